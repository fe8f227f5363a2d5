//! Organizations: lists, heads with what follows them by grammar, descriptors with a name after them.

use super::person;
use super::place::skip_honours;
use crate::entity::annotate::Annotated;
use crate::entity::candidate::{Candidate, length};
use crate::entity::gazetteer::{Found, List, Lists};
use crate::entity::token::{Cut, Shape, Token};
use crate::entity::{Evidence, Kind};

/// Words that a name grown from its head has at most.
const LONGEST: usize = 9;

/// Descriptors that are followed by a proper name, so that quotes, Latin letters or an unknown word after them are one.
const SURE_DESCRIPTORS: [&str; 44] = [
    "شركه",
    "شركتي",
    "صحيفه",
    "صحيفتي",
    "جريده",
    "مجله",
    "قناه",
    "قناتي",
    "فضائيه",
    "اذاعه",
    "راديو",
    "موقع",
    "نادي",
    "فريق",
    "حزب",
    "حركه",
    "وكاله",
    "وكالتي",
    "تنظيم",
    "جماعه",
    "مجموعه",
    "عصابه",
    "منصه",
    "منظمه",
    "جمعيه",
    "شبكه",
    "مؤسسه",
    "جبهه",
    "الهاكرز",
    "ميليشيا",
    "مليشيا",
    "بنك",
    "مصرف",
    "ائتلاف",
    "تيار",
    "تحالف",
    "تلفزيون",
    "يوميه",
    "اليوميه",
    "فرقه",
    "مصنع",
    "عملاق",
    "عملاقه",
    "تطبيق",
];

/// Descriptors after which even an unknown word is a name: the others are followed by ordinary words as often.
const PROPER: [&str; 17] = [
    "شركه",
    "شركتي",
    "صحيفه",
    "صحيفتي",
    "جريده",
    "مجله",
    "قناه",
    "قناتي",
    "راديو",
    "موقع",
    "نادي",
    "فريق",
    "وكاله",
    "منصه",
    "تطبيق",
    "بنك",
    "مصرف",
];

/// Words that close the name of a company, a paper, a club: what stands before them is part of it.
const CLOSERS: [&str; 44] = [
    "يونايتد",
    "سيتي",
    "كورب",
    "كوربوريشن",
    "غروب",
    "جروب",
    "بيكتشرز",
    "انترناشيونال",
    "انترناشونال",
    "القابضه",
    "هولدنغ",
    "هولدينغ",
    "كابيتال",
    "موتورز",
    "ايرلاينز",
    "ايرويز",
    "ميديا",
    "نيوز",
    "تايمز",
    "تيليكوم",
    "تليكوم",
    "تيلكوم",
    "سيستمز",
    "لاب",
    "لابس",
    "انرجي",
    "ستيل",
    "الكتريك",
    "اليكتريك",
    "فارما",
    "بنك",
    "تكنولوجيز",
    "سوفت",
    "سيكيوريتي",
    "انتربرايز",
    "انداستريز",
    "بروداكشن",
    "ستوديوز",
    "ستوديو",
    "فاونديشن",
    "انستيتيوت",
    "يونيفرسال",
    "اونلاين",
    "هوتلز",
];

/// The names of Latin letters as Arabic spells them.
const LETTERS: [&str; 31] = [
    "اي",
    "ايه",
    "بي",
    "سي",
    "دي",
    "اف",
    "جي",
    "اتش",
    "اش",
    "كي",
    "كيه",
    "ال",
    "ام",
    "ان",
    "او",
    "كيو",
    "ار",
    "اس",
    "تي",
    "يو",
    "في",
    "دبليو",
    "دابليو",
    "اكس",
    "واي",
    "زد",
    "زي",
    "جيه",
    "ايس",
    "تيه",
    "ايم",
];

/// «إف بي آي»: three letters spelled, or more.
fn acronym(text: &Annotated<'_>, i: usize, found: &mut Vec<Candidate>) {
    let letter = |at: usize| LETTERS.contains(&text.key(at));
    let before = i
        .checked_sub(1)
        .is_some_and(|b| letter(b) && text.follows(i));
    if before || !letter(i) || text.key(i) == "في" {
        return;
    }
    let mut end = i + 1;
    while end < i + 8 && letter(end) && text.follows(end) {
        end += 1;
    }
    // «في» closes «سي في», but as often it is the preposition.
    while end > i && text.key(end - 1) == "في" && end - i > 3 {
        end -= 1;
    }
    if end >= i + 3 {
        push(found, (i, end, Cut::WHOLE), 34, Evidence::Rule("acronym"));
    }
}

