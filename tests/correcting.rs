//! Why a mention is one, and correcting it: keystrokes in, screen out.

#![allow(clippy::unwrap_used, clippy::panic, clippy::string_slice)]

mod common;

use std::sync::Arc;

use common::{Desk, document};
use proptest::prelude::*;
use qari::app::{Action, Effect, Input, Language, Mouse};
use qari::entity::{Corrections, Kind, Mention, ThingId};
use qari::library::DocId;

const ONE: &str = "\
بنك المسار يفتح فرعا في بيروت

قال الرئيس الأمريكي جو بايدن أمس إن بنك المسار سيفتح فرعا في بيروت. وأضاف بايدن أن روسيا وافقت.
وغادر الرئيس فلاديمير بوتين القاعة، ثم عاد بوتين مع أنطون كراسوف.
";

const TWO: &str = "\
لقاء في جنيف

التقى جو بايدن وفلاديمير بوتين في جنيف يوم 9 يوليو 2021. وقال بايدن إن بنك المسار بعيد.
وقال المدير كريم كراسوف إن بيروت قريبة.
";

fn desk(language: Language, cols: u16, rows: u16) -> Desk {
    let documents = vec![document("one.txt", ONE), document("two.txt", TWO)];
    Desk::open(documents, language, cols, rows)
}

fn texts(desk: &Desk, doc: u32) -> Vec<(Kind, String)> {
    let doc = DocId(doc);
    let text = &desk.state.document(doc).unwrap().source.text;
    let slice = |m: &Mention| (m.kind, text[m.bytes.clone()].to_owned());
    desk.state.mentions(doc).iter().map(slice).collect()
}

/// Puts the cursor on a mention of the article shown.
fn choose(desk: &mut Desk, text: &str, nth: usize) {
    let doc = desk.state.reader.doc.unwrap();
    let source = &desk.state.document(doc).unwrap().source.text;
    let found: Vec<usize> = desk
        .state
        .mentions(doc)
        .iter()
        .enumerate()
        .filter(|(_, m)| &source[m.bytes.clone()] == text)
        .map(|(at, _)| at)
        .collect();
    let all = texts(desk, doc.0);
    desk.press("enter");
    desk.state.reader.cursor = Some(*found.get(nth).unwrap_or_else(|| panic!("{text}: {all:?}")));
    desk.press("enter");
}

fn thing(desk: &Desk, form: &str) -> Option<ThingId> {
    let things = desk.state.library.index.things();
    let has = |t: &qari::entity::Thing| t.forms.iter().any(|(f, _)| f == form);
    things.iter().position(has).map(|at| ThingId(at as u32))
}

fn name(desk: &Desk, doc: u32, text: &str) -> String {
    let at = texts(desk, doc)
        .iter()
        .position(|(_, t)| t == text)
        .unwrap();
    let thing = desk.state.thing_of(DocId(doc), at).unwrap();
    desk.state.library.index.thing(thing).unwrap().name.clone()
}

/// What the program keeps in the file.
fn file(desk: &Desk) -> String {
    let last = desk.effects.iter().rev().find_map(|effect| match effect {
        Effect::Correct { to, .. } => Some(to.text()),
        _ => None,
    });
    last.unwrap_or_default()
}

fn screen(desk: &Desk) -> String {
    desk.screen().join("\n")
}

#[test]
fn why_says_what_made_a_mention_in_both_languages() {
    for (language, words) in [
        (
            Language::Arabic,
            [
                "لماذا؟",
                "ما الذي جعله كيانًا",
                "احتماله",
                "الكيان الذي ضُمّ إليه",
                "جو بايدن",
            ],
        ),
        (
            Language::English,
            [
                "Esc closes",
                "What made it an entity",
                "sure: ahead of the best reading",
                "The thing it was joined to",
                "جو بايدن",
            ],
        ),
    ] {
        let mut desk = desk(language, 100, 36);
        choose(&mut desk, "جو بايدن", 0);
        desk.press("i");
        for word in words {
            assert!(desk.shows(word), "{word}\n{}", screen(&desk));
        }
        desk.press("esc");
        assert!(desk.state.why.is_none());
        // A date that only the article's day resolves; one that says it all.
        choose(&mut desk, "بايدن", 0);
        desk.press("i");
        let why = desk.state.why.clone().unwrap();
        assert!(why.account.is_some());
        assert_eq!(
            why.explanation.kinship,
            Some(qari::entity::identity::Kinship::Context)
        );
    }
}

