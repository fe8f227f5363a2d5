//! The rule of direction, held: no room names one above it, and the pure rooms name nothing of the world.
//!
//! Every file under `src/` is cut into tokens, comments, literals and `#[cfg(test)]` items left out, and every
//! path in it (in `use` trees and in code) is resolved to the room or crate that it names.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Rooms and the rooms that they may name. `lib` and `main` stand above all.
const ROOMS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("value", &["text"]),
    ("article", &["text", "value"]),
    ("entity", &["text", "value", "article"]),
    ("library", &["text", "value", "article", "entity"]),
    ("app", &["text", "value", "article", "entity", "library"]),
    // The words of the interface, in the language that the state names.
    ("locale", &["text", "app"]),
    (
        "ui",
        &[
            "text", "value", "article", "entity", "library", "locale", "app",
        ],
    ),
    ("import", &["text", "article"]),
    ("store", &["text"]),
    // Settings are named as the state and the command line name them.
    ("config", &["text", "app"]),
    (
        "term",
        &[
            "text", "value", "article", "entity", "library", "locale", "app", "ui", "import",
            "store",
        ],
    ),
    (
        "cli",
        &[
            "text", "value", "article", "entity", "library", "locale", "app", "ui", "import",
            "store", "config", "term",
        ],
    ),
];

/// Rooms without files, clock, threads or terminal.
const PURE: &[&str] = &["text", "value", "article", "entity", "library", "app"];

/// What of the standard library a pure room may not name.
const WORLD: &[&str] = &["fs", "io", "thread", "time", "process", "net", "env", "os"];

/// Crates of the terminal and the disk, and the rooms that may name them.
const CRATES: &[(&str, &[&str])] = &[
    ("crossterm", &["term"]),
    ("signal_hook", &["term"]),
    // The command line joins state, painter and terminal, and hands the buffer from one to the other.
    ("ratatui", &["ui", "term", "cli"]),
    ("clap", &["cli", "bin"]),
    ("csv", &["cli"]),
    ("etcetera", &["store", "config", "cli"]),
    ("tempfile", &["store"]),
    ("sys_locale", &["locale"]),
    ("chardetng", &["import"]),
    ("encoding_rs", &["import"]),
];

/// Single files that may do more than their room, and what.
const EXCEPTIONS: &[(&str, &str)] = &[
    // `qari print` asks for the terminal's width without entering it.
    ("cli/terminal.rs", "crossterm"),
];

#[test]
fn every_file_keeps_to_its_room() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = files(&root);
    let test_only: BTreeSet<PathBuf> = files.iter().flat_map(|file| test_files(file)).collect();
    let mut rooms = BTreeSet::new();
    let mut wrong = Vec::new();
    for file in &files {
        if test_only
            .iter()
            .any(|test| file.starts_with(test) || *file == test.with_extension("rs"))
        {
            continue;
        }
        let name = file
            .strip_prefix(&root)
            .unwrap()
            .to_str()
            .unwrap()
            .replace('\\', "/");
        let module: Vec<&str> = name.trim_end_matches(".rs").split('/').collect();
        rooms.insert(module[0].to_owned());
        wrong.extend(violations(&name, &fs::read_to_string(file).unwrap()));
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
    // The test sees all rooms: an empty walk would pass anything.
    for (room, _) in ROOMS {
        assert!(rooms.contains(*room), "no file of room {room} was read");
    }
}

