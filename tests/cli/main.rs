//! The built program, from outside: what is given, what comes out, how it ends.

#![allow(clippy::unwrap_used, clippy::panic, clippy::string_slice)]

mod bad_input;
mod corrections;
mod doctor;
mod entities;
mod hostile;
mod print;
mod summary;

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;
use unicode_width::UnicodeWidthChar;

/// An article of our own, with what readers of news pages must cope with.
const ARTICLE: &str = "\
الوزيرة سلمى الخطيب تفتتح معرض الكتاب في عمّان

صحيفة النهار الجديد
تم النشر: 2024/05/13 الساعة 18:30

افتتحت الوزيرة سلمى الخطيب، يوم الاثنين 13 مايو 2024، معرض الكتاب في عمّان بحضور أكثر من 300 ناشر من 20 دولة (بينها مصر ولبنان).
وقالت الخطيب إن الوزارة خصصت 5 ملايين دولار لدعم النشر، أي ما يعادل 12% من ميزانيتها.

وزار المعرض وفد من الأمم المتحدة ضم John Smith رئيس البعثة.

اترك تعليقاً
لن يتم نشر عنوان بريدك الإلكتروني
";

/// Runs the program with `input` on standard input.
fn qari_with<S: AsRef<OsStr>>(args: &[S], input: &[u8], env: &[(&str, &str)]) -> Done {
    let mut child = command(args, env).stdin(Stdio::piped()).spawn().unwrap();
    // The program may end without reading.
    let _ = child.stdin.take().unwrap().write_all(input);
    Done::of(child.wait_with_output().unwrap())
}

/// Runs the program with nothing on standard input.
fn qari<S: AsRef<OsStr>>(args: &[S]) -> Done {
    Done::of(command(args, &[]).stdin(Stdio::null()).output().unwrap())
}

fn command<S: AsRef<OsStr>>(args: &[S], env: &[(&str, &str)]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_qari"));
    command
        .args(args)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
        .env_remove("NO_COLOR")
        .env("TERM", "xterm-256color")
        .env("LC_ALL", "C.UTF-8");
    command.env(
        "QARI_STATE_DIR",
        std::env::temp_dir().join("qari-test-state"),
    );
    // Nobody's corrections but those that a test gives.
    command.env(
        "QARI_CORRECTIONS",
        std::env::temp_dir().join("qari-test-none"),
    );
    command.envs(env.iter().copied());
    command
}

/// How a run ended.
struct Done {
    status: Option<i32>,
    out: String,
    err: String,
}

impl Done {
    fn of(output: std::process::Output) -> Self {
        Self {
            status: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The output of a run in which nothing was wrong.
    #[track_caller]
    fn good(self) -> String {
        assert_eq!((self.status, self.err.as_str()), (Some(0), ""));
        self.out
    }
}

/// A new folder with these files in it.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = root.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    root
}

/// The five articles that come with the program.
fn seeds() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}

/// Columns, character by character (never of a whole string: that would take lam-alef for one).
fn columns(line: &str) -> usize {
    line.chars().map(|c| c.width().unwrap_or(0)).sum()
}

/// Text without the colours that the program itself writes.
fn without_colors(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("\x1b[") {
        let end = rest[at + 2..]
            .find(|c: char| !c.is_ascii_digit() && c != ';')
            .unwrap();
        assert!(
            rest[at + 2 + end..].starts_with('m'),
            "not a colour: {:?}",
            &rest[at..]
        );
        out.push_str(&rest[..at]);
        rest = &rest[at + 3 + end..];
    }
    out + rest
}

/// Characters that act on a terminal or on the order of text, line ends aside.
fn acting(text: &str) -> BTreeSet<char> {
    let acts = |c: &char| {
        (c.is_control() && *c != '\n')
            || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            || matches!(c, '\u{feff}' | '\u{e0000}'..='\u{e007f}')
    };
    text.chars().filter(acts).collect()
}
