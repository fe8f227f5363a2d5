//! Which short lines of a body head what follows.

use super::line::{End, Lead, Line};
use super::page::Page;
use super::sign::Sign;

/// A heading has no more words.
const MOST: usize = 13;

/// Whether line `index` of the body heads a part of it: short, no sentence, between paragraphs. `before` and `after` are
/// the nearest lines of the article on both sides.
pub(super) fn is_heading(
    page: &Page,
    index: usize,
    before: Option<usize>,
    after: Option<usize>,
) -> bool {
    let (Some(line), Some(before), Some(after)) = (
        page.lines.get(index),
        before.and_then(|i| page.lines.get(i)),
        after.and_then(|i| page.lines.get(i)),
    ) else {
        return false;
    };
    let clock =
        line.sign == Sign::Number && line.text.contains(':') && line.text.chars().count() <= 8;
    if line.words == 0
        || line.words > MOST
        || line.text.chars().count() > 110
        || (line.letters < 3 && !clock)
    {
        return false;
    }
    let open =
        matches!(line.end, End::None | End::Mark) || (line.end == End::Dots && line.words <= 8);
    // Of several quotations in a row none heads the next.
    if line.lead == Lead::Quote && (before.lead == Lead::Quote || after.lead == Lead::Quote) {
        return false;
    }
    let numbered = line.lead == Lead::Bullet && line.text.starts_with(char::is_numeric);
    open && (line.lead != Lead::Bullet || numbered)
        && is_paragraph(after, line)
        && (before.words >= 9 || matches!(before.end, End::Stop | End::Mark | End::Dots))
        && !matches!(before.end, End::Colon | End::Comma)
}

/// Long enough beside the line to be what it heads.
fn is_paragraph(line: &Line, heading: &Line) -> bool {
    line.is_prose() || (line.words >= 12 && line.words >= heading.words * 2)
}
