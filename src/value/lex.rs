//! Tokens of a text as the value grammars see them: words normalised letter by letter, digit runs, signs.

use std::borrow::Cow;
use std::cell::Cell;

use compact_str::CompactString;
use unicode_normalization::UnicodeNormalization;

/// Longest word, in letters, that is worth looking up; what is longer is opaque.
const LONGEST_WORD: usize = 24;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters of the Arabic script with their marks.
    Arabic,
    /// Letters of any other script.
    Other,
    /// Decimal digits of one run.
    Digits,
    /// One sign.
    Sign(char),
    /// The end of a line.
    Break,
}

/// A stretch of the text.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    /// Byte offset of its first character.
    pub start: usize,
    /// Byte offset behind its last character.
    pub end: usize,
    /// What it is made of.
    pub kind: Kind,
    /// Whether white space stands before it.
    pub spaced: bool,
    /// Letters normalised, digits as ASCII; empty for signs and overlong words.
    pub norm: CompactString,
}

/// A text cut into tokens.
#[derive(Debug)]
pub(crate) struct Lexed<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    /// The token that is being read, and whether anything but its word was looked at.
    home: Cell<usize>,
    beyond: Cell<bool>,
}

impl<'t> Lexed<'t> {
    /// Cuts `text`. Cost: linear.
    pub(crate) fn new(text: &'t str) -> Self {
        let mut lexer = Lexer::default();
        for (at, c) in text.char_indices() {
            lexer.push(at, c);
        }
        lexer.close();
        Self {
            text,
            tokens: lexer.tokens,
            home: Cell::new(0),
            beyond: Cell::new(false),
        }
    }

    /// Begins to read token `i`: from here it is kept in mind whether anything but its word is looked at.
    pub(crate) fn begin(&self, i: usize) {
        self.home.set(i);
        self.beyond.set(false);
    }

    /// Whether anything but the word of the token being read was looked at.
    pub(crate) fn looked_beyond(&self) -> bool {
        self.beyond.get()
    }

    /// The number of tokens.
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The token at `i`.
    pub(crate) fn get(&self, i: usize) -> Option<&Token> {
        self.beyond.set(true);
        self.tokens.get(i)
    }

    /// The token at `i`, of which only what it is made of and its word will be looked at.
    fn word_of(&self, i: usize) -> Option<&Token> {
        if i != self.home.get() {
            self.beyond.set(true);
        }
        self.tokens.get(i)
    }

    /// The byte offset behind the first `letters` base letters of token `i`, and behind their marks.
    pub(crate) fn cut(&self, i: usize, letters: usize) -> usize {
        let Some(token) = self.get(i) else {
            return self.text.len();
        };
        let source = self.text.get(token.start..token.end).unwrap_or_default();
        source
            .char_indices()
            .filter(|&(_, c)| !is_transparent(c))
            .nth(letters)
            .map_or(token.end, |(at, _)| token.start + at)
    }
}

/// A view of the tokens in which the first word may have lost its proclitics.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scan<'l> {
    lexed: &'l Lexed<'l>,
    at: usize,
    head: &'l str,
}

impl<'l> Scan<'l> {
    /// Reads token `at` as the word `head`, all others as they are.
    pub(crate) fn new(lexed: &'l Lexed<'l>, at: usize, head: &'l str) -> Self {
        Self { lexed, at, head }
    }

    /// The same view with token `at` read as `head`.
    pub(crate) fn with_head(self, at: usize, head: &'l str) -> Self {
        Self {
            lexed: self.lexed,
            at,
            head,
        }
    }

