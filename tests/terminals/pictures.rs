//! Every row of the articles and of the declaration, in panes and with highlights, in every terminal.

use qari::app::{Encoding, Language};
use qari::term::{Kind, Wire, row, to_wire};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use unicode_bidi::{BidiClass, bidi_class};
use unicode_normalization::UnicodeNormalization;

use crate::common::{Desk, document};
use crate::data;
use crate::model::{Model, Seen, show};

/// Which kind of terminal each model stands for, and what it does at its worst.
const TERMINALS: &[(Kind, Option<Kind>, &[Model])] = &[
    (Kind::Xterm, None, &[Model::Grid]),
    (Kind::Urxvt, None, &[Model::Grid]),
    (Kind::Alacritty, None, &[Model::Grid]),
    (Kind::Vte, None, &[Model::Grid]),
    (Kind::Mlterm, None, &[Model::Mlterm]),
    (Kind::Konsole, None, &[Model::Konsole]),
    (Kind::Kitty, None, &[Model::Kitty]),
    (Kind::Tmux, Some(Kind::Vte), &[Model::Uax9]),
    (Kind::Tmux, Some(Kind::Xterm), &[Model::Grid]),
    (Kind::Tmux, Some(Kind::Konsole), &[Model::Konsole]),
    (Kind::Tmux, Some(Kind::Kitty), &[Model::Kitty]),
    (Kind::Screen, Some(Kind::Vte), &[Model::Uax9]),
    (Kind::XtermJs, None, &[Model::Grid, Model::Uax9]),
    (Kind::AppleTerminal, None, &[Model::Uax9]),
    (Kind::Unknown, None, &[Model::Grid, Model::Uax9]),
];

/// Screens of the program: the five articles page by page, in both languages, names highlighted.
fn screens() -> Vec<Buffer> {
    let mut screens = Vec::new();
    for language in [Language::Arabic, Language::English] {
        let mut desk = Desk::seeds(language, 120, 40);
        desk.press("enter");
        for _ in 0..5 {
            desk.press("g");
            for _ in 0..6 {
                screens.push(desk.paint());
                desk.press("pgdn ]");
            }
            desk.press("J");
        }
        desk.press("?");
        screens.push(desk.paint());
    }
    screens
}

/// Screens of the declaration in twelve languages: page by page, every seventh letter highlighted.
fn declarations() -> Vec<Buffer> {
    let mut screens = Vec::new();
    for name in [
        "aii", "arb", "heb", "mly_arab", "pes_1", "pes_2", "pnb", "skr", "uig_arab", "urd",
        "urd_2", "ydd",
    ] {
        let text = data::read(&format!("udhr/udhr_{name}.txt"));
        let mut desk = Desk::open(vec![document(name, &text)], Language::Arabic, 90, 30);
        desk.press("enter");
        for _ in 0..40 {
            let mut screen = desk.paint();
            for (at, cell) in screen.content.iter_mut().enumerate() {
                if at % 7 < 3 && cell.symbol() != " " {
                    cell.set_style(Style::new().bg(Color::Red).add_modifier(Modifier::BOLD));
                }
            }
            if screens.last() == Some(&screen) {
                break;
            }
            screens.push(screen);
            desk.press("pgdn");
        }
    }
    screens
}

fn rows(buffer: &Buffer) -> impl Iterator<Item = &[Cell]> {
    buffer.content.chunks(usize::from(buffer.area.width))
}

/// What a row means to show: the picture itself, marks only where they are sent.
fn meant(picture: &[Cell], marks: bool) -> Vec<Seen> {
    let mut bare = picture.to_vec();
    if !marks {
        for cell in &mut bare {
            let first = cell.symbol().chars().next().unwrap_or(' ');
            if matches!(bidi_class(first), BidiClass::R | BidiClass::AL) {
                cell.set_char(first);
            }
        }
    }
    show(Model::Grid, &bare, picture.len())
}