#[test]
fn why_tells_how_a_day_was_reckoned() {
    let text = "خبر\n\nصحيفة النهار الجديد\nتم النشر: 2021/07/16 الساعة 18:30\n\nوصل الوفد أمس إلى بيروت بعد جولة طويلة.\n";
    let mut desk = Desk::open(vec![document("a.txt", text)], Language::Arabic, 100, 36);
    choose(&mut desk, "أمس", 0);
    desk.press("i");
    for word in [
        "2021-07-15 (يوم)",
        "محسوبة نسبةً إلى تاريخ المقال: ١٦ يوليو ٢٠٢١",
    ] {
        assert!(desk.shows(word), "{word}\n{}", screen(&desk));
    }
}

#[test]
fn why_shows_at_once_what_needs_no_model() {
    let mut desk = desk(Language::English, 100, 36);
    desk.alone = true;
    choose(&mut desk, "بايدن", 0);
    desk.press("i");
    assert!(
        desk.shows("asking the model and the lists…"),
        "{}",
        screen(&desk)
    );
    assert!(matches!(desk.effects.last(), Some(Effect::Explain { .. })));
}

#[test]
fn no_entity_here_and_everywhere_at_once_and_undone() {
    for language in [Language::Arabic, Language::English] {
        let mut desk = desk(language, 120, 40);
        let before = [texts(&desk, 0), texts(&desk, 1)];
        choose(&mut desk, "بيروت", 0);
        desk.alone = true;
        desk.press("X");
        assert!(
            !texts(&desk, 0).iter().any(|(_, t)| t == "بيروت"),
            "at once on screen"
        );
        assert!(
            texts(&desk, 1).iter().any(|(_, t)| t == "بيروت"),
            "elsewhere soon"
        );
        assert_eq!(file(&desk), "not \"بيروت\"\n");
        desk.press("u");
        assert_eq!([texts(&desk, 0), texts(&desk, 1)], before);
        desk.alone = false;
        choose(&mut desk, "بيروت", 0);
        desk.press("delete");
        assert!(!texts(&desk, 1).iter().any(|(_, t)| t == "بيروت"));
        assert!(thing(&desk, "بيروت").is_none(), "no row in the panel");
        desk.press("u");
        assert_eq!([texts(&desk, 0), texts(&desk, 1)], before);
        assert!(thing(&desk, "بيروت").is_some());
        assert_eq!(file(&desk), "");
    }
}

#[test]
fn another_kind_by_its_number() {
    let mut desk = desk(Language::Arabic, 120, 40);
    choose(&mut desk, "بيروت", 0);
    desk.press("t");
    assert!(desk.shows("أي نوع؟ ١ شخص"), "{}", screen(&desk));
    desk.press("٣");
    for doc in [0, 1] {
        let found = texts(&desk, doc);
        assert!(
            found.contains(&(Kind::Org, "بيروت".to_owned())),
            "{found:?}"
        );
        assert!(!found.contains(&(Kind::Loc, "بيروت".to_owned())));
    }
    assert_eq!(desk.under_cursor(), Some("بيروت"), "the cursor stays");
    let org = desk.state.selected.unwrap();
    assert_eq!(desk.state.library.index.thing(org).unwrap().kind, Kind::Org);
    // Said twice changes nothing; said otherwise replaces the line.
    desk.press("t 3");
    assert!(desk.shows("هو كذلك فعلًا"));
    desk.press("t 1");
    assert_eq!(file(&desk), "kind PER \"بيروت\"\n");
    desk.press("i");
    assert!(desk.shows("تصحيح منك"), "{}", screen(&desk));
    assert!(desk.shows("kind PER"), "{}", screen(&desk));
    // The keys work from the answer too.
    desk.press("X");
    assert!(desk.state.why.is_none());
    assert_eq!(file(&desk), "not \"بيروت\"\n");
    desk.press("u u u");
    assert_eq!(file(&desk), "");
    assert!(texts(&desk, 1).contains(&(Kind::Loc, "بيروت".to_owned())));
}