    /// The token at `i`.
    pub(crate) fn token(&self, i: usize) -> Option<&'l Token> {
        self.lexed.get(i)
    }

    /// The Arabic word at `i`, or nothing.
    pub(crate) fn word(&self, i: usize) -> &'l str {
        match self.lexed.word_of(i) {
            Some(token) if token.kind == Kind::Arabic => {
                if i == self.at {
                    self.head
                } else {
                    &token.norm
                }
            }
            _ => "",
        }
    }

    /// The word, digits or letters of token `i` with its proclitics.
    pub(crate) fn whole(&self, i: usize) -> &'l str {
        self.lexed.word_of(i).map_or("", |token| &token.norm)
    }

    /// The text of token `i` as written.
    pub(crate) fn raw(&self, i: usize) -> &'l str {
        self.token(i)
            .and_then(|token| self.lexed.text.get(token.start..token.end))
            .unwrap_or_default()
    }

    /// The word of another script at `i`, as written.
    pub(crate) fn other(&self, i: usize) -> &'l str {
        self.lexed
            .word_of(i)
            .filter(|token| token.kind == Kind::Other)
            .map_or("", |token| &token.norm)
    }

    /// The digits at `i`, as ASCII.
    pub(crate) fn digits(&self, i: usize) -> Option<&'l str> {
        self.lexed
            .word_of(i)
            .filter(|token| token.kind == Kind::Digits)
            .map(|token| token.norm.as_str())
    }

    /// The digits at `i` as a small number.
    pub(crate) fn small(&self, i: usize) -> Option<u32> {
        self.digits(i)
            .filter(|digits| digits.len() <= 4)?
            .parse()
            .ok()
    }

    /// The sign at `i`.
    pub(crate) fn sign(&self, i: usize) -> Option<char> {
        match self.lexed.word_of(i)?.kind {
            Kind::Sign(sign) => Some(sign),
            _ => None,
        }
    }

    /// Whether the sign at `i` is one of `signs`.
    pub(crate) fn is_sign(&self, i: usize, signs: &[char]) -> bool {
        self.sign(i).is_some_and(|sign| signs.contains(&sign))
    }

    /// Whether nothing separates token `i` from the one before.
    pub(crate) fn glued(&self, i: usize) -> bool {
        i > 0 && self.token(i).is_some_and(|token| !token.spaced)
    }

    /// Whether the Arabic word at `i` is one of `words`.
    pub(crate) fn is(&self, i: usize, words: &[&str]) -> bool {
        let word = self.word(i);
        !word.is_empty() && words.contains(&word)
    }
}

/// A way to read a word: its proclitics cut off, the rest as it would stand alone.
#[derive(Debug, Clone)]
pub(crate) struct Reading<'w> {
    /// Base letters cut off.
    pub cut: usize,
    /// What is left; «للسنة» leaves «السنة» though its alef is not written.
    pub rest: Cow<'w, str>,
}

/// Gives the readings of a normalised word, the uncut one first: و ف, then ب ك ل or لل.
pub(crate) fn readings(word: &str) -> Vec<Reading<'_>> {
    let mut found = vec![Reading {
        cut: 0,
        rest: Cow::Borrowed(word),
    }];
    let inner = |word: &str, cut: usize| -> Vec<(usize, String)> {
        let mut more = Vec::new();
        if let Some(rest) = word.strip_prefix("لل") {
            more.push((cut + 1, format!("ال{rest}")));
        }
        if let Some(rest) = word.strip_prefix(['ب', 'ك', 'ل']) {
            more.push((cut + 1, rest.to_owned()));
        }
        more
    };
    // «بعدما لامس» is a verb, never yesterday.
    if word == "لامس" {
        return found;
    }
    let mut cuts = inner(word, 0);
    if let Some(rest) = word.strip_prefix(['و', 'ف']) {
        cuts.push((1, rest.to_owned()));
        cuts.extend(inner(rest, 1));
    }
    found.extend(
        cuts.into_iter()
            .filter(|(_, rest)| rest.chars().nth(1).is_some())
            .map(|(cut, rest)| Reading {
                cut,
                rest: Cow::Owned(rest),
            }),
    );
    found
}

#[derive(Default)]
struct Lexer {
    tokens: Vec<Token>,
    open: Option<Open>,
    spaced: bool,
}

struct Open {
    start: usize,
    end: usize,
    kind: Kind,
    norm: CompactString,
    letters: usize,
}

impl Lexer {
    fn push(&mut self, at: usize, c: char) {
        let end = at + c.len_utf8();
        if is_transparent(c) {
            match &mut self.open {
                Some(open) if open.kind == Kind::Arabic => open.end = end,
                // A tatweel on its own is a dash: «28 ـ 29 مايو».
                _ if c == TATWEEL => self.sign(at, '-'),
                _ => {}
            }
            return;
        }
        if c == '\n' || c == '\r' {
            self.close();
            self.emit(at, end, Kind::Break, CompactString::default());
        } else if c.is_whitespace() {
            self.close();
            self.spaced = true;
        } else if let Some(digit) = digit(c) {
            self.extend(at, end, Kind::Digits, digit);
        } else if is_arabic(c) {
            if is_presentation(c) {
                for c in std::iter::once(c).nfkc().filter(|c| !is_transparent(*c)) {
                    self.extend(at, end, Kind::Arabic, fold(c));
                }
            } else {
                self.extend(at, end, Kind::Arabic, fold(c));
            }
        } else if c.is_alphabetic() {
            self.extend(at, end, Kind::Other, c);
        } else {
            self.sign(at, c);
        }
    }

    fn sign(&mut self, at: usize, c: char) {
        self.close();
        self.emit(
            at,
            at + c.len_utf8(),
            Kind::Sign(c),
            CompactString::default(),
        );
    }

