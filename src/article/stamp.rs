//! Dates and times as pages print them over and under their articles: «تم النشر: 2021/07/09 الساعة 20:46 بتوقيت غرينتش».
//!
//! This reads the lines a page writes about itself, where a bare `9/7/2021` is a date and a bare `20:46` a time; the
//! sentences of a body are read by [`crate::value`].

use std::ops::Range;

use jiff::civil::{Date, Time};

use super::almanac::{self, Half, Label};
use super::line::head;
use super::token::{Token, tokens};

/// A date or a time found in a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stamp {
    /// Day; `None` for a time that stands alone.
    pub date: Option<Date>,
    /// Time of day.
    pub time: Option<Time>,
    /// Minutes east of Greenwich.
    pub offset: Option<i16>,
    /// What the page says happened then.
    pub label: Label,
    /// Byte range in the text that was read.
    pub bytes: Range<usize>,
}

/// What a line says about dates.
#[derive(Debug, Clone, Default)]
pub(super) struct Stamps {
    /// In order.
    pub found: Vec<Stamp>,
    /// The line has a word like «نشر في» or «آخر تحديث».
    pub labelled: bool,
    /// The line tells a distance from now: «منذ 3 ساعات».
    pub relative: bool,
    /// A day without its year, or of another calendar.
    pub partial: bool,
    /// Byte ranges of the words that belong to no date.
    pub others: Vec<Range<usize>>,
}

impl Stamps {
    /// Whether anything of a date was there.
    pub fn any(&self) -> bool {
        !self.found.is_empty() || self.labelled || self.relative || self.partial
    }
}

/// Bytes that are read: no line about a date is longer.
const READ: usize = 400;

struct Reader {
    tokens: Vec<(Token, Range<usize>)>,
    /// Tokens that are part of a date, a time, a label or a word that goes with them.
    used: Vec<bool>,
}

/// Reads the dates and times of a line. Cost: linear in its first bytes, the rest is not read.
pub(super) fn stamps(text: &str) -> Stamps {
    let tokens = tokens(head(text, READ));
    let used = vec![false; tokens.len()];
    let mut reader = Reader { tokens, used };
    let mut out = Stamps::default();
    let mut label = Label::None;
    let mut at = 0;
    while at < reader.tokens.len() {
        let next = if let Some((date, end)) = reader.date(at) {
            if let Some(date) = date {
                out.found.push(Stamp {
                    date: Some(date),
                    time: None,
                    offset: None,
                    label,
                    bytes: reader.range(at, end),
                });
            } else {
                out.partial = true;
            }
            end
        } else if let Some((time, end)) = reader.time(at) {
            out.place(time, label, reader.range(at, end));
            end
        } else if let Some((minutes, end)) = reader.zone(at, out.found.last()) {
            out.zone(minutes, reader.range(at, end).end);
            end
        } else if let Some((found, end)) = reader.label(at) {
            label = found;
            out.labelled = true;
            end
        } else if let Some(end) = reader.relative(at) {
            out.relative = true;
            end
        } else if let Some(end) = reader.beside(at) {
            end
        } else {
            at += 1;
            continue;
        };
        for used in reader.used.get_mut(at..next).into_iter().flatten() {
            *used = true;
        }
        at = next.max(at + 1);
    }
    out.join();
    out.others = reader
        .tokens
        .iter()
        .zip(&reader.used)
        .filter(|((token, _), used)| !**used && !matches!(token, Token::Mark(_)))
        // A bare number beside a date is the number of the issue or of readers.
        .filter(|((token, _), _)| out.found.is_empty() || !matches!(token, Token::Number { .. }))
        .map(|((_, bytes), _)| bytes.clone())
        .collect();
    out
}

impl Stamps {
    /// Adds a time to the date before it that has none, or keeps it alone.
    fn place(&mut self, time: Time, label: Label, bytes: Range<usize>) {
        match self.found.last_mut() {
            Some(last)
                if last.time.is_none()
                    && last.date.is_some()
                    && bytes.start.saturating_sub(last.bytes.end) < 40 =>
            {
                last.time = Some(time);
                last.bytes.end = bytes.end;
            }
            _ => self.found.push(Stamp {
                date: None,
                time: Some(time),
                offset: None,
                label,
                bytes,
            }),
        }
    }

    fn zone(&mut self, minutes: Option<i16>, end: usize) {
        if let Some(last) = self.found.last_mut()
            && last.time.is_some()
            && last.offset.is_none()
            && end.saturating_sub(last.bytes.end) < 60
        {
            last.offset = minutes;
            last.bytes.end = end;
        }
    }

