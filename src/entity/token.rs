//! Tokens: words, numbers and punctuation of a text with their byte ranges and folded keys.

use std::ops::Range;

use super::fold;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Letters, Arabic ones among them.
    Arabic,
    /// Letters of another script, digits after them allowed (`G20`).
    Latin,
    /// Digits, with separators between them.
    Number,
    /// One symbol.
    Mark(char),
    /// A border that no name crosses: a line end or another control.
    Border,
}

/// A token. Its key stands in [`Tokens`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Byte range in the text.
    pub bytes: Range<usize>,
    /// What it is made of.
    pub shape: Shape,
    /// A blank or a border stands between it and the token before it.
    pub spaced: bool,
    /// First letter is upper case (always false in Arabic).
    pub capital: bool,
    key: Range<usize>,
}

impl Token {
    /// Whether it is a word of any script.
    #[must_use]
    pub const fn is_word(&self) -> bool {
        matches!(self.shape, Shape::Arabic | Shape::Latin)
    }

    /// Whether it is a number.
    #[must_use]
    pub const fn is_number(&self) -> bool {
        matches!(self.shape, Shape::Number)
    }

    /// Whether it is one of the marks in `set`.
    #[must_use]
    pub fn is_mark(&self, set: &str) -> bool {
        matches!(self.shape, Shape::Mark(c) if set.contains(c))
    }

    /// Whether it is a quotation mark of any kind.
    #[must_use]
    pub const fn is_quote(&self) -> bool {
        matches!(
            self.shape,
            Shape::Mark(
                '"' | '“' | '”' | '„' | '«' | '»' | '‹' | '›' | '\'' | '‘' | '’' | '″' | '`'
            )
        )
    }
}

/// A way to read a word: proclitics and what is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cut {
    /// Bytes of the key before the stem.
    pub key: usize,
    /// The stem's article lost its alef to the preposition ل: the key stands for «ال» + the rest after its lam.
    pub lal: bool,
    /// A preposition (ب ك ل) was cut, so the stem is a noun.
    pub preposition: bool,
    /// The conjunction (و ف) was cut.
    pub conjunction: bool,
}

impl Cut {
    /// The whole word.
    pub const WHOLE: Self = Self {
        key: 0,
        lal: false,
        preposition: false,
        conjunction: false,
    };
}

/// The tokens of a text.
#[derive(Debug, Clone, Default)]
pub struct Tokens {
    list: Vec<Token>,
    keys: String,
}

/// What a scalar value does to tokens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Arabic,
    Letter,
    Digit,
    Silent,
    Blank,
    Border,
    Invisible,
    Mark,
}

const fn class(c: char) -> Class {
    match c {
        'ء'..='ي' if c != 'ـ' => Class::Arabic,
        ' ' | '\t' | '\u{A0}' | '\u{202F}' | '\u{3000}' | '\u{2000}'..='\u{200A}' => Class::Blank,
        '0'..='9' | '٠'..='٩' | '۰'..='۹' => Class::Digit,
        'a'..='z' | 'A'..='Z' => Class::Letter,
        '\u{0}'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{2028}' | '\u{2029}' => Class::Border,
        // Bidi controls, soft hyphen, byte order mark: seen by nobody, and no part of a name.
        '\u{200B}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{061C}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}'
        | '\u{AD}' => Class::Invisible,
        _ if fold::is_silent(c) => Class::Silent,
        '\u{0671}'..='\u{06D3}'
        | '\u{06D5}'
        | '\u{06EE}'
        | '\u{06EF}'
        | '\u{06FA}'..='\u{06FF}'
        | '\u{0750}'..='\u{077F}'
        | '\u{08A0}'..='\u{08C9}'
        | '\u{FB50}'..='\u{FBB1}'
        | '\u{FBD3}'..='\u{FD3D}'
        | '\u{FD50}'..='\u{FDFB}'
        | '\u{FE70}'..='\u{FEFC}' => Class::Arabic,
        _ => Class::Mark,
    }
}

fn classify(c: char) -> Class {
    match class(c) {
        Class::Mark if c.is_alphabetic() => Class::Letter,
        Class::Mark if c.is_numeric() && c.is_alphanumeric() => Class::Digit,
        other => other,
    }
}

