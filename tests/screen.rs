//! What the reader sees and what the keys do: keystrokes in, screen out.

#![allow(clippy::unwrap_used, clippy::panic, clippy::string_slice)]

mod common;

use common::{Desk, document};
use qari::app::{Action, Command, Effect, Language, Pane};
use qari::entity::Kind;
use qari::text::Row;

fn desk() -> Desk {
    Desk::seeds(Language::Arabic, 120, 40)
}

#[test]
fn the_first_screen_holds_list_article_and_entities() {
    for language in [Language::Arabic, Language::English] {
        let desk = Desk::seeds(language, 120, 40);
        assert!(desk.shows("بايدن يعلن تفاؤله"), "the list");
        assert!(desk.shows("الولايات المتحدة: جو بايدن يدعو"), "the title");
        assert!(desk.shows("فلاديمير بوتين"), "the panel or the text");
        let words: &[&str] = match language {
            Language::Arabic => &["المقالات ٥", "الكيانات", "أشخاص"],
            Language::English => &["Articles 5", "Entities", "People"],
        };
        for word in words {
            assert!(desk.shows(word), "{word}\n{}", desk.screen().join("\n"));
        }
    }
}

#[test]
fn the_list_is_on_the_reading_side() {
    let column = |language, text: &str| {
        let desk = Desk::seeds(language, 120, 40);
        let visual = Row::of(
            text,
            qari::text::Direction::Rtl,
            qari::text::Options::default(),
        )
        .text();
        desk.screen()
            .iter()
            .find_map(|line| line.find(&visual).map(|at| line[..at].chars().count()))
            .unwrap()
    };
    assert!(column(Language::Arabic, "المقالات ٥") > 60);
    assert!(column(Language::English, "Articles 5") < 60);
    let mut desk = desk();
    desk.press("L");
    assert!(desk.shows("Articles 5"), "the language switches at once");
}

#[test]
fn moving_in_the_list_shows_the_article() {
    let mut desk = desk();
    desk.press("j");
    assert_eq!(desk.doc(), 1);
    desk.press("G");
    assert_eq!(desk.doc(), 4);
    desk.press("J");
    assert_eq!(desk.doc(), 4);
    assert!(desk.shows("لا مقال آخر"), "the end is said");
    desk.press("g K");
    assert_eq!(desk.doc(), 0);
    // An Arabic keyboard layout reaches the same keys.
    desk.press("ت");
    assert_eq!(desk.doc(), 1);
}

#[test]
fn enter_goes_in_and_escape_goes_out() {
    let mut desk = desk();
    assert_eq!(desk.state.focus.0, Pane::List);
    desk.press("enter");
    assert_eq!(desk.state.focus.0, Pane::Reader);
    desk.press("tab");
    assert_eq!(desk.state.focus.0, Pane::Panel);
    desk.press("esc");
    assert_eq!(desk.state.focus.0, Pane::Reader);
    desk.press("esc");
    assert_eq!(desk.state.focus.0, Pane::List);
    // The pane on that side of the screen: in Arabic the panel is on the left.
    desk.press("left left");
    assert_eq!(desk.state.focus.0, Pane::Panel);
    desk.press("right");
    assert_eq!(desk.state.focus.0, Pane::Reader);
    desk.press("L left");
    assert_eq!(desk.state.focus.0, Pane::List, "mirrored in English");
}

#[test]
fn an_article_is_read_once_opened() {
    let mut desk = desk();
    assert!(desk.state.read.is_empty());
    desk.press("enter");
    assert_eq!(desk.state.read.len(), 1);
    desk.press("r");
    assert!(desk.state.read.is_empty());
    desk.press("u");
    assert_eq!(desk.state.read.len(), 1, "undone");
}

#[test]
fn paging_reaches_every_line_once_and_the_end() {
    let mut desk = Desk::seeds(Language::Arabic, 100, 24);
    desk.press("enter");
    let mut seen = desk.bytes_on_screen();
    assert!(seen.start < 100, "the title, after a line of furniture");
    for _ in 0..60 {
        let before = desk.bytes_on_screen();
        desk.press("space");
        let after = desk.bytes_on_screen();
        assert!(after.start <= before.end, "no line is jumped over");
        seen.end = seen.end.max(after.end);
        if desk.state.reader.at_end {
            break;
        }
    }
    assert!(desk.state.reader.at_end);
    assert!(desk.shows("١٠٠٪"));
    desk.press("g");
    assert_eq!(desk.state.reader.top, qari::app::reader::Anchor::default());
    desk.press("G b");
    assert!(!desk.state.reader.at_end);
}