    /// Gives a time that stands right before its date («20:46 2021/07/09») to that date when it comes without one.
    fn join(&mut self) {
        let mut joined: Vec<Stamp> = Vec::with_capacity(self.found.len());
        for mut stamp in self.found.drain(..) {
            if let Some(last) = joined.last()
                && last.date.is_none()
                && stamp.date.is_some()
                && stamp.time.is_none()
                && last.label == stamp.label
            {
                stamp.time = last.time;
                stamp.offset = last.offset;
                stamp.bytes.start = last.bytes.start;
                joined.pop();
            }
            joined.push(stamp);
        }
        self.found = joined;
    }
}

impl Reader {
    fn range(&self, from: usize, to: usize) -> Range<usize> {
        let start = self.tokens.get(from).map_or(0, |t| t.1.start);
        let end = self
            .tokens
            .get(to.saturating_sub(1))
            .map_or(start, |t| t.1.end);
        start..end.max(start)
    }

    fn number(&self, at: usize) -> Option<(u32, usize)> {
        match self.tokens.get(at) {
            Some((Token::Number { value, digits }, _)) => Some((*value, *digits)),
            _ => None,
        }
    }

    fn word(&self, at: usize) -> Option<&str> {
        match self.tokens.get(at) {
            Some((Token::Word(word), _)) => Some(word),
            _ => None,
        }
    }

    fn mark(&self, at: usize) -> Option<char> {
        match self.tokens.get(at) {
            Some((Token::Mark(c), _)) => Some(*c),
            _ => None,
        }
    }

    /// Skips marks of `set`, at most two.
    fn skip(&self, mut at: usize, set: &[char]) -> usize {
        for _ in 0..2 {
            if self.mark(at).is_some_and(|c| set.contains(&c)) {
                at += 1;
            }
        }
        at
    }

    /// A day, with `None` for one that cannot be resolved (no year, another calendar).
    fn date(&self, at: usize) -> Option<(Option<Date>, usize)> {
        self.numeric(at)
            .or_else(|| self.day_month(at))
            .or_else(|| self.month_day(at))
            .or_else(|| self.year_month(at))
    }

    /// `2021/07/09`, `9-7-2021`, `09.07.21`.
    fn numeric(&self, at: usize) -> Option<(Option<Date>, usize)> {
        let (first, first_digits) = self.number(at)?;
        let part = self
            .mark(at + 1)
            .filter(|c| matches!(c, '/' | '-' | '.' | '–' | '\\'))?;
        let (second, second_digits) = self.number(at + 2)?;
        if self.mark(at + 3) != Some(part) || second_digits > 2 {
            return None;
        }
        let (third, third_digits) = self.number(at + 4)?;
        let end = at + 5;
        // «1442/11/29 هـ»
        if (1300..1500).contains(&first) || (1300..1500).contains(&third) {
            return Some((None, end));
        }
        let (year, month, day) = match (first_digits, third_digits) {
            (4, 1 | 2) => (first, second, third),
            // Day first, as all Arabic and most other pages write it; month first only where it cannot be else.
            (1 | 2, 4) if second > 12 => (third, first, second),
            (1 | 2, 4) => (third, second, first),
            (1 | 2, 2) if part != '.' || first_digits + second_digits == 4 => {
                let (a, b) = if second > 12 {
                    (first, second)
                } else {
                    (second, first)
                };
                (2000 + third, a, b)
            }
            _ => return None,
        };
        let date = day_of(year, month, day)?;
        // «2021-07-09T20:46:00»
        let end = if self.word(end) == Some("t") {
            end + 1
        } else {
            end
        };
        Some((Some(date), end))
    }

    /// `9 يوليو/تموز 2021`, `9 - يوليو - 2021`, `9th of July, 2021`.
    fn day_month(&self, at: usize) -> Option<(Option<Date>, usize)> {
        let (day, digits) = self.number(at)?;
        if digits > 2 || day == 0 || day > 31 {
            return None;
        }
        let mut next = self.skip(at + 1, &['-', '/', '.', '–', '،']);
        while self
            .word(next)
            .is_some_and(|w| matches!(w, "من" | "st" | "nd" | "rd" | "th" | "er" | "of"))
        {
            next += 1;
        }
        if let Some(after) = self.hijri(next) {
            let after = self.skip(after, &['-', '/', '،', ',']);
            let end = if self
                .number(after)
                .is_some_and(|(y, _)| (1300..1500).contains(&y))
            {
                after + 1
            } else {
                after
            };
            return Some((None, end));
        }
        let (month, mut next) = self.month(next)?;
        next = self.other_name(next);
        next = self.skip(next, &['-', '/', '،', ',', '.', '–']);
        match self.number(next) {
            Some((year, 4)) => Some((day_of(year, month, day), next + 1)),
            _ => Some((None, next)),
        }
    }

