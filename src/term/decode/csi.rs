//! Keys that are a control sequence: xterm's, rxvt's, the Linux console's, and kitty's `u` form.
//!
//! Sources: xterm's ctlseqs ("PC-Style Function Keys", modifyOtherKeys), rxvt-unicode's urxvt(7) key table, the
//! kitty keyboard protocol. Answers to queries have forms of their own (`?`, `>`, `=` first, or an unlisted last
//! byte) and are no key.

use crate::app::key::{Code, Key};

const NONE: Modifiers = Modifiers {
    shift: false,
    alt: false,
    ctrl: false,
};

#[derive(Clone, Copy)]
struct Modifiers {
    shift: bool,
    alt: bool,
    ctrl: bool,
}

impl Modifiers {
    /// As xterm and kitty say them: one more than the sum of 1 (Shift), 2 (Alt), 4 (Control); higher bits are
    /// Super, Hyper, Meta and the locks.
    fn new(number: u16) -> Self {
        let bits = number.saturating_sub(1);
        Self {
            shift: bits & 1 != 0,
            alt: bits & 2 != 0,
            ctrl: bits & 4 != 0,
        }
    }

    fn key(self, code: Code) -> Key {
        let code = if code == Code::Tab && self.shift {
            Code::BackTab
        } else {
            code
        };
        // A character tells Shift itself.
        let tells = matches!(code, Code::BackTab | Code::Char(_));
        Key {
            code,
            ctrl: self.ctrl,
            alt: self.alt,
            shift: self.shift && !tells,
        }
    }
}

/// The key of `ESC O`, perhaps parameters, and `last`.
pub fn ss3(held: &[u8], last: u8) -> Option<Key> {
    let modifiers = numbers(held)?.last().map_or(NONE, |&n| Modifiers::new(n));
    let code = match last {
        // rxvt's arrows with Control.
        b'a'..=b'd' => {
            return Some(Modifiers { ctrl: true, ..NONE }.key(letter(last.to_ascii_uppercase())?));
        }
        // The keypad in application mode.
        b'M' => Code::Enter,
        b'I' => Code::Tab,
        b'j'..=b'y' => Code::Char(char::from(last - b'j' + b'*')),
        b'X' => Code::Char('='),
        _ => letter(last)?,
    };
    Some(modifiers.key(code))
}

/// The key of `ESC [`, the bytes `held`, and `last`; `None` for an answer to a query and for what is unknown.
pub fn csi(held: &[u8], last: u8) -> Option<Key> {
    if let [b'['] = held {
        // The Linux console's F1 to F5.
        return matches!(last, b'A'..=b'E').then(|| NONE.key(Code::F(last - b'A' + 1)));
    }
    let numbers = numbers(held)?;
    let first = numbers.first().copied().unwrap_or(1);
    let modifiers = numbers.get(1).map_or(NONE, |&n| Modifiers::new(n));
    match last {
        b'~' if first == 27 => modifiers.character(*numbers.get(2)?),
        b'~' => Some(modifiers.key(numbered(first)?)),
        // rxvt: Control, Shift, both.
        b'^' => Some(Modifiers { ctrl: true, ..NONE }.key(numbered(first)?)),
        b'$' => Some(
            Modifiers {
                shift: true,
                ..NONE
            }
            .key(numbered(first)?),
        ),
        b'@' => Some(
            Modifiers {
                ctrl: true,
                shift: true,
                ..NONE
            }
            .key(numbered(first)?),
        ),
        b'a'..=b'd' => Some(
            Modifiers {
                shift: true,
                ..NONE
            }
            .key(letter(last.to_ascii_uppercase())?),
        ),
        b'u' => modifiers.character(first),
        b'Z' => Some(modifiers.key(Code::BackTab)),
        // `CSI row ; column R` is also where the cursor is; F3 has a first number of 1 and a modifier.
        b'R' if first != 1 || numbers.get(1).is_some_and(|&n| n > 16) => None,
        _ => Some(modifiers.key(letter(last)?)),
    }
}

impl Modifiers {
    /// A key told by its character's number (kitty's `u`, xterm's modifyOtherKeys).
    fn character(self, number: u16) -> Option<Key> {
        let code = match number {
            9 => Code::Tab,
            // 57399 and above are kitty's keypad, which lies in a private use area.
            10 | 13 | 57414 => Code::Enter,
            27 => Code::Esc,
            8 | 127 => Code::Backspace,
            57399..=57408 => Code::Char(char::from(b'0' + (number - 57399) as u8)),
            57409 => Code::Char('.'),
            57410 => Code::Char('/'),
            57411 => Code::Char('*'),
            57412 => Code::Char('-'),
            57413 => Code::Char('+'),
            57415 => Code::Char('='),
            57417 => Code::Left,
            57418 => Code::Right,
            57419 => Code::Up,
            57420 => Code::Down,
            57421 => Code::PageUp,
            57422 => Code::PageDown,
            57423 => Code::Home,
            57424 => Code::End,
            57426 => Code::Delete,
            0xe000..=0xf8ff => return None,
            _ => {
                let c = char::from_u32(u32::from(number)).filter(|c| !c.is_control())?;
                // Shift alone makes the character another one; kitty tells the plain one.
                let shifted = self.shift && !self.ctrl && !self.alt;
                Code::Char(if shifted { single_upper(c) } else { c })
            }
        };
        Some(self.key(code))
    }
}

fn single_upper(c: char) -> char {
    let mut upper = c.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(upper), None) => upper,
        _ => c,
    }
}

/// Keys whose last byte is a letter.
fn letter(last: u8) -> Option<Code> {
    Some(match last {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'H' => Code::Home,
        b'F' => Code::End,
        b'P'..=b'S' => Code::F(last - b'P' + 1),
        _ => return None,
    })
}

/// Keys that are a number before a tilde.
fn numbered(number: u16) -> Option<Code> {
    Some(match number {
        1 | 7 => Code::Home,
        3 => Code::Delete,
        4 | 8 => Code::End,
        5 => Code::PageUp,
        6 => Code::PageDown,
        11..=15 => Code::F((number - 10) as u8),
        17..=21 => Code::F((number - 11) as u8),
        23..=26 => Code::F((number - 12) as u8),
        28 | 29 => Code::F((number - 13) as u8),
        31..=34 => Code::F((number - 14) as u8),
        _ => return None,
    })
}

/// The numbers between semicolons, each without what follows its colon (kitty's alternatives and event types); an
/// empty one is 1. `None` where there is anything else, and for a key that went up.
fn numbers(held: &[u8]) -> Option<Vec<u16>> {
    let text = std::str::from_utf8(held).ok()?;
    let mut numbers = Vec::new();
    if text.is_empty() {
        return Some(numbers);
    }
    for (at, part) in text.split(';').enumerate() {
        let mut subs = part.split(':');
        let number = subs.next()?;
        numbers.push(if number.is_empty() {
            1
        } else {
            number.parse().ok()?
        });
        if at == 1 && subs.next() == Some("3") {
            return None;
        }
    }
    Some(numbers)
}
