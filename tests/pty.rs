//! The runtime in a real pseudo-terminal: what it switches on it switches off, on every way out.
//!
//! The program run is a small one of the tests' own (`demo`), so that it can be made to panic, hang, flood and stall
//! on a key. It lives in this same test binary: a test starts the binary again in a pseudo-terminal, asking for
//! nothing but the ignored test `demo`.
#![cfg(unix)]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

#[path = "pty/demo.rs"]
mod demo;
#[path = "pty/probe.rs"]
mod probe;
#[path = "pty/reader.rs"]
mod reader;
#[path = "pty/terminal.rs"]
mod terminal;

use std::thread::sleep;
use std::time::Duration;

use terminal::{Terminal, demo_command};

#[test]
#[ignore = "the program that the other tests run"]
fn demo() {
    demo::main();
}

fn demo_shown() -> Terminal {
    let terminal = Terminal::start(demo_command(), (40, 10));
    terminal.wait_for("the first frame", |screen| {
        screen.contents().contains("demo 40x10")
    });
    terminal
}

#[test]
fn quit_leaves_everything_as_it_was() {
    let mut terminal = demo_shown();
    terminal.look(|screen| {
        assert!(screen.alternate_screen() && screen.hide_cursor() && screen.bracketed_paste());
        assert_eq!(
            screen.mouse_protocol_mode(),
            vt100::MouseProtocolMode::ButtonMotion
        );
    });
    assert!(!terminal.settings_are_back(), "raw mode");
    terminal.type_keys("q");
    assert_eq!(terminal.exit(), "0");
    terminal.assert_restored();
    let bytes = terminal.output();
    let at = |what: &str| bytes.find(what).unwrap_or_else(|| panic!("no {what:?}"));
    assert!(
        at("\x1b[?1049h") < at("\x1b[8l") && at("\x1b[8l") < at("\x1b[2J"),
        "bidi explicit before the clear"
    );
}

#[test]
fn signals_end_it_in_order() {
    for (signal, says) in [
        ("TERM", "Terminated"),
        ("HUP", "Hangup"),
        ("INT", "Interrupt"),
    ] {
        let mut terminal = demo_shown();
        terminal.signal(signal);
        assert_eq!(terminal.exit(), says, "{signal}");
        terminal.assert_restored();
        assert!(
            terminal.output().ends_with("kept\r\n"),
            "{signal}: the program was asked to keep its state"
        );
    }
}

#[test]
fn a_typed_interrupt_ends_it() {
    let mut terminal = demo_shown();
    terminal.type_keys("\x03");
    assert_eq!(terminal.exit(), "0");
    terminal.assert_restored();
}

#[test]
fn a_panic_gives_the_terminal_back_before_it_speaks() {
    let mut terminal = demo_shown();
    terminal.type_keys("P");
    assert_eq!(terminal.exit(), "101");
    terminal.assert_restored();
    let bytes = terminal.output();
    let left = bytes.rfind("\x1b[?1049l").unwrap();
    assert!(left < bytes.find("internal error: on demand (").unwrap());
}

#[test]
fn a_broken_worker_is_only_news() {
    let mut terminal = demo_shown();
    terminal.type_keys("w");
    terminal.wait_for("the news", |screen| {
        screen.contents().contains("broken clumsy: dropped it")
    });
    terminal.type_keys("q");
    assert_eq!(terminal.exit(), "0");
    terminal.assert_restored();
    assert!(!terminal.output().contains("internal error"));
}

/// A program that no longer answers is ended by a signal all the same, and the terminal is given back.
#[test]
fn a_stuck_program_can_be_ended() {
    let mut terminal = demo_shown();
    terminal.type_keys("s");
    terminal.wait_for("it to be stuck", |screen| {
        screen.contents().contains("stuck")
    });
    terminal.signal("TERM");
    assert_eq!(terminal.exit(), "Terminated");
    terminal.assert_restored();
}

