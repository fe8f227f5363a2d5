//! `qari` itself in a pseudo-terminal.

use std::fs;
use std::time::Duration;

use portable_pty::CommandBuilder;
use qari::term::QUERY;
use tempfile::TempDir;
use unicode_normalization::UnicodeNormalization;

use super::terminal::{Terminal, dress};

/// A reader with a home of its own and these texts, in a window of `size`.
struct Reader {
    terminal: Terminal,
    /// Its home and its texts; removed at the end.
    folder: TempDir,
}

const TITLE: &str = "افتتاح مكتبة جديدة في المدينة";
const BODY: &str = "قال مدير المكتبة إن أبوابها مفتوحة للجميع، وإن فيها ألف كتاب.";

fn home() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn command(folder: &TempDir, arguments: &[&str]) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_qari"));
    command.args(["--lang", "en"]);
    command.args(arguments);
    dress(&mut command);
    for name in [
        "HOME",
        "XDG_CONFIG_HOME",
        "XDG_STATE_HOME",
        "XDG_DATA_HOME",
        "XDG_CACHE_HOME",
    ] {
        command.env(name, folder.path());
    }
    command.env("LC_ALL", "C.UTF-8");
    command.env_remove("NO_COLOR");
    command.cwd(folder.path());
    command
}

/// Starts a reader of `text` and waits for `word` of it.
fn reading(text: &[u8], word: &str, size: (u16, u16)) -> Reader {
    reading_with(&[], text, word, size)
}

/// As [`reading`], with more arguments.
fn reading_with(arguments: &[&str], text: &[u8], word: &str, size: (u16, u16)) -> Reader {
    let folder = home();
    fs::write(folder.path().join("text.txt"), text).unwrap();
    let arguments = [arguments, &["text.txt"]].concat();
    let terminal = Terminal::start(command(&folder, &arguments), size);
    terminal.wait_for(word, |screen| shows(screen, word));
    Reader { terminal, folder }
}

/// Whether a row shows `text`: rows read from the right, letters without their joined forms.
fn shows(screen: &vt100::Screen, text: &str) -> bool {
    let (_, cols) = screen.size();
    screen.rows(0, cols.get()).any(|row| {
        // A terminal that does not answer is sent marks between the letters.
        let seen = row.chars().filter(|c| *c != '\u{200e}');
        let letters: String = seen.rev().nfkc().collect();
        letters.contains(text)
    })
}

/// The first frame is the article, before anything is typed; and everything is put back.
#[test]
fn the_first_frame_is_the_article() {
    let mut reader = reading(
        format!("{TITLE}\n\n{BODY}\n").as_bytes(),
        "مفتوحة",
        (120, 40),
    );
    let frame = reader.terminal.output();
    assert!(frame.find("\x1b[8l") < frame.find("\x1b[2J"));
    reader
        .terminal
        .look(|screen| assert!(shows(screen, TITLE), "{}", screen.contents()));
    reader.terminal.type_keys("q");
    assert_eq!(reader.terminal.exit(), "0");
    reader.terminal.assert_restored();
}

#[test]
fn the_embedded_articles_open_without_arguments() {
    let folder = home();
    let mut terminal = Terminal::start(command(&folder, &[]), (120, 40));
    terminal.wait_for("a name of the news", |screen| shows(screen, "بايدن"));
    terminal.type_keys("\x03");
    assert_eq!(terminal.exit(), "0");
    terminal.assert_restored();
}

#[test]
fn signals_end_it() {
    for (signal, says) in [
        ("TERM", "Terminated"),
        ("HUP", "Hangup"),
        ("INT", "Interrupt"),
    ] {
        let mut reader = reading(
            format!("{TITLE}\n\n{BODY}\n").as_bytes(),
            "مفتوحة",
            (80, 24),
        );
        reader.terminal.signal(signal);
        assert_eq!(reader.terminal.exit(), says);
        reader.terminal.assert_restored();
    }
}

#[test]
fn a_hangup_ends_it() {
    let reader = reading(
        format!("{TITLE}\n\n{BODY}\n").as_bytes(),
        "مفتوحة",
        (80, 24),
    );
    assert_eq!(reader.terminal.hang_up("?"), "Hangup");
}

#[test]
fn text_comes_through_a_pipe_and_keys_do_not() {
    let folder = home();
    fs::write(
        folder.path().join("text.txt"),
        format!("{TITLE}\n\n{BODY}\n"),
    )
    .unwrap();
    let mut shell = CommandBuilder::new("sh");
    shell.args(["-c", "cat text.txt | \"$@\"", "sh"]);
    let inner = command(&folder, &["-"]);
    shell.args(inner.get_argv());
    for (name, value) in inner.iter_full_env_as_str() {
        shell.env(name, value);
    }
    shell.cwd(folder.path());
    let mut terminal = Terminal::start(shell, (80, 24));
    terminal.wait_for("the text", |screen| shows(screen, "مفتوحة"));
    terminal.type_keys("q");
    assert_eq!(terminal.exit(), "0");
    terminal.assert_restored();
}