#[test]
fn forbidden_lines_are_caught() {
    for (file, code, caught) in [
        ("text/x.rs", "use ratatui::buffer::Buffer;", "ratatui"),
        ("text.rs", "pub use crate::app::State;", "app"),
        ("text/x.rs", "use std::{fmt, fs::File};", "std::fs"),
        (
            "value/x.rs",
            "fn f() { let _ = std::time::Instant::now(); }",
            "std::time",
        ),
        (
            "entity/x.rs",
            "use std::{\n    collections::{HashMap, HashSet},\n    io,\n};",
            "std::io",
        ),
        (
            "article/x.rs",
            "fn f() -> crate::entity::Kind { todo!() }",
            "entity",
        ),
        (
            "article/x/y.rs",
            "use super::super::super::entity::Kind;",
            "entity",
        ),
        (
            "article/x.rs",
            "use super::super::{text, entity::{Kind, Mention}};",
            "entity",
        ),
        ("article.rs", "use super::entity;", "entity"),
        ("app/x.rs", "use ::std::thread;", "std::thread"),
        ("app/x.rs", "use std::env as e;", "std::env"),
        ("app/x.rs", "use std::*;", "std::*"),
        ("library/x.rs", "use crate::import::Plan;", "import"),
        (
            "ui/x.rs",
            "use ratatui::crossterm::event::Event;",
            "crossterm",
        ),
        ("cli/x.rs", "use crossterm::tty::IsTty;", "crossterm"),
        (
            "text/x.rs",
            "mod inner { use super::super::super::app::State; }",
            "app",
        ),
        (
            "text/x.rs",
            "#[cfg(test)]\nfn helper() { let x = 1; }\nuse std::io;",
            "std::io",
        ),
        (
            "text/x.rs",
            "const C: char = '\"'; use std::io; const D: char = '\"';",
            "std::io",
        ),
        ("bin/x.rs", "use crossterm::terminal;", "crossterm"),
        ("newroom/x.rs", "", "newroom"),
    ] {
        let found = violations(file, code);
        let name = format!("`{caught}`");
        assert!(!found.is_empty(), "{file}: {code}");
        assert!(
            found.iter().all(|line| line.contains(&name)),
            "{file}: {code}\n{found:?}"
        );
    }
}

#[test]
fn allowed_lines_pass() {
    for (file, code) in [
        (
            "text/x.rs",
            "//! Not [`crate::app`] nor std::fs.\n/* use std::io; /* nested */ use std::fs; */",
        ),
        (
            "text/x.rs",
            "const S: &str = \"use std::fs; \\\" crate::app\"; const R: &str = r#\"std::io \"\"#;",
        ),
        ("text/x.rs", "fn f<'a>(x: &'a str) -> char { '\\'' }"),
        (
            "text/x.rs",
            "#[cfg(test)]\nmod tests { use std::fs; fn f() { if true { crate::app::x(); } } }",
        ),
        (
            "text/x.rs",
            "use std::fmt::{self, Display};\nuse super::Row; use crate::text::Line;",
        ),
        ("app.rs", "pub mod update; use crate::library::Library;"),
        (
            "term/wire.rs",
            "use ratatui::crossterm; use std::io; use crate::ui;",
        ),
        ("cli/terminal.rs", "use crossterm::terminal;"),
        ("bin/gather/x.rs", "use std::fs; use qari::text::fold;"),
        (
            "main.rs",
            "fn main() { qari::cli::run(std::env::args_os()); }",
        ),
        // A field or a method is no path.
        ("text/x.rs", "fn f(x: X) { x.fs.io(std); let std = 1; }"),
    ] {
        assert_eq!(violations(file, code), [""; 0], "{file}: {code}");
    }
}

#[test]
fn the_table_has_no_circle() {
    for (at, (room, below)) in ROOMS.iter().enumerate() {
        for name in *below {
            assert!(
                ROOMS[..at].iter().any(|(other, _)| other == name),
                "{room} names {name}"
            );
        }
    }
}