/// «ريستاد إنرجي»: a foreign word and one that closes the name of a company.
fn closed(text: &Annotated<'_>, i: usize, found: &mut Vec<Candidate>) {
    let closer = text.key(i);
    if !CLOSERS.contains(&closer) || !text.follows(i) || i == 0 {
        return;
    }
    let first = |at: usize| {
        text.readings(at)
            .iter()
            .find(|r| {
                (r.cut.key == 0 || r.lists.has_any(&[List::Organization, List::Club]))
                    && name_like(text, at, **r)
            })
            .map(|r| (at, r.cut))
    };
    let start = i
        .checked_sub(2)
        .filter(|_| text.follows(i - 1))
        .and_then(first)
        .filter(|_| name_word(text, i - 1))
        .or_else(|| first(i - 1));
    if let Some((start, cut)) = start {
        let mut end = i + 1;
        while text.follows(end) && CLOSERS.contains(&text.key(end)) {
            end += 1;
        }
        push(found, (start, end, cut), 48, Evidence::Rule("org-closer"));
    }
}

fn name_like(text: &Annotated<'_>, at: usize, reading: crate::entity::annotate::Reading) -> bool {
    reading.lists.has_any(&[
        List::Organization,
        List::OrganizationWeak,
        List::Club,
        List::PlaceWeak,
        List::Family,
    ]) && !reading
        .lists
        .has_any(&[List::Common, List::Stop, List::Title])
        || reading.cut.key == 0 && name_word(text, at)
}

/// Descriptors after which the name of a place is a club or a paper.
const OVER_PLACES: [&str; 14] = [
    "نادي",
    "فريق",
    "صحيفه",
    "جريده",
    "قناه",
    "لاعب",
    "مدرب",
    "نجم",
    "مهاجم",
    "حارس",
    "مدافع",
    "ناديي",
    "فريقي",
    "شركه",
];

/// Heads of one body among many of their kind: a place may follow by ب or in construct.
const LOCAL: [&str; 27] = [
    "محكمه",
    "المحكمه",
    "مركز",
    "فرقه",
    "منطقه",
    "مستشفي",
    "المستشفي",
    "جامعه",
    "كليه",
    "معهد",
    "بلديه",
    "شرطه",
    "نيابه",
    "اداره",
    "فرع",
    "الجامعه",
    "المندوبيه",
    "مندوبيه",
    "الفرقه",
    "اقليم",
    "وحده",
    "مصلحه",
    "الاداره",
    "دار",
    "المدرسه",
    "القنصليه",
    "السفاره",
];

/// Heads that a country or a city in construct completes.
const OF_PLACE: [&str; 26] = [
    "جامعه",
    "بنك",
    "مصرف",
    "بلديه",
    "شرطه",
    "حكومه",
    "جيش",
    "برلمان",
    "سفاره",
    "قنصليه",
    "بورصه",
    "غرفه",
    "مجلس",
    "اتحاد",
    "جمعيه",
    "رئاسه",
    "اذاعه",
    "تلفزيون",
    "مستشفي",
    "كليه",
    "معهد",
    "منتخب",
    "كنيسه",
    "امانه",
    "نقابه",
    "هيئه",
];

/// Proposes names of organizations in `text`.
pub fn propose(text: &Annotated<'_>, found: &mut Vec<Candidate>) {
    for i in 0..text.len() {
        if text.sport {
            club(text, i, found);
        }
        closed(text, i, found);
        acronym(text, i, found);
        credit(text, i, found);
        for phrase in text.phrases(i) {
            listed(text, *phrase, found);
            if phrase.lists.has(List::StateBody) {
                state_body(text, *phrase, found);
            }
            if phrase.lists.has(List::OrgHead) {
                headed(text, *phrase, found);
            }
            if phrase.lists.has(List::OrgDescriptor) && phrase.end == i + 1 {
                described(text, *phrase, found);
            }
        }
    }
}

