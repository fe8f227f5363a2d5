use proptest::prelude::*;

use super::super::QUERY;
use super::*;

fn hear(bytes: &[u8]) -> (Answers, Vec<u8>) {
    let mut listener = Listener::default();
    listener.hear(bytes);
    listener.finish()
}

/// What VTE 0.70 answers.
const VTE: &[u8] =
    b"\x1bP>|VTE(7006)\x1b\\\x1b[8;1$y\x1b[>65;7006;1c\x1bP!|7E565445\x1b\\\x1b[1;3R\x1b[?65;1;9c";

fn vte() -> Answers {
    Answers {
        version: Some("VTE(7006)".to_owned()),
        bdsm: Some(1),
        secondary: Some(vec![65, 7006, 1]),
        tertiary: Some("~VTE".to_owned()),
        mark_cells: Some(0),
        primary: Some(vec![65, 1, 9]),
    }
}

#[test]
fn all_answers() {
    assert_eq!(hear(VTE), (vte(), Vec::new()));
}

#[test]
fn keys_between_answers_come_out_again() {
    let mut bytes = b"j\x1b[A".to_vec();
    bytes.extend_from_slice(b"\x1b[>41;379;0c");
    bytes.extend_from_slice("ب\x1b[1;5R\x1b[<0;3;4M".as_bytes());
    bytes.extend_from_slice(b"\x1b[?62;4cq\x1b");
    let (answers, typed) = hear(&bytes);
    assert_eq!(answers.secondary, Some(vec![41, 379, 0]));
    assert_eq!(typed, "j\x1b[Aب\x1b[1;5R\x1b[<0;3;4Mq\x1b".as_bytes());
}

/// A table of what may come instead of answers.
#[test]
fn what_is_no_answer() {
    let endless = [b"\x1bP>|".as_slice(), &vec![b'a'; 100_000]].concat();
    let cases: &[(&str, &[u8], &[u8])] = &[
        ("nothing", b"", b""),
        ("an answer cut off", b"\x1bP>|kit", b""),
        ("an endless answer", &endless, b""),
        ("a string of another kind", b"\x1b]11;rgb:0/0/0\x07k", b"k"),
        (
            "a bare DA2 and DA1: an echo",
            b"\x1b[>c\x1b[c",
            b"\x1b[>c\x1b[c",
        ),
        ("another mode's report", b"\x1b[9;1$y", b"\x1b[9;1$y"),
        (
            "a number too large",
            b"\x1b[?99999999999c",
            b"\x1b[?99999999999c",
        ),
        ("no UTF-8 inside", b"\x1b[\xff\xfec", b"\x1b[\xff\xfec"),
        ("a function key", b"\x1b[1;2R", b"\x1b[1;2R"),
    ];
    for (name, bytes, typed) in cases {
        let (answers, rest) = hear(bytes);
        assert!(answers.is_silent(), "{name}: {answers:?}");
        assert_eq!(rest, *typed, "{name}");
    }
}

#[test]
fn an_echo_types_no_letters() {
    let (answers, typed) = hear(QUERY.as_bytes());
    assert!(answers.is_silent());
    // What is left are sequences that no key sends.
    assert_eq!(typed, b"\x1b[>q\x1b[8$p\x1b[>c\x1b[=c\x1b[c");
}

#[test]
fn the_last_answer_ends_the_wait() {
    let mut listener = Listener::default();
    listener.hear(b"\x1b[>1;2;3c");
    assert!(!listener.is_done());
    listener.hear(b"\x1b[?6c");
    assert!(listener.is_done());
    let mut listener = Listener::default();
    listener.hear(&vec![b'x'; MOST + 1]);
    assert!(listener.is_done(), "a flood is not waited out");
}

#[test]
fn names_hold_no_controls() {
    let (answers, _) = hear(b"\x1bP>|a\x01b\xc2\x9bc\x1b\\");
    assert_eq!(answers.version.as_deref(), Some("abc"));
}

proptest! {
    #[test]
    fn pieces_make_no_difference(cuts in prop::collection::vec(0..VTE.len(), 0..6)) {
        let mut cuts = cuts;
        cuts.sort_unstable();
        let mut listener = Listener::default();
        let mut from = 0;
        for cut in cuts.into_iter().chain([VTE.len()]) {
            listener.hear(&VTE[from..cut]);
            from = cut;
        }
        prop_assert_eq!(listener.finish(), (vte(), Vec::new()));
    }

    #[test]
    fn anything_may_come(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let (_, typed) = hear(&bytes);
        prop_assert!(typed.len() <= bytes.len());
    }

    #[test]
    fn letters_are_kept(text in "[a-zء-ي0-9 ]{0,40}") {
        let bytes = [text.as_bytes(), VTE].concat();
        prop_assert_eq!(hear(&bytes), (vte(), text.into_bytes()));
    }
}