/// What a file names that it may not.
fn violations(file: &str, code: &str) -> Vec<String> {
    let mut module: Vec<&str> = file.trim_end_matches(".rs").split('/').collect();
    let room = module[0];
    if room == "bin" || (matches!(room, "lib" | "main") && module.len() == 1) {
        // Programs stand above all rooms, those that make data (`src/bin`) too.
        module.clear();
    } else if !ROOMS.iter().any(|(known, _)| *known == room) {
        return vec![format!(
            "{file}: room `{room}` is not in the table of tests/layers.rs"
        )];
    }
    let below = ROOMS
        .iter()
        .find(|(known, _)| *known == room)
        .map(|(_, below)| *below);
    let mut wrong = BTreeSet::new();
    for path in paths(&tokens(code), &module) {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        let named = match path.as_slice() {
            ["crate", named, ..] => {
                let known = ROOMS.iter().any(|(known, _)| known == named);
                let forbidden = below.is_some_and(|below| *named != room && !below.contains(named));
                (known && forbidden).then(|| (*named).to_owned())
            }
            ["std" | "core" | "alloc", named, ..] => {
                let forbidden = WORLD.contains(named) || *named == "*";
                (PURE.contains(&room) && forbidden).then(|| format!("std::{named}"))
            }
            _ => CRATES
                .iter()
                .filter(|(krate, rooms)| {
                    let here = path.first() == Some(krate) || (path.len() > 1 && path[1] == *krate);
                    here && !rooms.contains(&room) && !EXCEPTIONS.contains(&(file, krate))
                })
                .map(|(krate, _)| (*krate).to_owned())
                .next(),
        };
        wrong.extend(named.map(|named| format!("{file}: names `{named}` ({})", path.join("::"))));
    }
    wrong.into_iter().collect()
}

/// A piece of code: a word or a mark.
type Token = String;

/// Cuts code into words, `::` and single marks, without comments and literals.
fn tokens(code: &str) -> Vec<Token> {
    let chars: Vec<char> = code.chars().collect();
    let at = |i: usize| chars.get(i).copied().unwrap_or('\0');
    let mut tokens = Vec::new();
    let mut i = 0;
    while i < chars.len() {
        let c = at(i);
        if c == '/' && at(i + 1) == '/' {
            while i < chars.len() && at(i) != '\n' {
                i += 1;
            }
        } else if c == '/' && at(i + 1) == '*' {
            let mut depth = 0;
            loop {
                match (at(i), at(i + 1)) {
                    ('/', '*') => (depth, i) = (depth + 1, i + 2),
                    ('*', '/') => (depth, i) = (depth - 1, i + 2),
                    _ => i += 1,
                }
                if depth == 0 || i >= chars.len() {
                    break;
                }
            }
        } else if c == '"' {
            i += 1;
            while i < chars.len() && at(i) != '"' {
                i += if at(i) == '\\' { 2 } else { 1 };
            }
            i += 1;
        } else if c == 'r'
            && (at(i + 1) == '"' || (at(i + 1) == '#' && matches!(at(i + 2), '#' | '"')))
        {
            let hashes = chars[i + 1..].iter().take_while(|&&c| c == '#').count();
            let end: Vec<char> = std::iter::once('"')
                .chain(std::iter::repeat_n('#', hashes))
                .collect();
            i += hashes + 2;
            while i < chars.len() && !chars[i..].starts_with(&end) {
                i += 1;
            }
            i += end.len();
        } else if c == '\'' && (at(i + 1) == '\\' || at(i + 2) == '\'') {
            // A character; anything else behind an apostrophe is a lifetime.
            i += if at(i + 1) == '\\' { 3 } else { 2 };
            while i < chars.len() && at(i) != '\'' {
                i += 1;
            }
            i += 1;
        } else if c.is_alphanumeric() || c == '_' {
            let end = (i..chars.len()).find(|&j| !(at(j).is_alphanumeric() || at(j) == '_'));
            let end = end.unwrap_or(chars.len());
            tokens.push(chars[i..end].iter().collect());
            i = end;
        } else if c == ':' && at(i + 1) == ':' {
            tokens.push("::".into());
            i += 2;
        } else {
            if !c.is_whitespace() {
                tokens.push(c.into());
            }
            i += 1;
        }
    }
    without_tests(&tokens)
}

const CFG_TEST: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];

/// Leaves out every item behind `#[cfg(test)]`.
fn without_tests(tokens: &[Token]) -> Vec<Token> {
    let mut kept = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        if tokens[i..].iter().map(String::as_str).take(7).eq(CFG_TEST) {
            i = item_end(tokens, i + 7);
        } else {
            kept.push(tokens[i].clone());
            i += 1;
        }
    }
    kept
}

