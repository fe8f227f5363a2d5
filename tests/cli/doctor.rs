//! `qari doctor` without a terminal: what the environment tells, in words and in JSON.

use std::fs;

use serde_json::Value;

use super::{Done, command};

/// Runs the doctor with these variables and no others of a terminal; what they name is not asked.
fn doctor(args: &[&str], env: &[(&str, &str)]) -> Done {
    let args = [&["doctor", "--lang", "en"], args].concat();
    let mut command = command(&args, &[]);
    for name in qari::term::VARIABLES {
        command.env_remove(name);
    }
    for (name, value) in env {
        command.env(name, value);
    }
    Done::of(command.stdin(std::process::Stdio::null()).output().unwrap())
}

#[test]
fn json_tells_what_was_found() {
    let done = doctor(
        &["--json"],
        &[("TERM", "xterm-256color"), ("TERM_PROGRAM", "vscode")],
    );
    assert_eq!(done.status, Some(0), "{}", done.err);
    let report: Value = serde_json::from_str(&done.out).unwrap();
    assert_eq!(report["terminal"], "xterm.js");
    assert_eq!(report["encoding"], "vl");
    assert_eq!(report["chosen"], "automatic");
    assert_eq!(report["asked"], false);
    let signs = report["signs"].as_array().unwrap();
    let decided: Vec<&Value> = signs
        .iter()
        .filter(|sign| sign["decided"] == true)
        .collect();
    assert_eq!(decided.len(), 1);
    assert_eq!(decided[0]["place"], "TERM_PROGRAM");
    assert_eq!(decided[0]["says"], "vscode");
}

#[test]
fn words_tell_the_same() {
    let done = doctor(
        &["--rtl-mode", "w"],
        &[("TERM", "xterm-256color"), ("TERM_PROGRAM", "vscode")],
    );
    assert_eq!(done.status, Some(0));
    insta::assert_snapshot!(done.out, @r"
    Terminal: xterm.js
    Encoding: w: words turned round, a mark after each; chosen with --rtl-mode
    Vowel marks: on
    Known: orders rows in one of its painters; marks hold the letters
    To do: font: monospace, with Arabic Presentation Forms-B (DejaVu Sans Mono)
    TERM: xterm-256color
    TERM_PROGRAM: vscode   (this decided)
    Asked: not asked: the environment tells it
    ");
}

#[test]
fn a_wrong_setting_is_named() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("qari")).unwrap();
    fs::write(
        folder.path().join("qari/config.toml"),
        "\nrtl-mode = \"x\"\n",
    )
    .unwrap();
    let done = doctor(
        &["--json"],
        &[
            ("TERM_PROGRAM", "vscode"),
            ("XDG_CONFIG_HOME", folder.path().to_str().unwrap()),
        ],
    );
    let report: Value = serde_json::from_str(&done.out).unwrap();
    let problem = report["problems"][0].as_str().unwrap();
    assert!(
        problem.contains("config.toml:2: rtl-mode is one of"),
        "{problem}"
    );
}

#[test]
fn controls_in_the_environment_do_not_come_out() {
    let done = doctor(
        &[],
        &[
            ("TERM", "x\x1b]0;owned\x07term"),
            ("TERM_PROGRAM", "vscode"),
        ],
    );
    assert_eq!(done.status, Some(0));
    assert!(!done.out.contains('\x1b') && !done.out.contains('\x07'));
}
