//! The answer to «why is this a name?».

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use super::{Ctx, frame, meta, paint};
use crate::app::geometry::Geometry;
use crate::app::panel::KindGroup;
use crate::app::{Area, Why};
use crate::entity::explain::{self, Precision, RULES};
use crate::entity::identity::Kinship;
use crate::entity::{Account, Evidence, Kind};
use crate::library::sentence;
use crate::locale::{Arg, Locale};
use crate::text::{Paragraph, Row, wrap};
use crate::value::Value;

/// A paragraph of the answer.
struct Line {
    text: String,
    style: Style,
    /// Blank columns at its reading start.
    indent: u16,
}

pub(crate) fn draw(ctx: Ctx<'_>, why: &Why, buffer: &mut Buffer) {
    let (cols, rows) = ctx.state.size;
    let most = Geometry::picker(cols, rows);
    let inner = most.inside();
    let direction = ctx.direction();
    let mut shown: Vec<(Row, Style, u16)> = Vec::new();
    for line in lines(ctx, why) {
        let paragraph = Paragraph::plain(&line.text, direction, ctx.options());
        let width = inner.width.saturating_sub(line.indent).max(1);
        for part in wrap::wrap(&paragraph, width) {
            shown.push((Row::new(&paragraph, &part), line.style, line.indent));
        }
    }
    // No taller than it needs to be, so that the mention stays in sight where it can.
    let height = (shown.len() as u16).saturating_add(2).min(most.height);
    let area = Area {
        y: most.y + (most.height - height) / 2,
        height,
        ..most
    };
    paint::clear(buffer, area);
    let title = ctx.row(&ctx.locale.text("why-title"), frame::room(area));
    let hint = ctx.row(&ctx.locale.text("why-hint"), frame::room(area));
    frame::draw(ctx, area, &title, Some(&hint), true, buffer);
    let inner = area.inside();
    let top = why
        .top
        .min(shown.len().saturating_sub(usize::from(inner.height)));
    for (slot, (row, style, indent)) in shown
        .iter()
        .skip(top)
        .take(usize::from(inner.height))
        .enumerate()
    {
        let y = inner.y + slot as u16;
        let mut strip = paint::Strip::new(
            Area {
                y,
                height: 1,
                ..inner
            },
            direction,
        );
        strip.skip(*indent);
        strip.push(buffer, row, *style);
    }
}

/// A piece of a page inside words of the interface.
fn own(text: &str) -> String {
    format!("\u{2068}{}\u{2069}", crate::text::clean::line(text))
}

fn lines(ctx: Ctx<'_>, why: &Why) -> Vec<Line> {
    let (locale, theme) = (ctx.locale, ctx.theme);
    let explanation = &why.explanation;
    let mut lines = Vec::new();
    let mut put = |text: String, style: Style, indent: u16| {
        lines.push(Line {
            text,
            style,
            indent,
        });
    };
    let kind = kind(locale, explanation.kind);
    put(
        format!("{} · {kind}", own(&explanation.text)),
        theme.group(KindGroup::of(explanation.kind)),
        0,
    );
    put(String::new(), theme.text, 0);

    put(locale.text("why-made"), theme.heading, 0);
    put(evidence(locale, &explanation.evidence), theme.text, 2);
    if let Some((number, line)) = &why.line {
        put(line_of(ctx, *number, line), theme.text, 2);
    }
    let account = why.account.as_deref();
    if explanation.kind.is_name() {
        account_lines(ctx, why, account, &mut put);
    }
    if let Some(reading) = &explanation.reading {
        put(String::new(), theme.text, 0);
        put(locale.text("why-value"), theme.heading, 0);
        put(value(locale, reading), theme.text, 2);
        if let Some(day) = reading.against {
            let day = meta::ours(locale, &meta::date(locale, day));
            let args = [("day", Arg::Text(&day))];
            put(locale.format("why-against", &args), theme.text, 2);
        }
    }
    if let Some(thing) = why.thing.and_then(|id| ctx.state.library.index.thing(id)) {
        put(String::new(), theme.text, 0);
        put(locale.text("why-thing"), theme.heading, 0);
        let count = Arg::Count(thing.mentions as usize);
        let mentions = locale.format("mentions", &[("count", count)]);
        put(format!("{} · {mentions}", own(&thing.name)), theme.text, 2);
        if let Some((number, line)) = &why.joined {
            put(line_of(ctx, *number, line), theme.text, 2);
        } else if let Some(kinship) = explanation.kinship {
            put(locale.text(joined(kinship)), theme.dim, 2);
        }
    }
    lines
}

