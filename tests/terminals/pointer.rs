//! The mouse lands on the letter under the pointer, in every encoding; what is copied is logical text.

use qari::app::{Effect, Encoding, Language};
use qari::term::{Wire, row_to_wire, seen_at};
use ratatui::buffer::Cell;

use crate::common::Desk;

/// A terminal that finds the cell it was sent under the pointer tells the place from which that cell came.
#[test]
fn the_way_back_through_an_encoding() {
    let desk = Desk::seeds(Language::Arabic, 120, 40);
    let screen = desk.paint();
    for encoding in Encoding::ALL {
        let wire = Wire {
            encoding,
            marks: true,
        };
        for picture in screen.content.chunks(120) {
            // Each column has a colour of its own, which goes with its cell.
            let mut marked: Vec<Cell> = picture.to_vec();
            for (x, cell) in marked.iter_mut().enumerate() {
                cell.fg = ratatui::style::Color::Indexed(x as u8);
            }
            let mut sent = marked.clone();
            row_to_wire(&mut sent, wire);
            for x in 0..120 {
                let seen = seen_at(&sent, encoding, x);
                // kitty's colours stay in their columns, and its mouse tells columns.
                assert_eq!(
                    sent[x].fg,
                    marked[seen].fg,
                    "{encoding:?} {x} {:?}",
                    picture.iter().map(Cell::symbol).collect::<String>()
                );
            }
        }
    }
}

#[test]
fn what_is_copied_is_logical() {
    let mut desk = Desk::seeds(Language::Arabic, 120, 40);
    desk.press("enter ] y");
    let copied = desk.effects.iter().rev().find_map(|effect| match effect {
        Effect::Copy(text) => Some(text.clone()),
        _ => None,
    });
    let copied = copied.expect("nothing was copied");
    assert!(!copied.is_empty());
    assert!(
        copied
            .chars()
            .all(|c| !matches!(c, '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{200e}')),
        "{copied}"
    );
    let (_, document) = desk.state.shown().unwrap();
    assert!(document.source.text.contains(&copied), "{copied}");
}