impl Tokens {
    /// Cuts `text` into tokens. Cost: linear.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut tokens = Self {
            list: Vec::with_capacity(text.len() / 8),
            keys: String::with_capacity(text.len()),
        };
        let mut spaced = true;
        let mut chars = text.char_indices().peekable();
        while let Some((start, c)) = chars.next() {
            let kind = classify(c);
            let shape = match kind {
                Class::Blank | Class::Silent => {
                    spaced |= kind == Class::Blank;
                    continue;
                }
                Class::Invisible => continue,
                Class::Border => {
                    tokens.push(
                        start..start + c.len_utf8(),
                        Shape::Border,
                        true,
                        c,
                        tokens.keys.len(),
                    );
                    spaced = true;
                    continue;
                }
                Class::Mark => {
                    tokens.push(
                        start..start + c.len_utf8(),
                        Shape::Mark(c),
                        spaced,
                        c,
                        tokens.keys.len(),
                    );
                    spaced = false;
                    continue;
                }
                Class::Arabic => Shape::Arabic,
                Class::Letter => Shape::Latin,
                Class::Digit => Shape::Number,
            };
            let key = tokens.keys.len();
            let mut end = start + c.len_utf8();
            tokens.keys.extend(fold::fold_char(c));
            while let Some(&(at, next)) = chars.peek() {
                let on = match (shape, classify(next)) {
                    (_, Class::Silent)
                    | (Shape::Arabic, Class::Arabic)
                    | (Shape::Latin, Class::Letter | Class::Digit)
                    | (Shape::Number, Class::Digit) => true,
                    (Shape::Number, Class::Mark) => {
                        // «1,5» and «2.1» are one number, a full stop after a number is not of it.
                        let mut ahead = chars.clone();
                        ahead.next();
                        matches!(next, '.' | ',' | '٫' | '٬')
                            && ahead
                                .peek()
                                .is_some_and(|&(_, d)| classify(d) == Class::Digit)
                    }
                    _ => false,
                };
                if !on {
                    break;
                }
                chars.next();
                end = at + next.len_utf8();
                tokens.keys.extend(fold::fold_char(next));
            }
            tokens.push(start..end, shape, spaced, c, key);
            spaced = false;
        }
        tokens
    }

    fn push(&mut self, bytes: Range<usize>, shape: Shape, spaced: bool, first: char, key: usize) {
        let key = key..self.keys.len();
        self.list.push(Token {
            bytes,
            shape,
            spaced,
            capital: first.is_uppercase(),
            key,
        });
    }

    /// Number of tokens.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The tokens in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Token> {
        self.list.iter()
    }

    /// Token `index`.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<&Token> {
        self.list.get(index)
    }

    /// The folded key of a token of this text.
    #[must_use]
    pub fn key(&self, token: &Token) -> &str {
        self.keys.get(token.key.clone()).unwrap_or_default()
    }

    /// The folded key of token `index`; empty when there is none or it is no word or number.
    #[must_use]
    pub fn key_at(&self, index: usize) -> &str {
        self.get(index).map_or("", |token| self.key(token))
    }

    /// Writes the ways to read token `index` into `cuts`, the whole word first. Cost: constant.
    ///
    /// A stem keeps at least two letters. Whether «بوتين» is a name or ب and «وتين» is for the lists to say.
    pub fn cuts(&self, index: usize, cuts: &mut Vec<Cut>) {
        cuts.clear();
        cuts.push(Cut::WHOLE);
        if self.get(index).is_none_or(|t| t.shape != Shape::Arabic) {
            return;
        }
        let key = self.key_at(index);
        // All letters looked at here are two bytes long in UTF-8.
        let letter = |at: usize| key.get(at..at + 2).unwrap_or_default();
        let left = |at: usize| key.len().saturating_sub(at) >= 4;
        let mut from = |at: usize, conjunction: bool| {
            if conjunction && left(at) {
                cuts.push(Cut {
                    key: at,
                    conjunction,
                    ..Cut::WHOLE
                });
            }
            let preposition = matches!(letter(at), "ب" | "ك" | "ل");
            if (preposition || letter(at) == "س") && left(at + 2) {
                cuts.push(Cut {
                    key: at + 2,
                    lal: false,
                    preposition,
                    conjunction,
                });
                if letter(at) == "ل" && letter(at + 2) == "ل" && left(at + 4) {
                    cuts.push(Cut {
                        key: at + 2,
                        lal: true,
                        preposition,
                        conjunction,
                    });
                }
            }
        };
        from(0, false);
        if matches!(letter(0), "و" | "ف") {
            from(2, true);
        }
    }

    /// Returns the byte in `text` where the stem of token `index` begins under `cut`.
    ///
    /// Marks on a proclitic stay with it. Cost: linear in the proclitics.
    #[must_use]
    pub fn stem_start(&self, text: &str, index: usize, cut: Cut) -> usize {
        let Some(token) = self.get(index) else {
            return text.len();
        };
        let mut skip = cut.key / 2;
        for (at, c) in text
            .get(token.bytes.clone())
            .unwrap_or_default()
            .char_indices()
        {
            if fold::fold_char(c).is_none() {
                continue;
            }
            if skip == 0 {
                return token.bytes.start + at;
            }
            skip -= 1;
        }
        token.bytes.start
    }
}