    /// `يوليو 9, 2021`, `July 9, 2021`.
    fn month_day(&self, at: usize) -> Option<(Option<Date>, usize)> {
        let (month, next) = self.month(at)?;
        let next = self.skip(self.other_name(next), &['.', '-']);
        let (day, digits) = self.number(next)?;
        if digits > 2 {
            return None;
        }
        let mut next = next + 1;
        if self
            .word(next)
            .is_some_and(|w| matches!(w, "st" | "nd" | "rd" | "th"))
        {
            next += 1;
        }
        let next = self.skip(next, &[',', '،', '-', '–']);
        let (year, digits) = self.number(next)?;
        (digits == 4).then_some(())?;
        Some((day_of(year, month, day), next + 1))
    }

    /// `2021 يوليو 9`, `2021-Jul-09`.
    fn year_month(&self, at: usize) -> Option<(Option<Date>, usize)> {
        let (year, digits) = self.number(at)?;
        (digits == 4).then_some(())?;
        let (month, next) = self.month(self.skip(at + 1, &['-', '/', '،', ',']))?;
        let next = self.skip(self.other_name(next), &['-', '/', '،', ',']);
        let (day, digits) = self.number(next)?;
        (digits <= 2).then_some(())?;
        Some((Some(day_of(year, month, day)?), next + 1))
    }

    fn month(&self, at: usize) -> Option<(u32, usize)> {
        let first = self.word(at)?;
        if let Some(second) = self.word(at + 1)
            && let Some(month) = almanac::month(&format!("{first} {second}"))
        {
            return Some((month, at + 2));
        }
        almanac::month(first).map(|month| (month, at + 1))
    }

    /// Skips the month's other name: «/تموز», «(تموز)», «تموز».
    fn other_name(&self, at: usize) -> usize {
        let inner = self.skip(at, &['/', '-', '(', '\\', '–']);
        match self.month(inner) {
            Some((_, next)) if self.mark(next) == Some(')') => next + 1,
            Some((_, next)) => next,
            None => at,
        }
    }

    fn hijri(&self, at: usize) -> Option<usize> {
        let first = self.word(at)?;
        if let Some(second) = self.word(at + 1)
            && almanac::is_hijri(&format!("{first} {second}"))
        {
            return Some(at + 2);
        }
        almanac::is_hijri(first).then_some(at + 1)
    }

