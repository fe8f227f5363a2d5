//! Names that grow from a head as grammar lets them: «الإدارة العامة للاستخبارات الرئيسية الروسية».

use super::state_body::agrees;
use super::{push, words};
use crate::entity::Evidence;
use crate::entity::annotate::Annotated;
use crate::entity::candidate::Candidate;
use crate::entity::gazetteer::{Found, List};
use crate::entity::rules::person;
use crate::entity::rules::place::skip_honours;
use crate::entity::token::{Cut, Shape};

/// Words that a name has at most after its head.
const LONGEST: usize = 9;

/// Lists whose words are no part of a body's name, even when they look like one.
const FOREIGN: [List; 5] = [
    List::OrgHead,
    List::StateBody,
    List::Title,
    List::Nationality,
    List::Stop,
];

/// A name while it grows.
struct Growth<'t, 'a> {
    text: &'t Annotated<'a>,
    head: Found,
    stem: &'t str,
    /// The head has the article.
    definite: bool,
    /// Index after the last token taken.
    end: usize,
    /// Words taken that tell this body from others of its kind.
    content: i32,
    nationality: bool,
    place: bool,
}

/// Proposes the name that begins with `head`.
pub fn propose(text: &Annotated<'_>, head: Found, found: &mut Vec<Candidate>) {
    let stem = text.stem(head.start, head.cut);
    let stem = if head.cut.lal {
        stem.get(2..).unwrap_or_default()
    } else {
        stem
    };
    let content = i32::from(head.end > head.start + 1);
    let definite = head.cut.lal || stem.starts_with("ال");
    let mut growth = Growth {
        text,
        head,
        stem,
        definite,
        end: head.end,
        content,
        nationality: false,
        place: false,
    };
    while growth.end < head.end + LONGEST && text.follows(growth.end) && growth.step() {}
    if let Some(end) = growth.named_after() {
        push(
            found,
            (head.start, end, head.cut),
            54,
            Evidence::Rule("named-after"),
        );
    } else if growth.finish() {
        push(
            found,
            (head.start, growth.end, head.cut),
            growth.score(),
            Evidence::Rule("org-head"),
        );
    }
}

impl Growth<'_, '_> {
    /// Takes what may follow; false when nothing may.
    fn step(&mut self) -> bool {
        if self.place && !self.text.whole(self.end).has(List::Nationality) {
            return false;
        }
        let taken = if self.is_nationality() {
            self.nationality = true;
            Some(self.end + 1)
        } else if self.is_adjective() || self.is_word() {
            Some(self.end + 1)
        } else if let Some(end) = self.town() {
            self.place = true;
            Some(end)
        } else if self.is_field() {
            Some(self.end + 1)
        } else if self.is_joined() {
            Some(self.end + 2)
        } else {
            self.behind_clitic()
        };
        if let Some(end) = taken {
            self.content += 1;
            self.end = end;
        }
        taken.is_some()
    }

    fn is_nationality(&self) -> bool {
        let Self { text, end, .. } = *self;
        if !text.whole(end).has(List::Nationality) || !text.definite(end) {
            return false;
        }
        // After a title the adjective may be the person's: «وزير الدفاع الروسي».
        let titled = self
            .head
            .start
            .checked_sub(1)
            .is_some_and(|b| text.any(b).has(List::Title));
        agrees(text, end, self.stem)
            || self.content > 0 && !titled && agrees(text, end, text.key(end - 1))
    }

    /// «صندوق تنمية الموارد البشرية»، «للمؤسسات الصغرى»: an adjective that the list of such words has not.
    fn is_adjective(&self) -> bool {
        let Self { text, end, .. } = *self;
        let lists = text.whole(end);
        if self.content == 0
            || !text.definite(end)
            || lists.has_any(&[List::Title, List::Stop, List::Say])
        {
            return false;
        }
        let (word, last) = (text.key(end), text.key(end - 1));
        let joined = text
            .readings(end - 1)
            .iter()
            .any(|r| r.cut.lal && !r.lists.is_empty());
        let plural = last.ends_with("ات") && word.ends_with('ه')
            || last.ends_with("ين") && word.ends_with("ين")
            || word == "العرب";
        let descent = word.ends_with("يه") || word.ends_with('ي');
        joined && plural
            || (joined || text.definite(end - 1))
                && descent
                && lists.has(List::Common)
                && !lists.has_any(&[List::Given, List::StateBody, List::OrgHead])
    }

    fn is_word(&self) -> bool {
        let Self { text, end, .. } = *self;
        let governed =
            end == self.head.end || !self.definite || text.any(end - 1).has(List::OrgWord);
        text.whole(end).has(List::OrgWord) && (text.definite(end) || governed)
    }

    /// «بنك إنجلترا»، «محكمة جنايات القاهرة».
    fn town(&self) -> Option<usize> {
        let Self { text, end, .. } = *self;
        let construct = !self.definite
            && words::OF_PLACE.contains(&self.stem)
            && (self.content == 0 || !text.definite(end - 1));
        let name = text
            .longest(end, Cut::WHOLE, &[List::Country, List::Place])
            .filter(|_| construct)?;
        Some(name.end)
    }

