//! The letter table: which sounds a Latin or an Arabic letter may stand for, and which consonants are one.
//!
//! A word becomes a row of [`Sound`]s. [`skeleton`] is the coarse row of consonants by which names are blocked.

use super::weights as w;

/// One letter or digraph as the set of sounds it may stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sound {
    set: u32,
}

const B: u32 = 1;
const P: u32 = 1 << 1;
const F: u32 = 1 << 2;
const V: u32 = 1 << 3;
const T: u32 = 1 << 4;
const TH: u32 = 1 << 5;
const D: u32 = 1 << 6;
const DH: u32 = 1 << 7;
const K: u32 = 1 << 8;
const G: u32 = 1 << 9;
const KH: u32 = 1 << 10;
const GH: u32 = 1 << 11;
const J: u32 = 1 << 12;
const CH: u32 = 1 << 13;
const S: u32 = 1 << 14;
const SH: u32 = 1 << 15;
const Z: u32 = 1 << 16;
const L: u32 = 1 << 17;
const M: u32 = 1 << 18;
const N: u32 = 1 << 19;
const R: u32 = 1 << 20;
const H: u32 = 1 << 21;
const AIN: u32 = 1 << 22;
const A: u32 = 1 << 23;
const E: u32 = 1 << 24;
const I: u32 = 1 << 25;
const O: u32 = 1 << 26;
const U: u32 = 1 << 27;
const W: u32 = 1 << 28;
const Y: u32 = 1 << 29;

const VOWELS: u32 = A | E | I | O | U | W | Y;
const WEAK: u32 = H | AIN;

/// Consonants that writers exchange.
const FAMILIES: [u32; 6] = [
    B | P | F | V,
    T | TH | D | DH,
    K | G | KH | GH | J,
    S | SH | Z | CH | TH | J,
    DH | Z,
    M | N,
];

impl Sound {
    /// No sound.
    pub(super) const SILENCE: Self = Self { set: 0 };

    /// Whether it may be a vowel.
    pub(super) const fn is_vowel(self) -> bool {
        self.set & VOWELS != 0 && self.set & (H | J | KH) == 0
    }

    /// Whether it is a consonant that is often left out.
    pub(super) const fn is_weak(self) -> bool {
        self.set & WEAK != 0 && self.set & !(WEAK | A) == 0
    }

    /// What it costs to write `other` for it.
    pub(super) fn cost(self, other: Self) -> u32 {
        if self.set & other.set != 0 {
            return 0;
        }
        if self.is_vowel() && other.is_vowel() {
            return w::VOWEL_CHANGED;
        }
        if FAMILIES
            .iter()
            .any(|f| self.set & f != 0 && other.set & f != 0)
        {
            return w::CONSONANT_NEAR;
        }
        w::CONSONANT_CHANGED
    }

    /// Whether it may be an e that English and French do not speak.
    pub(super) const fn is_mute_vowel(self) -> bool {
        self.set & E != 0 && self.set & I != 0
    }

    /// Whether it may be a consonant that French does not speak at the end.
    pub(super) const fn is_mute_end(self) -> bool {
        self.set & (S | T | D) != 0
    }

    /// The coarse class of a consonant; nothing for vowels and weak letters.
    fn class(self) -> Option<char> {
        if self.is_vowel() || self.is_weak() {
            return None;
        }
        let table: [(u32, char); 9] = [
            (B | P, 'b'),
            (F | V, 'f'),
            (T | TH, 't'),
            (D | DH, 'd'),
            (K | G | GH | KH | J, 'k'),
            (L, 'l'),
            (M, 'm'),
            (N, 'n'),
            (R, 'r'),
        ];
        table
            .iter()
            .find(|(set, _)| self.set & set != 0)
            .map_or(Some('s'), |(_, c)| Some(*c))
    }
}

/// Whether a folded word is written in Latin letters.
pub(super) fn is_latin(word: &str) -> bool {
    word.chars().any(|c| c.is_ascii_lowercase()) && !word.chars().any(is_arabic)
}

/// Whether a letter is Arabic.
pub(super) fn is_arabic(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{6ff}')
}

/// The sounds of a folded word without blanks; `None` when a letter of another script or a digit stands in it.
pub(super) fn sounds(word: &str) -> Option<Vec<Sound>> {
    let letters: Vec<char> = word.chars().filter(|c| *c != ' ').collect();
    let sets = if is_latin(word) {
        latin(&letters)?
    } else {
        arabic(&letters)?
    };
    Some(sets.into_iter().map(|set| Sound { set }).collect())
}