/// What counts of a style: in kitty what touches a word has another face than the word.
fn weighed(seen: Vec<Seen>, model: Model) -> Vec<Seen> {
    let arabic = |seen: &Seen| {
        seen.glyph
            .chars()
            .next()
            .is_some_and(|c| matches!(bidi_class(c), BidiClass::R | BidiClass::AL | BidiClass::AN))
    };
    seen.into_iter()
        .map(|mut seen| {
            if model == Model::Kitty && !arabic(&seen) {
                seen.style = seen
                    .style
                    .remove_modifier(Modifier::BOLD | Modifier::ITALIC);
                seen.style.sub_modifier = Modifier::empty();
            }
            seen
        })
        .collect()
}

/// Whether a row is seen as it is meant. Konsole knows nothing of what covers a part of a word: the letter at the cut
/// may be shown as if the word ended there.
fn alike(meant: &[Seen], seen: &[Seen], model: Model) -> bool {
    let letter = |x: Option<usize>| {
        let seen = x.and_then(|x| meant.get(x));
        seen.and_then(|seen| seen.glyph.chars().next())
            .is_some_and(|c| bidi_class(c) == BidiClass::AL)
    };
    let plain = |seen: &Seen| seen.glyph.nfkc().collect::<String>();
    meant.len() == seen.len()
        && meant
            .iter()
            .zip(seen)
            .enumerate()
            .all(|(x, (meant, seen))| {
                let at_a_cut = !letter(x.checked_sub(1)) || !letter(Some(x + 1));
                meant == seen
                    || model == Model::Konsole
                        && at_a_cut
                        && meant.style == seen.style
                        && plain(meant) == plain(seen)
            })
}

/// Rows of `screens` that are not seen as they are meant.
fn wrong(screens: &[Buffer], model: Model, wire: Wire) -> Vec<String> {
    let mut wrong = Vec::new();
    for screen in screens {
        let mut sent = screen.clone();
        to_wire(&mut sent, wire);
        for (picture, sent) in rows(screen).zip(rows(&sent)) {
            let meant = weighed(meant(picture, wire.marks), model);
            let seen = weighed(show(model, sent, picture.len()), model);
            if !alike(&meant, &seen, model) {
                let text = |row: &[Seen]| {
                    row.iter()
                        .map(|seen| seen.glyph.as_str())
                        .collect::<String>()
                };
                wrong.push(format!("meant {}\n seen {}", text(&meant), text(&seen)));
            }
        }
    }
    wrong
}

#[test]
fn every_row_is_seen_as_it_is_meant() {
    for (name, screens) in [("articles", screens()), ("declarations", declarations())] {
        assert!(screens.len() > 40, "{name}: {} screens", screens.len());
        for (kind, around, models) in TERMINALS {
            let row = row(*kind, *around);
            let wire = Wire {
                encoding: row.encoding,
                marks: row.marks,
            };
            for model in *models {
                let wrong = wrong(&screens, *model, wire);
                assert!(
                    wrong.is_empty(),
                    "{name} in {kind:?} around {around:?} as {model:?}: {} rows, the first:\n{}",
                    wrong.len(),
                    wrong[0]
                );
            }
        }
    }
}

/// The models tell right from wrong: most rows with Arabic in them are wrong in any other encoding.
#[test]
fn a_wrong_encoding_is_seen() {
    let screens = screens();
    let arabic = screens
        .iter()
        .flat_map(rows)
        .filter(|row| {
            row.iter()
                .filter(|cell| cell.symbol() >= "\u{fe70}")
                .count()
                > 10
        })
        .count();
    let cases = [
        (Model::Uax9, Encoding::V),
        (Model::Uax9, Encoding::K),
        (Model::Konsole, Encoding::V),
        (Model::Konsole, Encoding::Vl),
        (Model::Konsole, Encoding::K),
        (Model::Kitty, Encoding::V),
        (Model::Kitty, Encoding::Vl),
        (Model::Grid, Encoding::W),
        (Model::Grid, Encoding::K),
        (Model::Grid, Encoding::Logical),
        (Model::Mlterm, Encoding::Vl),
        (Model::Mlterm, Encoding::W),
    ];
    for (model, encoding) in cases {
        let wrong = wrong(
            &screens,
            model,
            Wire {
                encoding,
                marks: true,
            },
        );
        assert!(
            wrong.len() * 10 > arabic * 9,
            "{model:?} shows {encoding:?} rightly but for {} of {arabic} rows",
            wrong.len()
        );
    }
}