impl<'t> IntoIterator for &'t Tokens {
    type Item = &'t Token;
    type IntoIter = std::slice::Iter<'t, Token>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let tokens = Tokens::new(text);
        tokens
            .iter()
            .map(|t| match t.shape {
                Shape::Border => "⏎".to_string(),
                _ => text[t.bytes.clone()].to_string(),
            })
            .collect::<Vec<_>>()
            .join("|")
    }

    #[test]
    fn words_numbers_and_marks_are_cut() {
        insta::assert_snapshot!(shown("قال: \"كاسيا\" (G20) 1,5٪\nنعم."), @r#"قال|:|"|كاسيا|"|(|G20|)|1,5|٪|⏎|نعم|."#);
        insta::assert_snapshot!(shown("35هجمة 2021ء سي.إن.إن"), @"35|هجمة|2021|ء|سي|.|إن|.|إن");
        insta::assert_snapshot!(shown("\u{202b}مُحَمَّد\u{200f} عـــلي\u{0}x"), @"مُحَمَّد|عـــلي|⏎|x");
    }

    #[test]
    fn cuts_are_what_may_be_cut() {
        let stems = |word: &str| {
            let tokens = Tokens::new(word);
            let mut cuts = Vec::new();
            tokens.cuts(0, &mut cuts);
            cuts.iter()
                .map(|&c| {
                    format!(
                        "{}{}",
                        &word[tokens.stem_start(word, 0, c)..],
                        if c.lal { "!" } else { "" }
                    )
                })
                .collect::<Vec<_>>()
                .join(" ")
        };
        insta::assert_snapshot!(stems("وبوتين"), @"وبوتين بوتين وتين");
        insta::assert_snapshot!(stems("للولايات"), @"للولايات لولايات لولايات!");
        insta::assert_snapshot!(stems("وَلِلبنك"), @"وَلِلبنك لِلبنك لبنك لبنك!");
        insta::assert_snapshot!(stems("في"), @"في");
        insta::assert_snapshot!(stems("Byd"), @"Byd");
    }

    proptest::proptest! {
        #[test]
        fn tokens_lie_in_order_and_hold_no_controls(text in "\\PC{0,60}|[\\u{600}-\\u{6ff} \\n\\u{0}-\\u{20}a-zA-Z0-9«»\"'.,-]{0,80}") {
            let tokens = Tokens::new(&text);
            let mut last = 0;
            let mut cuts = Vec::new();
            for (i, t) in tokens.iter().enumerate() {
                proptest::prop_assert!(t.bytes.start >= last);
                last = t.bytes.end;
                let slice = text.get(t.bytes.clone()).unwrap();
                proptest::prop_assert!(t.shape == Shape::Border || !slice.chars().any(char::is_control));
                tokens.cuts(i, &mut cuts);
                for &cut in &cuts {
                    let at = tokens.stem_start(&text, i, cut);
                    proptest::prop_assert!(text.is_char_boundary(at) && t.bytes.start <= at && at < t.bytes.end);
                }
            }
        }
    }
}
