//! Clock times: «20:46», «الساعة العاشرة والنصف صباحا», «18:00 بتوقيت غرينتش».

use super::lex::Scan;
use super::number::{and, feminine_ordinal, numeral};

/// A time as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Time {
    /// `20:46` or `20:46Z`; `None` for ranges and for «الساعة الثامنة» of morning or evening.
    pub iso: Option<String>,
    /// The token behind it.
    pub end: usize,
}

/// Half of the day a time lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Noon,
    Evening,
    Night,
}

#[derive(Debug, Clone, Copy)]
struct Clock {
    hour: u32,
    minute: u32,
    /// Whether the hour is told by words or by one number, so that it may be of either half.
    vague: bool,
    /// Whether a half, a quarter or minutes are told in words.
    parts: bool,
    end: usize,
}

/// Reads a time at token `i`.
pub(crate) fn time(scan: Scan<'_>, i: usize) -> Option<Time> {
    if scan.is(i, &["منتصف"]) && scan.is(i + 1, &["الليل", "النهار"]) {
        let iso = if scan.is(i + 1, &["الليل"]) {
            "00:00"
        } else {
            "12:00"
        };
        return Some(Time {
            iso: Some(iso.to_owned()),
            end: i + 2,
        });
    }
    let named = scan.is(i, &["الساعه", "ساعه"]);
    let at = i + usize::from(named);
    let clock = clock(scan, at, named)?;
    let (half, bare) = half(scan, clock.end);
    let (zone, end) = zone(scan, bare, clock.end);
    let zoned = end;
    // «الرابعة صباحا بالتوقيت المحلي» and «بالتوقيت المحلي صباحا» are both written.
    let (half, end) = if half.is_none() {
        self::half(scan, end)
    } else {
        (half, end)
    };
    let words = scan.digits(at).is_none() && !scan.is(at, &["ال"]);
    // «3:15 م»: behind anything but minutes a lone م is metres.
    let (half, end) = match half {
        None if clock.parts && !words && scan.is(end, &["م"]) => (Some(Half::Evening), end + 1),
        half => (half, end),
    };
    // «الخامسة من مساء الأحد»: the evening belongs to the date behind, but tells the half.
    let peeked = half.is_none().then(|| peek(scan, end)).flatten();
    let at_the_hour = words && i > 0 && scan.is(i - 1, &["عند", "تمام"]);
    // «المباراة الثانية مساء السبت» is a second match.
    let led = i > 0
        && scan.is(
            i - 1,
            &["في", "عند", "حوالي", "علي", "حدود", "نحو", "قبل", "بعد"],
        );
    let of_evening = words && peeked.is_some() && (led || scan.is(end, &["من"]));
    let told = named || half.is_some() || zone.is_some() || (words && clock.parts);
    let told = told || at_the_hour || of_evening;
    if let Some(end) = until(scan, end, words).filter(|_| told || words || !clock.vague) {
        return Some(Time { iso: None, end });
    }
    if !told && (words || clock.vague) {
        return None;
    }
    // «4 - 1 مساء السبت» is a score.
    if !named
        && !words
        && clock.vague
        && i > 0
        && scan.is_sign(i - 1, &['-', '–', '/', ':', '.', ','])
    {
        return None;
    }
    let iso = hour(clock, half.or(peeked)).map(|hour| {
        let zone = if zone == Some(true) { "Z" } else { "" };
        format!("{hour:02}:{:02}{zone}", clock.minute)
    });
    // The words of a zone tell how to read the time and are no part of it, unless «صباحا» follows them.
    let words = scan.is(bare, ZONE) || scan.is_sign(bare, &['(']) && scan.is(bare + 1, ZONE);
    let end = if end == zoned && words { bare } else { end };
    Some(Time { iso, end })
}

/// Words that begin a zone.
const ZONE: &[&str] = &["بتوقيت", "توقيت", "بالتوقيت"];

/// «حتى الثامنة مساء», «إلى 11:00».
fn until(scan: Scan<'_>, i: usize, words: bool) -> Option<usize> {
    if !scan.is(i, &["الي", "حتي", "وحتي"]) && !scan.is_sign(i, &['-', '–']) {
        return None;
    }
    if scan.is(i + 1, &["منتصف"]) && scan.is(i + 2, &["الليل", "النهار"]) {
        return Some(i + 3);
    }
    let named = scan.is(i + 1, &["الساعه"]);
    let clock = clock(scan, i + 1 + usize::from(named), named)?;
    if clock.vague && !words && !named {
        return None;
    }
    let (half, end) = half(scan, clock.end);
    let (zone, end) = zone(scan, end, clock.end);
    (named || half.is_some() || zone.is_some() || !clock.vague).then_some(end)
}

