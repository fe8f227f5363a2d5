//! The questions at the start, with terminals that answer rightly, wrongly, late, without end, or not at all.

use std::fs;
use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;
use qari::term::{QUERY, VARIABLES};
use tempfile::TempDir;

use super::terminal::{Terminal, dress};

const TEXT: &str = "افتتاح مكتبة\n\nقال المدير إن أبوابها مفتوحة للجميع.\n";

/// What VTE, Konsole and kitty answer.
const VTE: &str = "\x1b[8;1$y\x1b[>65;7006;1c\x1bP!|7E565445\x1b\\\x1b[1;3R\x1b[?65;1;9c";
const KONSOLE: &str =
    "\x1bP>|Konsole 22.12.3\x1b\\\x1b[>1;115;0c\x1bP!|7E4B4445\x1b\\\x1b[1;3R\x1b[?62;1;4c";
const KITTY: &str = "\x1bP>|kitty(0.26.5)\x1b\\\x1b[8;0$y\x1b[>1;4000;26c\x1b[1;3R\x1b[?62;c";

/// A home with the text in it.
fn home() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("text.txt"), TEXT).unwrap();
    folder
}

fn command(folder: &TempDir, arguments: &[&str]) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_qari"));
    command.args(["--lang", "en"]);
    command.args(arguments);
    command.arg("text.txt");
    for name in VARIABLES {
        command.env_remove(name);
    }
    dress(&mut command);
    for name in ["HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"] {
        command.env(name, folder.path());
    }
    command.env("LC_ALL", "C.UTF-8");
    command.env_remove("NO_COLOR");
    command.cwd(folder.path());
    command
}

/// Starts the reader and answers its questions; waits for the first picture.
fn answered(folder: &TempDir, arguments: &[&str], answer: &str) -> Terminal {
    let mut terminal = Terminal::start(command(folder, arguments), (80, 24));
    terminal.wait_for_output(QUERY);
    terminal.type_keys(answer);
    terminal.wait_for("the panes", |screen| {
        screen.contents().contains("Articles 1")
    });
    terminal
}

fn quit(mut terminal: Terminal) -> String {
    terminal.type_keys("q");
    assert_eq!(terminal.exit(), "0");
    terminal.assert_restored();
    terminal.output().replace(QUERY, "")
}

#[test]
fn each_gets_what_it_needs() {
    let folder = home();
    let vte = quit(answered(&folder, &[], VTE));
    assert!(
        !vte.contains('\u{200e}')
            && vte.contains("ﻣﻔﺘﻮﺣﺔ".chars().rev().collect::<String>().as_str())
    );
    let (told, cleared) = (vte.find("\x1b[1 k"), vte.find("Articles 1"));
    assert!(
        told.is_some() && told < cleared,
        "SCP before the first picture"
    );
    assert!(
        vte.contains("\x1b[0 k") && vte.contains("\x1b[?1243h"),
        "and taken back"
    );
    let konsole = quit(answered(&folder, &[], KONSOLE));
    assert!(
        konsole.contains("ﻣﻔﺘﻮﺣﺔ\u{200e}"),
        "words turned round, a mark after each"
    );
    let kitty = quit(answered(&folder, &[], KITTY));
    assert!(kitty.contains("ﻣﻔﺘﻮﺣﺔ") && !kitty.contains('\u{200e}'));
}

#[test]
fn a_choice_comes_before_the_answers() {
    let folder = home();
    let output = quit(answered(&folder, &["--rtl-mode", "vl"], KITTY));
    assert!(output.contains("ﻣ\u{200e}"));
    fs::create_dir_all(folder.path().join("qari")).unwrap();
    fs::write(folder.path().join("qari/config.toml"), "rtl-mode = \"w\"\n").unwrap();
    assert!(quit(answered(&folder, &[], KITTY)).contains("ﻣﻔﺘﻮﺣﺔ\u{200e}"));
    let auto = quit(answered(&folder, &["--rtl-mode", "auto"], KITTY));
    assert!(auto.contains("ﻣﻔﺘﻮﺣﺔ") && !auto.contains('\u{200e}'));
}

#[test]
fn keys_typed_meanwhile_are_not_lost() {
    let folder = home();
    let mut terminal = Terminal::start(command(&folder, &[]), (80, 24));
    terminal.wait_for_output(QUERY);
    terminal.type_keys("?");
    terminal.type_keys(VTE);
    terminal.wait_for("the help", |screen| screen.contents().contains("Help"));
    terminal.type_keys("\x1b");
    terminal.wait_for("the article", |screen| !screen.contents().contains("Help"));
    quit(terminal);
}

#[test]
fn a_silent_terminal_costs_the_wait_and_no_more() {
    let folder = home();
    let begun = Instant::now();
    let terminal = Terminal::start(command(&folder, &[]), (80, 24));
    terminal.wait_for("the panes", |screen| {
        screen.contents().contains("Articles 1")
    });
    let took = begun.elapsed();
    assert!(
        took > Duration::from_millis(300) && took < Duration::from_secs(5),
        "{took:?}"
    );
    // What is right on most.
    assert!(quit(terminal).contains("ﻣ\u{200e}"));
}

