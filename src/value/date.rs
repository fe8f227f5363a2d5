//! Dates: named and numbered days, months, years and periods, absolute or relative to a day.

mod clock_part;
mod day;
mod monthly;
mod period;
mod relative;
mod when;
mod word;
mod year;

use jiff::civil::Date;

use super::lex::Scan;
pub(crate) use when::When;

/// What a date is resolved against.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Context {
    /// The day of publication.
    pub reference: Option<Date>,
    /// Whether the words before say that it is past («منذ يونيو»).
    pub past: bool,
    /// Whether the words before allow a bare year or a weak month («في»، «خلال»، a clitic).
    pub licensed: bool,
}

/// Sees what stands before token `i`: it may allow a bare year or a month that is also another word.
pub(crate) fn context(scan: Scan<'_>, i: usize, clitic: bool, reference: Option<Date>) -> Context {
    const BEFORE: &[&str] = &[
        "في", "خلال", "منذ", "حتي", "قبل", "بعد", "بحلول", "من", "الي", "عن", "بين", "طوال", "شهر", "كل", "غايه", "حدود", "صيف", "شتاء",
        "ربيع", "خريف", "دوره", "وبين", "ومنذ", "وفي", "وخلال", "وبعد", "وقبل", "وحتي", "افق", "حلول", "عام", "سنه",
    ];
    let before = |words: &[&str]| i > 0 && scan.is(i - 1, words);
    let and = scan.word(i).len() + 'و'.len_utf8() == scan.token(i).map_or(0, |token| token.norm.len())
        && scan.token(i).is_some_and(|token| token.norm.starts_with(['و', 'ف']));
    Context { reference, past: before(&["منذ", "ومنذ"]), licensed: (clitic && !and) || before(BEFORE) }
}

/// A date as read: what it says and the token behind it.
pub(crate) type Read = Option<(When, usize)>;

/// A grammar rule: it reads at a token, at a depth of nesting.
type Rule = fn(Scan<'_>, usize, Context, u8) -> Read;

/// Gives the longest of what the rules read.
fn longest(rules: &[Rule], scan: Scan<'_>, i: usize, context: Context, depth: u8) -> Read {
    rules.iter().filter_map(|rule| rule(scan, i, context, depth)).max_by_key(|(_, end)| *end)
}

/// Deepest nesting of «نهاية الربع الأول من العام القادم».
const DEEPEST: u8 = 5;

/// Reads the longest date that begins at token `i`.
pub(crate) fn date(scan: Scan<'_>, i: usize, context: Context) -> Read {
    let (first, end) = expression(scan, i, context, 0)?;
    let (first, end) = equivalent(scan, first, end, context);
    Some(range(scan, first, end, context))
}

/// One date without what it lasts until.
fn expression(scan: Scan<'_>, i: usize, context: Context, depth: u8) -> Read {
    if depth > DEEPEST {
        return None;
    }
    if let Some(read) = edge(scan, i, context, depth) {
        return Some(read);
    }
    let rules: [Rule; 7] = [
        clock_part::part_of_day,
        relative::relative_day,
        day::weekday,
        day::day_and_month,
        monthly::month,
        period::period,
        year::year,
    ];
    longest(&rules, scan, i, context, depth)
}

/// «بداية»، «نهاية»، «منتصف» before a month, a year or a period: inside the date, no change of what it says.
fn edge(scan: Scan<'_>, i: usize, context: Context, depth: u8) -> Read {
    if !word::is_edge(scan.word(i)) {
        return None;
    }
    let inner = Context { licensed: true, ..context };
    let at = i + 1;
    let read = longest(&[monthly::month, period::period_or_bare, year::year], scan, at, inner, depth + 1);
    let read = read.or_else(|| edge(scan, at, inner, depth + 1)).or_else(|| day::day_and_month(scan, at, inner, depth + 1))?;
    if scan.word(i) == "متم" {
        return Some((read.0.last_day(), read.1));
    }
    Some(read)
}

/// «الموافق لـ 20 رمضان 1438»، «= 2013 م»: the same day said again.
fn equivalent(scan: Scan<'_>, first: When, end: usize, context: Context) -> (When, usize) {
    let mut at = end;
    if scan.is_sign(at, &['،', ',', '(', '/']) {
        at += 1;
    }
    let closing = at > end && scan.is_sign(end, &['(']);
    if !scan.is(at, &["الموافق", "الموافقه", "والموافق"]) && !scan.is_sign(at, &['=']) {
        return (first, end);
    }
    at += 1;
    // «ل 9 جوان»، «لـ 20 رمضان».
    if scan.is(at, &["ل"]) {
        at += 1;
    } else if let Some(rest) = scan.word(at).strip_prefix('ل').filter(|rest| rest.chars().nth(2).is_some()) {
        return equivalent_from(scan.with_head(at, rest), first, end, at, closing, context);
    }
    equivalent_from(scan, first, end, at, closing, context)
}

fn equivalent_from(scan: Scan<'_>, first: When, end: usize, at: usize, closing: bool, context: Context) -> (When, usize) {
    let inner = Context { licensed: true, ..context };
    let Some((second, mut behind)) = expression(scan, at, inner, 1) else { return (first, end) };
    if closing {
        if !scan.is_sign(behind, &[')']) {
            return (first, end);
        }
        behind += 1;
    }
    (if first.is_tabular() || first == When::Unknown { second } else { first }, behind)
}

/// «21 أكتوبر إلى 3 نوفمبر»، «عام 2010 حتى 2015»: one span.
fn range(scan: Scan<'_>, first: When, end: usize, context: Context) -> (When, usize) {
    let Some(at) = until(scan, end) else { return (first, end) };
    let inner_context = Context { licensed: true, ..context };
    match expression(scan, at, inner_context, 1) {
        Some((second, behind)) if first.joins(&second) => (first.through(&second), behind),
        _ => (first, end),
    }
}

/// Reads the word or sign that makes a range and gives the place behind.
fn until(scan: Scan<'_>, i: usize) -> Option<usize> {
    if scan.is(i, &["الي", "حتي", "وحتي", "والي"]) {
        return Some(if scan.is(i + 1, &["غايه"]) { i + 2 } else { i + 1 });
    }
    scan.is_sign(i, &['-', '–', '—']).then_some(i + 1)
}
