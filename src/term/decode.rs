//! Bytes from the terminal into keys, mouse actions and pasted text. Pure: no clock, no file.
//!
//! crossterm has such a decoder, but its reader spins for ever when the terminal is gone (read answers 0), takes the
//! late answer to a query for keys, and knows neither rxvt's modified keys nor an unended paste.

mod csi;
mod mouse;
mod plain;

use std::time::Duration;

use crate::app::Input;
use crate::app::key::{Code, Key};

/// The longest control sequence taken seriously, in bytes.
const LONGEST: usize = 64;
/// The most bytes of one paste that are kept; the rest is dropped.
const PASTE: usize = 1 << 20;
/// What ends a paste.
const PASTE_END: &[u8] = b"\x1b[201~";

/// Where in a sequence the last byte left us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum State {
    /// Between keys, or inside a UTF-8 character.
    #[default]
    Ground,
    /// After ESC: the key, or the beginning of a sequence.
    Escape,
    /// After ESC O.
    Ss3,
    /// After ESC [.
    Csi,
    /// Inside the three bytes after CSI M.
    OldMouse,
    /// Inside a string the terminal sends (DCS, OSC, APC, PM, SOS): an answer to a query. It is dropped.
    Text,
    /// Inside such a string, after ESC.
    TextEscape,
    /// Inside a bracketed paste.
    Paste,
}

/// Reads keys out of the bytes a terminal sends, however the bytes are cut into pieces.
///
/// Keys come out in one normal form: a character never carries `shift` (it tells it itself), Control with a letter gives the small letter, [`Code::BackTab`] carries no `shift`, and a line feed or a
/// backspace byte is Enter or Backspace whatever the terminal's settings. Memory is bounded by one paste (1 MiB).
#[derive(Debug, Default)]
pub struct Decoder {
    state: State,
    /// Whether one more ESC came before the sequence: Alt, as rxvt says it.
    meta: bool,
    /// The bytes of the sequence so far, after its introducer.
    held: Vec<u8>,
}

impl Decoder {
    /// Reads `bytes` and adds what they say to `out`.
    pub fn feed(&mut self, bytes: &[u8], out: &mut Vec<Input>) {
        for &byte in bytes {
            self.byte(byte, out);
        }
    }

    /// How long to wait for more bytes before [`Self::expire`]; `None` where nothing is held back.
    ///
    /// A lone ESC is the key if nothing follows within 5 ms: what a terminal sends in one go arrives so, through
    /// ssh as well, and on a serial line of 9600 baud the next byte comes after one.
    pub fn patience(&self) -> Option<Duration> {
        let ms = match self.state {
            State::Ground if self.held.is_empty() => return None,
            State::Escape => 5,
            State::Csi | State::Ss3 if self.held.is_empty() => 5,
            State::Text if self.held.len() == 1 => 5,
            State::Ground | State::Csi | State::Ss3 | State::OldMouse => 100,
            State::Text | State::TextEscape => 500,
            State::Paste => 1000,
        };
        Some(Duration::from_millis(ms))
    }

    /// Tells that nothing more came: what was held back is now what it can be without more.
    pub fn expire(&mut self, out: &mut Vec<Input>) {
        let typed = match self.state {
            State::Csi => '[',
            State::Ss3 => 'O',
            // Which introducer it was is kept as the first byte of the string.
            State::Text => char::from(self.held.first().copied().unwrap_or_default()),
            _ => '\0',
        };
        match self.state {
            State::Escape => {
                if self.meta {
                    out.push(key(Code::Esc));
                }
                out.push(key(Code::Esc));
            }
            State::Csi | State::Ss3 if self.held.is_empty() => out.push(plain::char(typed, true)),
            State::Text if self.held.len() == 1 => out.push(plain::char(typed, true)),
            State::Paste => self.end_paste(out),
            _ => {}
        }
        self.reset();
    }

    fn reset(&mut self) {
        self.state = State::Ground;
        self.meta = false;
        self.held.clear();
    }

    fn byte(&mut self, byte: u8, out: &mut Vec<Input>) {
        match self.state {
            State::Ground => self.ground(byte, false, out),
            State::Escape => self.escape(byte, out),
            State::Ss3 | State::Csi => self.sequence(byte, out),
            State::OldMouse => {
                self.held.push(byte);
                if let &[button, x, y] = self.held.as_slice() {
                    out.extend(mouse::old(button, x, y));
                    self.reset();
                }
            }
            State::Text | State::TextEscape => self.text(byte),
            State::Paste => self.paste(byte, out),
        }
    }

