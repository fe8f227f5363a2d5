use proptest::prelude::*;

use super::*;
use crate::app::key::Mouse;

/// What one piece of input says, in words; then what it says when nothing more comes.
fn read(bytes: &[u8]) -> String {
    let mut decoder = Decoder::default();
    let mut out = Vec::new();
    decoder.feed(bytes, &mut out);
    if decoder.patience().is_some() {
        decoder.expire(&mut out);
    }
    assert_eq!(decoder.patience(), None);
    out.iter().map(word).collect::<Vec<_>>().join(" ")
}

fn word(input: &Input) -> String {
    match input {
        Input::Key(key) => {
            let mut word = String::new();
            for (held, name) in [(key.ctrl, "C-"), (key.alt, "M-"), (key.shift, "S-")] {
                if held {
                    word.push_str(name);
                }
            }
            match key.code {
                Code::Char(' ') => word + "Space",
                Code::Char(c) => format!("{word}{c}"),
                code => format!("{word}{code:?}"),
            }
        }
        Input::Mouse(Mouse::Click { x, y }) => format!("click:{x},{y}"),
        Input::Mouse(Mouse::Drag { x, y }) => format!("drag:{x},{y}"),
        Input::Mouse(Mouse::Release { x, y }) => format!("release:{x},{y}"),
        Input::Mouse(Mouse::WheelUp { x, y }) => format!("up:{x},{y}"),
        Input::Mouse(Mouse::WheelDown { x, y }) => format!("down:{x},{y}"),
        Input::Paste(text) => format!("paste:{text:?}"),
        Input::Resize { cols, rows } => format!("{cols}x{rows}"),
    }
}

#[test]
fn keys() {
    let cases: &[(&str, &str)] = &[
        // One byte, one character.
        ("j", "j"),
        ("G", "G"),
        ("بت", "ب ت"),
        ("\x03", "C-c"),
        ("\x1a", "C-z"),
        ("\0", "C-Space"),
        ("\x1c", "C-\\"),
        ("\x1f", "C-_"),
        ("\r", "Enter"),
        ("\n", "Enter"),
        ("\t", "Tab"),
        ("\x7f\x08", "Backspace Backspace"),
        // Escape, alone and as Alt.
        ("\x1b", "Esc"),
        ("\x1b\x1b", "Esc Esc"),
        ("\x1b\x1b\x1b", "Esc Esc Esc"),
        ("\x1bx", "M-x"),
        ("\x1bب", "M-ب"),
        ("\x1b\x7f", "M-Backspace"),
        ("\x1b[", "M-["),
        ("\x1bO", "M-O"),
        ("\x1bP", "M-P"),
        ("\x1b]", "M-]"),
        ("\x1b\x1bq", "Esc M-q"),
        // xterm, normal and application mode, with modifiers.
        ("\x1b[A\x1b[B\x1b[C\x1b[D", "Up Down Right Left"),
        ("\x1bOA\x1bOB\x1bOH\x1bOF", "Up Down Home End"),
        ("\x1b[H\x1b[F\x1b[Z", "Home End BackTab"),
        (
            "\x1b[1;5A\x1b[1;3D\x1b[1;2C\x1b[1;8H",
            "C-Up M-Left S-Right C-M-S-Home",
        ),
        (
            "\x1b[3~\x1b[5~\x1b[6~\x1b[6;5~",
            "Delete PageUp PageDown C-PageDown",
        ),
        ("\x1b[2~", ""),
        (
            "\x1bOP\x1bOS\x1b[15~\x1b[17~\x1b[24~\x1b[1;2P",
            "F(1) F(4) F(5) F(6) F(12) S-F(1)",
        ),
        ("\x1b[25~\x1b[28~\x1b[34~", "F(13) F(15) F(20)"),
        ("\x1bOM\x1bOw\x1bOk", "Enter 7 +"),
        // rxvt.
        ("\x1b[7~\x1b[8~\x1b[11~", "Home End F(1)"),
        (
            "\x1b[a\x1bOb\x1b[5$\x1b[6^\x1b[3@",
            "S-Up C-Down S-PageUp C-PageDown C-S-Delete",
        ),
        ("\x1b\x1b[A\x1b\x1b[6~", "M-Up M-PageDown"),
        // The Linux console.
        ("\x1b[1~\x1b[4~\x1b[[A\x1b[[E", "Home End F(1) F(5)"),
        // modifyOtherKeys and kitty.
        (
            "\x1b[27;5;9~\x1b[27;2;9~\x1b[27;5;13~",
            "C-Tab BackTab C-Enter",
        ),
        (
            "\x1b[27u\x1b[13;2u\x1b[99;5u\x1b[9;2u",
            "Esc S-Enter C-c BackTab",
        ),
        ("\x1b[97;2u\x1b[1576u\x1b[106;1:1u\x1b[106;1:3u", "A ب j"),
        ("\x1b[57404u\x1b[57414u\x1b[57358u", "5 Enter"),
    ];
    for (bytes, expected) in cases {
        assert_eq!(read(bytes.as_bytes()), *expected, "{bytes:?}");
    }
}

