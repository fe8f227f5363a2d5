//! One row a terminal: what it needs, and what that was learnt from.

use super::Kind;
use crate::app::Encoding::{self, K, V, Vl, W};
use crate::term::clipboard::Way;
use crate::term::mode::Mode;

/// What a terminal needs.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// How rows are written.
    pub encoding: Encoding,
    /// Whether marks on letters stand where they should.
    pub marks: bool,
    /// What is switched on beside what every terminal gets.
    pub modes: &'static [Mode],
    /// How text is copied.
    pub clipboard: Way,
    /// Seen to be right, or read to be so in the terminal's own source; else the person is asked once.
    pub sure: bool,
    /// Key of the message that says what is known of it.
    pub about: &'static str,
    /// Keys of messages: what a person can switch.
    pub advice: &'static [&'static str],
}

/// A grid as it is given.
const GRID: Row = Row {
    encoding: V,
    marks: true,
    modes: &[],
    clipboard: Way::Direct,
    sure: true,
    about: "terminal-grid",
    advice: &["advice-font"],
};

/// Nothing is known: what is right on most.
const DOUBT: Row = Row {
    encoding: Vl,
    marks: false,
    sure: false,
    about: "terminal-unknown",
    advice: &["advice-calibrate", "advice-font"],
    ..GRID
};

/// mlterm's own switch: it orders rows itself, and knows no bidi support mode.
pub const MLTERM: Mode = Mode {
    enter: "\x1b]5379;use_ctl=false\x07",
    leave: "\x1b]5379;use_ctl=true\x07",
};

/// For terminals that know bidi support mode: paragraphs run from the left (SCP), and arrow keys are not exchanged
/// in right-to-left ones (1243). Draft of the terminal working group, v0.2.
pub const BIDI: &[Mode] = &[
    Mode {
        enter: "\x1b[1 k",
        leave: "\x1b[0 k",
    },
    Mode {
        enter: "\x1b[?1243l",
        leave: "\x1b[?1243h",
    },
];

/// GNU screen has no alternate screen unless its configuration gives it one: the last picture would stay, and the
/// shell's prompt stand in it.
pub const CLEARED: Mode = Mode {
    enter: "",
    leave: "\x1b[0m\x1b[2J\x1b[H",
};

/// mlterm's switch, through tmux: heard where tmux is told to let it pass (`allow-passthrough on`), else dropped.
pub const MLTERM_IN_TMUX: Mode = Mode {
    enter: "\x1bPtmux;\x1b\x1b]5379;use_ctl=false\x07\x1b\\",
    leave: "\x1bPtmux;\x1b\x1b]5379;use_ctl=true\x07\x1b\\",
};