#[test]
fn borders_move_by_words_and_back() {
    let mut desk = desk(Language::Arabic, 120, 40);
    choose(&mut desk, "جو بايدن", 0);
    desk.press("<");
    assert_eq!(desk.under_cursor(), Some("الأمريكي جو بايدن"));
    desk.press("<");
    assert_eq!(desk.under_cursor(), Some("الرئيس الأمريكي جو بايدن"));
    assert_eq!(
        file(&desk),
        "span PER \"جو بايدن\" to \"الرئيس الأمريكي جو بايدن\"\n",
        "one line, however many steps"
    );
    assert!(
        texts(&desk, 1).contains(&(Kind::Per, "جو بايدن".to_owned())),
        "not where it does not stand"
    );
    desk.press("> >");
    assert_eq!(desk.under_cursor(), Some("جو بايدن"));
    assert_eq!(
        file(&desk),
        "",
        "back where it began nothing is left to say"
    );
    desk.press("-");
    assert_eq!(desk.under_cursor(), Some("جو"));
    assert!(
        texts(&desk, 1).contains(&(Kind::Per, "جو".to_owned())),
        "the same form everywhere"
    );
    desk.press("+");
    assert_eq!(desk.under_cursor(), Some("جو بايدن"));
    desk.press("+ u");
    assert_eq!(desk.under_cursor(), Some("جو بايدن"));
    // No word beyond a full stop.
    let mut desk = self::desk(Language::Arabic, 120, 40);
    choose(&mut desk, "روسيا", 0);
    desk.press("+ +");
    assert_eq!(desk.under_cursor(), Some("روسيا وافقت"));
    assert!(desk.shows("لا كلمة هناك"));
}

#[test]
fn a_selected_text_becomes_an_entity_everywhere() {
    for language in [Language::Arabic, Language::English] {
        let mut desk = desk(language, 120, 40);
        // Whatever the engine makes of it, it goes first.
        let clear = Corrections::parse("not \"بنك المسار\"\nnot \"المسار\"\nnot \"بنك\"\n");
        let clear = Arc::new(clear);
        desk.state.hold(Arc::clone(&clear), None);
        let documents = desk.state.library.documents.clone();
        let cleared = (0..).map(DocId).zip(documents);
        let cleared = cleared.filter_map(|(doc, d)| Some((doc, Arc::new(d.corrected(&clear)?))));
        let cleared: Vec<_> = cleared.collect();
        desk.act(Action::Corrected {
            revision: 0,
            documents: cleared,
        });
        desk.press("enter /")
            .type_text("بنك المسار")
            .press("enter a");
        assert!(desk.state.pending.is_some(), "{}", screen(&desk));
        desk.press("3");
        for doc in [0, 1] {
            let found = texts(&desk, doc);
            assert!(
                found.contains(&(Kind::Org, "بنك المسار".to_owned())),
                "{found:?}"
            );
        }
        assert!(
            file(&desk).ends_with("name ORG \"بنك المسار\"\n"),
            "{}",
            file(&desk)
        );
        desk.press("u");
        assert!(!texts(&desk, 0).iter().any(|(_, t)| t == "بنك المسار"));
    }
}