/// A terminal that takes no more bytes does not keep the program from ending, nor the settings from coming back.
#[test]
fn a_stalled_terminal_does_not_hold_it() {
    let mut terminal = demo_shown();
    terminal.stall();
    terminal.type_keys("l");
    // Long enough that the line is full and the program waits in a write.
    sleep(Duration::from_millis(300));
    terminal.signal("TERM");
    assert_eq!(terminal.exit(), "Terminated");
    assert!(terminal.settings_are_back());
}

#[test]
fn it_ends_when_the_terminal_is_gone() {
    let terminal = demo_shown();
    assert_eq!(terminal.hang_up("j"), "Hangup");
}

/// The one who is told of a hangup is the first process of the session. When that one is deaf to it, the program
/// learns it from its reads; one that does not would spin for ever.
#[test]
fn it_ends_when_the_terminal_is_gone_and_nobody_says_so() {
    let terminal = Terminal::start(terminal::under("trap '' HUP; \"$@\"; exit 7"), (40, 10));
    terminal.wait_for("the first frame", |screen| {
        screen.contents().contains("demo 40x10")
    });
    assert_eq!(terminal.hang_up("j"), "7");
}

#[test]
fn a_shell_gets_the_terminal_back_for_as_long_as_it_is_stopped() {
    let mut terminal = Terminal::start(terminal::shell(), (40, 10));
    terminal.wait_for("the shell", |screen| screen.contents().contains("ready> "));
    let at_prompt = terminal.settings();
    let program: Vec<String> = demo_command()
        .get_argv()
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    terminal.type_keys(&format!("{}\r", program.join(" ")));
    for round in 0..2 {
        terminal.wait_for("a frame", |screen| {
            screen.alternate_screen() && screen.contents().contains("demo 40x10")
        });
        terminal.type_keys("j\x1a");
        terminal.wait_for("the prompt", |screen| {
            !screen.alternate_screen() && screen.contents().trim_end().ends_with("ready>")
        });
        terminal.look(|screen| {
            assert!(!screen.hide_cursor() && !screen.bracketed_paste());
            assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        });
        assert_eq!(terminal.settings(), at_prompt, "round {round}");
        terminal.type_keys("fg\r");
    }
    terminal.wait_for("its state", |screen| {
        screen.alternate_screen() && screen.contents().contains("moved 2")
    });
    terminal.look(|screen| assert!(screen.hide_cursor()));
    terminal.type_keys("q");
    terminal.wait_for("the prompt", |screen| {
        !screen.alternate_screen() && screen.contents().trim_end().ends_with("ready>")
    });
    terminal.type_keys("exit\r");
    terminal.exit();
    terminal.assert_restored();
}

/// Alone in its terminal, nobody could wake it: Ctrl-Z does nothing.
#[test]
fn it_does_not_stop_where_nobody_could_continue_it() {
    let mut terminal = demo_shown();
    terminal.type_keys("\x1aj");
    terminal.wait_for("an answer", |screen| screen.contents().contains("moved 1"));
    terminal.type_keys("q");
    assert_eq!(terminal.exit(), "0");
}

#[test]
fn it_follows_the_window() {
    let mut terminal = demo_shown();
    for (cols, rows) in [(81, 23), (12, 3), (1, 1), (40, 10), (200, 60)] {
        terminal.resize((cols, rows));
        let expected: String = format!("demo {cols}x{rows}")
            .chars()
            .take(usize::from(cols))
            .collect();
        terminal.wait_for("the new size", |screen| {
            screen.contents().contains(&expected)
        });
    }
    terminal.type_keys("q");
    assert_eq!(terminal.exit(), "0");
    terminal.assert_restored();
}

#[test]
fn a_terminal_without_a_size_has_one_all_the_same() {
    let mut terminal = Terminal::start(demo_command(), (0, 0));
    terminal.wait_for("the first frame", |screen| {
        screen.contents().contains("demo 80x24")
    });
    terminal.type_keys("q");
    assert_eq!(terminal.exit(), "0");
}

#[test]
fn keys_come_from_the_terminal_when_input_is_a_pipe() {
    let mut terminal = Terminal::start(terminal::under("echo text | \"$@\""), (40, 10));
    terminal.wait_for("the first frame", |screen| {
        screen.contents().contains("demo 40x10")
    });
    terminal.type_keys("jq");
    assert_eq!(terminal.exit(), "0");
    terminal.assert_restored();
}