#[test]
fn mentions_walk_on_into_the_next_article() {
    let mut desk = desk();
    desk.press("]");
    let first = desk.under_cursor().unwrap().to_owned();
    desk.press("] [");
    assert_eq!(desk.under_cursor(), Some(first.as_str()));
    // Choose Putin in the panel, then walk him through the library.
    let putin = thing(&desk, "بوتين");
    desk.state.selected = Some(putin);
    desk.state.reader.cursor = None;
    let mut docs = vec![desk.doc()];
    for _ in 0..60 {
        desk.press("]");
        let text = desk.under_cursor().unwrap();
        assert!(text.contains("بوتين"), "{text}");
        let visible = desk.bytes_on_screen();
        let (doc, _) = desk.state.shown().unwrap();
        let mention = &desk.state.mentions(doc)[desk.state.reader.cursor.unwrap()];
        assert!(visible.start <= mention.bytes.start && mention.bytes.end <= visible.end);
        if docs.last() != Some(&doc.0) {
            docs.push(doc.0);
        }
    }
    assert_eq!(docs, [0, 1, 2, 3, 4]);
    assert!(desk.shows("لا إشارة أخرى"));
    // And back to where we came from.
    desk.press("ctrl-o");
    assert_eq!(desk.doc(), 3);
    desk.press("alt-o");
    assert_eq!(desk.doc(), 4);
}

/// The thing of which a form is `name`.
fn thing(desk: &Desk, name: &str) -> qari::entity::ThingId {
    let index = &desk.state.library.index;
    let at = index
        .things()
        .iter()
        .position(|thing| thing.forms.iter().any(|(form, _)| form == name))
        .unwrap_or_else(|| panic!("no {name}"));
    qari::entity::ThingId(at as u32)
}

#[test]
fn filters_include_exclude_show_chips_and_are_undone() {
    let mut desk = desk();
    desk.press("f").type_text("سوريا").press("enter");
    let left: Vec<u32> = desk.state.list.visible.iter().map(|doc| doc.0).collect();
    assert_eq!(left, [1, 4], "the two articles that speak of Syria");
    assert!(desk.shows("المقالات ٢ من ٥"));
    assert!(desk.shows("سوريا") && desk.screen().last().unwrap().contains('✕'));
    assert_eq!(desk.doc(), 1, "an article that passes is shown");
    // Counts in the panel follow: only things of these articles are left.
    let counted: Vec<_> = desk
        .state
        .facets
        .iter()
        .filter(|f| f.articles > 2)
        .collect();
    assert!(counted.is_empty());
    desk.press("f").type_text("-سويسرا").press("enter");
    assert_eq!(desk.state.list.visible.len(), 1);
    desk.press("u");
    assert_eq!(desk.state.list.visible.len(), 2);
    desk.press("c");
    assert_eq!(desk.state.list.visible.len(), 5);
    desk.press("u");
    assert_eq!(desk.state.list.visible.len(), 2);
}

#[test]
fn a_chip_is_taken_away_by_a_click() {
    let mut desk = desk();
    desk.press("f").type_text("سوريا").press("enter");
    let chip = qari::app::chips::chips(&desk.state).remove(0);
    desk.click(chip.area.x + 1, chip.area.y);
    assert_eq!(desk.state.list.visible.len(), 5);
}

#[test]
fn the_panel_includes_excludes_and_narrows() {
    let mut desk = desk();
    desk.press("tab tab")
        .press("/")
        .type_text("بايدن")
        .press("enter");
    let things = desk.state.panel.rows.len();
    assert!(
        (2..=4).contains(&things),
        "a group and few things, not {things}"
    );
    desk.press("x");
    assert_eq!(desk.state.filter.exclude.len(), 1);
    desk.press("space");
    assert_eq!(
        (
            desk.state.filter.include.len(),
            desk.state.filter.exclude.len()
        ),
        (1, 0)
    );
    desk.press("space");
    assert!(desk.state.filter.include.is_empty());
    desk.press("esc");
    assert!(desk.state.panel.narrow.is_empty());
}