/// Whether a European number stands at the right end of a right-to-left stretch: without marks nothing holds it there.
fn ends_in_a_number(row: &[Cell]) -> bool {
    let class = |x: &usize| bidi_class(row[*x].symbol().chars().next().unwrap_or(' '));
    let strong = |x: &usize| {
        matches!(
            class(x),
            BidiClass::L | BidiClass::R | BidiClass::AL | BidiClass::AN
        ) || matches!(
            row[*x].symbol().chars().next(),
            Some('\u{2500}'..='\u{259f}')
        )
    };
    let rtl = |x: usize| matches!(class(&x), BidiClass::R | BidiClass::AL | BidiClass::AN);
    (0..row.len())
        .filter(|x| class(x) == BidiClass::EN)
        .any(|x| {
            let left = (0..x).rev().find(strong);
            let right = (x + 1..row.len()).find(strong);
            left.is_some_and(rtl) && !right.is_some_and(rtl)
        })
}

/// Logical order is right on a terminal that orders and joins everything, but for numbers at the right end of a line.
#[test]
fn logical_order_is_right_where_the_terminal_does_it_all() {
    let wire = Wire {
        encoding: Encoding::Logical,
        marks: true,
    };
    let mut screens = screens();
    let all: usize = screens.iter().flat_map(rows).count();
    let mut left = 0;
    for screen in &mut screens {
        let cols = usize::from(screen.area.width);
        for row in screen.content.chunks_mut(cols) {
            if ends_in_a_number(row) {
                row.iter_mut().for_each(Cell::reset);
            } else {
                left += 1;
            }
        }
    }
    assert!(left * 2 > all, "{left} of {all} rows");
    let wrong = wrong(&screens, Model::Konsole, wire);
    assert!(
        wrong.is_empty(),
        "{} rows, the first:\n{}",
        wrong.len(),
        wrong[0]
    );
}

/// One row with everything in it, in every encoding, so that what is sent can be read.
#[test]
fn a_row_in_every_encoding() {
    let desk = Desk::open(
        vec![document("a", "قال (Joe) لا، 35هجمة.\n")],
        Language::English,
        30,
        5,
    );
    let (options, base) = (desk.state.options, qari::text::Direction::Rtl);
    let picture = qari::text::Row::of("قال (Joe) لا، 35هجمة.", base, options);
    let mut lines = Vec::new();
    for encoding in Encoding::ALL {
        let mut buffer = Buffer::empty(Rect::new(0, 0, picture.width, 1));
        for (columns, cell) in picture.placed() {
            buffer[(columns.start, 0)].set_symbol(&cell.symbol);
        }
        to_wire(
            &mut buffer,
            Wire {
                encoding,
                marks: true,
            },
        );
        let sent: String = buffer.content.iter().map(Cell::symbol).collect();
        let bold: String = buffer
            .content
            .iter()
            .map(|cell| {
                if cell.modifier.contains(Modifier::BOLD) {
                    '^'
                } else {
                    ' '
                }
            })
            .collect();
        // Letters without their joined forms, marks as bars.
        let readable = sent.nfkc().collect::<String>().replace('\u{200e}', "|");
        let line = format!("{:8}{readable}  {}", encoding.name(), bold.trim_end());
        lines.push(line.trim_end().to_owned());
    }
    insta::assert_snapshot!(lines.join("\n"), @r"
    v       .ةمجه35 ،لا (Joe) لاق
    vl      .ة|م|ج|ه|35 ،لا| (Joe) ل|ا|ق|
    w       .هجمة|35 ،لا| (Joe) قال|
    k       .هجمة35 ،لا (Joe) قال  ^    ^^ ^
    logical .لا، 35هجمة (Joe) قال
    ");
}
