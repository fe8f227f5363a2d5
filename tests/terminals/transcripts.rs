//! What real terminals answered, and what is decided from it.

use std::fs;
use std::path::Path;

use qari::app::Encoding::{self, K, V, Vl, W};
use qari::term::{Asked, Choice, Facts, Listener, Strategy, VARIABLES, decide};

/// Reads a transcript: `version …`, `env NAME=value`, `tmux TYPE|NAME`, `answer BYTES`.
fn facts(text: &str) -> Facts {
    let mut facts = Facts::default();
    for line in text.lines() {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "env" => {
                let (name, value) = rest.split_once('=').unwrap();
                let name = VARIABLES.iter().find(|known| **known == name).unwrap();
                facts.environment.insert(name, value.to_owned());
            }
            "tmux" => {
                let (kind, name) = rest.rsplit_once('|').unwrap();
                facts.client = Some((kind.to_owned(), name.to_owned()));
            }
            "answer" => {
                let mut listener = Listener::default();
                listener.hear(&bytes(rest));
                assert!(listener.is_done(), "the last answer is missing: {rest}");
                let (answers, typed) = listener.finish();
                assert!(
                    typed.is_empty(),
                    "{typed:?} of {rest} would be taken for keys"
                );
                facts.asked = Asked {
                    answers,
                    asked: true,
                    ..Asked::default()
                };
            }
            _ => {}
        }
    }
    facts
}

/// Takes the escapes out of a transcript's line.
fn bytes(escaped: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut chars = escaped.chars();
    while let Some(c) = chars.next() {
        match (c, c == '\\') {
            (_, true) => match chars.next().unwrap() {
                'e' => bytes.push(0x1b),
                '\\' => bytes.push(b'\\'),
                'x' => {
                    let digits: String = chars.by_ref().take(2).collect();
                    bytes.push(u8::from_str_radix(&digits, 16).unwrap());
                }
                other => panic!("\\{other} in a transcript"),
            },
            (c, false) => bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    bytes
}

fn strategy(name: &str) -> Strategy {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/terminals/transcripts")
        .join(name)
        .with_extension("txt");
    let text =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    decide(&facts(&text), Choice::default(), |_| None)
}

/// Every transcript leads to the terminal that it was taken of.
#[test]
fn real_terminals() {
    let cases: &[(&str, &str, Encoding, bool)] = &[
        ("alacritty", "Alacritty", V, false),
        ("foot", "foot 1.13.1", V, false),
        ("kitty", "kitty 0.26.5", K, false),
        ("konsole", "Konsole 22.12.3", W, true),
        ("mlterm", "mlterm", V, true),
        ("pterm", "PuTTY", V, true),
        (
            "screen-konsole",
            "GNU screen 4.9.0, Konsole 22.12.3",
            W,
            true,
        ),
        (
            "screen-xfce4-terminal",
            "GNU screen 4.9.0, VTE 0.70.6",
            Vl,
            true,
        ),
        ("screen-xterm", "GNU screen 4.9.0, xterm 379", Vl, true),
        ("st", "st", V, false),
        ("tmux-alacritty", "tmux 3.3a, Alacritty", Vl, false),
        ("tmux-kitty", "tmux 3.3a, kitty 0.26.5", K, false),
        ("tmux-konsole", "tmux 3.3a, Konsole 22.12.3", W, true),
        ("tmux-mlterm", "tmux 3.3a, mlterm", V, true),
        ("tmux-xfce4-terminal", "tmux 3.3a, VTE 0.70.6", Vl, true),
        ("tmux-xterm", "tmux 3.3a, xterm 379", Vl, true),
        ("urxvt", "rxvt-unicode", V, true),
        ("xfce4-terminal", "VTE 0.70.6", V, true),
        ("xterm", "xterm 379", V, true),
    ];
    for (name, terminal, encoding, marks) in cases {
        let strategy = strategy(name);
        assert_eq!(
            (
                strategy.terminal.name.as_str(),
                strategy.wire.encoding,
                strategy.wire.marks
            ),
            (*terminal, *encoding, *marks),
            "{name}"
        );
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/terminals/transcripts");
    assert_eq!(fs::read_dir(folder).unwrap().count(), cases.len());
}

/// What is switched on in each, in the order of the answers' own terminal.
#[test]
fn switches() {
    let switched =
        |name: &str| -> String { strategy(name).modes.iter().map(|mode| mode.enter).collect() };
    assert_eq!(switched("mlterm"), "\x1b]5379;use_ctl=false\x07");
    assert_eq!(switched("xfce4-terminal"), "\x1b[1 k\x1b[?1243l");
    for name in ["xterm", "konsole", "kitty", "tmux-xfce4-terminal"] {
        assert_eq!(switched(name), "", "{name}");
    }
}