fn push(found: &mut Vec<Candidate>, at: (usize, usize, Cut), score: i32, evidence: Evidence) {
    let (start, end, cut) = at;
    found.push(Candidate {
        start,
        end,
        cut,
        kind: Kind::Org,
        score: score + length(end - start),
        evidence,
    });
}

/// The end of a listed name in its text: «خفر السواحل» takes the nationality after it, «الأهلي المصري» loses its own.
fn trimmed(text: &Annotated<'_>, start: usize, end: usize, cut: Cut, lists: Lists) -> usize {
    let first = text
        .readings(start)
        .iter()
        .find(|r| r.cut == cut)
        .map_or(Lists::default(), |r| r.lists);
    let nationality = |at: usize| text.whole(at).has(List::Nationality) && text.definite(at);
    let proper = first.has_any(&[List::OrganizationWeak, List::Place, List::Club])
        && !first.has_any(&[List::OrgHead, List::StateBody]);
    if end == start + 2 && proper && nationality(end - 1) {
        return end - 1;
    }
    let generic = first.has_any(&[List::OrgHead, List::StateBody, List::Common, List::OrgWord])
        && lists.has(List::Organization)
        && end > start + 1;
    let mut long = end;
    while generic
        && long < end + 2
        && text.follows(long)
        && nationality(long)
        && !nationality(long - 1)
    {
        long += 1;
    }
    long
}

fn listed(text: &Annotated<'_>, phrase: Found, found: &mut Vec<Candidate>) {
    let Found {
        start,
        end,
        cut,
        lists,
    } = phrase;
    if !lists.has_any(&[List::Organization, List::OrganizationWeak, List::Club]) {
        return;
    }
    let single = end == start + 1;
    if single && text.doubtful(start, cut, lists.has(List::Organization)) {
        return;
    }
    let parenthesis = start
        .checked_sub(1)
        .and_then(|b| text.token(b))
        .is_some_and(|t| t.is_mark("([/"))
        || start
            .checked_sub(1)
            .and_then(|b| text.token(b))
            .is_some_and(Token::is_quote);
    let latin = text.token(start).is_some_and(|t| t.shape == Shape::Latin);
    let score = if lists.has(List::Organization) {
        let capital = !latin || text.token(start).is_some_and(|t| t.capital);
        let long = 2 * length(end - start - 1);
        if lists.has(List::Ambiguous) && single && !parenthesis {
            16
        } else if capital {
            46 + long
        } else {
            0
        }
    } else if single && lists.has_any(&[List::Country, List::Given, List::Newsmaker])
        || single && lists.has(List::Place) && !text.sport
    {
        0
    } else if lists.has(List::OrganizationWeak) {
        // «النائب عن النهضة»، «القيادي بالنداء»
        let member = start.checked_sub(1).is_some_and(|b| {
            text.any(b).has(List::Title) && cut.preposition
                || matches!(text.key(b), "في" | "عن" | "من")
                    && b > 0
                    && text.any(b - 1).has(List::Title)
        });
        if member && !lists.has_any(&[List::Country, List::Place]) {
            34
        } else if text.sport
            && !lists.has_any(&[List::Common, List::Stop])
            && !(cut.preposition && text.key(start).starts_with('ب'))
        {
            34
        } else {
            14
        }
    } else if single {
        let plain = lists.has_any(&[
            List::Common,
            List::PlaceWeak,
            List::Family,
            List::GivenWeak,
            List::Stop,
            List::Place,
        ]) || cut.lal
            || text.definite(start);
        if text.sport && !plain { 32 } else { 8 }
    } else if text.sport {
        40
    } else {
        20
    };
    let end = trimmed(text, start, end, cut, lists);
    push(
        found,
        (start, end, cut),
        score,
        Evidence::List(if lists.has(List::Organization) {
            List::Organization.name()
        } else {
            List::Club.name()
        }),
    );
}