#[test]
fn enter_in_the_panel_goes_to_the_mention() {
    let mut desk = desk();
    desk.press("tab tab /")
        .type_text("REvil")
        .press("enter enter");
    assert_eq!(desk.state.focus.0, Pane::Reader);
    let text = desk.under_cursor().unwrap();
    assert!(text.contains("REvil") || text.contains("إر إي"), "{text}");
}

#[test]
fn search_folds_and_shows_arabic_while_typing() {
    for (needle, found) in [
        ("الامريكي", "الأمريكي"),
        ("احمد", "أحمد"),
        ("kaseya", "Kaseya"),
    ] {
        let mut desk = desk();
        desk.press("/").type_text(needle);
        assert!(desk.shows(needle), "the query reads right to left");
        desk.press("enter");
        let hit = desk.state.search.hit.clone().unwrap();
        assert_eq!(
            &desk.state.shown().unwrap().1.source.text[hit.clone()],
            found
        );
        let visible = desk.bytes_on_screen();
        assert!(visible.start <= hit.start && hit.end <= visible.end);
    }
    let mut desk = desk();
    desk.press("/").type_text("الامريكي").press("enter");
    let first = desk.state.search.hit.clone();
    desk.press("n");
    assert!(desk.state.search.hit.as_ref().unwrap().start > first.as_ref().unwrap().start);
    desk.press("N");
    assert_eq!(desk.state.search.hit, first);
    desk.press("N");
    assert!(desk.shows("عاد البحث من الطرف الآخر"));
    desk.press("/").type_text("قنفذ").press("enter");
    assert!(
        desk.shows("لا وجود لـ «قنفذ»"),
        "{}",
        desk.screen().last().unwrap()
    );
    desk.press("esc");
    assert!(desk.state.search.needle.is_empty());
}

#[test]
fn a_hit_in_folded_furniture_unfolds_it() {
    let mut desk = desk();
    desk.press("/").type_text("Follow by").press("enter");
    assert!(desk.state.reader.furniture_open());
    assert!(desk.shows("Follow by Email"));
    desk.press("esc w");
    assert!(!desk.state.reader.furniture_open());
    assert!(!desk.shows("Follow by Email"));
}

#[test]
fn marks_are_set_gone_to_and_undone() {
    let mut desk = desk();
    desk.press("enter space space");
    let place = desk.state.place();
    desk.press("m a g J J");
    assert_eq!(desk.doc(), 2);
    desk.press("'");
    assert!(desk.shows("إلى أي علامة؟ a"), "what can follow is shown");
    desk.press("a");
    assert_eq!(desk.state.place(), place);
    desk.press("u ' a");
    assert!(desk.shows("لا علامة a"));
}

#[test]
fn copying_gives_logical_text() {
    let mut desk = desk();
    desk.press("y");
    assert_eq!(
        desk.effects.last(),
        Some(&Effect::Copy(
            "الولايات المتحدة: جو بايدن يدعو فلاديمير بوتين للتحرك ضد الهجمات الإلكترونية المنطلقة من روسيا"
                .to_owned()
        ))
    );
    desk.press("enter j j j j y");
    let Some(Effect::Copy(text)) = desk.effects.last() else {
        unreachable!("nothing was copied");
    };
    assert!(
        desk.state
            .shown()
            .unwrap()
            .1
            .source
            .text
            .contains(text.as_str())
    );
}

#[test]
fn help_is_searched_and_runs_what_it_names() {
    let mut desk = desk();
    desk.press("?");
    assert!(desk.shows("مساعدة"));
    desk.type_text("الاشخاص");
    assert!(desk.shows("إظهار الأشخاص أو إخفاؤهم"));
    desk.press("enter");
    assert!(desk.state.hidden[0] && desk.state.picker.is_none());
    // The palette finds a command in either language.
    for query in ["theme", "المظهر", "المظهر التالى"] {
        desk.press(":").type_text(query);
        assert!(desk.shows("المظهر التالي"), "{query}");
        desk.press("esc");
    }
}

