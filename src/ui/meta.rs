//! What is known of an article, in words.

use jiff::civil::{Date, Time};

use crate::article::Article;
use crate::locale::{Arg, Locale};
use crate::text::Direction;

/// Isolates a piece of the page, which runs its own way (FSI … PDI; the layout resolves and drops them).
fn own(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// Isolates words of the interface, which run its way (RLI or LRI … PDI). FSI would not do: a date is made of
/// isolates, and an isolate of isolates has no first strong letter.
pub(crate) fn ours(locale: &Locale, text: &str) -> String {
    match locale.language().direction() {
        Direction::Rtl => format!("\u{2067}{text}\u{2069}"),
        Direction::Ltr => format!("\u{2066}{text}\u{2069}"),
    }
}

/// Returns a day in words: «٩ يوليو ٢٠٢١».
#[must_use]
pub fn date(locale: &Locale, date: Date) -> String {
    let month = locale.text(&format!("month-{}", date.month()));
    locale.format(
        "date",
        &[
            ("day", Arg::Text(&locale.digits(&date.day().to_string()))),
            ("month", Arg::Text(&month)),
            ("year", Arg::Text(&locale.digits(&date.year().to_string()))),
        ],
    )
}

fn time(locale: &Locale, time: Time) -> String {
    locale.digits(&format!("{:02}:{:02}", time.hour(), time.minute()))
}

fn minutes(locale: &Locale, article: &Article) -> String {
    let count = Arg::Count(article.minutes());
    ours(locale, &locale.format("minutes", &[("count", count)]))
}

/// Returns the line under the title: outlet, byline, date and time, reading time.
#[must_use]
pub fn line(locale: &Locale, article: &Article) -> String {
    let mut parts = Vec::new();
    for field in [&article.outlet, &article.byline].into_iter().flatten() {
        parts.push(own(&field.text));
    }
    if let Some(published) = &article.published {
        let mut when = date(locale, published.date);
        if let Some(at) = published.time {
            when.push(' ');
            when.push_str(&time(locale, at));
        }
        parts.push(ours(locale, &when));
    }
    parts.push(minutes(locale, article));
    parts.join(" · ")
}

/// Returns the second line of a list item: date and outlet, the shorter first, since the rest may be elided.
#[must_use]
pub fn brief(locale: &Locale, article: &Article) -> String {
    let mut parts = Vec::new();
    if let Some(published) = &article.published {
        parts.push(ours(locale, &date(locale, published.date)));
    }
    if let Some(outlet) = &article.outlet {
        parts.push(own(&outlet.text));
    }
    if parts.is_empty() {
        parts.push(minutes(locale, article));
    }
    parts.join(" · ")
}