/// Whether the adjective in word `at` agrees with `noun`: «الخارجية الروسي» does not, it goes with the minister.
fn agrees(text: &Annotated<'_>, at: usize, noun: &str) -> bool {
    let feminine = |word: &str| {
        word.ends_with('ه')
            || ["وات", "ات"].iter().any(|end| word.ends_with(end))
            || matches!(
                word,
                "قوي" | "القوي" | "كتائب" | "سرايا" | "خطوط" | "الخطوط" | "حرس"
            )
    };
    feminine(text.key(at)) == feminine(noun)
        || matches!(
            noun,
            "حرس"
                | "خفر"
                | "السواحل"
                | "الحدود"
                | "المحاكم"
                | "الجمارك"
                | "الاركان"
                | "الاستخبارات"
                | "المخابرات"
        )
}

/// «(الفرنسية)»، «دبي - وام»: the credit of an agency.
fn credit(text: &Annotated<'_>, i: usize, found: &mut Vec<Candidate>) {
    let Some(before) = i.checked_sub(1).and_then(|b| text.token(b)) else {
        return;
    };
    let after = text.token(i + 1);
    let closed = after.is_some_and(|t| t.is_mark(")"));
    let lists = text.whole(i);
    let french = text.key(i) == "الفرنسيه" && before.is_mark("(") && closed;
    let dateline = before.is_mark("-–—/")
        && i >= 2
        && text
            .any(i - 2)
            .has_any(&[List::Country, List::Place, List::PlaceWeak])
        && before.spaced;
    let told = text.any(i - 1).has(List::Say)
        || matches!(
            text.key(i - 1),
            "وكاله"
                | "لوكاله"
                | "نقلته"
                | "اوردته"
                | "ذكرته"
                | "بثته"
                | "نشرته"
                | "لوكالة"
        );
    if french
        || lists.has(List::Organization)
            && lists.has(List::Ambiguous)
            && (dateline
                || closed && before.is_mark("(")
                || told && !lists.has_any(&[List::Given, List::Family]))
    {
        push(found, (i, i + 1, Cut::WHOLE), 40, Evidence::Rule("credit"));
    }
}

/// Extends a name over adjectives and nationalities that follow it; returns its end and whether a nationality was met.
fn adjectives(text: &Annotated<'_>, noun: &str, mut end: usize, limit: usize) -> (usize, bool) {
    let mut nationality = false;
    while end < limit && text.follows(end) {
        let lists = text.whole(end);
        if lists.has(List::Nationality) && text.definite(end) {
            if !agrees(text, end, noun) && !agrees(text, end, text.key(end - 1)) {
                break;
            }
            nationality = true;
        } else if !lists.has(List::OrgWord) || !text.definite(end) || nationality {
            break;
        }
        end += 1;
    }
    (end, nationality)
}

/// «الجيش التونسي»، «القوات الجوية الأمريكية».
fn state_body(text: &Annotated<'_>, phrase: Found, found: &mut Vec<Candidate>) {
    let first = text.stem(phrase.start, phrase.cut);
    // «وزير الخارجية الروسية» names the minister, not the ministry.
    let office = phrase.start.checked_sub(1).is_some_and(|b| {
        matches!(
            text.key(b).trim_start_matches(['و', 'ل', 'ب', 'ف']),
            "وزير" | "زير" | "وزيره" | "زيره" | "وزيرا" | "وزراء" | "زراء"
        ) && text.follows(phrase.start)
    });
    let (end, nationality) = adjectives(text, first, phrase.end, phrase.end + 4);
    if nationality && !office {
        push(
            found,
            (phrase.start, end, phrase.cut),
            46,
            Evidence::Rule("state-body"),
        );
    }
}

