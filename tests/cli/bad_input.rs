//! What cannot be read, and where nothing can be shown: one sentence, a status, no panic.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::io::Read;
#[cfg(unix)]
use std::process::Command;

use super::entities::records;
use super::*;

/// One sentence, on one line, that names the path; nothing on standard output; status 1.
#[track_caller]
fn refused(args: &[&OsStr], path: &str, says: &str) {
    let done = qari(args);
    assert_eq!(
        (done.status, done.out.as_str()),
        (Some(1), ""),
        "{args:?}: {}",
        done.err
    );
    assert_eq!(done.err.lines().count(), 1, "{args:?}: {}", done.err);
    assert!(
        done.err.starts_with(&format!("qari: {path}: ")),
        "{args:?}: {}",
        done.err
    );
    assert!(done.err.contains(says), "{args:?}: {}", done.err);
    // What is wrong, and what to do.
    assert!(done.err.contains("; "), "{args:?}: {}", done.err);
    assert!(acting(&done.err).is_empty(), "{args:?}: {:?}", done.err);
}

#[test]
fn bad_input_is_one_sentence_and_status_1() {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    png.extend([0; 300]);
    let root = folder(&[
        ("empty.txt", b""),
        ("blank.txt", b" \n\t\r\n\xef\xbb\xbf\n"),
        ("picture.txt", &png),
        (
            "data.txt",
            &(0..=255).cycle().take(5000).collect::<Vec<u8>>(),
        ),
        ("zero.txt", &[0; 5000]),
        ("pictures/a.png", &png),
        ("paper.pdf", b"%PDF-1.4\n..."),
    ]);
    fs::create_dir(root.path().join("nothing")).unwrap();
    for (name, says) in [
        ("missing.txt", "no such file"),
        ("empty.txt/below", "no such file"),
        ("empty.txt", "no text in it"),
        ("blank.txt", "no text in it"),
        ("picture.txt", "a PNG picture"),
        ("data.txt", "binary data"),
        ("zero.txt", "binary data"),
        ("paper.pdf", "pdftotext"),
        ("nothing", "no articles"),
        ("pictures", "no articles"),
    ] {
        let path = root.path().join(name);
        for command in ["print", "entities"] {
            refused(
                &[command.as_ref(), path.as_os_str()],
                path.to_str().unwrap(),
                says,
            );
        }
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_not_waited_for() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let root = folder(&[("locked.txt", "خبر".as_bytes())]);
    let at = |name: &str| root.path().join(name);
    symlink(at("gone"), at("link.txt")).unwrap();
    symlink(at("loop.txt"), at("loop.txt")).unwrap();
    drop(std::os::unix::net::UnixListener::bind(at("socket")).unwrap());
    let made = Command::new("mkfifo").arg(at("pipe")).status();
    let mut cases = vec![
        (at("link.txt"), "does not exist"),
        (at("loop.txt"), "cannot be read"),
        (at("socket"), "a socket"),
        ("/dev/null".into(), "a device"),
        ("/dev/zero".into(), "a device"),
    ];
    if made.is_ok_and(|status| status.success()) {
        cases.push((at("pipe"), "a named pipe"));
    }
    fs::set_permissions(at("locked.txt"), fs::Permissions::from_mode(0o0)).unwrap();
    // The superuser may read it all the same.
    if fs::read(at("locked.txt")).is_err() {
        cases.push((at("locked.txt"), "permission"));
    }
    for (path, says) in cases {
        refused(
            &["print".as_ref(), path.as_os_str()],
            path.to_str().unwrap(),
            says,
        );
    }
}

#[test]
fn names_of_files_cannot_act_on_the_terminal() {
    let root = folder(&[]);
    let path = root.path().join("\u{1b}[31m\u{202e}evil\u{9b}\n.txt");
    let done = qari(&["print".as_ref(), path.as_os_str()]);
    assert_eq!((done.status, done.out.as_str()), (Some(1), ""));
    assert_eq!(done.err.lines().count(), 1);
    assert!(done.err.contains("evil"));
    assert_eq!(acting(&done.err), BTreeSet::new());
}

#[test]
fn one_bad_article_does_not_stop_the_others() {
    let root = folder(&[
        ("1.txt", ARTICLE.as_bytes()),
        ("2.txt", b""),
        ("3.txt", ARTICLE.as_bytes()),
    ]);
    let done = qari(&[
        "entities".as_ref(),
        "--format=jsonl".as_ref(),
        root.path().as_os_str(),
    ]);
    assert_eq!(done.status, Some(1));
    assert!(done.err.contains("2.txt: "), "{}", done.err);
    let paths: Vec<String> = records(&done.out)
        .iter()
        .map(|r| r["path"].as_str().unwrap().into())
        .collect();
    assert!(
        paths[0].ends_with("1.txt") && paths[1].ends_with("3.txt"),
        "{paths:?}"
    );

    let alone = qari(&["print".as_ref(), root.path().join("1.txt").as_os_str()]).good();
    let done = qari(&["print".as_ref(), root.path().as_os_str()]);
    assert_eq!(done.status, Some(1));
    assert_eq!(done.out.matches(&alone).count(), 2);
}

#[test]
fn usage_is_status_2() {
    for args in [
        &["print", "--width", "0"][..],
        &["print", "--width", "many"],
        &["print", "--color", "sometimes"],
        &["entities", "--format", "xml"],
        &["--lang", "xx"],
        &["--nonsense"],
        &["print", "--nonsense"],
    ] {
        let done = qari(args);
        assert_eq!((done.status, done.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(
            done.err.contains(args.last().unwrap()),
            "{args:?}: {}",
            done.err
        );
    }
    for args in [
        &["--help"][..],
        &["--version"],
        &["print", "--help"],
        &["--lang", "ar", "print", "--help"],
    ] {
        assert!(!qari(args).good().is_empty(), "{args:?}");
    }
}

#[test]
fn without_a_screen_the_reader_says_so() {
    for args in [&[][..], &["--lang", "en"]] {
        let done = qari(args);
        assert_eq!((done.status, done.out.as_str()), (Some(2), ""), "{args:?}");
        assert_eq!(done.err.lines().count(), 1);
        assert!(done.err.contains("qari print"), "{}", done.err);
    }
    // What cannot be read is the worse trouble: it is told first.
    let done = qari(&["/nowhere"]);
    assert_eq!((done.status, done.out.as_str()), (Some(1), ""));
    assert!(done.err.contains("/nowhere"), "{}", done.err);
}

#[cfg(unix)]
#[test]
fn bad_input_and_dumb_terminals_are_told_before_the_screen_is_entered() {
    for (args, term, status, says) in [
        (
            &["/nowhere"][..],
            "xterm-256color",
            1,
            "/nowhere: there is no such file",
        ),
        (&[], "dumb", 2, "qari print"),
    ] {
        let pty = portable_pty::native_pty_system()
            .openpty(portable_pty::PtySize::default())
            .unwrap();
        let mut command = portable_pty::CommandBuilder::new(env!("CARGO_BIN_EXE_qari"));
        command.args(args);
        command.env("TERM", term);
        let mut child = pty.slave.spawn_command(command).unwrap();
        drop(pty.slave);
        let mut reader = pty.master.try_clone_reader().unwrap();
        let mut output = Vec::new();
        // The end of a pty is an error on Linux.
        let _ = reader.read_to_end(&mut output);
        let output = String::from_utf8(output).unwrap();
        assert_eq!(child.wait().unwrap().exit_code(), status, "{output}");
        assert!(
            output.contains(says) && !output.contains('\x1b'),
            "{output:?}"
        );
    }
}

#[test]
fn standard_input_is_not_passed_over_in_silence() {
    let done = qari_with(&["print"], "خبر".as_bytes(), &[]);
    assert_eq!(done.status, Some(0));
    assert!(done.err.contains("use \"-\""), "{}", done.err);
    assert_eq!(done.out, qari(&["print"]).good());
}