    fn ground(&mut self, byte: u8, alt: bool, out: &mut Vec<Input>) {
        if byte == 0x1b {
            self.reset();
            self.state = State::Escape;
        } else if byte < 0x80 {
            self.reset();
            out.push(plain::ascii(byte, alt));
        } else {
            self.held.push(byte);
            self.meta |= alt;
            match plain::utf8(&self.held) {
                plain::Utf8::More => {}
                plain::Utf8::Bad => {
                    // The byte that spoilt it may begin the next character.
                    let again = self.held.len() > 1;
                    self.reset();
                    if again {
                        self.ground(byte, false, out);
                    }
                }
                plain::Utf8::Char(c) => {
                    let alt = self.meta;
                    self.reset();
                    if !c.is_control() {
                        out.push(plain::char(c, alt));
                    }
                }
            }
        }
    }

    fn escape(&mut self, byte: u8, out: &mut Vec<Input>) {
        match byte {
            b'[' => self.state = State::Csi,
            b'O' => self.state = State::Ss3,
            b'P' | b'X' | b']' | b'^' | b'_' => {
                self.state = State::Text;
                self.held.push(byte);
            }
            0x1b if !self.meta => self.meta = true,
            0x1b => out.push(key(Code::Esc)),
            _ => {
                if self.meta {
                    out.push(key(Code::Esc));
                }
                self.reset();
                self.ground(byte, true, out);
            }
        }
    }

    /// A byte after `ESC [` or `ESC O`.
    fn sequence(&mut self, byte: u8, out: &mut Vec<Input>) {
        match byte {
            // A control character breaks the sequence off and is itself.
            0..=0x1f | 0x7f.. => {
                self.reset();
                self.ground(byte, false, out);
            }
            // The Linux console's F1 to F5: ESC [ [ A.
            b'[' if self.state == State::Csi && self.held.is_empty() => self.held.push(byte),
            // rxvt ends a shifted key with a dollar sign; elsewhere it is an intermediate byte of an answer.
            b'$' if self.held.iter().all(u8::is_ascii_digit) && !self.held.is_empty() => {
                self.end_sequence(byte, out);
            }
            0x20..=0x3f => {
                if self.held.len() <= LONGEST {
                    self.held.push(byte);
                }
            }
            b'M' if self.state == State::Csi && self.held.is_empty() => {
                self.state = State::OldMouse;
            }
            _ => self.end_sequence(byte, out),
        }
    }

    fn end_sequence(&mut self, last: u8, out: &mut Vec<Input>) {
        if self.held.len() > LONGEST {
            // Nothing that long is a key.
        } else if self.state == State::Ss3 {
            out.extend(csi::ss3(&self.held, last).map(|key| Input::Key(with_meta(key, self.meta))));
        } else if self.held == b"200" && last == b'~' {
            self.reset();
            self.state = State::Paste;
            return;
        } else if self.held.first() == Some(&b'<') {
            out.extend(mouse::sgr(&self.held, last));
        } else {
            out.extend(csi::csi(&self.held, last).map(|key| Input::Key(with_meta(key, self.meta))));
        }
        self.reset();
    }

    fn text(&mut self, byte: u8) {
        match (self.state, byte) {
            // BEL ends it, and so does ST, which is ESC and a backslash.
            (State::Text, 0x07) | (State::TextEscape, b'\\') => self.reset(),
            (_, 0x1b) => self.state = State::TextEscape,
            // ESC and anything else ends it as well, and begins a sequence of its own.
            (State::TextEscape, _) => {
                self.reset();
                self.state = State::Escape;
                self.escape(byte, &mut Vec::new());
            }
            _ => {
                if self.held.len() < LONGEST {
                    self.held.push(byte);
                }
            }
        }
    }

    fn paste(&mut self, byte: u8, out: &mut Vec<Input>) {
        self.held.push(byte);
        if self.held.ends_with(PASTE_END) {
            self.held.truncate(self.held.len() - PASTE_END.len());
            self.end_paste(out);
        } else if self.held.len() > PASTE + 2 * PASTE_END.len() {
            // Full: keep the beginning, and as many last bytes as may begin the end.
            self.held.drain(PASTE..=PASTE);
        }
    }

    fn end_paste(&mut self, out: &mut Vec<Input>) {
        self.held.truncate(PASTE);
        out.push(Input::Paste(plain::pasted(&self.held)));
        self.reset();
    }
}

/// A key without modifiers.
fn key(code: Code) -> Input {
    Input::Key(Key {
        code,
        ctrl: false,
        alt: false,
        shift: false,
    })
}

fn with_meta(key: Key, meta: bool) -> Key {
    Key {
        alt: key.alt || meta,
        ..key
    }
}

#[cfg(test)]
#[path = "decode/tests.rs"]
mod tests;
