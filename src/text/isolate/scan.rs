//! A paragraph's characters with what they are to the token finder.

use std::ops::Range;

use unicode_bidi::{BidiClass, bidi_class};

/// What a character is to the token finder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// A letter of a left-to-right script.
    Left,
    /// A letter of a right-to-left script.
    Right,
    /// A decimal digit, European or Arabic.
    Digit,
    /// A blank.
    Space,
    /// A bracket, a quotation mark, a control: belongs to no token.
    Delimiter,
    /// Any other sign.
    Sign,
}

/// The characters of a paragraph. Positions count characters.
pub(super) struct Scan {
    chars: Vec<(u32, char, Class)>,
    length: u32,
    /// Whether a letter or digit that any token needs occurs at all.
    worth: bool,
}

impl Scan {
    pub(super) fn new(text: &str) -> Self {
        let mut scan = Self {
            chars: Vec::new(),
            length: text.len() as u32,
            worth: text
                .chars()
                .any(|c| matches!(class(c), Class::Left | Class::Digit)),
        };
        if !scan.worth {
            return scan;
        }
        scan.chars.reserve(text.len() / 2);
        let mut before = Class::Space;
        for (at, c) in text.char_indices() {
            let after_letter = matches!(before, Class::Left | Class::Right);
            let class = if after_letter && bidi_mark(c) {
                before
            } else {
                class(c)
            };
            scan.chars.push((at as u32, c, class));
            before = class;
        }
        scan
    }

    pub(super) fn class(&self, at: usize) -> Option<Class> {
        self.chars.get(at).map(|(_, _, class)| *class)
    }

    pub(super) fn char(&self, at: usize) -> Option<char> {
        self.chars.get(at).map(|(_, c, _)| *c)
    }

    /// The character before `at`.
    pub(super) fn char_before(&self, at: usize) -> Option<char> {
        self.char(at.checked_sub(1)?)
    }

    /// The class before `at`: a blank before the first character.
    pub(super) fn class_before(&self, at: usize) -> Class {
        at.checked_sub(1)
            .and_then(|before| self.class(before))
            .unwrap_or(Class::Space)
    }

    /// The class at `at`: a blank after the last character.
    pub(super) fn class_or_space(&self, at: usize) -> Class {
        self.class(at).unwrap_or(Class::Space)
    }

    pub(super) fn is(&self, at: usize, class: Class) -> bool {
        self.class(at) == Some(class)
    }

    pub(super) fn any(&self, chars: Range<usize>, class: Class) -> bool {
        let chars = self.chars.get(chars).unwrap_or_default();
        chars.iter().any(|(_, _, found)| *found == class)
    }

    /// Whether `at` is `'` or `’` between two letters: `don't`.
    pub(super) fn is_apostrophe(&self, at: usize) -> bool {
        matches!(self.char(at), Some('\'' | '’'))
            && self.class_before(at) == Class::Left
            && self.is(at + 1, Class::Left)
    }

    /// Returns the byte offset of a character, the length of the text for its end.
    pub(super) fn byte(&self, at: usize) -> u32 {
        self.chars.get(at).map_or(self.length, |(byte, _, _)| *byte)
    }
}

fn bidi_mark(c: char) -> bool {
    c >= '\u{300}' && bidi_class(c) == BidiClass::NSM
}

fn class(c: char) -> Class {
    match c {
        'a'..='z' | 'A'..='Z' => Class::Left,
        '0'..='9' | '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}' => Class::Digit,
        ' ' => Class::Space,
        '\u{621}'..='\u{64A}' => Class::Right,
        '('
        | ')'
        | '['
        | ']'
        | '{'
        | '}'
        | '<'
        | '>'
        | '"'
        | '\''
        | '`'
        | '«'
        | '»'
        | '‹'
        | '›'
        | '\u{2018}'..='\u{201F}' => Class::Delimiter,
        _ => match bidi_class(c) {
            BidiClass::L if c != '\u{200E}' => Class::Left,
            BidiClass::R | BidiClass::AL if !matches!(c, '\u{200F}' | '\u{61C}') => Class::Right,
            BidiClass::EN => Class::Digit,
            BidiClass::WS => Class::Space,
            BidiClass::CS if c == '\u{A0}' || c == '\u{202F}' => Class::Space,
            BidiClass::AN
            | BidiClass::CS
            | BidiClass::ES
            | BidiClass::ET
            | BidiClass::ON
            | BidiClass::NSM => Class::Sign,
            _ => Class::Delimiter,
        },
    }
}
