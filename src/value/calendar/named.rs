//! Holidays, seasons and decades that have a name.

use crate::value::lex::Scan;
use crate::value::lexicon::{Words, words};

/// Reads a holiday at token `i` and gives the token behind: «عيد الفطر المبارك», «رأس السنة».
pub(crate) fn holiday(scan: Scan<'_>, i: usize) -> Option<usize> {
    let end = match scan.word(i) {
        "عيد" | "اعياد" | "عيدي" => {
            let end = feast(scan, i + 1)?;
            match super::super::number::and(scan, end) {
                Some((rest, at)) if scan.word(i) == "عيدي" => feast(rest, at).unwrap_or(end),
                _ => end,
            }
        }
        "راس" if scan.is(i + 1, &["السنه", "العام"]) => {
            let end = i + 2;
            if scan.is(
                end,
                &[
                    "الميلاديه",
                    "الهجريه",
                    "الامازيغيه",
                    "الصينيه",
                    "الجديده",
                    "الميلادي",
                    "الهجري",
                ],
            ) {
                end + 1
            } else {
                end
            }
        }
        "المولد" if scan.is(i + 1, &["النبوي"]) => i + 2,
        "الكريسماس" | "كريسماس" | "عاشوراء" | "النيروز" | "النوروز" | "نوروز" => {
            i + 1
        }
        "اليوم" | "العيد" if scan.is(i + 1, &["الوطني"]) => i + 2,
        "يوم"
            if scan.is(i + 1, &["القدس", "الاسير", "المراه"])
                && scan.is(i + 2, &["العالمي", "الفلسطيني"]) =>
        {
            i + 3
        }
        "يوم" if scan.is(i + 1, &["الاستقلال", "الارض", "النكبه", "التاسيس", "الشهيد"]) => {
            i + 2
        }
        "شهر" if scan.is(i + 1, &["الصيام", "الصوم"]) => i + 2,
        "العصور" if scan.is(i + 1, &["الوسطي"]) => i + 2,
        "العصر" if scan.is(i + 1, &["الحجري"]) => i + 2,
        "اسبوع" if scan.is(i + 1, &["الالام"]) => i + 2,
        "احد" if scan.is(i + 1, &["السعف", "الشعانين", "الفصح"]) => i + 2,
        _ => return None,
    };
    Some(end + usize::from(scan.is(i, &["المولد"]) && scan.is(end, &["الشريف"])))
}

fn feast(scan: Scan<'_>, i: usize) -> Option<usize> {
    static FEASTS: Words = words!(
        "الفطر الاضحي الميلاد الفصح العمال الشغل الاستقلال الجلاء الجمهوريه الثوره العرش
        القيامه الام الشهداء المراه الغطاس النصر التحرير الحب رمضان النيروز النوروز المولد
        الشباب الاتحاد الجيش الكبير الشكر الانوار الغفران العلم"
    );
    if !FEASTS.contains(scan.word(i)) {
        return None;
    }
    let end = i + 1;
    Some(
        if scan.is(end, &["الوطني", "المجيد", "العالمي", "النبوي"]) {
            end + 1
        } else {
            end
        },
    )
}

/// Reads a season: its word without the article.
pub(crate) fn season(word: &str) -> bool {
    matches!(word, "ربيع" | "صيف" | "خريف" | "شتاء" | "صائفه")
}

/// Reads a decade word and gives its tens: «الثمانينات», «تسعينيات», «الستينيات».
pub(crate) fn decade(word: &str) -> Option<i16> {
    let bare = word.strip_prefix("ال").unwrap_or(word);
    let stem = bare
        .strip_suffix("يات")
        .or_else(|| bare.strip_suffix("ات"))?;
    Some(match stem {
        "عشرين" => 20,
        "ثلاثين" => 30,
        "اربعين" => 40,
        "خمسين" => 50,
        "ستين" => 60,
        "سبعين" => 70,
        "ثمانين" => 80,
        "تسعين" => 90,
        _ => return None,
    })
}