/// A head and all that grammar lets follow it: «الإدارة العامة للاستخبارات الرئيسية الروسية».
fn headed(text: &Annotated<'_>, head: Found, found: &mut Vec<Candidate>) {
    let stem = text.stem(head.start, head.cut);
    let stem = if head.cut.lal {
        stem.get(2..).unwrap_or_default()
    } else {
        stem
    };
    let definite = head.cut.lal || stem.starts_with("ال");
    let limit = head.end + LONGEST;
    let title = head
        .start
        .checked_sub(1)
        .is_some_and(|b| text.any(b).has(List::Title));
    let mut end = head.end;
    // What was taken since the head: words that carry a name, a nationality, a place.
    let (mut content, mut nationality, mut place) =
        (i32::from(head.end > head.start + 1), false, false);
    while end < limit && text.follows(end) {
        let lists = text.whole(end);
        if place && !lists.has(List::Nationality) {
            break;
        }
        if lists.has(List::Nationality)
            && text.definite(end)
            && (agrees(text, end, stem)
                || content > 0 && agrees(text, end, text.key(end - 1)) && !title)
        {
            nationality = true;
            content += 1;
            end += 1;
            continue;
        }
        let word = lists.has(List::OrgWord);
        // «صندوق تنمية الموارد البشرية»: an adjective that no list has.
        let joined = text
            .readings(end - 1)
            .iter()
            .any(|r| r.cut.lal && !r.lists.is_empty());
        let last = text.key(end - 1);
        // «للمؤسسات الصغرى», «للأطباء المقيمين»
        let agreeing = joined
            && (last.ends_with("ات") && text.key(end).ends_with('ه')
                || last.ends_with("ين") && text.key(end).ends_with("ين")
                || text.key(end) == "العرب");
        let nisba = content >= 1
            && text.definite(end)
            && agreeing
            && !lists.has_any(&[List::Title, List::Stop, List::Say])
            || content >= 1
                && text.definite(end)
                && (text.definite(end - 1) || joined)
                && (text.key(end).ends_with("يه") || text.key(end).ends_with('ي'))
                && lists.has(List::Common)
                && !lists.has_any(&[
                    List::Title,
                    List::Stop,
                    List::Say,
                    List::Given,
                    List::StateBody,
                    List::OrgHead,
                ]);
        if nisba {
            content += 1;
            end += 1;
            continue;
        }
        if word
            && (text.definite(end)
                || end == head.end
                || !definite
                || text.any(end - 1).has(List::OrgWord))
        {
            content += 1;
            end += 1;
            continue;
        }
        let of_place =
            !definite && OF_PLACE.contains(&stem) && (content == 0 || !text.definite(end - 1));
        if of_place && let Some(name) = text.longest(end, Cut::WHOLE, &[List::Country, List::Place])
        {
            content += 1;
            place = true;
            end = name.end;
            continue;
        }
        // «وزارة الصحة والسكان»
        let fields = content >= 1
            && stem.starts_with("وزار")
            && text.key(end).starts_with("وال")
            && text.readings(end).iter().any(|r| {
                r.cut.key == 2
                    && r.lists.has(List::Common)
                    && !r.lists.has_any(&[
                        List::OrgHead,
                        List::StateBody,
                        List::Title,
                        List::Nationality,
                        List::Stop,
                    ])
            });
        if fields {
            content += 1;
            end += 1;
            continue;
        }
        // «هيئة الحقيقة و الكرامة»
        if text.key(end) == "و"
            && content >= 1
            && text.follows(end + 1)
            && text.definite(end + 1)
            && text.whole(end + 1).has(List::OrgWord)
            && !text
                .whole(end + 1)
                .has_any(&[List::StateBody, List::OrgHead])
        {
            content += 1;
            end += 2;
            continue;
        }
        let local = LOCAL.contains(&stem)
            || (head.start + 1..end).any(|at| {
                matches!(
                    text.key(at),
                    "الجهويه" | "الجهوي" | "المحلي" | "المحليه" | "الابتدائيه"
                )
            });
        if let Some(next) = clitic_word(text, end, content, definite, local) {
            content += 1;
            place |= next.1;
            end = next.0;
            continue;
        }
        break;
    }
    if content == 0 && !definite && NAMED_AFTER.contains(&stem) {
        let name = skip_honours(text, end);
        if let Some(run) = person::run(text, name, Cut::WHOLE, if name > end { 12 } else { 4 }) {
            let mut end = run.end;
            while text.follows(end) && text.whole(end).has(List::OrgWord) && text.definite(end) {
                end += 1;
            }
            push(
                found,
                (head.start, end, head.cut),
                54,
                Evidence::Rule("named-after"),
            );
            return;
        }
    }
    // «السفارة الأميركية في بيروت»
    if content > 0
        && !place
        && matches!(
            stem,
            "سفاره" | "السفاره" | "قنصليه" | "القنصليه" | "الاكاديميه"
        )
        && text.key(end) == "في"
        && text.follows(end)
        && let Some(town) = text.longest(end + 1, Cut::WHOLE, &[List::Country, List::Place])
    {
        place = true;
        end = town.end;
    }
    // «شركة المعلومات الأمريكية "كاسيا"»: the name itself follows.
    let named = text
        .token(end)
        .is_some_and(|t| t.is_quote() && t.spaced || t.shape == Shape::Latin);
    if named && PROPER.contains(&stem) {
        return;
    }
    // A trailing word without article governs what was not understood.
    while end > head.end
        && !text.definite(end - 1)
        && text.whole(end - 1).has(List::OrgWord)
        && !text.any(end - 1).has_any(&[List::Country, List::Place])
    {
        end -= 1;
        content -= 1;
    }
    let strong = [
        "وزاره",
        "وزارتي",
        "وزارات",
        "مجلس",
        "هيئه",
        "منظمه",
        "جامعه",
        "اتحاد",
        "نقابه",
        "محكمه",
        "المحكمه",
        "الهيئه",
        "اللجنه",
        "الاتحاد",
        "المنظمه",
        "البنك",
        "المجلس",
        "الجامعه",
        "النيابه",
        "رابطه",
        "جمعيه",
        "مفوضيه",
        "المفوضيه",
        "ديوان",
        "صندوق",
        "وكاله",
        "الوكاله",
        "جهاز",
        "الجهاز",
        "الاداره",
        "المديريه",
        "المندوبيه",
        "المؤسسه",
    ];
    // «المحكمة الألمانية», «الحزب الكردي»: one of many, not a name.
    let one_of_many = [
        "المحكمه",
        "الحزب",
        "الشركه",
        "المؤسسه",
        "المنظمه",
        "المركز",
        "المجموعه",
        "اللجنه",
        "الفرقه",
        "المدرسه",
        "الوكاله",
        "الوزاره",
        "الجبهه",
        "التيار",
        "المكتب",
        "المستشفي",
        "البورصه",
        "المجمع",
        "الشبكه",
        "المعهد",
        "السوق",
    ];
    let score = match (content, definite) {
        (i32::MIN..=0, _) => return,
        (_, _) if place => 52,
        (1, true) if nationality && !one_of_many.contains(&stem) => 34,
        (1, true) => 20,
        (1, false) if strong.contains(&stem) => 46,
        (1, false) if nationality => 38,
        (1, false) => 22,
        (_, _) if strong.contains(&stem) => 48,
        (2, _) if nationality && one_of_many.contains(&stem) => 26,
        (_, _) if nationality => 42,
        (2, _) => 27,
        _ => 36,
    };
    push(
        found,
        (head.start, end, head.cut),
        score,
        Evidence::Rule("org-head"),
    );
}

