//! Cursive joining: which form every Arabic letter takes (The Unicode Standard 9.2), as presentation forms.
//!
//! Terminals draw cell by cell and most join nothing, so the forms are spelled out. Letters that have no
//! presentation form keep their code point; their neighbours join to them all the same. No ligature is made
//! but lam-alef, which scripts require.

mod forms;

use icu_properties::CodePointMapData;
pub use icu_properties::props::JoiningType;

/// On which sides a letter is joined, as seen on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Joined {
    /// To what stands left of it.
    pub left: bool,
    /// To what stands right of it.
    pub right: bool,
}

/// Returns the joining type of a character (UCD, `DerivedJoiningType.txt`).
#[must_use]
pub fn joining_type(c: char) -> JoiningType {
    CodePointMapData::<JoiningType>::new().get(c)
}

/// Returns how every character of `text` (one entry a character) is joined, given the level of every byte.
///
/// Two letters join when they stand next to each other, transparent characters aside, at the same level: the
/// first with its left side and the second with its right one (rules R2 to R6). In text that an override
/// turns left to right, sides change: the first is the left one. Text without cursive letters gives an empty
/// vector. Cost: linear.
#[must_use]
pub fn joins(text: &str, levels: &[u8]) -> Vec<Joined> {
    if !text.chars().any(may_join) {
        return Vec::new();
    }
    let mut joins: Vec<Joined> = Vec::with_capacity(text.len() / 2);
    let mut before: Option<Side> = None;
    for (byte, c) in text.char_indices() {
        let index = joins.len();
        joins.push(Joined::default());
        let kind = joining_type(c);
        if kind == JoiningType::Transparent {
            continue;
        }
        // ZWJ has no level of its own.
        let level = levels.get(byte).copied().filter(|_| c != '\u{200D}');
        let here = Side { index, kind, level };
        if let Some(before) = before
            && let Some(level) = common_level(before.level, here.level)
        {
            let (left, right) = if level % 2 == 1 {
                (here, before)
            } else {
                (before, here)
            };
            if joins_right(left.kind) && joins_left(right.kind) {
                if let Some(joined) = joins.get_mut(left.index) {
                    joined.right = true;
                }
                if let Some(joined) = joins.get_mut(right.index) {
                    joined.left = true;
                }
            }
        }
        before = Some(here);
    }
    joins
}

#[derive(Clone, Copy)]
struct Side {
    index: usize,
    kind: JoiningType,
    level: Option<u8>,
}

fn common_level(a: Option<u8>, b: Option<u8>) -> Option<u8> {
    match (a, b) {
        (Some(a), Some(b)) if a != b => None,
        (a, b) => a.or(b),
    }
}

fn joins_left(kind: JoiningType) -> bool {
    matches!(
        kind,
        JoiningType::LeftJoining | JoiningType::DualJoining | JoiningType::JoinCausing
    )
}

fn joins_right(kind: JoiningType) -> bool {
    matches!(
        kind,
        JoiningType::RightJoining | JoiningType::DualJoining | JoiningType::JoinCausing
    )
}

/// Whether `c` may belong to a cursive script: no such script lies below Arabic.
fn may_join(c: char) -> bool {
    c >= '\u{600}'
}

/// Returns the presentation form of `letter`, or the letter where it has none.
#[must_use]
pub fn shaped(letter: char, joined: Joined) -> char {
    forms::of(letter, joined).unwrap_or(letter)
}

/// What a presentation form says of its letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Form {
    /// How it is joined.
    pub joined: Joined,
    /// Whether the letter can be joined to what stands left of it.
    pub joins_left: bool,
}

/// Returns what the presentation form `c` says, that of a lam-alef too; `None` for other characters.
#[must_use]
pub fn form(c: char) -> Option<Form> {
    if let '\u{FEF5}'..='\u{FEFC}' = c {
        return Some(Form {
            joined: Joined {
                left: false,
                right: u32::from(c) % 2 == 0,
            },
            joins_left: false,
        });
    }
    forms::back(c).map(|(joined, joins_left)| Form { joined, joins_left })
}

/// Whether `c` is the lam of a lam-alef.
#[must_use]
pub fn is_lam(c: char) -> bool {
    c == '\u{644}'
}