/// Returns what a terminal needs, a multiplexer according to the terminal around it.
///
/// SEEN: in pictures, by `tests/terminals/run`, with the version named. READ: in the terminal's source or documents.
pub const fn row(kind: Kind, around: Option<Kind>) -> Row {
    match kind {
        // SEEN 0.26.5: the text engine turns each stretch of a face round; a mark between letters breaks the word,
        // vowel marks lose their place. `force_ltr yes` cannot be asked for: then V.
        Kind::Kitty => Row {
            encoding: K,
            marks: false,
            about: "terminal-kitty",
            advice: &["advice-kitty", "advice-font"],
            ..GRID
        },
        // SEEN 3.9.0: orders and right-aligns rows until told not to; LRM takes a cell.
        Kind::Mlterm => Row {
            modes: &[MLTERM],
            about: "terminal-mlterm",
            ..GRID
        },
        // SEEN 22.12.3: UAX #9 from the left, frames count as left-to-right; letters are shaped anew. READ: so in
        // 26.08.
        Kind::Konsole => Row {
            encoding: W,
            about: "terminal-konsole",
            advice: &["advice-konsole", "advice-font"],
            ..GRID
        },
        // SEEN 0.78: the whole row is turned, and marks are dropped: only its own settings help.
        Kind::Putty => Row {
            sure: false,
            about: "terminal-putty",
            advice: &["advice-putty", "advice-font"],
            ..GRID
        },
        // SEEN 3.3a and 4.9: sequences for the terminal are swallowed, marks are kept.
        Kind::Tmux => multiplexed(around, Way::Tmux),
        Kind::Screen => Row {
            modes: &[CLEARED],
            ..multiplexed(around, Way::Screen)
        },
        // SEEN 0.70: with `CSI 8 l` before the first clear. READ: since 0.58.
        Kind::Vte => Row {
            about: "terminal-bdsm",
            ..GRID
        },
        // READ: WezTerm honours `CSI 8 l`; its bidi is off by default.
        Kind::WezTerm => Row {
            marks: false,
            about: "terminal-bdsm",
            ..GRID
        },
        // SEEN xterm 379, rxvt-unicode 9.30.
        Kind::Xterm | Kind::Urxvt => GRID,
        // SEEN alacritty 0.11: marks land one cell to the right. SEEN foot 1.13, READ 1.28: a letter with a mark
        // vanishes. SEEN st 0.9: most marks are dropped. The Linux console has no marks.
        Kind::Alacritty | Kind::Foot | Kind::St | Kind::Linux => Row {
            marks: false,
            about: "terminal-grid-bare",
            ..GRID
        },
        // SEEN xterm.js 6: V is right on its canvas, VL there and in the browser's own text.
        Kind::XtermJs => Row {
            encoding: Vl,
            about: "terminal-xtermjs",
            ..GRID
        },
        // READ: honours `CSI 8 l` since 3.0.
        Kind::Mintty => Row {
            encoding: Vl,
            marks: false,
            about: "terminal-bdsm",
            ..GRID
        },
        // READ: no bidi, on purpose (1.19); a change is under way, hence the marks.
        Kind::WindowsTerminal | Kind::Ghostty => Row {
            encoding: Vl,
            marks: false,
            about: "terminal-grid-bare",
            ..GRID
        },
        // READ: UAX #9 over each row.
        Kind::ITerm | Kind::AppleTerminal => Row {
            about: "terminal-uax9",
            ..DOUBT
        },
        // SEEN 1.2: orders rows and drops marks; only its own setting helps.
        Kind::QTerminal => Row {
            encoding: V,
            about: "terminal-qterminal",
            advice: &["advice-qterminal", "advice-font"],
            ..DOUBT
        },
        Kind::Bdsm => Row {
            about: "terminal-bdsm",
            ..DOUBT
        },
        Kind::Unknown => DOUBT,
    }
}

/// Inside a multiplexer: what is around cannot be told anything, only be sent what it shows rightly.
const fn multiplexed(around: Option<Kind>, clipboard: Way) -> Row {
    let inside = Row {
        encoding: Vl,
        clipboard,
        about: "terminal-multiplexer",
        ..GRID
    };
    match around {
        // SEEN: tmux 3.3a in Konsole and in kitty.
        Some(kind @ (Kind::Konsole | Kind::Kitty | Kind::Putty | Kind::QTerminal)) => Row {
            clipboard,
            ..row(kind, None)
        },
        // SEEN: a mark is a cell in mlterm, and would break the row; its own switch reaches it only where tmux is told
        // to let it pass.
        Some(Kind::Mlterm) => Row {
            encoding: V,
            modes: &[MLTERM_IN_TMUX],
            sure: false,
            about: "terminal-multiplexer-mlterm",
            advice: &["advice-mlterm", "advice-font"],
            ..inside
        },
        // SEEN: VL in tmux and screen, in VTE, xterm and alacritty.
        Some(Kind::Tmux | Kind::Screen | Kind::Unknown | Kind::Bdsm) | None => Row {
            marks: false,
            sure: false,
            advice: &["advice-calibrate", "advice-font"],
            ..inside
        },
        Some(kind) => Row {
            marks: row(kind, None).marks,
            ..inside
        },
    }
}
