//! Answers out of what a terminal sends, however it is cut into pieces; the rest is what was typed. Pure.

use super::{Answers, ECHOED};

/// The longest answer that is taken seriously, in bytes; more is a terminal gone wrong.
const LONGEST: usize = 512;
/// The most bytes that are listened to.
const MOST: usize = 1 << 16;

/// Where in a sequence the last byte left us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Inside {
    #[default]
    Nothing,
    Escape,
    Csi,
    /// A string: DCS, OSC, APC, PM, SOS.
    Text,
    TextEscape,
}

/// Listens to a terminal.
#[derive(Debug, Default)]
pub struct Listener {
    answers: Answers,
    inside: Inside,
    /// The sequence so far, with its introducer.
    held: Vec<u8>,
    /// What is no answer.
    typed: Vec<u8>,
    heard: usize,
}

impl Listener {
    /// Takes bytes from the terminal.
    pub fn hear(&mut self, bytes: &[u8]) {
        self.heard = self.heard.saturating_add(bytes.len());
        for &byte in bytes {
            self.byte(byte);
        }
    }

    /// Whether there is nothing more to wait for: the last answer came, or far too much.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.answers.primary.is_some() || self.heard > MOST
    }

    /// Returns the answers, and the bytes that are none: keys, the mouse, a paste.
    #[must_use]
    pub fn finish(mut self) -> (Answers, Vec<u8>) {
        // A string that was not ended is an answer cut off; a key is short.
        if !matches!(self.inside, Inside::Text | Inside::TextEscape) {
            self.typed.append(&mut self.held);
        }
        (self.answers, without_echo(&self.typed))
    }

    fn byte(&mut self, byte: u8) {
        match (self.inside, byte) {
            (Inside::Text, 0x07) | (Inside::TextEscape, b'\\') => self.end_text(),
            (Inside::Text | Inside::TextEscape, 0x1b) => self.inside = Inside::TextEscape,
            // ESC ends whatever was begun, and begins anew.
            (Inside::TextEscape, _) => {
                self.held.clear();
                self.begin();
                self.byte(byte);
            }
            (_, 0x1b) => {
                self.release();
                self.begin();
            }
            (Inside::Nothing, _) => self.typed.push(byte),
            (Inside::Escape, b'[') => {
                self.held.push(byte);
                self.inside = Inside::Csi;
            }
            (Inside::Escape, b'P' | b'X' | b']' | b'^' | b'_') => {
                self.held.push(byte);
                self.inside = Inside::Text;
            }
            (Inside::Text, _) | (Inside::Csi, 0x20..=0x3f) => self.hold(byte),
            (Inside::Csi, 0x40..=0x7e) => self.end_csi(byte),
            (Inside::Escape | Inside::Csi, _) => {
                self.held.push(byte);
                self.release();
            }
        }
    }

    fn begin(&mut self) {
        self.held.push(0x1b);
        self.inside = Inside::Escape;
    }

    /// Holds a byte of a sequence, as long as it can be one.
    fn hold(&mut self, byte: u8) {
        if self.held.len() < LONGEST {
            self.held.push(byte);
        }
    }

    /// What was held is no answer.
    fn release(&mut self) {
        self.typed.append(&mut self.held);
        self.inside = Inside::Nothing;
    }

    fn end_csi(&mut self, last: u8) {
        let inside = self.held.get(2..).unwrap_or_default();
        let known = std::str::from_utf8(inside)
            .is_ok_and(|inside| self.answers.csi(inside, char::from(last)));
        if known {
            self.held.clear();
            self.inside = Inside::Nothing;
        } else {
            self.held.push(last);
            self.release();
        }
    }

    /// A string is over. None is a key: one that is no answer to us is dropped.
    fn end_text(&mut self) {
        if self.held.get(1) == Some(&b'P') && self.held.len() < LONGEST {
            let text = String::from_utf8_lossy(self.held.get(2..).unwrap_or_default());
            self.answers.dcs(&text);
        }
        self.held.clear();
        self.inside = Inside::Nothing;
    }
}

/// Takes out what a terminal that echoes sent back of the questions.
fn without_echo(typed: &[u8]) -> Vec<u8> {
    let mut rest = typed;
    let mut out = Vec::with_capacity(rest.len());
    while let Some((first, after)) = rest.split_first() {
        let echo = ECHOED
            .iter()
            .find_map(|echo| rest.strip_prefix(echo.as_bytes()));
        if let Some(after) = echo {
            rest = after;
        } else {
            out.push(*first);
            rest = after;
        }
    }
    out
}

#[cfg(test)]
#[path = "listener/tests.rs"]
mod tests;
