use super::*;
use crate::app::Encoding::{K, V, Vl, W};
use crate::term::probe::{Answers, Asked};

/// Facts of an environment and of what the terminal answered.
fn facts(environment: &[(&'static str, &str)], answers: Answers) -> Facts {
    Facts {
        environment: environment
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()))
            .collect(),
        asked: Asked {
            answers,
            asked: true,
            ..Asked::default()
        },
        client: None,
    }
}

fn version(text: &str) -> Answers {
    Answers {
        version: Some(text.to_owned()),
        ..Answers::default()
    }
}

fn secondary(numbers: &[u32]) -> Answers {
    Answers {
        secondary: Some(numbers.to_vec()),
        ..Answers::default()
    }
}

fn automatic(facts: &Facts) -> Strategy {
    decide(facts, Choice::default(), |_| None)
}

/// Variables, answers, the name and the encoding they lead to.
type Case<'a> = (&'a [(&'static str, &'a str)], Answers, &'a str, Encoding);

/// Who is told from whom, and what they get. The real terminals' answers are in `tests/terminals/transcripts`.
#[test]
#[allow(clippy::too_many_lines)]
fn decisions() {
    const XTERM: (&str, &str) = ("TERM", "xterm-256color");
    let silent = Answers::default;
    let cases: &[Case<'_>] = &[
        // What it answers comes before what it inherited.
        (
            &[XTERM, ("KITTY_WINDOW_ID", "1")],
            version("XTerm(390)"),
            "xterm 390",
            V,
        ),
        (
            &[XTERM, ("KONSOLE_VERSION", "221203")],
            secondary(&[65, 7600, 1]),
            "VTE 0.76.0",
            V,
        ),
        (
            &[XTERM, ("TERM_PROGRAM", "vscode")],
            version("kitty(0.40.1)"),
            "kitty 0.40.1",
            K,
        ),
        (
            &[("TERM", "alacritty"), ("KITTY_WINDOW_ID", "1")],
            silent(),
            "Alacritty",
            V,
        ),
        // Silent ones are known by what they set.
        (
            &[("TERM", "mlterm"), ("MLTERM", "3.9.3")],
            silent(),
            "mlterm",
            V,
        ),
        (
            &[XTERM, ("KONSOLE_VERSION", "230804")],
            silent(),
            "Konsole 23.8.4",
            W,
        ),
        (&[XTERM, ("VTE_VERSION", "7006")], silent(), "VTE 0.70.6", V),
        (&[("TERM", "xterm-kitty")], silent(), "kitty", K),
        (&[("TERM", "linux")], silent(), "Linux console", V),
        (&[("TERM", "st-256color")], silent(), "st", V),
        (&[("TERM", "stterm")], silent(), "stterm", Vl),
        (
            &[
                XTERM,
                ("TERM_PROGRAM", "Apple_Terminal"),
                ("TERM_PROGRAM_VERSION", "455"),
            ],
            silent(),
            "Terminal.app 455",
            Vl,
        ),
        (
            &[XTERM, ("WT_SESSION", "0-1")],
            silent(),
            "Windows Terminal",
            Vl,
        ),
        (&[XTERM], secondary(&[0, 136, 0]), "PuTTY", V),
        (&[XTERM], secondary(&[0, 115, 0]), "QTerminal", V),
        // Nobody knows these.
        (&[XTERM], version("Newterm 1.0"), "Newterm 1.0", Vl),
        (
            &[XTERM],
            Answers {
                bdsm: Some(2),
                ..silent()
            },
            "a terminal with bidi support mode",
            Vl,
        ),
        (
            &[XTERM],
            Answers {
                bdsm: Some(0),
                ..silent()
            },
            "xterm-256color",
            Vl,
        ),
        (
            &[XTERM],
            Answers {
                mark_cells: Some(1),
                ..silent()
            },
            "xterm-256color",
            V,
        ),
        (&[], silent(), "?", Vl),
        // Multiplexers: by what is around them, as far as that is known.
        (
            &[("TERM", "tmux-256color"), ("TMUX", "x")],
            silent(),
            "tmux",
            Vl,
        ),
        (
            &[
                ("TERM", "screen"),
                ("TMUX", "x"),
                ("KONSOLE_VERSION", "221203"),
            ],
            version("tmux 3.4"),
            "tmux 3.4, Konsole 22.12.3",
            W,
        ),
        (
            &[
                ("TERM", "screen.xterm-256color"),
                ("STY", "x"),
                ("KITTY_WINDOW_ID", "1"),
            ],
            silent(),
            "GNU screen, kitty",
            K,
        ),
        (
            &[
                ("TERM", "tmux-256color"),
                ("TMUX", "x"),
                ("MLTERM", "3.9.0"),
            ],
            silent(),
            "tmux, mlterm 3.9.0",
            V,
        ),
        // A multiplexer's variable, handed on to a terminal started inside it.
        (
            &[
                XTERM,
                ("TMUX", "x"),
                ("STY", "y"),
                ("XTERM_VERSION", "XTerm(379)"),
            ],
            silent(),
            "xterm 379",
            V,
        ),
    ];
    for (environment, answers, name, encoding) in cases {
        let strategy = automatic(&facts(environment, answers.clone()));
        assert_eq!(
            (strategy.terminal.name.as_str(), strategy.wire.encoding),
            (*name, *encoding),
            "{environment:?} {answers:?}"
        );
    }
}

