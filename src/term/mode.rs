//! What is switched on in a terminal when entering, and off when leaving. Data only: what one kind of terminal
//! needs beside this is one more row.

/// One thing to switch on and off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mode {
    /// Bytes that switch it on; sent in the order of the list.
    pub enter: &'static str,
    /// Bytes that switch it off; sent in the reverse order.
    pub leave: &'static str,
}

/// What every terminal gets, in order.
///
/// `CSI 8 l` (bidi support mode explicit: "the program orders the letters itself") comes before the clear, because
/// VTE keeps that mode with each row and sets it when the row is made or erased. Terminals that do not know it
/// ignore it.
pub const MODES: &[Mode] = &[
    // The alternate screen, with the cursor saved.
    Mode {
        enter: "\x1b[?1049h",
        leave: "\x1b[?1049l",
    },
    // Bidi support mode: explicit while we are here, implicit (the terminal's default) after.
    Mode {
        enter: "\x1b[8l",
        leave: "\x1b[8h",
    },
    // Plain colours before the clear: some terminals clear with the colour in force.
    Mode {
        enter: "\x1b[0m\x1b[2J\x1b[H",
        leave: "\x1b[0m",
    },
    // The cursor is hidden; a prompt shows it.
    Mode {
        enter: "\x1b[?25l",
        leave: "\x1b[?25h",
    },
    // Bracketed paste: a pasted text is not taken for keys.
    Mode {
        enter: "\x1b[?2004h",
        leave: "\x1b[?2004l",
    },
];

/// The mouse, where wanted: buttons (1000) and dragging (1002) in the SGR form (1006). Not 1003: a mouse that only
/// moves must not wake the program.
pub const MOUSE: Mode = Mode {
    enter: "\x1b[?1000h\x1b[?1002h\x1b[?1006h",
    leave: "\x1b[?1006l\x1b[?1002l\x1b[?1000l",
};

/// The bytes that switch on `modes`.
pub fn enter(modes: &[Mode]) -> String {
    modes.iter().map(|mode| mode.enter).collect()
}

/// The bytes that switch off `modes`, last first.
///
/// An update that was being drawn is ended first (`CSI ? 2026 l`), or the terminal would hold the rest back.
pub fn leave(modes: &[Mode]) -> String {
    let update = (!modes.is_empty()).then_some("\x1b[?2026l");
    update
        .into_iter()
        .chain(modes.iter().rev().map(|mode| mode.leave))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The private and ANSI modes a text sets (`h`) and resets (`l`), in order.
    fn switches(bytes: &str) -> Vec<(String, char)> {
        bytes
            .split('\x1b')
            .filter_map(|s| {
                let last = s.chars().last()?;
                let number = s.strip_prefix('[')?.strip_suffix(last)?;
                matches!(last, 'h' | 'l').then(|| (number.to_owned(), last))
            })
            .collect()
    }

    #[test]
    fn leaving_undoes_entering() {
        let all: Vec<Mode> = MODES.iter().copied().chain([MOUSE]).collect();
        let entered = switches(&enter(&all));
        let left = switches(&leave(&all));
        for (number, way) in &entered {
            let back = if *way == 'h' { 'l' } else { 'h' };
            assert!(left.contains(&(number.clone(), back)), "{number} stays");
        }
        assert_eq!(
            left.len(),
            entered.len() + 1,
            "and nothing else but the end of an update"
        );
    }

    #[test]
    fn explicit_bidi_comes_before_the_clear() {
        let bytes = enter(MODES);
        let at = |what: &str| bytes.find(what);
        assert!(at("\x1b[?1049h") < at("\x1b[8l"));
        assert!(at("\x1b[8l") < at("\x1b[2J"));
        assert!(leave(MODES).find("\x1b[8h") < leave(MODES).find("\x1b[?1049l"));
    }
}