/// Whatever a text holds, the terminal is sent nothing but pictures: every sequence written is one of ours.
#[test]
fn a_hostile_text_cannot_act() {
    let hostile = format!(
        "{TITLE}\u{202e}\x1b]0;owned\x07\x1b[?1049l\n\n\x1b[2J\x1b[8h\u{9b}2J\u{85}\x1bc\x1b]52;c;AAAA\x1b\\ \
         \u{2066}\u{2067}{BODY}\x1b[31m\x08\x08\x0e\x1b(0\x7f\u{200f}\u{61c}\n\n\x00\x05\x1bP$q\x1b\\ النهاية\n"
    );
    // Without marks of our own, so that none can be taken for ours.
    let mode = ["--rtl-mode", "v"];
    let mut reader = reading_with(&mode, hostile.as_bytes(), "مفتوحة", (120, 40));
    reader.terminal.type_keys("?");
    std::thread::sleep(Duration::from_millis(100));
    reader.terminal.type_keys("\x1b");
    std::thread::sleep(Duration::from_millis(100));
    reader.terminal.type_keys("q");
    assert_eq!(reader.terminal.exit(), "0");
    reader.terminal.assert_restored();
    let output = reader.terminal.output();
    assert_eq!(output.matches(QUERY).count(), 1);
    let bytes = output.replace(QUERY, "");
    for c in bytes.chars() {
        let acts = (c.is_control() && !matches!(c, '\x1b' | '\r' | '\n'))
            || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        assert!(!acts, "U+{:04X} was sent", u32::from(c));
    }
    for sequence in bytes.split('\x1b').skip(1) {
        let ours = sequence.strip_prefix('[').is_some_and(|rest| {
            let body = rest.trim_start_matches(|c: char| c.is_ascii_digit() || ";:?".contains(c));
            body.starts_with(['H', 'm', 'h', 'l']) || rest.starts_with("2J")
        });
        assert!(ours, "ESC {sequence:?} was sent");
    }
    // What only a text would switch.
    assert_eq!(bytes.matches("\x1b[?1049l").count(), 1);
}

/// Windows too small to read in, and back: nothing breaks, and the place is kept.
#[test]
fn any_window_will_do() {
    let text = format!("{TITLE}\n\n{}", format!("{BODY}\n\n").repeat(50));
    let mut reader = reading(text.as_bytes(), "مفتوحة", (120, 40));
    for size in [(10, 3), (1, 1), (2, 40), (300, 100), (40, 12), (120, 40)] {
        let drawn = reader.terminal.output().len();
        reader.terminal.resize(size);
        reader.terminal.wait_for_more(drawn);
    }
    reader
        .terminal
        .wait_for("the text again", |screen| shows(screen, "مفتوحة"));
    reader.terminal.type_keys("q");
    assert_eq!(reader.terminal.exit(), "0");
    reader.terminal.assert_restored();
}

/// When all work is done nothing is written and no thread wakes.
#[test]
#[cfg(target_os = "linux")]
fn left_alone_it_sleeps() {
    let mut reader = reading(
        format!("{TITLE}\n\n{BODY}\n").as_bytes(),
        "مفتوحة",
        (120, 40),
    );
    let mut before = (0, 0);
    // The work beside the screen takes as long as it takes; then there is silence.
    let silent = (0..100).any(|_| {
        std::thread::sleep(Duration::from_millis(200));
        let now = (reader.terminal.output().len(), reader.terminal.wakes());
        std::mem::replace(&mut before, now) == now
    });
    assert!(silent);
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(
        (reader.terminal.output().len(), reader.terminal.wakes()),
        before
    );
    reader.terminal.type_keys("q");
    assert_eq!(reader.terminal.exit(), "0");
}

/// What was read is remembered, also when a signal was the end.
#[test]
fn the_place_survives_a_signal() {
    let text = format!("{TITLE}\n\n{}", format!("{BODY}\n\n").repeat(50));
    let mut reader = reading(text.as_bytes(), "مفتوحة", (80, 24));
    reader.terminal.signal("TERM");
    assert_eq!(reader.terminal.exit(), "Terminated");
    let kept = fs::read_dir(reader.folder.path()).unwrap().count();
    assert!(kept > 1, "nothing was kept beside the text");
}