#[test]
fn tmux_says_where_it_is_shown_now() {
    let mut facts = facts(
        &[
            ("TERM", "tmux-256color"),
            ("TMUX", "x"),
            ("KONSOLE_VERSION", "221203"),
        ],
        version("tmux 3.3a"),
    );
    facts.client = Some(("kitty(0.26.5)".to_owned(), "xterm-kitty".to_owned()));
    assert_eq!(automatic(&facts).wire.encoding, K);
    facts.client = Some((String::new(), "alacritty".to_owned()));
    assert_eq!(automatic(&facts).wire.encoding, Vl);
    // VTE says nothing of itself: the hint has to do.
    facts.client = Some((String::new(), "xterm-256color".to_owned()));
    assert_eq!(automatic(&facts).wire.encoding, W);
}

#[test]
fn people_decide_before_the_table() {
    let facts = facts(&[("TERM", "xterm-kitty")], Answers::default());
    let asked = std::cell::RefCell::new(String::new());
    let remembered = |name: &str| {
        name.clone_into(&mut asked.borrow_mut());
        Some(W)
    };
    let decide = |option, config| {
        let choice = Choice {
            option,
            automatic: false,
            config,
            marks: Some(true),
        };
        let strategy = super::decide(&facts, choice, remembered);
        (strategy.wire.encoding, strategy.terminal.chosen)
    };
    assert_eq!(decide(Some(V), Some(Vl)), (V, Chosen::Option));
    assert_eq!(decide(None, Some(Vl)), (Vl, Chosen::Config));
    assert_eq!(decide(None, None), (W, Chosen::Remembered));
    assert_eq!(*asked.borrow(), "kitty");
    let automatic = automatic(&facts);
    assert_eq!(
        automatic.wire,
        Wire {
            encoding: K,
            marks: false
        }
    );
    assert_eq!(automatic.terminal.chosen, Chosen::Automatic);
}

#[test]
fn what_is_switched_on() {
    let enter = |facts: &Facts| -> String {
        automatic(facts)
            .modes
            .iter()
            .map(|mode| mode.enter)
            .collect()
    };
    let mlterm = facts(&[("TERM", "mlterm")], Answers::default());
    assert_eq!(enter(&mlterm), "\x1b]5379;use_ctl=false\x07");
    let vte = facts(
        &[],
        Answers {
            bdsm: Some(1),
            ..secondary(&[65, 7006, 1])
        },
    );
    assert_eq!(enter(&vte), "\x1b[1 k\x1b[?1243l");
    let xterm = facts(
        &[],
        Answers {
            bdsm: Some(0),
            ..version("XTerm(379)")
        },
    );
    assert_eq!(enter(&xterm), "", "nobody is sent what it does not know");
}

#[test]
fn what_counted_is_marked() {
    let facts = facts(&[("TERM", "xterm-256color")], secondary(&[65, 7006, 1]));
    let signs = automatic(&facts).terminal.signs;
    let counted: Vec<_> = signs.iter().filter(|sign| sign.counts).collect();
    assert_eq!(counted.len(), 1);
    assert_eq!(
        (counted[0].place, counted[0].says.as_str()),
        ("DA2", "65;7006;1")
    );
    assert!(
        signs
            .iter()
            .any(|sign| sign.place == "XTVERSION" && sign.says.is_empty())
    );
}

/// Every kind of terminal has its row, whatever is around it, and none that needs marks is one that shows them.
#[test]
fn the_table_is_whole() {
    for kind in Kind::ALL {
        for around in std::iter::once(None).chain(Kind::ALL.map(Some)) {
            let row = table::row(kind, around);
            assert!(
                !row.about.is_empty() && !row.advice.is_empty(),
                "{kind:?} {around:?}"
            );
            assert!(
                row.encoding != K || !row.marks,
                "kitty breaks words at marks"
            );
        }
    }
}

#[test]
fn a_known_program_need_not_be_asked() {
    use recognise::is_told;
    let told =
        |environment: &[(&'static str, &str)]| is_told(&facts(environment, Answers::default()));
    let xterm = ("TERM", "xterm-256color");
    let vscode = ("TERM_PROGRAM", "vscode");
    assert!(told(&[xterm, vscode]));
    assert!(told(&[
        xterm,
        ("TERM_PROGRAM", "WezTerm"),
        ("WEZTERM_EXECUTABLE", "w")
    ]));
    assert!(!told(&[xterm]));
    assert!(!told(&[xterm, ("TERM_PROGRAM", "new")]));
    // Started from there, but another terminal.
    assert!(!told(&[xterm, vscode, ("VTE_VERSION", "7006")]));
    assert!(!told(&[("TERM", "alacritty"), vscode]));
    assert!(!told(&[("TERM", "screen"), vscode, ("STY", "x")]));
}