#[test]
fn output_that_is_no_terminal_is_said_in_a_sentence() {
    let mut terminal = Terminal::start(terminal::under("\"$@\" | cat"), (120, 10));
    terminal.exit();
    terminal.wait_for("the sentence", |screen| {
        screen
            .contents()
            .contains("standard output is not a terminal")
    });
    terminal.assert_untouched();
}

#[test]
fn a_dumb_terminal_is_said_in_a_sentence() {
    let mut terminal = Terminal::start(terminal::under("TERM=dumb exec \"$@\""), (120, 10));
    terminal.exit();
    terminal.wait_for("the sentence", |screen| {
        screen.contents().contains("a terminal of type \"dumb\"")
    });
    terminal.assert_untouched();
}

/// Ten thousand messages make a few frames, and keys are heard among them.
#[test]
fn a_flood_of_news_is_drawn_a_few_times() {
    let mut terminal = demo_shown();
    terminal.type_keys("f");
    terminal.wait_for("the last of them", |screen| {
        screen.contents().contains("news 10000")
    });
    terminal.type_keys("j");
    terminal.wait_for("an answer", |screen| screen.contents().contains("moved 1"));
    let frames = terminal.output().matches("\x1b[?2026h").count();
    assert!(frames < 1000, "{frames} frames");
    terminal.type_keys("q");
    assert_eq!(terminal.exit(), "0");
}

/// Keys typed at once are one frame or two, not one each.
#[test]
fn keys_typed_at_once_are_drawn_at_once() {
    let mut terminal = demo_shown();
    terminal.type_keys(&"j".repeat(500));
    terminal.wait_for("all of them", |screen| {
        screen.contents().contains("moved 500")
    });
    let frames = terminal.output().matches("\x1b[?2026h").count();
    assert!(frames < 20, "{frames} frames");
    terminal.type_keys("q");
    assert_eq!(terminal.exit(), "0");
}

#[test]
fn a_key_that_changes_nothing_writes_nothing() {
    let mut terminal = demo_shown();
    terminal.type_keys("r");
    terminal.wait_for("a whole frame", |screen| {
        screen.contents().contains("redrawn")
    });
    let before = terminal.output().len();
    // `.` is taken and draws the same picture; `j` shows that it has been.
    terminal.type_keys(".");
    sleep(Duration::from_millis(50));
    assert_eq!(terminal.output().len(), before);
    terminal.type_keys("jq");
    assert_eq!(terminal.exit(), "0");
}

/// The escape key is heard although longer keys begin with it, and those are heard although cut in two.
#[test]
fn the_escape_key() {
    let mut terminal = demo_shown();
    terminal.type_keys("\x1b");
    terminal.wait_for("the key", |screen| screen.contents().contains("last Esc"));
    terminal.type_keys("\x1b[1;5");
    sleep(Duration::from_millis(20));
    terminal.type_keys("A");
    terminal.wait_for("the key", |screen| screen.contents().contains("last Up"));
    terminal.type_keys("q");
    assert_eq!(terminal.exit(), "0");
}

#[test]
fn copying_asks_the_terminal() {
    let mut terminal = demo_shown();
    terminal.type_keys("c");
    terminal.wait_for_output("\x1b]52;c;2KjZiNiq2YrZhg==\x1b\\");
    terminal.type_keys("q");
    assert_eq!(terminal.exit(), "0");
}

/// Left alone, it writes nothing and no thread of it wakes.
#[test]
#[cfg(target_os = "linux")]
fn left_alone_it_sleeps() {
    let mut terminal = demo_shown();
    terminal.type_keys("j");
    terminal.wait_for("an answer", |screen| screen.contents().contains("moved 1"));
    sleep(Duration::from_millis(100));
    let (bytes, wakes) = (terminal.output().len(), terminal.wakes());
    sleep(Duration::from_millis(500));
    assert_eq!(terminal.output().len(), bytes);
    assert_eq!(terminal.wakes(), wakes);
    terminal.type_keys("q");
    assert_eq!(terminal.exit(), "0");
}