/// What lists, rules and tagger say beside what made the mention.
fn account_lines(
    ctx: Ctx<'_>,
    why: &Why,
    account: Option<&Account>,
    put: &mut impl FnMut(String, Style, u16),
) {
    let (locale, theme) = (ctx.locale, ctx.theme);
    let explanation = &why.explanation;
    let Some(account) = account else {
        put(locale.text("why-asking"), theme.dim, 2);
        return;
    };
    if let Some(margin) = account.margin {
        let percent = (explain::probability(margin) * 100.0).floor().min(99.0);
        let percent = locale.digits(&format!("{percent:.0}"));
        let margin = locale.decimal(&format!("{margin:.1}"));
        let args = [
            ("percent", Arg::Text(&percent)),
            ("margin", Arg::Text(&margin)),
        ];
        put(locale.format("why-margin", &args), theme.text, 2);
    }
    let document = ctx.state.document(why.doc);
    let slice = |bytes: &std::ops::Range<usize>| {
        document
            .and_then(|document| document.source.text.get(bytes.clone()))
            .unwrap_or_default()
    };
    if let Some(teacher) = &account.teacher {
        let text = document.map_or("", |document| {
            let around = sentence(&document.source.text, &teacher.bytes);
            document.source.text.get(around).unwrap_or_default()
        });
        let name = slice(&teacher.bytes);
        let args = [("name", Arg::Text(name))];
        put(locale.format("why-teacher", &args), theme.text, 2);
        put(format!("«{}»", own(text)), theme.dim, 4);
        put(evidence(locale, &teacher.evidence), theme.text, 4);
    }
    let others: Vec<_> = account
        .finds
        .iter()
        .filter(|find| {
            find.bytes != why.bytes
                || find.kind != explanation.kind
                || find.evidence != explanation.evidence
        })
        .collect();
    if others.is_empty() {
        return;
    }
    put(String::new(), theme.text, 0);
    put(locale.text("why-also"), theme.heading, 0);
    for find in others {
        let mut text = evidence(locale, &find.evidence);
        if find.bytes != why.bytes || find.kind != explanation.kind {
            let kind = kind(locale, find.kind);
            text = format!("{} · {kind}: {text}", own(slice(&find.bytes)));
        }
        put(text, if find.enough { theme.text } else { theme.dim }, 2);
    }
}

/// A line of the file of corrections.
fn line_of(ctx: Ctx<'_>, number: u32, line: &str) -> String {
    let number = ctx.locale.number(number as usize);
    let args = [
        ("file", Arg::Text(&ctx.state.corrections_file)),
        ("line", Arg::Text(&number)),
        ("text", Arg::Text(line)),
    ];
    ctx.locale.format("why-line", &args)
}

/// A kind in words.
pub(crate) fn kind(locale: &Locale, kind: Kind) -> String {
    locale.text(match kind {
        Kind::Per => "kind-per",
        Kind::Loc => "kind-loc",
        Kind::Org => "kind-org",
        Kind::Misc => "kind-misc",
        Kind::Date => "kind-date",
        Kind::Time => "kind-time",
        Kind::Money => "kind-money",
        Kind::Percent => "kind-percent",
        Kind::Quantity => "kind-quantity",
    })
}

/// Lists that can be named as evidence.
const LISTS: [&str; 8] = [
    "countries",
    "places",
    "places-weak",
    "organizations",
    "organizations-weak",
    "clubs",
    "state-bodies",
    "other-names",
];

/// A sentence for what made a mention.
fn evidence(locale: &Locale, evidence: &Evidence) -> String {
    match evidence {
        Evidence::List(name) if LISTS.contains(name) => {
            let title = locale.text(&format!("list-{name}"));
            locale.format("why-list", &[("list", Arg::Text(&title))])
        }
        Evidence::List(name) => locale.format("why-list", &[("list", Arg::Text(name))]),
        Evidence::Rule(name) if RULES.contains(name) => locale.text(&format!("rule-{name}")),
        Evidence::Rule(name) => locale.format("why-rule", &[("rule", Arg::Text(name))]),
        Evidence::Tagger => locale.text("why-tagger"),
        Evidence::Document => locale.text("why-document"),
        Evidence::Value => locale.text("why-grammar"),
        Evidence::Correction(_) => locale.text("why-correction"),
    }
}

fn value(locale: &Locale, reading: &explain::Reading) -> String {
    let said = match &reading.value {
        None => return locale.text("why-no-value"),
        Some(Value::Iso(iso)) => iso.clone(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Money { amount, currency }) => {
            format!("{amount} {}", currency.as_deref().unwrap_or("?"))
        }
    };
    let said = format!("\u{2066}{said}\u{2069}");
    match reading.precision {
        None => said,
        Some(precision) => {
            let fine = locale.text(match precision {
                Precision::Year => "precision-year",
                Precision::Month => "precision-month",
                Precision::Week => "precision-week",
                Precision::Day => "precision-day",
                Precision::Time => "precision-time",
                Precision::Period => "precision-period",
                Precision::Duration => "precision-duration",
            });
            format!("{said} ({fine})")
        }
    }
}

const fn joined(kinship: Kinship) -> &'static str {
    match kinship {
        Kinship::Same => "kinship-same",
        Kinship::Folded => "kinship-folded",
        Kinship::OtherName => "kinship-other-name",
        Kinship::Spelling => "kinship-spelling",
        Kinship::ShortBody => "kinship-short-body",
        Kinship::PartOfName => "kinship-part",
        Kinship::Context => "kinship-context",
        Kinship::Others => "kinship-others",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Language;

    #[test]
    fn every_list_and_rule_has_a_sentence_in_both_languages() {
        for language in [Language::Arabic, Language::English] {
            let locale = Locale::new(language);
            let keys = LISTS.iter().map(|name| format!("list-{name}"));
            for key in keys.chain(RULES.iter().map(|name| format!("rule-{name}"))) {
                assert_ne!(locale.text(&key), key);
            }
        }
    }
}