fn clock(scan: Scan<'_>, i: usize, named: bool) -> Option<Clock> {
    in_digits(scan, i, named).or_else(|| in_words(scan, i))
}

/// «20:46», «20h30», «20.30» and «20,30» behind «الساعة», «الساعة 9 و30 دقيقة».
fn in_digits(scan: Scan<'_>, i: usize, named: bool) -> Option<Clock> {
    let i = i + usize::from(named && scan.is(i, &["ال"]));
    if let Some(clock) = military(scan, i, named) {
        return Some(clock);
    }
    let hour = scan
        .small(i)
        .filter(|hour| *hour <= 24 && scan.digits(i).is_some_and(|digits| digits.len() <= 2))?;
    let tight = scan.glued(i + 1) && scan.glued(i + 2);
    let two = |at: usize| {
        scan.small(at)
            .filter(|minute| *minute < 60 && scan.digits(at).is_some_and(|text| text.len() == 2))
    };
    let colon = scan.is_sign(i + 1, &[':'])
        || scan.other(i + 1).eq_ignore_ascii_case("h")
        || scan.is(i + 1, &["س"]);
    let told = named || zone(scan, i + 3, i + 3).0.is_some();
    let point = told && scan.is_sign(i + 1, &['.', ',', '،']);
    if let Some(minute) = two(i + 2).filter(|_| tight && (colon || point)) {
        let seconds = scan.is_sign(i + 3, &[':']) && scan.glued(i + 3) && two(i + 4).is_some();
        let mut end = if seconds { i + 5 } else { i + 3 };
        // «1:2:3» and «12:30:45:10» are no times; nor is «20:46.5» a moment of news.
        if scan.is_sign(end, &[':'])
            && scan.glued(end)
            && scan.digits(end + 1).is_some()
            && scan.glued(end + 1)
        {
            return None;
        }
        end += usize::from(scan.is(end, &["دقيقه", "دقيقيه"]));
        return Some(Clock {
            hour,
            minute,
            vague: false,
            parts: true,
            end,
        });
    }
    if !named {
        let half = half(scan, i + 1).0.is_some() && !scan.is(i + 1, &["ليلا"]);
        let zone = zone(scan, i + 1, i + 1).0.is_some();
        return (half || zone).then_some(Clock {
            hour,
            minute: 0,
            vague: hour <= 12,
            parts: false,
            end: i + 1,
        });
    }
    let (minute, end) = minutes(scan, i + 1);
    Some(Clock {
        hour,
        minute,
        vague: hour <= 12,
        parts: false,
        end,
    })
}

/// «الساعة 0755», «0300 بتوقيت غرينتش».
fn military(scan: Scan<'_>, i: usize, named: bool) -> Option<Clock> {
    let number = scan
        .small(i)
        .filter(|_| scan.digits(i).is_some_and(|digits| digits.len() == 4))?;
    let (hour, minute) = (number / 100, number % 100);
    let told = named || zone(scan, i + 1, i + 1).0.is_some();
    (told && hour < 24 && minute < 60).then_some(Clock {
        hour,
        minute,
        vague: false,
        parts: true,
        end: i + 1,
    })
}

/// «العاشرة والنصف», «الثانية عشرة», «السابعة إلا ربعا».
fn in_words(scan: Scan<'_>, i: usize) -> Option<Clock> {
    let word = scan.word(i).strip_prefix("ال")?;
    let unit = feminine_ordinal(word)?;
    let teen = scan.is(i + 1, &["عشره", "عشر"]);
    let hour = if teen { unit + 10 } else { unit };
    // «الأولى» is no hour: one o'clock is «الواحدة».
    if hour > 12 || (!teen && matches!(word, "اولي" | "حاديه")) {
        return None;
    }
    let end = i + 1 + usize::from(teen);
    let bare = end;
    let (minute, end) = minutes(scan, end);
    if let Some((less, end)) = less(scan, end) {
        let hour = if hour == 1 { 12 } else { hour - 1 };
        return Some(Clock {
            hour,
            minute: (minute + 60).saturating_sub(less) % 60,
            vague: true,
            parts: true,
            end,
        });
    }
    Some(Clock {
        hour,
        minute,
        vague: true,
        parts: end > bare,
        end,
    })
}

