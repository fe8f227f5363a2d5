//! Copying by way of the terminal (OSC 52), which works through ssh as well.

use std::fmt::Write as _;
use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;

use crossterm::Command as _;
use crossterm::clipboard::CopyToClipboard;

/// The most bytes of text that are copied at once. Terminals drop what is too long for them without a word
/// (xterm and many others well below this), so there is no use in sending megabytes.
const MOST: usize = 1 << 20;

/// A text is too long for the clipboard of a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} bytes are too many for the terminal's clipboard")]
pub struct TooLong(pub usize);

/// The way to the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Way {
    /// OSC 52 to the terminal.
    #[default]
    Direct,
    /// Inside tmux: by its own command, which reaches the terminal whatever `set-clipboard` allows to programs.
    Tmux,
    /// Inside GNU screen: OSC 52 wrapped so that it is handed on.
    Screen,
}

/// The bytes that ask the terminal to copy `text`.
///
/// # Errors
/// [`TooLong`] above 1 MiB.
pub fn copy(text: &str, way: Way) -> Result<String, TooLong> {
    if text.len() > MOST {
        return Err(TooLong(text.len()));
    }
    let mut bytes = String::new();
    // Base64 in a string: nothing in the text can end the sequence or begin another.
    let _ = CopyToClipboard::to_clipboard_from(text).write_ansi(&mut bytes);
    Ok(match way {
        Way::Direct | Way::Tmux => bytes,
        Way::Screen => wrapped(&bytes),
    })
}

/// Bytes of a string that screen hands on at once: it keeps no more than 768.
const PIECE: usize = 256;

/// Wraps a sequence in device control strings: screen takes off the wrapping and sends the pieces on.
fn wrapped(sequence: &str) -> String {
    // BEL ends the sequence inside: its usual end, ESC and a backslash, would end the wrapping.
    let sequence = sequence.strip_suffix("\x1b\\").unwrap_or(sequence);
    let mut out = String::new();
    let mut rest = sequence;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(rest.floor_char_boundary(PIECE));
        let _ = write!(out, "\x1bP{piece}");
        if after.is_empty() {
            out.push('\x07');
        }
        out.push_str("\x1b\\");
        rest = after;
    }
    out
}

/// Programs that take a text for the clipboard, and the variable that says whether there is one to take it.
const PROGRAMS: [(&str, &[&str], Option<&str>); 4] = [
    ("wl-copy", &[], Some("WAYLAND_DISPLAY")),
    (
        "xclip",
        &["-selection", "clipboard", "-in"],
        Some("DISPLAY"),
    ),
    ("xsel", &["--clipboard", "--input"], Some("DISPLAY")),
    ("pbcopy", &[], None),
];

/// Gives `text` to programs as well: to tmux as its newest buffer where `way` says so; and, on a machine that the
/// person sits at (`near`), to the first of wl-copy, xclip, xsel and pbcopy that is there, for Konsole and VTE take
/// nothing for the clipboard from a program in them.
///
/// On a thread of its own: nothing waits. None of them is needed; what fails is left.
pub fn give_to_programs(text: String, way: Way, near: bool) {
    let give = move || {
        if way == Way::Tmux {
            give("tmux", &["load-buffer", "-w", "-"], &text);
        }
        if near {
            let has = |variable: Option<&str>| {
                variable.is_none_or(|name| std::env::var_os(name).is_some_and(|v| !v.is_empty()))
            };
            let _ = PROGRAMS
                .iter()
                .filter(|(_, _, variable)| has(*variable))
                .any(|(name, args, _)| give(name, args, &text));
        }
    };
    let _ = thread::Builder::new().name("copy".to_owned()).spawn(give);
}

/// Gives `text` to a program's standard input. Returns whether it took it.
fn give(name: &str, args: &[&str], text: &str) -> bool {
    let program = Command::new(name)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut program) = program else {
        return false;
    };
    let given = program
        .stdin
        .take()
        .is_some_and(|mut input| input.write_all(text.as_bytes()).is_ok());
    program.wait().is_ok_and(|status| status.success()) && given
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_wrapped() {
        let copy = |text| copy(text, Way::Direct);
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
    fn screen_hands_on_pieces() {
        assert_eq!(
            copy("بوتين", Way::Screen),
            Ok("\x1bP\x1b]52;c;2KjZiNiq2YrZhg==\x07\x1b\\".to_owned())
        );
        let long = copy(&"ا".repeat(1000), Way::Screen).unwrap_or_default();
        let pieces: Vec<&str> = long
            .split_terminator("\x1b\\")
            .filter_map(|piece| piece.strip_prefix("\x1bP"))
            .collect();
        assert!(pieces.iter().all(|piece| piece.len() <= PIECE + 1));
        let whole = copy(&"ا".repeat(1000), Way::Direct).unwrap_or_default();
        assert_eq!(
            pieces.concat().trim_end_matches('\x07'),
            whole.trim_end_matches("\x1b\\")
        );
    }

    #[test]
    fn a_book_is_too_long() {
        assert_eq!(copy(&"ا".repeat(MOST), Way::Direct), Err(TooLong(2 * MOST)));
    }
}
