//! Input, in the program's own words: what a terminal reports, without the terminal.

use std::fmt;

/// A key's code, without modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// A character as typed: `J` is `Char('J')`, never `j` with shift.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift-Tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key.
    F(u8),
}

/// A key with its modifiers. `shift` is only kept for keys that are no characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// Code.
    pub code: Code,
    /// Control held.
    pub ctrl: bool,
    /// Alt held.
    pub alt: bool,
    /// Shift held.
    pub shift: bool,
}

/// A mouse event; `x` and `y` are columns and rows of the screen from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mouse {
    /// The left button went down.
    Click {
        /// Column.
        x: u16,
        /// Row.
        y: u16,
    },
    /// The pointer moved with the left button down.
    Drag {
        /// Column.
        x: u16,
        /// Row.
        y: u16,
    },
    /// The left button went up.
    Release {
        /// Column.
        x: u16,
        /// Row.
        y: u16,
    },
    /// The wheel turned up.
    WheelUp {
        /// Column.
        x: u16,
        /// Row.
        y: u16,
    },
    /// The wheel turned down.
    WheelDown {
        /// Column.
        x: u16,
        /// Row.
        y: u16,
    },
}

/// Anything the person does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key.
    Key(Key),
    /// The mouse.
    Mouse(Mouse),
    /// Text pasted in one piece.
    Paste(String),
    /// The screen has this size now, in columns and rows.
    Resize {
        /// Columns.
        cols: u16,
        /// Rows.
        rows: u16,
    },
}

impl Key {
    /// Returns a key without modifiers.
    #[must_use]
    pub const fn plain(code: Code) -> Self {
        Self {
            code,
            ctrl: false,
            alt: false,
            shift: false,
        }
    }

    /// Reads a key as written in the keymap: `j`, `J`, `ctrl-o`, `alt-left`, `space`, `pgdn`, `f1`.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let mut key = Self::plain(Code::Esc);
        let mut rest = name;
        loop {
            if let Some(after) = rest.strip_prefix("ctrl-").filter(|s| !s.is_empty()) {
                key.ctrl = true;
                rest = after;
            } else if let Some(after) = rest.strip_prefix("alt-").filter(|s| !s.is_empty()) {
                key.alt = true;
                rest = after;
            } else if let Some(after) = rest.strip_prefix("shift-").filter(|s| !s.is_empty()) {
                key.shift = true;
                rest = after;
            } else {
                break;
            }
        }
        let mut chars = rest.chars();
        key.code = match (chars.next(), chars.next()) {
            (Some(c), None) => Code::Char(c),
            _ => NAMES
                .iter()
                .find(|(text, _)| *text == rest)
                .map(|(_, code)| *code)
                .or_else(|| rest.strip_prefix('f')?.parse().ok().map(Code::F))?,
        };
        if key.shift && key.code == Code::Tab {
            key = Self::plain(Code::BackTab);
        }
        Some(key)
    }

    /// Returns the character typed, when it is one without control or alt.
    #[must_use]
    pub const fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// Returns the same key on a Latin keyboard when an Arabic layout is on: `ت` is the key `j`.
    ///
    /// The reader of an Arabic paper types Arabic; the keys should not die for it. Standard Arabic (101) layout.
    #[must_use]
    pub fn on_latin_layout(self) -> Self {
        let Code::Char(c) = self.code else {
            return self;
        };
        let latin = ARABIC_101
            .iter()
            .find(|(arabic, _)| *arabic == c)
            .map_or(c, |(_, latin)| *latin);
        Self {
            code: Code::Char(latin),
            ..self
        }
    }
}

const NAMES: [(&str, Code); 18] = [
    ("space", Code::Char(' ')),
    ("enter", Code::Enter),
    ("esc", Code::Esc),
    ("tab", Code::Tab),
    ("backtab", Code::BackTab),
    ("backspace", Code::Backspace),
    ("delete", Code::Delete),
    ("up", Code::Up),
    ("down", Code::Down),
    ("left", Code::Left),
    ("right", Code::Right),
    ("home", Code::Home),
    ("end", Code::End),
    ("pgup", Code::PageUp),
    ("pgdn", Code::PageDown),
    ("pageup", Code::PageUp),
    ("pagedown", Code::PageDown),
    ("minus", Code::Char('-')),
];