/// «والنصف», «والربع», «و30 دقيقة», «وخمس دقائق».
fn minutes(scan: Scan<'_>, i: usize) -> (u32, usize) {
    let Some((rest, at)) = and(scan, i) else {
        return (0, i);
    };
    match rest.word(at) {
        "النصف" | "نصف" => return (30, at + 1),
        "الربع" | "ربع" => return (15, at + 1),
        "الثلث" | "ثلث" => return (20, at + 1),
        _ => {}
    }
    let Some(number) = numeral(rest, at).filter(|number| number.value < 60.0) else {
        return (0, i);
    };
    if scan.is(number.end, &["دقيقه", "دقائق", "دقيقيه", "دقايق"]) {
        return (whole(number.value), number.end + 1);
    }
    (0, i)
}

/// «إلا ربعا», «إلا خمس دقائق».
fn less(scan: Scan<'_>, i: usize) -> Option<(u32, usize)> {
    if !scan.is(i, &["الا"]) {
        return None;
    }
    match scan.word(i + 1) {
        "ربع" | "ربعا" | "الربع" => Some((15, i + 2)),
        "ثلث" | "ثلثا" => Some((20, i + 2)),
        _ => {
            let number = numeral(scan, i + 1).filter(|number| number.value < 60.0)?;
            scan.is(number.end, &["دقيقه", "دقائق"])
                .then_some((whole(number.value), number.end + 1))
        }
    }
}

fn whole(minutes: f64) -> u32 {
    u32::try_from(minutes as i64).unwrap_or_default()
}

fn half(scan: Scan<'_>, i: usize) -> (Option<Half>, usize) {
    let (half, end) = match scan.word(i) {
        "صباحا" | "فجرا" | "ضحي" | "ص" => (Half::Morning, i + 1),
        "ظهرا" | "زوالا" => (Half::Noon, i + 1),
        // «19:40 مساء السبت»: the evening belongs to the day.
        "مساء" | "عشيه" if begins_day(scan, i + 1) => return (None, i),
        "مساء" | "مساءا" | "عصرا" | "عشيه" => (Half::Evening, i + 1),
        "ليلا" => (Half::Night, i + 1),
        "بعد" if scan.is(i + 1, &["الظهر", "الزوال", "العصر"]) => {
            (Half::Noon, i + 2)
        }
        "قبل" if scan.is(i + 1, &["الظهر", "الزوال"]) => (Half::Morning, i + 2),
        _ => return (None, i),
    };
    (Some(half), end)
}

/// The half of the day told by a part of the day that begins a date behind the time.
fn peek(scan: Scan<'_>, i: usize) -> Option<Half> {
    let at = i + usize::from(scan.is(i, &["من"]));
    let (half, end) = match scan.word(at) {
        "صباح" | "صبيحه" | "فجر" => (Half::Morning, at + 1),
        "ظهر" => (Half::Noon, at + 1),
        "بعد" if scan.is(at + 1, &["ظهر", "زوال"]) => (Half::Noon, at + 2),
        "مساء" | "عصر" | "عشيه" => (Half::Evening, at + 1),
        "ليل" | "ليله" => (Half::Night, at + 1),
        _ => return None,
    };
    begins_day(scan, end).then_some(half)
}

fn begins_day(scan: Scan<'_>, i: usize) -> bool {
    crate::value::calendar::weekday(scan.word(i)).is_some()
        || scan.is(
            i,
            &["اليوم", "امس", "الامس", "غد", "الغد", "يوم", "اول", "هذا"],
        )
}

/// A time zone: `Some(true)` for Greenwich, `Some(false)` for the local one, and the place behind.
///
/// The zone of a place («بتوقيت الإمارات») tells that a time was read, but is left outside: the place
/// is an entity of its own.
fn zone(scan: Scan<'_>, i: usize, clock: usize) -> (Option<bool>, usize) {
    let open = usize::from(scan.is_sign(i, &['(']));
    let at = i + open;
    let (zone, mut end) = if scan.is(at, ZONE) {
        match scan.word(at + 1) {
            "غرينتش" | "جرينتش" | "غرينيتش" | "جرينيتش" | "غرينتيش" | "قرينيتش" | "العالمي" => {
                (true, at + 2)
            }
            "المحلي" => (false, at + 2),
            "" => return (None, i),
            _ => return (Some(false), i.max(clock)),
        }
    } else if scan.is(at, &["تغ"]) {
        (true, at + 1)
    } else if scan.is(at, &["ت"]) {
        let at = at + 1 + usize::from(scan.is_sign(at + 1, &['.']));
        if !scan.is(at, &["غ"]) {
            return (None, i);
        }
        (true, at + 1)
    } else if matches!(scan.other(at), "GMT" | "UTC" | "Z") {
        (true, at + 1)
    } else {
        return (None, i);
    };
    if open == 1 {
        end += usize::from(scan.is_sign(end, &['.']));
        if !scan.is_sign(end, &[')']) {
            return (None, i);
        }
        end += 1;
    }
    (Some(zone), end)
}