/// Heads of bodies that are often named after people.
const NAMED_AFTER: [&str; 14] = [
    "جامعه",
    "مستشفي",
    "مدرسه",
    "معهد",
    "مركز",
    "مؤسسه",
    "كتيبه",
    "لواء",
    "كليه",
    "اكاديميه",
    "مجموعه",
    "كتائب",
    "جمعيه",
    "المستشفي",
];

/// Words that begin the names of clubs before that of their town.
const CLUBS: [&str; 26] = [
    "شباب",
    "شبيبه",
    "مولوديه",
    "نجم",
    "نسر",
    "بعث",
    "مستقبل",
    "هلال",
    "اهلي",
    "اتحاد",
    "وفاق",
    "جمعيه",
    "سبورتينغ",
    "اولمبيك",
    "قوافل",
    "نهضه",
    "حسنيه",
    "رجاء",
    "وداد",
    "ترجي",
    "نصر",
    "سريع",
    "مكارم",
    "امل",
    "تقدم",
    "فتح",
];

/// «شباب قسنطينة»، «جندوبة الرياضية»: clubs named for their town, in a text about sport.
fn club(text: &Annotated<'_>, i: usize, found: &mut Vec<Candidate>) {
    for reading in text.readings(i) {
        if CLUBS.contains(&text.stem(i, reading.cut))
            && text.follows(i + 1)
            && let Some(town) = text.longest(
                i + 1,
                Cut::WHOLE,
                &[List::Country, List::Place, List::PlaceWeak],
            )
        {
            push(
                found,
                (i, town.end, reading.cut),
                50,
                Evidence::Rule("club"),
            );
        }
    }
    for town in text
        .phrases(i)
        .iter()
        .filter(|f| f.lists.has_any(&[List::Place, List::PlaceWeak]))
    {
        if text.follows(town.end) && matches!(text.key(town.end), "الرياضيه" | "الرياضي")
        {
            push(
                found,
                (i, town.end + 1, town.cut),
                52,
                Evidence::Rule("club"),
            );
        }
    }
}

