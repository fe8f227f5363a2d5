//! Copying by way of the terminal (OSC 52), which works through ssh as well.

use crossterm::Command;
use crossterm::clipboard::CopyToClipboard;

/// The most bytes of text that are copied at once. Terminals drop what is too long for them without a word
/// (xterm and many others well below this), so there is no use in sending megabytes.
const MOST: usize = 1 << 20;

/// A text is too long for the clipboard of a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} bytes are too many for the terminal's clipboard")]
pub struct TooLong(pub usize);

/// The bytes that ask the terminal to copy `text`.
///
/// # Errors
/// [`TooLong`] above 1 MiB.
pub fn copy(text: &str) -> Result<String, TooLong> {
    if text.len() > MOST {
        return Err(TooLong(text.len()));
    }
    let mut bytes = String::new();
    // Base64 in a string: nothing in the text can end the sequence or begin another.
    let _ = CopyToClipboard::to_clipboard_from(text).write_ansi(&mut bytes);
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_wrapped() {
        assert_eq!(
            copy("بوتين"),
            Ok("\x1b]52;c;2KjZiNiq2YrZhg==\x1b\\".to_owned())
        );
        assert_eq!(
            copy("\x1b[2J\x07"),
            Ok("\x1b]52;c;G1sySgc=\x1b\\".to_owned())
        );
    }

    #[test]
    fn a_book_is_too_long() {
        assert_eq!(copy(&"ا".repeat(MOST)), Err(TooLong(2 * MOST)));
    }
}