#[test]
fn a_known_program_is_not_asked() {
    let folder = home();
    let mut command = command(&folder, &[]);
    command.env("TERM_PROGRAM", "vscode");
    let terminal = Terminal::start(command, (80, 24));
    terminal.wait_for("the panes", |screen| {
        screen.contents().contains("Articles 1")
    });
    assert!(!terminal.output().contains(QUERY));
    quit(terminal);
}

/// Nothing that comes back puts a stray character on the screen, hangs the program or is taken for keys.
#[test]
fn bad_answers() {
    let flood = "\x1bP>|".to_owned() + &"a".repeat(200_000);
    let cases: &[(&str, &str)] = &[
        (
            "garbage",
            "\x1b[?;;;\x1b\\\x1bP\x1b]\x07\x1b[9999999999999c\x1b[?1;2c",
        ),
        ("an answer without end", &flood),
        ("an echo", QUERY),
        ("an echo with answers", &[QUERY, VTE].concat()),
        ("an answer cut off", "\x1bP>|kit"),
        ("a name with controls", "\x1bP>|\x01\x02\x1b\\\x1b[?1c"),
    ];
    for (name, answer) in cases {
        let folder = home();
        let terminal = answered(&folder, &[], answer);
        std::thread::sleep(Duration::from_millis(50));
        terminal.look(|screen| {
            let text = screen.contents();
            assert!(
                text.starts_with('┌') && text.contains("Articles 1"),
                "{name}:\n{text}"
            );
            assert!(!text.contains("aaaa"), "{name}:\n{text}");
        });
        quit(terminal);
    }
}

#[test]
fn late_and_split_answers() {
    let folder = home();
    let mut terminal = Terminal::start(command(&folder, &[]), (80, 24));
    terminal.wait_for("the panes", |screen| {
        screen.contents().contains("Articles 1")
    });
    terminal.look(|screen| assert!(screen.contents().contains("Articles 1")));
    for piece in VTE.as_bytes().chunks(5) {
        terminal.type_keys(std::str::from_utf8(piece).unwrap());
        std::thread::sleep(Duration::from_millis(2));
    }
    std::thread::sleep(Duration::from_millis(150));
    terminal.look(|screen| assert!(screen.contents().starts_with('┌'), "{}", screen.contents()));
    quit(terminal);
}

#[test]
fn the_smallest_terminal_and_no_name() {
    let folder = home();
    let mut command = command(&folder, &[]);
    command.env_remove("TERM");
    let mut terminal = Terminal::start(command, (1, 1));
    terminal.wait_for_output(QUERY);
    terminal.type_keys("\x1b[?1c\x14\x14");
    std::thread::sleep(Duration::from_millis(100));
    terminal.type_keys("\x1b");
    std::thread::sleep(Duration::from_millis(100));
    quit(terminal);
}

#[test]
fn a_signal_during_the_wait() {
    let folder = home();
    let mut terminal = Terminal::start(command(&folder, &[]), (80, 24));
    terminal.wait_for_output(QUERY);
    terminal.signal("TERM");
    assert_eq!(terminal.exit(), "Terminated");
    assert!(terminal.settings_are_back());
    terminal.look(|screen| assert!(!screen.alternate_screen()));
}

/// The calibration: seen, chosen, remembered for this terminal and no other, and undone.
#[test]
fn a_choice_is_remembered_and_undone() {
    let folder = home();
    let mut terminal = answered(&folder, &[], KITTY);
    terminal.type_keys("\x14");
    terminal.wait_for("the question", |screen| {
        screen.contents().contains("Which line reads right?")
    });
    let shown = terminal.output();
    assert!(shown.contains("Joe Biden"));
    terminal.type_keys("3");
    terminal.wait_for("the note", |screen| screen.contents().contains("“w”"));
    assert!(terminal.output().contains("ﻣﻔﺘﻮﺣﺔ\u{200e}"), "at once");
    quit(terminal);
    let mut terminal = answered(&folder, &[], KITTY);
    assert!(
        terminal.output().contains("ﻣﻔﺘﻮﺣﺔ\u{200e}"),
        "the next time"
    );
    assert!(
        !quit(answered(&folder, &[], VTE)).contains('\u{200e}'),
        "in kitty only"
    );
    terminal.type_keys("\x14");
    terminal.wait_for("the question", |screen| {
        screen.contents().contains("Which line reads right?")
    });
    terminal.type_keys("0");
    terminal.wait_for("the note", |screen| {
        screen.contents().contains("as the terminal seems to need")
    });
    quit(terminal);
    assert!(
        !quit(answered(&folder, &[], KITTY)).contains('\u{200e}'),
        "undone"
    );
}

/// In an unknown terminal the person is asked, once.
#[test]
fn who_is_unsure_asks_once() {
    let folder = home();
    let terminal = answered(&folder, &[], "\x1b[?1c");
    terminal.wait_for("the question", |screen| {
        screen.contents().contains("Are the words in order?")
    });
    quit(terminal);
    let terminal = answered(&folder, &[], "\x1b[?1c");
    terminal.look(|screen| assert!(!screen.contents().contains("Are the words in order?")));
    quit(terminal);
}
