//! Time from starting a program to the first screen that shows a word of the text: qari beside less and vim.
//!
//! `cargo bench --bench start [ROUNDS]`. Each round starts every program once, in a pseudo-terminal of 120x40, so
//! that whatever else the machine does hits all of them; only ratios carry over to another machine. Programs that
//! are not installed are left out.

#![allow(missing_docs, clippy::unwrap_used)]

use std::fmt::Write as _;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

const ROUNDS: usize = 20;
const ROWS: u16 = 40;
const COLS: u16 = 120;

/// A program: its name, its command, and what is typed to end it.
type Peer = (&'static str, Vec<String>, &'static [u8]);

fn main() {
    // `cargo test` runs benches too, only to see that they run; and cargo adds options of its own.
    let testing = std::env::args().any(|arg| arg == "--test");
    let rounds = std::env::args().find_map(|arg| arg.parse().ok());
    let rounds: usize = rounds.unwrap_or(if testing { 1 } else { ROUNDS });
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("article.txt");
    std::fs::write(&text, article()).unwrap();
    let peers = peers(&text);
    let mut times: Vec<Vec<f64>> = peers.iter().map(|_| Vec::new()).collect();
    for _ in 0..rounds {
        for ((_, command, end), times) in peers.iter().zip(&mut times) {
            times.push(once(command, end, folder.path()).as_secs_f64() * 1e3);
        }
    }
    let mut table = format!("start to first text, {rounds} rounds, ms\n");
    let best = times
        .iter_mut()
        .map(|times| median(times))
        .fold(f64::INFINITY, f64::min);
    for ((name, _, _), times) in peers.iter().zip(&mut times) {
        let median = median(times);
        let (least, most) = (times.first().unwrap(), times.last().unwrap());
        let ratio = median / best;
        writeln!(
            table,
            "{name:12} median {median:7.2} ({ratio:.2}x)  {least:.2} to {most:.2}"
        )
        .unwrap();
    }
    println!("{table}");
}

/// An article of some pages with a Latin word in its first lines, which is the same in whatever order a program
/// shows a line (vim's `arabic` turns whole lines round, and that is looked for as well).
fn article() -> String {
    let paragraph = "قالت الشركة في بيان إن العمل في المصنع الجديد سيبدأ الشهر المقبل، وإن مئة عامل سيجدون فيه عملا.\n\n";
    format!(
        "مصنع جديد\n\nوقعت شركة Marker عقدا لبناء مصنع.\n\n{}",
        paragraph.repeat(40)
    )
}

fn shows(screen: &str) -> bool {
    screen.contains("Marker") || screen.contains("rekraM")
}

fn peers(text: &Path) -> Vec<Peer> {
    let command = |program: &str, arguments: &[&str]| {
        let text = text.to_string_lossy();
        std::iter::once(program)
            .chain(arguments.iter().copied())
            .chain([&*text])
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let qari: Peer = ("qari", command(env!("CARGO_BIN_EXE_qari"), &[]), b"q");
    let others: [(Peer, &str); 3] = [
        (("less", command("less", &[]), b"q"), "less"),
        (
            ("vim", command("vim", &["-u", "NONE", "-n"]), b":q!\r"),
            "vim",
        ),
        (
            (
                "vim arabic",
                command(
                    "vim",
                    &["-u", "NONE", "-n", "--cmd", "set enc=utf-8 arabic"],
                ),
                b":q!\r",
            ),
            "vim",
        ),
    ];
    let installed = |program: &str| {
        let path: Vec<PathBuf> = std::env::var_os("PATH")
            .map(|path| std::env::split_paths(&path).collect())
            .unwrap_or_default();
        path.iter().any(|folder| folder.join(program).is_file())
    };
    std::iter::once(qari)
        .chain(
            others
                .into_iter()
                .filter(|(_, program)| installed(program))
                .map(|(peer, _)| peer),
        )
        .collect()
}

/// Starts a program, waits for the text, ends it.
fn once(command: &[String], end: &[u8], home: &Path) -> Duration {
    let size = PtySize {
        rows: ROWS,
        cols: COLS,
        pixel_width: 0,
        pixel_height: 0,
    };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut builder = CommandBuilder::from_argv(command.iter().map(Into::into).collect());
    // Nobody's settings, and none kept from round to round but what a program keeps itself.
    for name in [
        "HOME",
        "XDG_CONFIG_HOME",
        "XDG_STATE_HOME",
        "XDG_DATA_HOME",
        "XDG_CACHE_HOME",
    ] {
        builder.env(name, home);
    }
    builder.env("TERM", "xterm-256color");
    builder.env("LC_ALL", "C.UTF-8");
    let mut reader = pair.master.try_clone_reader().unwrap();
    let mut writer = pair.master.take_writer().unwrap();
    let mut emulator = vt100::Parser::new(ROWS.try_into().unwrap(), COLS.try_into().unwrap(), 0);
    let mut bytes = vec![0; 65536];
    let begun = Instant::now();
    let mut child = pair.slave.spawn_command(builder).unwrap();
    drop(pair.slave);
    let took = loop {
        let read = reader.read(&mut bytes).unwrap();
        assert!(
            read > 0,
            "{} ended:\n{}",
            command.join(" "),
            emulator.screen().contents()
        );
        emulator.process(&bytes[..read]);
        if shows(&emulator.screen().contents()) {
            break begun.elapsed();
        }
    };
    writer.write_all(end).unwrap();
    writer.flush().unwrap();
    // Read on, or a program that has more to say never ends.
    while reader.read(&mut bytes).is_ok_and(|read| read > 0) {}
    child.wait().unwrap();
    took
}

/// The median; sorts.
fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}