#[test]
fn the_mouse_selects_what_is_marked() {
    let mut desk = Desk::open(
        vec![document(
            "a.txt",
            "سار الوفد على الطريق القديم ثم عاد\n\nومضى الوفد على الطريق القديم.\n",
        )],
        Language::Arabic,
        120,
        40,
    );
    desk.press("enter");
    let area = desk.state.geometry.reader.unwrap().inside();
    let right = area.x + area.width - 1 - (area.width - desk.state.reader.cols()) / 2;
    // From inside «الوفد» to inside «الطريق» on the first line: whole words are marked.
    let y = area.y;
    desk.act(Action::Input(Input::Mouse(Mouse::Click {
        x: right - 6,
        y,
    })));
    desk.act(Action::Input(Input::Mouse(Mouse::Drag {
        x: right - 17,
        y,
    })));
    desk.act(Action::Input(Input::Mouse(Mouse::Release {
        x: right - 17,
        y,
    })));
    desk.press("a 4");
    assert_eq!(file(&desk), "name MISC \"الوفد على الطريق\"\n");
    let found = texts(&desk, 0);
    let marked = found.iter().filter(|(_, text)| text == "الوفد على الطريق");
    assert_eq!(marked.count(), 2, "{found:?}");
    assert_eq!(
        desk.under_cursor(),
        Some("الوفد على الطريق"),
        "the cursor is on it"
    );
}

#[test]
fn wider_selects_from_nothing() {
    let mut desk = desk(Language::Arabic, 120, 40);
    desk.press("enter a");
    assert!(desk.shows("حدد نصًا أولًا"), "{}", screen(&desk));
    desk.press("+");
    let (from, to) = desk.state.reader.selection.unwrap();
    assert_eq!(&ONE[from..to], "بنك");
    desk.press("+");
    let (from, to) = desk.state.reader.selection.unwrap();
    assert_eq!(&ONE[from..to], "بنك المسار");
    desk.press("> + -");
    let (from, to) = desk.state.reader.selection.unwrap();
    assert_eq!(&ONE[from..to], "المسار");
}

#[test]
fn a_thing_is_merged_split_and_renamed() {
    let mut desk = desk(Language::Arabic, 120, 40);
    let two = |desk: &Desk| name(desk, 0, "أنطون كراسوف") != name(desk, 1, "كريم كراسوف");
    assert!(two(&desk));
    choose(&mut desk, "أنطون كراسوف", 0);
    desk.press("M");
    assert!(desk.shows("هو نفسه…"), "{}", screen(&desk));
    desk.type_text("كريم").press("enter");
    assert_eq!(
        file(&desk),
        "merge PER \"أنطون كراسوف\" with \"كريم كراسوف\"\n"
    );
    assert!(!two(&desk), "one thing now");
    desk.press("i");
    assert!(desk.shows("merge PER"), "{}", screen(&desk));
    desk.press("esc R");
    desk.press("ctrl-u").type_text("آل كراسوف").press("enter");
    assert_eq!(name(&desk, 1, "كريم كراسوف"), "آل كراسوف");
    assert!(
        file(&desk).ends_with("rename PER \"أنطون كراسوف\" to \"آل كراسوف\"\n")
            || file(&desk).contains("to \"آل كراسوف\""),
        "{}",
        file(&desk)
    );
    desk.press("u u");
    assert!(two(&desk));
    // Only here: this article's Biden is another.
    choose(&mut desk, "بايدن", 0);
    assert_eq!(name(&desk, 0, "بايدن"), "جو بايدن");
    desk.press("S");
    assert!(desk.shows("كيان آخر أين؟"), "{}", screen(&desk));
    desk.press("a");
    assert_eq!(name(&desk, 0, "بايدن"), "بايدن");
    assert_eq!(name(&desk, 1, "بايدن"), "جو بايدن");
    assert!(
        file(&desk).contains("split PER \"بايدن\" in "),
        "{}",
        file(&desk)
    );
    desk.press("u S e");
    assert_eq!(name(&desk, 1, "بايدن"), "بايدن");
    assert_eq!(file(&desk), "split PER \"بايدن\"\n");
    desk.press("u");
    // Merged in this article only.
    choose(&mut desk, "بايدن", 0);
    desk.press("M").type_text("كريم").press("ctrl-x");
    assert_eq!(name(&desk, 0, "بايدن"), "كريم كراسوف");
    assert_eq!(name(&desk, 1, "بايدن"), "جو بايدن");
    desk.press("u");
    assert_eq!(name(&desk, 0, "بايدن"), "جو بايدن");
}