    fn extend(&mut self, start: usize, end: usize, kind: Kind, c: char) {
        match &mut self.open {
            Some(open) if open.kind == kind => {
                open.end = end;
                open.letters += 1;
                // Digits are kept whole up to a length no number of news has.
                if open.letters <= LONGEST_WORD {
                    open.norm.push(c);
                }
            }
            _ => {
                self.close();
                let mut norm = CompactString::default();
                norm.push(c);
                self.open = Some(Open {
                    start,
                    end,
                    kind,
                    norm,
                    letters: 1,
                });
            }
        }
    }

    fn close(&mut self) {
        if let Some(open) = self.open.take() {
            let norm = if open.letters > LONGEST_WORD {
                CompactString::default()
            } else {
                open.norm
            };
            self.emit(open.start, open.end, open.kind, norm);
        }
    }

    fn emit(&mut self, start: usize, end: usize, kind: Kind, norm: CompactString) {
        let spaced = std::mem::take(&mut self.spaced);
        self.tokens.push(Token {
            start,
            end,
            kind,
            spaced,
            norm,
        });
    }
}

const TATWEEL: char = '\u{640}';

/// Marks, tatweel, joiners and direction controls: they belong to a word but say nothing here.
fn is_transparent(c: char) -> bool {
    matches!(c,
        TATWEEL | '\u{610}'..='\u{61a}' | '\u{61c}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}'
        | '\u{8d3}'..='\u{8e1}' | '\u{8e3}'..='\u{8ff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

fn is_arabic(c: char) -> bool {
    is_presentation(c)
        || matches!(c, '\u{620}'..='\u{64a}' | '\u{66e}'..='\u{6d3}' | '\u{6d5}' | '\u{6e5}'..='\u{6e6}'
        | '\u{6ee}'..='\u{6ef}' | '\u{6fa}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8c9}')
}

fn is_presentation(c: char) -> bool {
    matches!(c, '\u{fb50}'..='\u{fbb1}' | '\u{fbd3}'..='\u{fd3d}' | '\u{fd50}'..='\u{fdc7}' | '\u{fe70}'..='\u{fefc}')
}

fn digit(c: char) -> Option<char> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    char::from_digit(u32::from(c) - u32::from(zero), 10)
}

fn fold(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' | 'ې' | 'ے' => 'ي',
        'ة' | 'ە' | 'ہ' | 'ھ' | 'ۀ' | 'ۃ' => 'ه',
        'ک' | 'ڪ' => 'ك',
        _ => c,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;
    use std::fmt::Write;

    fn shown(text: &str) -> String {
        let lexed = Lexed::new(text);
        let mut out = String::new();
        for token in &lexed.tokens {
            if token.spaced {
                out.push(' ');
            }
            match token.kind {
                Kind::Sign(sign) => out.push(sign),
                Kind::Break => out.push('⏎'),
                _ => {
                    let _ = write!(out, "[{}]", token.norm);
                }
            }
        }
        out
    }

    #[test]
    fn words_are_normalised_and_digits_are_ascii() {
        insta::assert_snapshot!(shown("بـ٢٤ سنةً"), @"[ب][24] [سنه]");
        insta::assert_snapshot!(shown("35هجمة"), @"[35][هجمه]");
        insta::assert_snapshot!(shown("۱۴۰۰ ـ ۱۴۰۱"), @"[1400] - [1401]");
        insta::assert_snapshot!(shown("ﻷوّل\u{200f}\n9/7/2021م"), @"[لاول]⏎[9]/[7]/[2021][م]");
    }

    #[test]
    fn a_cut_keeps_marks_with_their_letter() {
        let text = "وَبِـ٢ بِالأمسِ";
        let lexed = Lexed::new(text);
        assert_eq!(&text[lexed.cut(2, 1)..], "الأمسِ");
        assert_eq!(lexed.cut(0, 9), lexed.tokens[0].end);
    }

    #[test]
    fn readings_cut_clitics_and_give_the_article_its_alef_back() {
        let all = |word| {
            readings(word)
                .iter()
                .map(|r| format!("{}:{}", r.cut, r.rest))
                .collect::<Vec<_>>()
                .join(" ")
        };
        insta::assert_snapshot!(all("وللسنه"), @"0:وللسنه 1:للسنه 2:السنه 2:لسنه");
        insta::assert_snapshot!(all("بخمسه"), @"0:بخمسه 1:خمسه");
    }

    #[test]
    fn overlong_words_are_opaque() {
        assert_eq!(shown(&"ا".repeat(400)), "[]");
    }
}