#[test]
fn the_mouse() {
    let cases: &[(&str, &str)] = &[
        ("\x1b[<0;1;1M\x1b[<0;1;1m", "click:0,0 release:0,0"),
        ("\x1b[<32;300;90M", "drag:299,89"),
        ("\x1b[<64;5;6M\x1b[<65;5;6M", "up:4,5 down:4,5"),
        ("\x1b[<80;5;6M", "up:4,5"),
        ("\x1b[<0;0;0M", "click:0,0"),
        ("\x1b[<0;99999;1M", ""),
        ("\x1b[<1;2;2M\x1b[<2;2;2M\x1b[<66;2;2M", ""),
        ("\x1b[<0M\x1b[<M\x1b[<;;M", ""),
        (
            "\x1b[M !!\x1b[M#!!\x1b[M`\"#",
            "click:0,0 release:0,0 up:1,2",
        ),
    ];
    for (bytes, expected) in cases {
        assert_eq!(read(bytes.as_bytes()), *expected, "{bytes:?}");
    }
}

#[test]
fn answers_are_no_keys() {
    for bytes in [
        "\x1bP>|XTerm(379)\x1b\\",
        "\x1b[?64;1;2;6;9;15c",
        "\x1b[>41;379;0c",
        "\x1bP!|7E565445\x1b\\",
        "\x1b[8;1$y",
        "\x1b[?2026;2$y",
        "\x1b[24;80R",
        "\x1b[?1u",
        "\x1b]11;rgb:0000/0000/0000\x07",
        "\x1b]52;c;AAAA\x1b\\",
        "\x1b_Gi=1;OK\x1b\\",
        "\x1b[I\x1b[O",
    ] {
        assert_eq!(read(format!("{bytes}j").as_bytes()), "j", "{bytes:?}");
    }
}

#[test]
fn pastes() {
    assert_eq!(
        read(b"\x1b[200~a\rb\r\nc\x1b[31m\x07\x1b[201~j"),
        r#"paste:"a\nb\nc[31m" j"#
    );
    assert_eq!(
        read("\x1b[200~بوتين\x1b[201~".as_bytes()),
        r#"paste:"بوتين""#
    );
    assert_eq!(
        read(b"\x1b[200~\xff\xfe\x1b[201~"),
        "paste:\"\u{fffd}\u{fffd}\""
    );
    // Never ended: what there is, and keys are keys again.
    assert_eq!(read(b"\x1b[200~abc"), r#"paste:"abc""#);
}

#[test]
fn a_paste_has_an_end() {
    let mut decoder = Decoder::default();
    let mut out = Vec::new();
    decoder.feed(b"\x1b[200~", &mut out);
    for _ in 0..3 {
        decoder.feed(&vec![b'x'; PASTE], &mut out);
    }
    assert!(out.is_empty() && decoder.held.len() < PASTE + 64);
    decoder.feed(b"\x1b[201~q", &mut out);
    let [Input::Paste(text), Input::Key(_)] = out.as_slice() else {
        unreachable!("{} inputs", out.len())
    };
    assert_eq!(text.len(), PASTE);
}

#[test]
fn rubbish_ends() {
    assert_eq!(read(b"\x1b[1;2;3\x1b[A"), "Up");
    assert_eq!(read(b"\x1b[1;2\rj"), "Enter j");
    assert_eq!(read(b"\xd9j\xff\xfej\xd8\xa8"), "j j ب");
    assert_eq!(read(b"\xd8"), "");
    assert_eq!(
        read(&[b"\x1b[".as_slice(), &[b'1'; 200], b"Aj"].concat()),
        "j"
    );
}

proptest! {
    /// However the bytes are cut, they say the same (no pause lies between the pieces).
    #[test]
    fn cuts_do_not_matter(bytes in prop::collection::vec(some_byte(), 0..200), cuts in prop::collection::vec(1usize..9, 0..200)) {
        let mut whole = (Decoder::default(), Vec::new());
        whole.0.feed(&bytes, &mut whole.1);
        whole.0.expire(&mut whole.1);
        let mut pieces = (Decoder::default(), Vec::new());
        let mut rest = bytes.as_slice();
        for cut in cuts {
            let (piece, after) = rest.split_at(cut.min(rest.len()));
            pieces.0.feed(piece, &mut pieces.1);
            rest = after;
        }
        pieces.0.feed(rest, &mut pieces.1);
        pieces.0.expire(&mut pieces.1);
        prop_assert_eq!(whole.1, pieces.1);
    }

    /// After a pause every key is itself again, whatever came before it.
    #[test]
    fn a_pause_heals(bytes in prop::collection::vec(some_byte(), 0..100)) {
        let mut decoder = Decoder::default();
        let mut out = Vec::new();
        decoder.feed(&bytes, &mut out);
        decoder.expire(&mut out);
        out.clear();
        decoder.feed(b"q", &mut out);
        prop_assert_eq!(out, vec![key(Code::Char('q'))]);
    }
}

/// Any byte, and often one that sequences are made of.
fn some_byte() -> impl Strategy<Value = u8> {
    prop_oneof![
        any::<u8>(),
        prop::sample::select(b"\x1b\x1b\x1b[[O]P\\\x07;:<?0123456789~ABMmRuZ$^".to_vec())
    ]
}