    /// «وزارة الصحة والسكان»
    fn is_field(&self) -> bool {
        let Self { text, end, .. } = *self;
        self.content >= 1
            && self.stem.starts_with("وزار")
            && text.key(end).starts_with("وال")
            && text
                .readings(end)
                .iter()
                .any(|r| r.cut.key == 2 && r.lists.has(List::Common) && !r.lists.has_any(&FOREIGN))
    }

    /// «هيئة الحقيقة و الكرامة»
    fn is_joined(&self) -> bool {
        let Self { text, end, .. } = *self;
        let next = text.whole(end + 1);
        self.content >= 1
            && text.key(end) == "و"
            && text.follows(end + 1)
            && text.definite(end + 1)
            && next.has(List::OrgWord)
            && !next.has_any(&[List::StateBody, List::OrgHead])
    }

    /// A word behind a clitic: «للشغل»، «والعمل»، «بتونس».
    fn behind_clitic(&mut self) -> Option<usize> {
        let Self {
            text,
            end,
            content,
            definite,
            ..
        } = *self;
        let letter = text.key(end).chars().next()?;
        for &reading in text.readings(end).iter().filter(|r| r.cut.key > 0) {
            let (cut, lists) = (reading.cut, reading.lists);
            if cut.conjunction && !cut.preposition {
                // «الشؤون الاجتماعية والعمل»
                let inside = lists.has(List::OrgWord)
                    && !lists.has_any(&FOREIGN)
                    && text.stem(end, cut).starts_with("ال");
                if letter == 'و' && content >= 1 && inside {
                    return Some(end + 1);
                }
            } else if letter == 'ل' && (content >= 1 || definite) {
                let plain = lists.has(List::Common)
                    && !lists.has_any(&[List::Stop, List::Say, List::Title]);
                if lists.has(List::OrgWord) || cut.lal && plain && content >= 1 {
                    return Some(end + 1);
                }
                // «الوكالة الوطنية لمكافحة الجريمة»
                let object = text.follows(end + 1)
                    && text.definite(end + 1)
                    && text.any(end + 1).has_any(&[List::OrgWord, List::Common]);
                if definite && content >= 1 && plain && object {
                    return Some(end + 2);
                }
            } else if letter == 'ب'
                && self.is_local()
                && (content >= 1 || !definite)
                && let Some(place) = text.longest(end, cut, &[List::Country, List::Place])
            {
                self.place = true;
                return Some(place.end);
            }
        }
        None
    }

    /// One body among many of its kind, told apart by its town.
    fn is_local(&self) -> bool {
        words::LOCAL.contains(&self.stem)
            || (self.head.start + 1..self.end).any(|at| words::BRANCH.contains(&self.text.key(at)))
    }

    /// «جامعة الملك سعود»، «المستشفى الجامعي فرحات حشاد»: the end of a name with a person in it.
    fn named_after(&self) -> Option<usize> {
        let Self { text, end, .. } = *self;
        let bare = self.content == 0 && !self.definite && words::NAMED_AFTER.contains(&self.stem);
        let hospital = self.content <= 2
            && words::HOSPITALS.contains(&self.stem)
            && text.whole(end).has(List::Given);
        if !bare && !hospital {
            return None;
        }
        let name = skip_honours(text, end);
        let mut end = person::run(text, name, Cut::WHOLE, if name > end { 12 } else { 4 })?.end;
        while text.follows(end) && text.whole(end).has(List::OrgWord) && text.definite(end) {
            end += 1;
        }
        Some(end)
    }

    /// Corrects the end; false when this is no name.
    fn finish(&mut self) -> bool {
        let text = self.text;
        let abroad = self.content > 0
            && !self.place
            && words::MISSIONS.contains(&self.stem)
            && text.key(self.end) == "في";
        if abroad
            && text.follows(self.end)
            && let Some(town) =
                text.longest(self.end + 1, Cut::WHOLE, &[List::Country, List::Place])
        {
            self.place = true;
            self.end = town.end;
        }
        // «شركة المعلومات الأمريكية "كاسيا"»: the name itself follows.
        let follows = text
            .token(self.end)
            .is_some_and(|t| t.is_quote() && t.spaced || t.shape == Shape::Latin);
        if follows && words::PROPER.contains(&self.stem) {
            return false;
        }
        // A trailing word without article governs what was not understood.
        let governs = |at: usize| {
            !text.definite(at)
                && text.whole(at).has(List::OrgWord)
                && !text.any(at).has_any(&[List::Country, List::Place])
        };
        while self.end > self.head.end && governs(self.end - 1) {
            self.end -= 1;
            self.content -= 1;
        }
        let organ = self.end > self.head.end && words::OWNERS.contains(&text.key(self.end - 1));
        self.content > 0 && !organ
    }

    fn score(&self) -> i32 {
        let strong = words::STRONG.contains(&self.stem);
        let one_of_many = words::ONE_OF_MANY.contains(&self.stem);
        match (self.content, self.definite) {
            _ if self.place => 52,
            (1, true) if self.nationality && !one_of_many => 34,
            (1, true) => 20,
            (1, false) if strong => 46,
            (1, false) if self.nationality => 38,
            (1, false) => 22,
            _ if strong => 48,
            (2, _) if self.nationality && one_of_many => 26,
            _ if self.nationality => 42,
            (2, _) => 27,
            _ => 36,
        }
    }
}
