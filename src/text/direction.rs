//! The direction of a paragraph or a pane.

use unicode_bidi::{BidiClass, bidi_class};

/// A base direction (UAX #9 P2–P3, decided by us: HL1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    #[default]
    Rtl,
}

/// Strong letters of one direction below which a paragraph follows its document.
const ENOUGH: usize = 8;

impl Direction {
    /// Returns the direction of a whole document by the share of its strong letters.
    ///
    /// Right to left when at least 30 % of the strong letters are R or AL, so a page that opens
    /// with «CNN» or a link stays an Arabic page. Text without strong letters gives `None`. Cost: linear.
    #[must_use]
    pub fn of_document(text: &str) -> Option<Self> {
        let strong = Strong::of(text);
        match strong.left + strong.right {
            0 => None,
            all if strong.right.saturating_mul(10) >= all.saturating_mul(3) => Some(Self::Rtl),
            _ => Some(Self::Ltr),
        }
    }

    /// Returns the direction of one paragraph inside a document of direction `document`.
    ///
    /// A paragraph goes its own way only when its letters leave no doubt: in a right-to-left document it holds
    /// no R/AL letter, in a left-to-right one at least 70 % of its letters are R/AL; and in both it is more
    /// than one word and at least 8 letters. «CNN: قال الرئيس» stays right to left. Cost: linear.
    #[must_use]
    pub fn of_paragraph(text: &str, document: Self) -> Self {
        let strong = Strong::of(text);
        let several = strong.words > 1;
        match document {
            Self::Rtl if strong.right == 0 && strong.left >= ENOUGH && several => Self::Ltr,
            Self::Ltr
                if strong.right >= ENOUGH
                    && several
                    && strong.right.saturating_mul(10)
                        >= (strong.left + strong.right).saturating_mul(7) =>
            {
                Self::Rtl
            }
            _ => document,
        }
    }

    /// The paragraph embedding level: 0 or 1.
    #[must_use]
    pub fn level(self) -> u8 {
        match self {
            Self::Ltr => 0,
            Self::Rtl => 1,
        }
    }

    /// Whether it is right to left.
    #[must_use]
    pub fn is_rtl(self) -> bool {
        self == Self::Rtl
    }
}

/// Counts of strong letters.
#[derive(Default)]
struct Strong {
    left: usize,
    right: usize,
    /// Stretches of letters with something that is no letter between them.
    words: usize,
}

impl Strong {
    fn of(text: &str) -> Self {
        let mut counts = Self::default();
        let mut inside = false;
        for c in text.chars() {
            let (left, right) = match c {
                'a'..='z' | 'A'..='Z' => (true, false),
                '\0'..='\u{A9}' => (false, false),
                // The marks are explicit controls, not letters of the text.
                '\u{200E}' | '\u{200F}' | '\u{61C}' => continue,
                _ => match bidi_class(c) {
                    BidiClass::L => (true, false),
                    BidiClass::R | BidiClass::AL => (false, true),
                    BidiClass::NSM | BidiClass::BN => continue,
                    _ => (false, false),
                },
            };
            counts.left += usize::from(left);
            counts.right += usize::from(right);
            let letter = left || right;
            counts.words += usize::from(letter && !inside);
            inside = letter;
        }
        counts
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::Direction::{self, Ltr, Rtl};

    #[test]
    fn documents() {
        for (text, want) in [
            ("", None),
            ("2021/07/09 20:46", None),
            ("CNN: قال الرئيس", Some(Rtl)),
            (
                "https://example.com/a رابط الخبر كاملا هنا في الموقع",
                Some(Rtl),
            ),
            ("The word كتاب means book, as every pupil knows", Some(Ltr)),
            ("שלום", Some(Rtl)),
            ("\u{200F}abc", Some(Ltr)),
        ] {
            assert_eq!(Direction::of_document(text), want, "{text}");
        }
    }

    #[test]
    fn paragraphs() {
        for (text, document, want) in [
            ("CNN", Rtl, Rtl),
            ("CNN: قال", Rtl, Rtl),
            ("Stay at home, please.", Rtl, Ltr),
            ("100 + 200", Rtl, Rtl),
            ("", Ltr, Ltr),
            ("قال الرئيس لشبكة CNN أمس", Ltr, Rtl),
            ("كتاب", Ltr, Ltr),
            ("He said «لا أوافق» twice", Ltr, Ltr),
        ] {
            assert_eq!(Direction::of_paragraph(text, document), want, "{text}");
        }
    }
}
