//! What a terminal answered.

/// The answers that came, each as far as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    /// XTVERSION: name and version as the terminal writes them.
    pub version: Option<String>,
    /// DECRQM of mode 8: 1 and 3 set, 2 reset, 4 and 0 not to be had.
    pub bdsm: Option<u32>,
    /// Secondary device attributes.
    pub secondary: Option<Vec<u32>>,
    /// Tertiary device attributes, the bytes behind the hexadecimal digits where they are ASCII.
    pub tertiary: Option<String>,
    /// Cells that U+200E takes: 0 or 1.
    pub mark_cells: Option<u8>,
    /// Primary device attributes: nothing comes after them.
    pub primary: Option<Vec<u32>>,
}

impl Answers {
    /// Whether bidi support mode (`CSI 8 l`) is known to the terminal.
    #[must_use]
    pub const fn has_bdsm(&self) -> bool {
        matches!(self.bdsm, Some(1..=3))
    }

    /// Whether it answered anything at all.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        *self == Self::default()
    }

    /// Takes a control sequence: the bytes between `CSI` and the last one. Returns whether it is an answer.
    pub(super) fn csi(&mut self, inside: &str, last: char) -> bool {
        match (inside.chars().next(), last) {
            // An answer has numbers; the bare question, sent back, has none.
            (Some('>'), 'c') => take(&mut self.secondary, numbers(inside.trim_start_matches('>'))),
            (Some('?'), 'c') => take(&mut self.primary, numbers(inside.trim_start_matches('?'))),
            (_, 'y') => {
                let mode = inside
                    .strip_suffix('$')
                    .and_then(|inside| inside.strip_prefix("8;"))
                    .and_then(|value| value.parse().ok());
                take(&mut self.bdsm, mode)
            }
            // Only the columns asked about, and once: `CSI 1 ; 5 R` is a function key.
            (_, 'R') if self.mark_cells.is_none() => take(
                &mut self.mark_cells,
                match inside.rsplit_once(';') {
                    Some((_, "3")) => Some(0),
                    Some((_, "4")) => Some(1),
                    _ => None,
                },
            ),
            _ => false,
        }
    }

    /// Takes a device control string, without its ends. Returns whether it is an answer.
    pub(super) fn dcs(&mut self, text: &str) -> bool {
        if let Some(name) = text.strip_prefix(">|") {
            let name: String = name.chars().filter(|c| !c.is_control()).take(80).collect();
            take(&mut self.version, Some(name))
        } else if let Some(digits) = text.strip_prefix("!|") {
            take(&mut self.tertiary, Some(ascii(digits)))
        } else {
            false
        }
    }
}

/// Keeps the first answer; a second one is still an answer.
fn take<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let understood = value.is_some();
    if place.is_none() {
        *place = value;
    }
    understood
}

fn numbers(text: &str) -> Option<Vec<u32>> {
    // A number left out is 0; kitty ends its list so. The bare question has none at all.
    let numbers = text.split(';').take(32).map(|number| match number {
        "" => Some(0),
        number => number.parse().ok(),
    });
    (!text.is_empty()).then(|| numbers.collect())?
}

/// `7E565445` as `~VTE`; what is no printable ASCII stays in digits.
fn ascii(digits: &str) -> String {
    let bytes: Option<Vec<u8>> = digits
        .as_bytes()
        .chunks(2)
        .map(|pair| {
            let pair = std::str::from_utf8(pair).ok()?;
            u8::from_str_radix(pair, 16).ok()
        })
        .collect();
    bytes
        .filter(|bytes| bytes.iter().all(u8::is_ascii_graphic))
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .unwrap_or_else(|| {
            digits
                .chars()
                .filter(char::is_ascii_hexdigit)
                .take(32)
                .collect()
        })
}
