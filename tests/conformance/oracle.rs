//! Order of wrapped lines against an independent, slow reading of UAX #9.

use proptest::prelude::*;
use qari::text::{Direction, Isolate, Options, Paragraph, Row, wrap};
use unicode_bidi::{BidiInfo, Level};

/// Returns the visual order of the characters of `line`, given the levels of the paragraph: L1 and L2, word by word.
fn slow_order(chars: &[char], levels: &[u8], base: u8) -> Vec<usize> {
    let mut levels = levels.to_vec();
    for at in (0..chars.len()).rev() {
        if !(chars[at].is_whitespace() || chars[at].is_control() || is_format(chars[at])) {
            break;
        }
        levels[at] = base;
    }
    let mut order: Vec<usize> = (0..chars.len()).collect();
    let highest = levels.iter().copied().max().unwrap_or(0);
    for level in (1..=highest).rev() {
        let mut at = 0;
        while at < order.len() {
            let mut end = at;
            while end < order.len() && levels[order[end]] >= level {
                end += 1;
            }
            order[at..end].reverse();
            at = end.max(at + 1);
        }
    }
    order
}

fn is_format(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Every line of a wrapped paragraph is in the order that the slow algorithm gives on the paragraph's levels.
    #[test]
    fn lines_are_in_order(
        text in "[abدא1٢ (),.\\-+$%«»\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}\u{200F}]{0,60}",
        rtl: bool,
        cols in 1_u16..20,
    ) {
        let base = if rtl { Direction::Rtl } else { Direction::Ltr };
        let paragraph = Paragraph::new(&text, base, &[], Options::default());
        let info = BidiInfo::new(&text, Some(Level::new(base.level()).unwrap()));
        for line in wrap::wrap(&paragraph, cols) {
            let bytes = line.bytes(&paragraph);
            let chars: Vec<(usize, char)> = text[bytes.start as usize..bytes.end as usize].char_indices().collect();
            let levels: Vec<u8> = chars.iter().map(|(at, _)| info.levels[bytes.start as usize + at].number()).collect();
            let only: Vec<char> = chars.iter().map(|(_, c)| *c).collect();
            let order = slow_order(&only, &levels, base.level());
            let end = only.iter().rposition(|c| *c != ' ' && !is_format(*c)).map_or(0, |last| last + 1);
            let want: Vec<u32> = order
                .into_iter()
                .filter(|at| *at < end && !is_format(only[*at]))
                .map(|at| bytes.start + chars[at].0 as u32)
                .collect();
            let row = Row::new(&paragraph, &line);
            let got: Vec<u32> = row.cells.iter().map(|cell| cell.bytes.start).collect();
            prop_assert_eq!(got, want);
        }
    }

    /// Virtual isolates give the levels that real LRI and PDI in the text would.
    #[test]
    fn isolates_are_as_if_the_controls_stood_there(
        before in "[abدא1٢ (),.\\-+]{0,12}",
        inside in "[abدא1٢ (),.\\-+]{1,12}",
        after in "[abدא1٢ (),.\\-+]{0,12}",
        rtl: bool,
    ) {
        let base = if rtl { Direction::Rtl } else { Direction::Ltr };
        let text = format!("{before}{inside}{after}");
        let real = format!("{before}\u{2066}{inside}\u{2069}{after}");
        let isolate = Isolate::ltr(before.len() as u32..(before.len() + inside.len()) as u32);
        let order = |row: Row| -> String { row.cells.iter().map(|cell| cell.symbol.as_str()).collect() };
        let row = |text: &str, isolates: &[Isolate]| {
            let paragraph = Paragraph::new(text, base, isolates, Options::default());
            let lines = wrap::wrap(&paragraph, u16::MAX);
            Row::new(&paragraph, &lines[0])
        };
        // Letters that would join across the control are not compared: here none does.
        prop_assert_eq!(order(row(&text, &[isolate])), order(row(&real, &[])));
    }
}