/// The hour of 24, when the text tells which half of the day it means.
fn hour(clock: Clock, half: Option<Half>) -> Option<u32> {
    let Some(half) = half else {
        return (!clock.vague).then_some(clock.hour % 24);
    };
    if clock.hour > 12 {
        return Some(clock.hour % 24);
    }
    Some(match half {
        Half::Morning => clock.hour % 12,
        // «الحادية عشرة ظهرا» is before noon, «الثانية ظهرا» after.
        Half::Noon if clock.hour >= 10 => clock.hour,
        Half::Noon | Half::Evening => clock.hour % 12 + 12,
        // «الثانية ليلا» is after midnight, «العاشرة ليلا» before.
        Half::Night if clock.hour == 12 => 0,
        Half::Night if clock.hour < 5 => clock.hour,
        Half::Night => clock.hour + 12,
    })
}

#[cfg(test)]
mod tests {
    use crate::value::shown::table;

    #[test]
    fn times() {
        insta::assert_snapshot!(table(&[
            "الساعة 20:46", "20:46", "الساعة 20:46 بتوقيت غرينتش", "18:00 (ت.غ)", "الساعة العاشرة صباحا", "الثامنة والنصف مساء",
            "الساعة الثامنة", "الساعة الثانية عشرة ليلا", "الساعة الرابعة إلا ربعا عصرا", "الساعة 9 و30 دقيقة صباحا", "الساعة 0755 بتوقيت جرينتش",
            "منتصف الليل", "الساعة 10.30", "الواحدة ظهرا", "الثانية ليلا", "من العاشرة صباحا إلى الرابعة مساء", "19:40 مساء السبت",
            "الساعة 14:00 بتوقيت الإمارات", "الثامنة من المشاركين", "25:70", "3:15 م", "11:37 ص", "الخامسة من مساء السبت", "المباراة الثانية مساء السبت", "الساعة السابعة والنصف مساء اليوم", "1:2:3:4", "الساعة 8 مساء", "الساعة 6 بالتوقيت المحلي مساء",
        ]), @r"
        الساعة 20:46 → Time 20:46
        20:46 → Time 20:46
        الساعة 20:46 بتوقيت غرينتش → Time [الساعة 20:46] 20:46Z
        18:00 (ت.غ) → Time 18:00Z
        الساعة العاشرة صباحا → Time 10:00
        الثامنة والنصف مساء → Time 20:30
        الساعة الثامنة → Time -
        الساعة الثانية عشرة ليلا → Time 00:00
        الساعة الرابعة إلا ربعا عصرا → Time 15:45
        الساعة 9 و30 دقيقة صباحا → Time 09:30
        الساعة 0755 بتوقيت جرينتش → Time [الساعة 0755] 07:55Z
        منتصف الليل → Time 00:00
        الساعة 10.30 → Time 10:30
        الواحدة ظهرا → Time 13:00
        الثانية ليلا → Time 02:00
        من العاشرة صباحا إلى الرابعة مساء → Time [العاشرة صباحا إلى الرابعة مساء] -
        19:40 مساء السبت → Time [19:40] 19:40 · Date [مساء السبت] 2021-07-10
        الساعة 14:00 بتوقيت الإمارات → Time [الساعة 14:00] 14:00
        الثامنة من المشاركين → nothing
        25:70 → nothing
        3:15 م → Time 15:15
        11:37 ص → Time 11:37
        الخامسة من مساء السبت → Time [الخامسة] 17:00 · Date [مساء السبت] 2021-07-10
        المباراة الثانية مساء السبت → Date [مساء السبت] 2021-07-10
        الساعة السابعة والنصف مساء اليوم → Time [الساعة السابعة والنصف] 19:30 · Date [مساء اليوم] 2021-07-10
        1:2:3:4 → nothing
        الساعة 8 مساء → Time 20:00
        الساعة 6 بالتوقيت المحلي مساء → Time 18:00
        ");
    }
}
