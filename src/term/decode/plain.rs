//! Keys that are one character.

use crate::app::Input;
use crate::app::key::{Code, Key};

/// A key from a byte below 0x80 that is not ESC.
pub fn ascii(byte: u8, alt: bool) -> Input {
    let (code, ctrl) = match byte {
        0x00 => (Code::Char(' '), true),
        // Backspace sends either, by the terminal's settings.
        0x08 | 0x7f => (Code::Backspace, false),
        b'\t' => (Code::Tab, false),
        b'\r' | b'\n' => (Code::Enter, false),
        0x01..=0x1a => (Code::Char(char::from(byte + b'a' - 1)), true),
        0x1b..=0x1f => (Code::Char(char::from(byte + b'[' - 0x1b)), true),
        _ => (Code::Char(char::from(byte)), false),
    };
    Input::Key(Key {
        code,
        ctrl,
        alt,
        shift: false,
    })
}

/// A character key.
pub fn char(c: char, alt: bool) -> Input {
    Input::Key(Key {
        code: Code::Char(c),
        ctrl: false,
        alt,
        shift: false,
    })
}

/// What some bytes of a UTF-8 character are.
pub enum Utf8 {
    /// The beginning of one.
    More,
    /// Nothing.
    Bad,
    /// One.
    Char(char),
}

/// Reads one character; `bytes` is not empty.
pub fn utf8(bytes: &[u8]) -> Utf8 {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.chars().next().map_or(Utf8::Bad, Utf8::Char),
        Err(error) if error.error_len().is_none() => Utf8::More,
        Err(_) => Utf8::Bad,
    }
}

/// Pasted bytes as text: terminals send CR for a line's end; what is not text is left out.
pub fn pasted(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes)
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|&c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect()
}