#[test]
fn corrections_work_from_the_panel() {
    let mut desk = desk(Language::English, 120, 40);
    desk.press("tab tab /").type_text("بيروت").press("enter");
    desk.press("t 4");
    assert!(texts(&desk, 1).contains(&(Kind::Misc, "بيروت".to_owned())));
    desk.press("i");
    assert!(desk.shows("A correction of yours."), "{}", screen(&desk));
    desk.press("esc +");
    assert!(desk.state.reader.selection.is_some() || desk.state.note.is_some());
}

#[test]
fn nothing_chosen_is_said() {
    for keys in ["X", "t", "M", "S", "R", "i", "o"] {
        let mut desk = desk(Language::Arabic, 120, 40);
        desk.press("enter").press(keys);
        assert!(desk.shows("اختر إشارة أولًا"), "{keys}\n{}", screen(&desk));
        assert!(
            desk.effects
                .iter()
                .all(|e| !matches!(e, Effect::Correct { .. }))
        );
    }
    let mut desk = desk(Language::Arabic, 120, 40);
    desk.press("J");
    choose(&mut desk, "يوم 9 يوليو 2021", 0);
    desk.press("R");
    assert!(desk.shows("هذا للأسماء وحدها"), "{}", screen(&desk));
}

#[test]
fn late_news_of_the_worker_does_not_undo_a_correction() {
    let mut desk = desk(Language::Arabic, 120, 40);
    let old: Vec<_> = desk.state.library.documents.clone();
    let index = Arc::new(qari::library::Index::build(&old));
    choose(&mut desk, "بيروت", 0);
    desk.alone = true;
    desk.press("X");
    desk.act(Action::Extracted(vec![
        (DocId(0), Arc::clone(&old[0])),
        (DocId(1), Arc::clone(&old[1])),
    ]));
    desk.act(Action::Indexed(index));
    for doc in [0, 1] {
        assert!(!texts(&desk, doc).iter().any(|(_, t)| t == "بيروت"));
    }
}

#[test]
fn the_page_tells_everything_and_leads_on_and_back() {
    for language in [Language::Arabic, Language::English] {
        let mut desk = desk(language, 120, 44);
        choose(&mut desk, "جو بايدن", 0);
        desk.press("o");
        let words: &[&str] = match language {
            Language::Arabic => &[
                "كل شيء عنه",
                "شخص",
                "معه أكثر من غيره",
                "مقالان",
                "مواضعه، الأحدث أولًا",
            ],
            Language::English => &[
                "Everything about it",
                "person",
                "With it most",
                "Where it stands, newest first",
            ],
        };
        for word in words.iter().chain(&["فلاديمير بوتين", "لقاء في جنيف"]) {
            assert!(desk.shows(word), "{word}\n{}", screen(&desk));
        }
        // A companion's page, and back.
        let first = desk.state.page_shown().unwrap().thing;
        desk.press("enter");
        let second = desk.state.page_shown().unwrap().thing;
        assert_ne!(first, second);
        desk.press("esc");
        assert_eq!(desk.state.page_shown().unwrap().thing, first);
        // The newest article's first sentence: the dated one comes first.
        desk.press("]");
        desk.press("enter");
        assert!(desk.state.page_shown().is_none());
        let cursor = desk.under_cursor().unwrap().to_owned();
        assert!(cursor.contains("بايدن"), "{cursor}");
        desk.press("esc");
        assert_eq!(
            desk.state.page_shown().unwrap().thing,
            first,
            "back from the article"
        );
        desk.press("enter ctrl-o");
        assert_eq!(
            desk.state.page_shown().unwrap().thing,
            first,
            "by the jump history too"
        );
        desk.press("f");
        assert!(desk.state.filter.includes(first));
        desk.press("u G");
        assert!(desk.shows("١٠٠٪") || desk.shows("100%") || desk.state.page_shown().is_some());
        desk.press("g k");
        assert_eq!(desk.state.page_shown().unwrap().cursor, (0, 0));
        desk.press("esc");
        assert!(desk.state.page_shown().is_none());
        // From the panel.
        desk.press("tab o");
        assert!(desk.state.page_shown().is_some());
    }
}