#[test]
fn hidden_kinds_lose_their_highlight_and_their_rows() {
    let mut desk = desk();
    let people = |desk: &Desk| {
        desk.state
            .panel
            .rows
            .iter()
            .filter(|row| match row {
                qari::app::panel::PanelRow::Thing(facet) => {
                    desk.state.library.index.thing(facet.thing).unwrap().kind == Kind::Per
                }
                qari::app::panel::PanelRow::Group { .. } => false,
            })
            .count()
    };
    assert!(people(&desk) > 2);
    desk.press("1");
    assert_eq!(people(&desk), 0);
    desk.press("1");
    assert!(people(&desk) > 2);
}

#[test]
fn highlights_cover_the_name_and_not_the_clitic() {
    use ratatui::style::Modifier;
    let text = "عنوان الخبر\n\nالتقى الرئيس الروسي فلاديمير بوتين نظيره، وبوتين غادر إلى جنيف وعاد من جنيف.\n";
    let mut desk = Desk::open(vec![document("a", text)], Language::Arabic, 120, 20);
    desk.press("z");
    let buffer = desk.paint();
    let (doc, document) = desk.state.shown().unwrap();
    let mentions = desk.state.mentions(doc);
    assert!(
        mentions
            .iter()
            .any(|m| &document.source.text[m.bytes.clone()] == "بوتين")
    );
    // Every cell is marked exactly when its bytes lie in a mention.
    let area = desk.state.geometry.reader.unwrap().inside();
    let left = area.x + (area.width - desk.state.reader.cols()) / 2;
    let mut checked = 0;
    for (y, row) in desk.state.reader.page.iter().enumerate() {
        // The title is bold all over.
        if y == 0 {
            continue;
        }
        for x in 0..desk.state.reader.cols() {
            let Some(bytes) = desk.state.reader.hit(i32::from(x), y as u16) else {
                continue;
            };
            let inside = mentions
                .iter()
                .any(|m| m.bytes.start < bytes.end && bytes.start < m.bytes.end);
            let cell = &buffer[(left + x, area.y + y as u16)];
            let marked = cell.modifier.contains(Modifier::BOLD)
                || cell.fg == ratatui::style::Color::Indexed(66)
                || cell.fg == ratatui::style::Color::Indexed(95);
            assert_eq!(marked, inside, "{:?} {row:?}", &document.source.text[bytes]);
            checked += usize::from(inside);
        }
    }
    assert!(checked > 20);
}

#[test]
fn a_click_on_a_mention_selects_it_and_a_drag_selects_text() {
    use qari::app::{Input, Mouse};
    let mut desk = desk();
    desk.press("enter ]");
    let mention =
        desk.state.mentions(qari::library::DocId(0))[desk.state.reader.cursor.unwrap()].clone();
    desk.press("esc");
    let area = desk.state.geometry.reader.unwrap().inside();
    let left = area.x + (area.width - desk.state.reader.cols()) / 2;
    let (x, y) = (0..area.height)
        .flat_map(|y| (0..area.width).map(move |x| (x, y)))
        .find(|(x, y)| {
            desk.state
                .reader
                .hit(i32::from(*x), *y)
                .is_some_and(|bytes| bytes.start == mention.bytes.start)
        })
        .unwrap();
    desk.click(left + x, area.y + y);
    assert!(desk.state.selected.is_some());
    let text = desk.under_cursor().unwrap().to_owned();
    // Dragging to the left is onwards in the text.
    desk.act(Action::Input(Input::Mouse(Mouse::Click {
        x: left + x,
        y: area.y + y,
    })));
    desk.act(Action::Input(Input::Mouse(Mouse::Drag {
        x: left + x - 1,
        y: area.y + y,
    })));
    desk.act(Action::Input(Input::Mouse(Mouse::Release {
        x: left + x - 1,
        y: area.y + y,
    })));
    desk.press("y");
    let first_two: String = text.chars().take(2).collect();
    assert_eq!(desk.effects.last(), Some(&Effect::Copy(first_two)));
}

#[test]
fn resizing_keeps_the_place() {
    let mut desk = desk();
    desk.press("enter d d d");
    let byte = desk.state.place().unwrap().byte;
    for (cols, rows) in [(60, 20), (40, 12), (300, 100), (80, 24), (120, 40)] {
        desk.resize(cols, rows);
        let visible = desk.bytes_on_screen();
        assert!(
            visible.start <= byte && byte < visible.end || desk.state.reader.at_end,
            "{cols}x{rows}: {byte} not in {visible:?}"
        );
    }
}

