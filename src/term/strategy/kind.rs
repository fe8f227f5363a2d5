//! The kinds of terminal.

/// A kind of terminal that is told apart from the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // they are names
pub enum Kind {
    Kitty,
    Mlterm,
    Konsole,
    Putty,
    Tmux,
    Screen,
    Vte,
    Xterm,
    Alacritty,
    Foot,
    Urxvt,
    St,
    XtermJs,
    WezTerm,
    Mintty,
    ITerm,
    AppleTerminal,
    WindowsTerminal,
    Ghostty,
    QTerminal,
    Linux,
    /// Not recognised, but it knows bidi support mode.
    Bdsm,
    Unknown,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 23] = [
        Self::Kitty,
        Self::Mlterm,
        Self::Konsole,
        Self::Putty,
        Self::Tmux,
        Self::Screen,
        Self::Vte,
        Self::Xterm,
        Self::Alacritty,
        Self::Foot,
        Self::Urxvt,
        Self::St,
        Self::XtermJs,
        Self::WezTerm,
        Self::Mintty,
        Self::ITerm,
        Self::AppleTerminal,
        Self::WindowsTerminal,
        Self::Ghostty,
        Self::QTerminal,
        Self::Linux,
        Self::Bdsm,
        Self::Unknown,
    ];

    /// Returns its name, as its makers write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kitty => "kitty",
            Self::Mlterm => "mlterm",
            Self::Konsole => "Konsole",
            Self::Putty => "PuTTY",
            Self::Tmux => "tmux",
            Self::Screen => "GNU screen",
            Self::Vte => "VTE",
            Self::Xterm => "xterm",
            Self::Alacritty => "Alacritty",
            Self::Foot => "foot",
            Self::Urxvt => "rxvt-unicode",
            Self::St => "st",
            Self::XtermJs => "xterm.js",
            Self::WezTerm => "WezTerm",
            Self::Mintty => "mintty",
            Self::ITerm => "iTerm2",
            Self::AppleTerminal => "Terminal.app",
            Self::WindowsTerminal => "Windows Terminal",
            Self::Ghostty => "Ghostty",
            Self::QTerminal => "QTerminal",
            Self::Linux => "Linux console",
            Self::Bdsm => "a terminal with bidi support mode",
            Self::Unknown => "unknown",
        }
    }
}