/// Returns lam-alef as one character: `alef` is U+0622, U+0623, U+0625 or U+0627, `joined` tells how the *lam* is joined.
#[must_use]
pub fn lam_alef(alef: char, joined: Joined) -> Option<char> {
    let isolated = match alef {
        '\u{622}' => 0xFEF5,
        '\u{623}' => 0xFEF7,
        '\u{625}' => 0xFEF9,
        '\u{627}' => 0xFEFB,
        _ => return None,
    };
    char::from_u32(isolated + u32::from(joined.right))
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::string_slice,
    clippy::panic,
    clippy::format_collect,
    clippy::single_range_in_vec_init
)]
mod tests {
    use super::*;

    /// Every form that a letter can be given says again how it was joined.
    #[test]
    fn forms_lead_back() {
        for letter in '\u{622}'..='\u{6d3}' {
            for (right, left) in [(false, false), (true, false), (false, true), (true, true)] {
                let joined = Joined { left, right };
                let shown = shaped(letter, joined);
                if shown != letter {
                    assert_eq!(form(shown).unwrap().joined, joined, "{letter}");
                }
            }
        }
        for joined in [
            Joined::default(),
            Joined {
                left: false,
                right: true,
            },
        ] {
            assert_eq!(
                form(lam_alef('\u{627}', joined).unwrap()).unwrap().joined,
                joined
            );
        }
        assert_eq!(form('ب'), None);
    }

    fn shape(text: &str, level: u8) -> String {
        let joins = joins(text, &vec![level; text.len()]);
        text.chars()
            .enumerate()
            .map(|(i, c)| shaped(c, joins.get(i).copied().unwrap_or_default()))
            .collect()
    }

    fn codes(text: &str) -> String {
        let codes: Vec<String> = text.chars().map(|c| format!("{:04X}", c as u32)).collect();
        codes.join(" ")
    }

    #[test]
    fn forms_of_words() {
        let words = [
            "بيت",
            "دار",
            "شيء",
            "قَدْ",
            "پچ",
            "گلی",
            "مـر",
            "ڭ",
            "بڵا",
            "ں",
            "نںن",
            "می\u{200C}خواهم",
            "ه\u{200D}",
            "\u{200D}ه",
            "ب\u{34F}ب",
            "ب\u{200F}ب",
            "بaب",
            "\u{FE8F}ب",
        ];
        let table: String = words
            .iter()
            .map(|w| format!("{}\n", codes(&shape(w, 1))))
            .collect();
        insta::assert_snapshot!(table, @r"
        FE91 FEF4 FE96
        FEA9 FE8D FEAD
        FEB7 FEF2 0621
        FED7 064E FEAA 0652
        FB58 FB7B
        FB94 FEE0 FBFD
        FEE3 0640 FEAE
        FBD3
        FE91 06B5 FE8E
        FB9E
        FEE7 06BA FEE6
        FEE3 FBFD 200C FEA7 FEEE FE8D FEEB FEE2
        FEEB 200D
        200D FEEA
        FE91 034F FE90
        FE91 200F FE90
        FE8F 0061 FE8F
        FE8F FE8F
        ");
    }

    #[test]
    fn sides_change_left_to_right() {
        assert_eq!(codes(&shape("بت", 1)), "FE91 FE96");
        assert_eq!(codes(&shape("بت", 2)), "FE90 FE97");
        assert_eq!(codes(&shape("با", 2)), "FE8F FE8D");
        assert_eq!(codes(&shape("اب", 2)), "FE8E FE91");
    }

    #[test]
    fn levels_part_letters() {
        let joins = joins("بب", &[1, 1, 3, 3]);
        assert_eq!(joins, [Joined::default(); 2]);
    }

    #[test]
    fn lam_alef_forms() {
        let joined = Joined {
            left: true,
            right: true,
        };
        assert_eq!(lam_alef('\u{627}', Joined::default()), Some('\u{FEFB}'));
        assert_eq!(lam_alef('\u{625}', joined), Some('\u{FEFA}'));
        assert_eq!(lam_alef('\u{671}', joined), None);
    }
}
