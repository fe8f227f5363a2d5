//! What is known of an article, in words.

use jiff::civil::{Date, Time};

use crate::article::Article;
use crate::locale::{Arg, Locale};

/// Isolates a piece so that its direction does not spill into its neighbours (FSI … PDI; the layout resolves them).
fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
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

/// Returns the line under the title: outlet, byline, date and time, reading time.
#[must_use]
pub fn line(locale: &Locale, article: &Article) -> String {
    let mut parts = Vec::new();
    for field in [&article.outlet, &article.byline].into_iter().flatten() {
        parts.push(isolated(&field.text));
    }
    if let Some(published) = &article.published {
        let mut when = date(locale, published.date);
        if let Some(at) = published.time {
            when.push(' ');
            when.push_str(&time(locale, at));
        }
        parts.push(isolated(&when));
    }
    parts.push(isolated(
        &locale.format("minutes", &[("count", Arg::Count(article.minutes()))]),
    ));
    parts.join(" · ")
}

/// Returns the second line of a list item: outlet and date.
#[must_use]
pub fn brief(locale: &Locale, article: &Article) -> String {
    let mut parts = Vec::new();
    if let Some(outlet) = &article.outlet {
        parts.push(isolated(&outlet.text));
    }
    if let Some(published) = &article.published {
        parts.push(isolated(&date(locale, published.date)));
    }
    if parts.is_empty() {
        parts.push(isolated(
            &locale.format("minutes", &[("count", Arg::Count(article.minutes()))]),
        ));
    }
    parts.join(" · ")
}