/// Letters of the Arabic (101) layout with the Latin key under them, for keys bound by default.
const ARABIC_101: [(char, char); 50] = [
    ('ض', 'q'),
    ('ص', 'w'),
    ('ث', 'e'),
    ('ق', 'r'),
    ('ف', 't'),
    ('غ', 'y'),
    ('ع', 'u'),
    ('ه', 'i'),
    ('خ', 'o'),
    ('ح', 'p'),
    ('ج', '['),
    ('د', ']'),
    ('ش', 'a'),
    ('س', 's'),
    ('ي', 'd'),
    ('ب', 'f'),
    ('ل', 'g'),
    ('ا', 'h'),
    ('ت', 'j'),
    ('ن', 'k'),
    ('م', 'l'),
    ('ك', ';'),
    ('ط', '\''),
    ('ئ', 'z'),
    ('ء', 'x'),
    ('ؤ', 'c'),
    ('ر', 'v'),
    ('ى', 'n'),
    ('ة', 'm'),
    ('و', ','),
    ('ز', '.'),
    ('ظ', '/'),
    ('؟', '?'),
    ('٠', '0'),
    ('١', '1'),
    ('٢', '2'),
    ('٣', '3'),
    ('٤', '4'),
    ('٥', '5'),
    ('٦', '6'),
    ('٧', '7'),
    ('٨', '8'),
    ('٩', '9'),
    ('أ', 'H'),
    ('ـ', 'J'),
    ('،', 'K'),
    ('آ', 'N'),
    ('×', 'O'),
    ('إ', 'Y'),
    ('÷', 'I'),
];

impl fmt::Display for Key {
    /// Writes the key for a person: `Ctrl-o`, `Space`, `↓`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        if self.alt {
            f.write_str("Alt-")?;
        }
        if self.shift {
            f.write_str("Shift-")?;
        }
        match self.code {
            Code::Char(' ') => f.write_str("Space"),
            Code::Char(c) => write!(f, "{c}"),
            Code::Enter => f.write_str("Enter"),
            Code::Esc => f.write_str("Esc"),
            Code::Tab => f.write_str("Tab"),
            Code::BackTab => f.write_str("Shift-Tab"),
            Code::Backspace => f.write_str("Backspace"),
            Code::Delete => f.write_str("Delete"),
            Code::Up => f.write_str("↑"),
            Code::Down => f.write_str("↓"),
            Code::Left => f.write_str("←"),
            Code::Right => f.write_str("→"),
            Code::Home => f.write_str("Home"),
            Code::End => f.write_str("End"),
            Code::PageUp => f.write_str("PgUp"),
            Code::PageDown => f.write_str("PgDn"),
            Code::F(n) => write!(f, "F{n}"),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn names_round_trip_through_the_person() {
        for (name, shown) in [
            ("j", "j"),
            ("J", "J"),
            ("ctrl-o", "Ctrl-o"),
            ("alt-left", "Alt-←"),
            ("space", "Space"),
            ("shift-tab", "Shift-Tab"),
            ("f1", "F1"),
            ("-", "-"),
            ("ctrl--", "Ctrl--"),
        ] {
            assert_eq!(Key::parse(name).unwrap().to_string(), shown, "{name}");
        }
        for bad in ["", "ctrl-", "nokey", "fx"] {
            assert_eq!(Key::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn an_arabic_layout_reaches_the_same_keys() {
        for (arabic, latin) in [('ت', 'j'), ('ن', 'k'), ('ض', 'q'), ('د', ']'), ('؟', '?')] {
            let key = Key::plain(Code::Char(arabic)).on_latin_layout();
            assert_eq!(key.code, Code::Char(latin));
        }
        assert_eq!(
            Key::plain(Code::Char('é')).on_latin_layout().code,
            Code::Char('é')
        );
    }
}