#[test]
fn corrections_on_a_page_are_seen_on_it() {
    let mut desk = desk(Language::Arabic, 120, 44);
    choose(&mut desk, "بيروت", 0);
    desk.press("o ]");
    assert_eq!(desk.state.page_shown().unwrap().articles.len(), 2);
    desk.press("t 3");
    let page = desk.state.page_shown();
    assert!(page.is_none_or(|page| page.articles.len() == 2));
    assert!(texts(&desk, 0).contains(&(Kind::Org, "بيروت".to_owned())));
    desk.press("u");
    assert!(texts(&desk, 0).contains(&(Kind::Loc, "بيروت".to_owned())));
}

#[test]
fn everything_fits_the_smallest_screens() {
    for language in [Language::Arabic, Language::English] {
        for (cols, rows) in [(60, 20), (20, 6), (24, 6), (1, 1), (200, 60), (110, 8)] {
            let mut desk = desk(language, cols, rows);
            choose(&mut desk, "جو بايدن", 0);
            for keys in [
                "i", "j", "j", "k", "space", "esc", "o", "j", "j", "j", "]", "[", "G", "g",
                "space", "b", "i", "esc", "enter", "esc", "t", "3", "u", "X", "u", "esc", "esc",
                "]", "<", ">", "+", "-", "M", "down", "enter", "S", "a", "R", "esc", "u", "u", "u",
                "u", "a", "1", "tab", "o", "i", "esc",
            ] {
                desk.press(keys);
                desk.paint();
            }
            desk.resize(1, 1).paint();
            desk.resize(60, 20).paint();
        }
    }
}

#[test]
fn hostile_forms_reach_neither_screen_nor_file_as_controls() {
    let text = "خبر\n\nقال الرئيس جو \u{202e}بايدن\u{202c} أمس. وزار\u{1b}[31m بيروت\u{7}.\n";
    let mut desk = Desk::open(vec![document("a.txt", text)], Language::Arabic, 100, 30);
    desk.press("enter ]");
    for keys in [
        "i", "esc", "o", "esc", "t", "4", "<", "+", "R", "enter", "X",
    ] {
        desk.press(keys);
        for line in desk.screen() {
            assert!(!line.chars().any(char::is_control), "{line:?}");
        }
    }
    assert!(
        !file(&desk)
            .replace('\n', "")
            .chars()
            .any(|c| c.is_control() || c == '\u{202e}'),
        "{:?}",
        file(&desk)
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn corrections_are_applied_once_and_undone_to_what_was_found(
        first in prop::collection::vec(line(), 0..5),
        second in prop::collection::vec(line(), 0..5),
    ) {
        let (first, second) = (Corrections::parse(&first.join("\n")), Corrections::parse(&second.join("\n")));
        let found = document("one.txt", ONE);
        let one = found.corrected(&first).unwrap_or_else(|| (*found).clone());
        prop_assert_eq!(one.corrected(&first), None, "twice is once");
        let other = one.corrected(&second).unwrap_or_else(|| one.clone());
        let straight = found.corrected(&second).unwrap_or_else(|| (*found).clone());
        prop_assert_eq!(&other, &straight, "always from what was found");
        let undone = other.corrected(&Corrections::default()).unwrap_or(other);
        prop_assert_eq!(&undone, &*found);
    }
}

/// A line about the words of an article.
fn line() -> impl Strategy<Value = String> {
    let words = vec![
        "جو",
        "جو بايدن",
        "بايدن",
        "بيروت",
        "بنك المسار",
        "روسيا",
        "الرئيس",
        "بوتين القاعة",
        "فرعا",
    ];
    let word = || prop::sample::select(words.clone());
    let kind = || prop::sample::select(vec!["PER", "LOC", "ORG", "MISC", "DATE"]);
    prop_oneof![
        word().prop_map(|w| format!("not \"{w}\"")),
        (kind(), word()).prop_map(|(k, w)| format!("kind {k} \"{w}\"")),
        (kind(), word()).prop_map(|(k, w)| format!("name {k} \"{w}\"")),
        (word(), word()).prop_map(|(a, b)| format!("span \"{a}\" to \"{b}\"")),
        (kind(), word()).prop_map(|(k, w)| format!("split {k} \"{w}\"")),
    ]
}