/// The end of an item: behind its `;` or its braces, whichever comes first outside brackets.
fn item_end(tokens: &[Token], start: usize) -> usize {
    let mut depth = 0_i32;
    for (i, token) in tokens.iter().enumerate().skip(start) {
        match token.as_str() {
            "{" | "(" | "[" => depth += 1,
            "}" if depth == 1 => return i + 1,
            "}" | ")" | "]" => depth -= 1,
            ";" if depth == 0 => return i + 1,
            _ => {}
        }
    }
    tokens.len()
}

/// Every path in the code from its root: `crate` and a room, or a crate's name. `super` and `self` are resolved.
fn paths(tokens: &[Token], module: &[&str]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut module: Vec<String> = module.iter().map(ToString::to_string).collect();
    // Depths of the braces at which inline modules were opened.
    let mut inline = Vec::new();
    let mut depth = 0;
    let mut i = 0;
    while i < tokens.len() {
        let token = tokens[i].as_str();
        let next = tokens.get(i + 1).map_or("", String::as_str);
        let before = i.checked_sub(1).map_or("", |j| tokens[j].as_str());
        match token {
            "mod" if tokens.get(i + 2).is_some_and(|brace| brace == "{") => {
                module.push(next.to_owned());
                inline.push(depth);
                depth += 1;
                i += 3;
                continue;
            }
            "{" => depth += 1,
            "}" => {
                depth -= 1;
                if inline.last() == Some(&depth) {
                    inline.pop();
                    module.pop();
                }
            }
            _ => {}
        }
        let starts =
            is_word(token) && token != "use" && before != "." && (next == "::" || before == "use");
        if starts {
            let mut flat = Vec::new();
            i = tree(tokens, i, &[], &mut flat);
            found.extend(flat.into_iter().map(|path| resolve(path, &module)));
        } else {
            i += 1;
        }
    }
    found
}

fn is_word(token: &str) -> bool {
    token
        .chars()
        .next()
        .is_some_and(|c| c.is_alphanumeric() || c == '_')
}

/// Reads one path or `use` tree from `i`; returns where it ends.
fn tree(tokens: &[Token], mut i: usize, prefix: &[String], flat: &mut Vec<Vec<String>>) -> usize {
    let mut path = prefix.to_vec();
    while let Some(token) = tokens.get(i) {
        match token.as_str() {
            "{" => {
                i += 1;
                while tokens.get(i).is_some_and(|token| token != "}") {
                    let end = tree(tokens, i, &path, flat);
                    i = end.max(i + 1);
                    while tokens
                        .get(i)
                        .is_some_and(|token| token != "}" && token != ",")
                    {
                        i += 1;
                    }
                    i += usize::from(tokens.get(i).is_some_and(|token| token == ","));
                }
                return i + 1;
            }
            "*" => path.push("*".into()),
            "::" => {}
            word if is_word(word) => path.push(word.to_owned()),
            _ => break,
        }
        i += 1;
        let more = tokens.get(i).is_some_and(|token| token == "::");
        if token != "::" && !more {
            break;
        }
    }
    flat.push(path);
    i
}

/// Makes a path begin at `crate` where it begins with `self` or `super`.
fn resolve(path: Vec<String>, module: &[String]) -> Vec<String> {
    let mut base: Vec<String> = module.to_vec();
    let mut rest = path.as_slice();
    let relative = matches!(rest.first().map(String::as_str), Some("self" | "super"));
    if !relative {
        return path;
    }
    while let Some(first) = rest.first() {
        match first.as_str() {
            "super" => {
                base.pop();
            }
            "self" => {}
            _ => break,
        }
        rest = &rest[1..];
    }
    std::iter::once("crate".to_owned())
        .chain(base)
        .chain(rest.iter().cloned())
        .collect()
}

/// Files and folders of the modules that a file declares behind `#[cfg(test)]`.
fn test_files(file: &Path) -> Vec<PathBuf> {
    let code = fs::read_to_string(file).unwrap();
    let folder = file.with_extension("");
    code.split("#[cfg(test)]")
        .skip(1)
        .filter_map(|rest| {
            let line = rest.trim_start().lines().next()?.trim_start_matches("pub ");
            line.strip_prefix("mod ")?
                .strip_suffix(';')
                .map(|name| folder.join(name))
        })
        .collect()
}

/// Every Rust file under a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}