/// Sounds of Arabic letters (folded: گ has become ك, ڤ ف, پ ب).
fn arabic(letters: &[char]) -> Option<Vec<u32>> {
    let mut out = Vec::with_capacity(letters.len());
    let mut i = 0;
    while let Some(&c) = letters.get(i) {
        let next = letters.get(i + 1).copied();
        let after = letters.get(i + 2).copied();
        let first = out.is_empty();
        i += 1;
        let set = match (c, next) {
            ('ت', Some('ش')) => {
                i += 1;
                CH
            }
            ('د', Some('ج')) => {
                i += 1;
                J
            }
            // A long English i or a French ou between consonants.
            ('ا', Some('ي')) if after.is_some_and(|c| c != 'ا' && c != 'و') => {
                i += 1;
                A | E | I | Y
            }
            ('ا', Some('و')) if after.is_some() => {
                i += 1;
                A | O | U | W
            }
            ('ا', _) if first => A | E | I | O | U,
            ('ا', _) => A | E | O,
            ('ب', _) => B | P,
            ('ت' | 'ط', _) => T | TH,
            ('ث', _) => TH | T | S,
            ('ج', _) => J | G | CH,
            ('خ', _) => KH,
            ('د', _) => D,
            ('ذ', _) => DH | Z | D,
            ('ر', _) => R,
            ('ز', _) => Z,
            ('س' | 'ص', _) => S,
            ('ش', _) => SH | CH,
            ('ض', _) => D | DH,
            ('ظ', _) => Z | DH,
            ('ع', _) => AIN,
            ('غ', _) => G | GH,
            ('ف', _) => F | V,
            ('ق' | 'ك', _) => K | G,
            ('ل', _) => L,
            ('م', _) => M,
            ('ن', _) => N,
            ('ه', None) => H | A,
            ('ه' | 'ح', _) => H,
            ('و', _) => O | U | W | V,
            ('ي', _) => I | Y,
            _ => return None,
        };
        out.push(set);
    }
    Some(out)
}

/// Sounds of Latin letters (folded: lower case, no accents).
fn latin(letters: &[char]) -> Option<Vec<u32>> {
    const DIGRAPHS: [(&str, u32); 23] = [
        ("sch", SH),
        ("tch", CH),
        ("sh", SH),
        ("ph", F),
        ("th", TH | T | DH),
        ("kh", KH),
        ("gh", GH | G),
        ("dh", DH | D | Z),
        ("zh", J | Z | SH),
        ("ck", K),
        ("qu", K),
        ("dj", J),
        ("oo", U | O),
        ("ou", U | O),
        ("ee", I | E),
        ("ea", I | E | A),
        ("oe", O | U | E),
        ("ai", A | E | I | Y),
        ("ay", A | E | I | Y),
        ("ei", A | E | I | Y),
        ("ey", A | E | I | Y),
        ("ie", E | I | Y),
        ("au", A | O | U),
    ];
    let mut out: Vec<u32> = Vec::with_capacity(letters.len());
    let mut i = 0;
    'letters: while let Some(&c) = letters.get(i) {
        for (digraph, set) in DIGRAPHS {
            let n = digraph.len();
            if letters
                .get(i..i + n)
                .is_some_and(|s| digraph.chars().eq(s.iter().copied()))
            {
                out.push(set);
                i += n;
                continue 'letters;
            }
        }
        let next = letters.get(i + 1).copied();
        i += 1;
        if let ('c', Some('h')) = (c, next) {
            i += 1;
            // Christian, Bach, but Churchill, Chirac.
            out.push(if matches!(letters.get(i), None | Some('r' | 'l')) {
                K | KH
            } else {
                CH | SH
            });
            continue;
        }
        let soft = matches!(next, Some('e' | 'i' | 'y'));
        let set = match c {
            'a' => A | E,
            'b' => B,
            'c' if soft => S | CH,
            'd' => D,
            'e' => E | A | I,
            'f' => F,
            'g' => G | J | GH,
            'h' => H,
            'i' => I | Y,
            'j' => J | KH,
            'c' | 'k' | 'q' => K,
            'l' => L,
            'm' => M,
            'n' => N,
            'o' => O | U | A,
            'p' => P,
            'r' => R,
            's' => S | Z,
            't' => T,
            'u' => U | O | A,
            'v' => V | F,
            'w' => W | U | V,
            'x' if out.is_empty() => S | Z,
            'x' => {
                out.push(K);
                S
            }
            'y' => Y | I,
            'z' => Z | S,
            _ => return None,
        };
        // A doubled consonant is one sound.
        let doubled = out.last() == Some(&set)
            && i >= 2
            && letters.get(i - 2) == Some(&c)
            && set & VOWELS == 0;
        if !doubled {
            out.push(set);
        }
    }
    Some(out)
}

/// The coarse consonants of a word, for blocking: equal for spellings of one name in either script, mostly.
pub(super) fn skeleton(sounds: &[Sound]) -> String {
    let mut out = String::new();
    for class in sounds.iter().filter_map(|s| s.class()) {
        if !out.ends_with(class) {
            out.push(class);
        }
    }
    out
}