#[test]
fn every_size_paints_something_sensible() {
    for (cols, rows) in [
        (1, 1),
        (10, 3),
        (24, 6),
        (40, 12),
        (71, 20),
        (72, 20),
        (109, 30),
        (110, 30),
        (300, 100),
    ] {
        for language in [Language::Arabic, Language::English] {
            let mut desk = Desk::seeds(language, cols, rows);
            for keys in ["", "enter", "tab", "?", "esc :", "esc f", "esc /", "esc z"] {
                desk.press(keys);
                assert_eq!(desk.screen().len(), usize::from(rows));
            }
        }
    }
    let tiny = Desk::seeds(Language::English, 20, 5);
    assert!(tiny.shows("The screen is too small") || tiny.shows("The screen is too"));
}

#[test]
fn commands_of_the_table_all_run_everywhere() {
    for (cols, rows) in [(120, 40), (60, 20), (12, 4)] {
        let mut desk = Desk::seeds(Language::Arabic, cols, rows);
        for pane in ["", "tab", "tab"] {
            desk.press(pane);
            for spec in qari::app::command::TABLE {
                desk.act(Action::Do(spec.command));
                desk.paint();
                desk.press("esc esc");
            }
        }
        assert!(desk.effects.contains(&Effect::Quit));
        assert_eq!(Command::by_name("quit"), Some(Command::Quit));
    }
}

#[test]
fn nothing_hostile_reaches_a_cell() {
    let text = "عنوان \u{1b}[31mأحمر\u{202e}مقلوب\n\nنص \u{9b}31m و\u{7}جرس \u{2067}عزل\u{2069} و\u{200f}علامة\u{0} ولا\u{64e}\u{64e}\u{64e}\u{64e}\u{64e}\u{64e}\u{64e}\u{64e}\u{64e}\u{64e} 👨‍👩‍👧 漢字\n";
    let desk = Desk::open(
        vec![document("\u{1b}]0;x\u{7}", text)],
        Language::Arabic,
        80,
        24,
    );
    for cell in &desk.paint().content {
        for c in cell.symbol().chars() {
            assert!(!c.is_control(), "{c:?}");
            assert!(!"\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}\u{61c}".contains(c), "{c:?}");
        }
    }
    assert!(
        desk.screen().iter().any(|line| line.contains('␇')),
        "a control is shown as a symbol\n{}",
        desk.screen().join("\n")
    );
}

#[test]
fn an_empty_library_and_empty_articles_are_no_trouble() {
    let mut desk = Desk::open(Vec::new(), Language::Arabic, 80, 24);
    desk.press("j enter ] / f ? esc space x G g y m a ' a n N u w z L T");
    let mut desk = Desk::open(
        vec![document("x", ""), document("y", "\n\n \n")],
        Language::English,
        80,
        24,
    );
    desk.press("j enter ] / esc G g y w z tab space x enter");
    desk.paint();
}

/// The help ends with what is known of the terminal; Enter on a line of it opens the calibration.
#[test]
fn the_help_tells_of_the_terminal() {
    let mut desk = Desk::seeds(Language::English, 120, 40);
    let terminal = qari::app::Terminal {
        name: "Newterm 1.0".to_owned(),
        about: "terminal-unknown",
        advice: vec!["advice-calibrate"],
        ..qari::app::Terminal::default()
    };
    desk.act(Action::Terminal {
        terminal: Box::new(terminal),
        ask: true,
    });
    assert!(
        desk.shows("Are the words in order?"),
        "{:#?}",
        desk.screen()
    );
    desk.press("? pgdn pgdn pgdn pgdn");
    assert!(desk.shows("Newterm 1.0") && desk.shows("not recognised"));
    desk.press("enter");
    assert!(desk.shows("Which line reads right?"));
    desk.press("x 4");
    assert!(
        desk.effects
            .contains(&qari::app::Effect::Encode(Some(qari::app::Encoding::K)))
    );
    assert!(!desk.shows("Which line reads right?"));
    desk.press("ctrl-t 0 ctrl-t esc");
    assert_eq!(desk.effects.last(), Some(&qari::app::Effect::Encode(None)));
}