    /// `20:46`, `8:46:00 م`, `20h46`, «الساعة 20.46», «الساعة 8 مساء».
    fn time(&self, at: usize) -> Option<(Time, usize)> {
        let clock = self
            .word(at)
            .is_some_and(|w| matches!(w, "الساعه" | "ساعه" | "at"));
        let from = if clock { self.skip(at + 1, &[':']) } else { at };
        let (hour, digits) = self.number(from)?;
        if digits > 2 {
            return None;
        }
        let parted = match self.mark(from + 1) {
            Some(':') => true,
            Some('.') => clock,
            _ => self.word(from + 1) == Some("h"),
        };
        let minute = self
            .number(from + 2)
            .filter(|(m, digits)| parted && *digits == 2 && *m < 60);
        let (minute, mut end) = match minute {
            Some((minute, _)) => (minute, from + 3),
            None if clock => (0, from + 1),
            None => return None,
        };
        if minute > 0 || end == from + 3 {
            // Seconds, and fractions of them.
            if self.mark(end) == Some(':') && self.number(end + 1).is_some() {
                end += 2;
            }
            if self.mark(end) == Some('.') && self.number(end + 1).is_some_and(|(_, d)| d == 3) {
                end += 2;
            }
        }
        let half = self
            .word(end)
            .and_then(almanac::half)
            .map(|h| (h, end + 1))
            .or_else(|| {
                // «p.m.»
                let (a, m) = (self.word(end)?, self.word(end + 2)?);
                (self.mark(end + 1) == Some('.') && m == "m").then(|| match a {
                    "p" => Some((Half::After, end + 3)),
                    "a" => Some((Half::Before, end + 3)),
                    _ => None,
                })?
            });
        if end == from + 1 && half.is_none() {
            return None;
        }
        let (hour, end) = match half {
            Some((half, end)) => (half.hour(hour), end),
            None => (hour, end),
        };
        let time = Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0).ok()?;
        Some((time, end))
    }

    /// `GMT+3`, `+03:00`, `Z`, «بتوقيت القاهرة», «(مكة المكرمة)».
    fn zone(&self, at: usize, last: Option<&Stamp>) -> Option<(Option<i16>, usize)> {
        // A zone is told of an hour.
        let day = last.filter(|s| s.time.is_some())?.date;
        let bracket = usize::from(self.mark(at) == Some('('));
        let mut from = at + bracket;
        let named = self
            .word(from)
            .is_some_and(|w| matches!(w, "بتوقيت" | "توقيت" | "حسب" | "وفق" | "بالتوقيت"));
        while self.word(from).is_some_and(|w| {
            matches!(
                w,
                "بتوقيت" | "توقيت" | "حسب" | "وفق" | "بالتوقيت" | "مدينه" | "العاصمه"
            )
        }) {
            from += 1;
        }
        if let Some((sign, next)) = self.signed(from) {
            return (bracket == 0).then_some((Some(sign), next));
        }
        // «ت غ», «ت.غ»
        if self.word(from) == Some("ت") {
            let next = self.skip(from + 1, &['.']);
            if self.word(next) == Some("غ") {
                return Some((Some(0), self.close(self.skip(next + 1, &['.']), bracket)));
            }
        }
        let first = self.word(from)?;
        let pair = self
            .word(from + 1)
            .map(|second| format!("{first} {second}"));
        let (zone, mut end) = match pair.as_deref().and_then(almanac::zone) {
            Some(zone) => (zone, from + 2),
            None => (
                almanac::zone(first).filter(|z| named || bracket == 1 || z.is_sign)?,
                from + 1,
            ),
        };
        let mut minutes = zone.minutes(day);
        if zone.is_utc()
            && let Some((more, next)) = self.signed(end)
        {
            minutes = Some(more);
            end = next;
        }
        Some((minutes, self.close(end, bracket)))
    }

    fn close(&self, at: usize, bracket: usize) -> usize {
        if bracket == 1 && self.mark(at) == Some(')') {
            at + 1
        } else {
            at
        }
    }

    /// `+3`, `+03:00`, `-0500`.
    fn signed(&self, at: usize) -> Option<(i16, usize)> {
        // A dash stands apart, a sign stands on its number.
        let (mark, number) = (self.tokens.get(at)?, self.tokens.get(at + 1)?);
        (mark.1.end == number.1.start).then_some(())?;
        let sign = match self.mark(at)? {
            '+' => 1,
            // A minus right after a time is more often a dash: only with four digits is it a zone.
            '-' | '−'
                if self.number(at + 1).is_some_and(|(_, d)| d == 4)
                    || self.mark(at + 2) == Some(':') =>
            {
                -1
            }
            _ => return None,
        };
        let (value, digits) = self.number(at + 1)?;
        let (hours, minutes, end) = match digits {
            4 => (value / 100, value % 100, at + 2),
            1 | 2 if self.mark(at + 2) == Some(':') => (value, self.number(at + 3)?.0, at + 4),
            1 | 2 => (value, 0, at + 2),
            _ => return None,
        };
        (hours <= 14 && minutes < 60).then_some(())?;
        Some((sign * i16::try_from(hours * 60 + minutes).ok()?, end))
    }

    /// «نشر», «تاريخ الخبر», «آخر تحديث».
    fn label(&self, at: usize) -> Option<(Label, usize)> {
        let label = almanac::label(self.word(at)?)?;
        let of = self
            .word(at + 1)
            .is_some_and(|w| matches!(w, "الخبر" | "المقال" | "الموضوع"));
        Some((label, at + 1 + usize::from(of)))
    }

    /// «منذ 3 ساعات», «قبل يومين», `3 hours ago`.
    fn relative(&self, at: usize) -> Option<usize> {
        if self.word(at).is_some_and(|w| matches!(w, "منذ" | "قبل")) {
            let next = if self.number(at + 1).is_some() {
                at + 2
            } else {
                at + 1
            };
            return self
                .word(next)
                .filter(|w| almanac::is_span(w))
                .map(|_| next + 1);
        }
        self.number(at)?;
        (almanac::is_span(self.word(at + 1)?) && self.word(at + 2) == Some("ago")).then_some(at + 3)
    }

    /// A word that goes with dates: a weekday, «بتاريخ», the «م» after a year.
    fn beside(&self, at: usize) -> Option<usize> {
        almanac::is_beside(self.word(at)?).then_some(at + 1)
    }
}

fn day_of(year: u32, month: u32, day: u32) -> Option<Date> {
    (1900..=2100).contains(&year).then_some(())?;
    Date::new(
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}

#[cfg(test)]
mod tests;