/// A word of a name behind a clitic: «للشغل»، «والعمل»، «بتونس». Returns the end and whether it is a place.
fn clitic_word(
    text: &Annotated<'_>,
    at: usize,
    content: i32,
    definite: bool,
    local: bool,
) -> Option<(usize, bool)> {
    for reading in text.readings(at) {
        let Reading { cut, lists } = (*reading).into();
        if cut.key == 0 {
            continue;
        }
        let letter = text.key(at).chars().next()?;
        if cut.conjunction && !cut.preposition {
            // «الشؤون الاجتماعية والعمل»
            let inside = lists.has(List::OrgWord)
                && !lists.has_any(&[
                    List::OrgHead,
                    List::StateBody,
                    List::Title,
                    List::Nationality,
                ])
                && text.stem(at, cut).starts_with("ال");
            if letter == 'و' && content >= 1 && inside {
                return Some((at + 1, false));
            }
        } else if letter == 'ل' && (content >= 1 || definite) {
            let plain =
                lists.has(List::Common) && !lists.has_any(&[List::Stop, List::Say, List::Title]);
            if lists.has(List::OrgWord) || cut.lal && plain && content >= 1 {
                return Some((at + 1, false));
            }
            // «الوكالة الوطنية لمكافحة الجريمة»
            if definite
                && content >= 1
                && !cut.lal
                && plain
                && text.definite(at + 1)
                && text.follows(at + 1)
                && text.any(at + 1).has_any(&[List::OrgWord, List::Common])
            {
                return Some((at + 2, false));
            }
        } else if letter == 'ب'
            && local
            && (content >= 1 || !definite)
            && let Some(place) = text.longest(at, cut, &[List::Country, List::Place])
        {
            return Some((place.end, true));
        }
    }
    None
}

/// A reading taken apart.
struct Reading {
    cut: Cut,
    lists: Lists,
}

impl From<crate::entity::annotate::Reading> for Reading {
    fn from(r: crate::entity::annotate::Reading) -> Self {
        Self {
            cut: r.cut,
            lists: r.lists,
        }
    }
}

/// Returns the tokens between quotation marks that open at token `at`, at most `limit` of them.
#[must_use]
pub fn quoted(text: &Annotated<'_>, at: usize, limit: usize) -> Option<(usize, usize)> {
    if !text.token(at)?.is_quote() {
        return None;
    }
    let start = at + 1;
    let close = (start..=start + limit).find(|&j| {
        text.token(j)
            .is_none_or(|t| t.is_quote() || t.shape == Shape::Border)
    })?;
    let words = text.token(start).is_some_and(Token::is_word)
        && text.token(close)?.is_quote()
        && close > start;
    words.then_some((start, close))
}

