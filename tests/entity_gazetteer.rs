//! The tables in `assets/gazetteer` and the automaton packed from them.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::Path;

use qari::entity::gazetteer::{Gazetteer, List, pack};

fn tables() -> Vec<(List, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/gazetteer");
    let mut tables = Vec::new();
    for (list, name) in List::ALL {
        for file in [format!("{name}.tsv"), format!("{name}.gathered.tsv")] {
            if let Ok(table) = std::fs::read_to_string(folder.join(file)) {
                tables.push((list, table));
            }
        }
    }
    tables
}

#[test]
fn the_automaton_is_what_the_tables_give() {
    let tables = tables();
    let packed = pack::pack(tables.iter().map(|(list, table)| (*list, table.as_str()))).unwrap();
    let shipped =
        std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/gazetteer/names.fst"))
            .unwrap();
    assert!(
        packed == shipped,
        "run `cargo run --release --bin qari-gazetteer` after editing a table"
    );
}

#[test]
fn every_list_has_a_table() {
    let tables = tables();
    for (list, name) in List::ALL {
        assert!(
            tables
                .iter()
                .any(|(l, table)| *l == list && table.lines().any(|line| !line.starts_with('#'))),
            "{name} is empty"
        );
    }
}

#[test]
fn tables_hold_one_clean_phrase_a_line() {
    for (list, table) in tables() {
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let phrase = line.split('\t').next().unwrap();
            assert!(
                !phrase.is_empty() && phrase.trim() == phrase,
                "{}: {line:?}",
                list.name()
            );
            assert!(
                !phrase.chars().any(|c| c.is_control() || "،,|;".contains(c)),
                "{}: {line:?}",
                list.name()
            );
        }
    }
}

#[test]
fn months_and_weekdays_are_no_names() {
    let gazetteer = Gazetteer::embedded();
    for word in [
        "يونيو",
        "جويليه",
        "مارس",
        "الجمعه",
        "الاحد",
        "اليوم",
        "سوف",
        "الذي",
    ] {
        let lists = gazetteer.get(word);
        assert!(
            !lists.has_any(&[
                List::Given,
                List::Newsmaker,
                List::Place,
                List::Country,
                List::Organization
            ]),
            "{word}"
        );
    }
}