/// «شركة "كاسيا"»، «مجموعة `REvil`»، «نادي برشلونة»: a descriptor that stays outside and a name.
fn described(text: &Annotated<'_>, descriptor: Found, found: &mut Vec<Candidate>) {
    let stem = text.stem(descriptor.start, descriptor.cut);
    let stem = stem
        .strip_prefix("ال")
        .filter(|s| SURE_DESCRIPTORS.contains(s))
        .unwrap_or(stem);
    let sure = SURE_DESCRIPTORS.contains(&stem);
    let mut at = descriptor.end;
    // «وكالة أنباء الطلبة»: words that describe further.
    if matches!(text.key(at), "الانباء" | "انباء") {
        return;
    }
    while text.follows(at)
        && (matches!(
            text.key(at),
            "الاخباريه"
                | "الاخبار"
                | "الهاكرز"
                | "العملاقه"
                | "التلفزيونيه"
                | "الاميركيه"
                | "البرمجيات"
                | "التكنولوجيا"
                | "اليوميه"
                | "الاسبوعيه"
        ) || sure
            && text.whole(at).has(List::Nationality)
            && at == descriptor.end
            && text.definite(descriptor.start))
        && text
            .longest(
                at,
                Cut::WHOLE,
                &[List::Organization, List::OrganizationWeak],
            )
            .is_none()
    {
        at += 1;
    }
    // «شركة المعلومات الأمريكية "كاسيا"»
    let words = (at..at + 4).find(|&j| {
        !(text.follows(j)
            && text.definite(j)
            && text
                .whole(j)
                .has_any(&[List::OrgWord, List::Nationality, List::Common]))
    });
    if let Some(name) = words
        && PROPER.contains(&stem)
        && name > at
        && text
            .token(name)
            .is_some_and(|t| t.is_quote() && t.spaced || t.shape == Shape::Latin && t.capital)
    {
        at = name;
    }
    let company = matches!(
        stem,
        "شركه"
            | "شركتي"
            | "منظمه"
            | "مجموعه"
            | "جمعيه"
            | "مؤسسه"
            | "بنك"
            | "تطبيق"
            | "منصه"
            | "شبكه"
            | "دار"
            | "وكاله"
    );
    if sure && let Some((start, end)) = quoted(text, at, 8) {
        push(
            found,
            (start, end, Cut::WHOLE),
            40,
            Evidence::Rule("org-descriptor"),
        );
        return;
    }
    if !text.token(at).is_some_and(Token::is_word) {
        return;
    }
    if let Some(name) = text.longest(
        at,
        Cut::WHOLE,
        &[List::Organization, List::OrganizationWeak, List::Club],
    ) {
        let person = name.lists.has_any(&[List::Given, List::Newsmaker]) && name.end == at + 1;
        let vague = company
            && name.end == at + 1
            && text.definite(at)
            && !name.lists.has(List::Organization);
        let sport = text.sport && !name.lists.has_any(&[List::Common, List::Country]);
        if !person && !vague && (sure || sport) && !name.lists.has(List::Stop) {
            push(
                found,
                (at, name.end, Cut::WHOLE),
                48,
                Evidence::Rule("org-descriptor"),
            );
            return;
        }
    }
    if OVER_PLACES.contains(&stem)
        && let Some(place) = text.longest(at, Cut::WHOLE, &[List::Place, List::PlaceWeak])
    {
        let weak = place.lists.has_any(&[
            List::Common,
            List::Given,
            List::GivenWeak,
            List::Nationality,
        ]) && !place.lists.has(List::Place);
        if !weak {
            push(
                found,
                (at, place.end, Cut::WHOLE),
                46,
                Evidence::Rule("org-descriptor"),
            );
            return;
        }
    }
    if !sure {
        return;
    }
    let latin = |j: usize| {
        text.token(j)
            .is_some_and(|t| t.shape == Shape::Latin && (t.capital || j > at))
    };
    let mut end = at;
    if latin(at) {
        while end < at + 5 && latin(end) && (end == at || text.follows(end)) {
            end += 1;
        }
        push(
            found,
            (at, end, Cut::WHOLE),
            42,
            Evidence::Rule("org-descriptor"),
        );
        return;
    }
    if !PROPER.contains(&stem)
        || text
            .key(descriptor.start)
            .trim_start_matches(['و', 'ف', 'ب'])
            .starts_with("ال")
    {
        return;
    }
    while end < at + 4 && text.follows(end) && name_word(text, end) {
        end += 1;
    }
    // «شركة ناشئة»: one word that agrees with its noun is an adjective.
    let adjective = end == at + 1 && stem.ends_with('ه') && text.key(at).ends_with('ه');
    if end > at && !adjective {
        push(
            found,
            (at, end, Cut::WHOLE),
            31,
            Evidence::Rule("org-descriptor"),
        );
    }
}

fn name_word(text: &Annotated<'_>, at: usize) -> bool {
    let lists = text.whole(at);
    !lists.has_any(&[
        List::Nationality,
        List::OrgWord,
        List::Stop,
        List::Country,
        List::Given,
    ]) && text.unknown(at)
}
