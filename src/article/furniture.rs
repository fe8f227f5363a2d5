//! What every line is in the page: the rules that decide by place and company.
//!
//! The worst mistake is to take a piece of the article for furniture, so between the first and the last paragraph
//! only lines that name themselves go, and a line whose words a writer may use needs furniture beside it. Above the
//! title and after the last paragraph the page speaks more than the article does.

use std::collections::HashSet;

use super::block::BlockKind;
use super::caption::is_caption;
use super::heading::is_heading;
use super::line::{End, Lead, Line};
use super::names;
use super::page::Page;
use super::sign::Sign;
use super::stamp::stamps;
use super::title::{Found, content};
use super::words::{WordSet, Words};
use std::sync::LazyLock;

/// A line's part in the page, and the rule that gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verdict {
    /// Its part.
    pub kind: BlockKind,
    /// The rule, for tests and for asking why.
    pub rule: &'static str,
}

const fn verdict(kind: BlockKind, rule: &'static str) -> Verdict {
    Verdict { kind, rule }
}

const FURNITURE: BlockKind = BlockKind::Furniture;

/// Decides every line of the page. Cost: linear.
pub(super) fn verdicts(page: &Page, title: Option<Found>) -> Vec<Verdict> {
    let mut judge = Judge {
        page,
        title,
        out: vec![None; page.lines.len()],
        company: company(page),
        numbered: page
            .lines
            .get(page.core.clone())
            .is_some_and(|c| c.iter().any(|l| l.sign == Sign::Number)),
    };
    judge.above();
    judge.lists();
    let start = judge.start();
    for index in start..page.core.start.min(page.tail) {
        judge.under_title(index);
    }
    let above = judge.page.core.start.min(judge.page.tail);
    judge.between(start, above);
    for index in page.core.start.max(start)..page.core.end {
        judge.in_core(index);
    }
    judge.after(page.core.end.max(start));
    judge.headings();
    judge
        .out
        .into_iter()
        .map(|v| v.unwrap_or(verdict(BlockKind::Body, "text")))
        .collect()
}

struct Judge<'p, 'a> {
    page: &'p Page<'a>,
    title: Option<Found>,
    out: Vec<Option<Verdict>>,
    /// Lines whose neighbours are furniture, so that a hint is enough.
    company: Vec<bool>,
    /// Bare numbers stand in the body: its parts are numbered.
    numbered: bool,
}

/// Finds runs of lines with a sign that hold a certain one, or are a menu by their number.
fn company(page: &Page) -> Vec<bool> {
    let mut out = vec![false; page.lines.len()];
    let mut start = 0;
    while start < page.lines.len() {
        let mut end = start;
        while page.lines.get(end).is_some_and(|l| l.sign != Sign::None) {
            end += 1;
        }
        let run = page.lines.get(start..end).unwrap_or_default();
        if run.iter().any(|l| l.sign.is_certain())
            || run
                .iter()
                .filter(|l| matches!(l.sign, Sign::Hint | Sign::Section | Sign::List))
                .count()
                >= 3
        {
            for (offset, line) in run.iter().enumerate() {
                // The last of them may head the paragraph after it.
                let heads =
                    offset + 1 == run.len() && line.sign == Sign::Section && page.is_prose(end);
                if let Some(flag) = out.get_mut(start + offset) {
                    *flag = !heads;
                }
            }
        }
        start = end + 1;
    }
    out
}

/// Words that begin a sentence which goes on with the report, and no title.
static GOES_ON: LazyLock<WordSet> = LazyLock::new(|| {
    WordSet::new(
        "وقال وقالت وأضاف وأضافت وأكد وأكدت وأوضح وأوضحت وأشار وأشارت وذكر وذكرت وتابع وتابعت وكان وكانت وبحسب ووفق ووفقا وفي ومن وعلى وقد ولفت ولفتت ويأتي وتأتي ويذكر ويشار وشدد وشددت ونقل ونقلت وختم واختتم وأعلن وأعلنت وبين واعتبر \
         ورأى وحذر وطالب ودعا كما وكما إلا كذلك وهو وهي وهذا وهذه ولم ولا وإلى إلى بدوره بدورها ويعد وتعد وجاء وجاءت ومع وبعد وقبل وخلال وكشف وأفاد وأفادت وأعرب وأردف واستطرد ونوه وتعتبر ويعتبر",
    )
});

fn goes_on(line: &Line) -> bool {
    let words = Words::new(super::line::head(line.text, 60));
    words.iter().next().is_some_and(|w| GOES_ON.has(w))
}

impl<'a> Judge<'_, 'a> {
    fn line(&self, index: usize) -> Option<&Line<'a>> {
        self.page.lines.get(index)
    }

    fn set(&mut self, index: usize, kind: BlockKind, rule: &'static str) {
        if let Some(slot @ None) = self.out.get_mut(index) {
            *slot = Some(verdict(kind, rule));
        }
    }

    fn done(&self, index: usize) -> bool {
        self.out.get(index).is_none_or(Option::is_some)
    }

    /// First line after the title, or of a page without one.
    fn start(&self) -> usize {
        self.title.map_or(0, |t| t.line + 1)
    }

    fn same_as_title(&self, line: &Line) -> bool {
        let Some((title, found)) = self.title.and_then(|t| Some((self.line(t.line)?, t))) else {
            return false;
        };
        if line.id == title.id {
            return true;
        }
        let bare = title.text.get(..found.length).unwrap_or_default();
        let other = line
            .text
            .get(..super::title::without_outlet(line.text).0)
            .unwrap_or_default();
        (found.length < title.text.len() || other.len() < line.text.len())
            && Words::new(bare).key() == Words::new(other).key()
    }

    /// Lines over the title: menus, paths, sections, dates.
    fn above(&mut self) {
        let Some(title) = self.title else { return };
        self.set(title.line, BlockKind::Title, "title");
        for index in 0..title.line {
            let Some(line) = self.line(index) else {
                continue;
            };
            let (words, sign) = (line.words, line.sign);
            let again = self.same_as_title(line);
            let caption = is_caption(line.text, line.words);
            if self.page.is_sure_meta(index) {
                self.set(index, BlockKind::Meta, "over the title: about the article");
            } else if again {
                self.set(index, FURNITURE, "title again");
            } else if sign != Sign::None || words <= 4 {
                self.set(index, FURNITURE, "over the title: menu, section");
            } else if caption {
                self.set(index, BlockKind::Caption, "caption");
            } else if words <= 9
                && stamps(super::line::head(line.text, 200))
                    .found
                    .iter()
                    .any(|s| s.date.is_some())
            {
                self.set(index, FURNITURE, "over the title: today's date");
            } else if title.late || line.lead == Lead::Bullet {
                self.set(index, FURNITURE, "over the title: other articles");
            } else if title.line >= 5 && index + 1 < title.line && !self.page.is_prose(index) {
                self.set(index, FURNITURE, "over the title: among a menu");
            }
        }
    }

    /// Lists of other articles' titles after «مقالات ذات صلة», inside the body and over it.
    fn lists(&mut self) {
        for head in self.start()..self.page.core.end {
            let Some(line) = self.line(head) else {
                continue;
            };
            let opens = match line.sign {
                Sign::Related => Words::new(line.text).count() <= 4 && line.words <= 4,
                Sign::List => {
                    self.company.get(head).copied().unwrap_or(false) || head < self.page.core.start
                }
                _ => false,
            };
            if opens {
                self.list(head);
            } else if line.sign == Sign::Tags && line.words <= 3 {
                self.tag_list(head);
            }
        }
    }

    /// Bare tags after «الكلمات المفتاحية».
    fn tag_list(&mut self, head: usize) {
        for index in head + 1..(head + 30).min(self.page.lines.len()) {
            let Some(line) = self.line(index) else { break };
            if line.sign != Sign::None
                || line.words > 4
                || !matches!(line.end, End::None | End::Comma)
                || self.page.is_prose(index + 1) && line.gap
            {
                break;
            }
            self.set(index, FURNITURE, "tags");
        }
    }

    fn list(&mut self, head: usize) {
        // «اقرأ المزيد» ends as many texts as it begins lists.
        let one = self
            .line(head)
            .is_some_and(|l| matches!(Words::new(l.text).key(), "اقرا المزيد" | "read more"));
        let most = if self.page.unpunctuated || one { 1 } else { 8 };
        let mut taken = 0;
        let apart = self.line(head + 1).is_some_and(|l| l.gap);
        for index in head + 1..self.page.lines.len() {
            if taken == most {
                break;
            }
            let Some(line) = self.line(index) else { break };
            if self.page.is_sure_meta(index) || matches!(line.sign, Sign::Number | Sign::Ornament) {
                // The other article's date.
                if taken > 0 && !line.gap {
                    self.set(index, FURNITURE, "date in a list of articles");
                    continue;
                }
                break;
            }
            let title_like = line.is_title_like()
                && !goes_on(line)
                && line.words <= if self.page.unpunctuated { 16 } else { 25 };
            if line.sign != Sign::None || !title_like || line.is_prose() {
                break;
            }
            // A short line before a paragraph heads it; a new group after the list is no longer the list.
            let heads = line.words <= if one { 5 } else { 4 }
                && self.page.is_prose(index + 1)
                && (taken > 0 || line.gap || one);
            if heads || (taken > 0 && line.gap && !apart) {
                break;
            }
            self.set(index, FURNITURE, "in a list of articles");
            taken += 1;
        }
    }

    /// Whether the line is an hour and nothing else.
    fn is_clock(&self, index: usize) -> bool {
        self.line(index).is_some_and(|l| l.sign == Sign::Number)
            && self
                .page
                .metas
                .get(&index)
                .is_some_and(|m| m.stamps.iter().all(|s| s.date.is_none()) && !m.stamps.is_empty())
    }

    /// Between the title and the first paragraph.
    fn under_title(&mut self, index: usize) {
        let Some(line) = self.line(index) else { return };
        // «1», «2» … over the parts of a text.
        let numbered =
            line.sign == Sign::Number && Words::new(line.text).key() == "1" && self.numbered;
        let (kind, rule) = if self.same_as_title(line) {
            (FURNITURE, "title again")
        } else if numbered {
            (BlockKind::Body, "number of a part")
        } else if self.is_clock(index) && !self.beside_meta(index) {
            (BlockKind::Heading, "hour of a report")
        } else if self.page.is_sure_meta(index) {
            (BlockKind::Meta, "about the article")
        } else if line.sign.is_certain() {
            (FURNITURE, "names itself")
        } else if line.sign != Sign::None {
            (FURNITURE, "between title and body")
        } else if is_caption(line.text, line.words) {
            (BlockKind::Caption, "caption")
        } else if self.page.metas.get(&index).is_some_and(|m| {
            !m.stamps.is_empty() || m.outlet.is_some() || m.byline.is_some() || m.awaits
        }) && (self.title.is_some()
            || self
                .page
                .metas
                .get(&index)
                .is_some_and(|m| m.byline.is_some()))
        {
            (BlockKind::Meta, "about the article, by its place")
        } else {
            (BlockKind::Body, "between title and body")
        };
        self.set(index, kind, rule);
    }

    /// Whether a neighbour of the line is of the page's making: a day alone may head a programme of matches.
    fn beside_meta(&self, index: usize) -> bool {
        [index.checked_sub(1), Some(index + 1)]
            .into_iter()
            .flatten()
            .any(|i| {
                self.page.metas.get(&i).is_some_and(|m| {
                    m.sure
                        && (m.labelled
                            || !m.is_day()
                            || (self.is_clock(index)
                                && m.stamps
                                    .iter()
                                    .any(|s| s.date.is_some() && s.time.is_none())))
                }) || self.line(i).is_some_and(|l| l.sign.is_certain())
            })
    }

    /// Between the first paragraph and the last.
    fn in_core(&mut self, index: usize) {
        let Some(line) = self.line(index) else { return };
        // The lines about an article may stand under its lead.
        let early = index <= self.page.core.start + 6;
        let again = early
            && self.page.is_prose(self.page.core.start)
            && !line.is_prose()
            && line.words >= 3
            && self.same_as_title(line);
        let alone = !self.company.get(index).copied().unwrap_or(false);
        let meta = self.page.metas.get(&index);
        let told = meta.is_some_and(|m| {
            m.sure && (m.labelled || (early && (!m.is_day() || self.beside_meta(index))))
        });
        let (kind, rule) = if again {
            (FURNITURE, "title again")
        } else if line.sign.is_certain() {
            (FURNITURE, "names itself")
        } else if told && line.sign != Sign::Number {
            (BlockKind::Meta, "about the article")
        } else {
            match line.sign {
                Sign::Ornament
                    if line.text.chars().count() <= 2
                        && !line.text.starts_with(['*', '•', '–', '—', '-', '~']) =>
                {
                    (FURNITURE, "stray mark")
                }
                Sign::Hint | Sign::List | Sign::Section | Sign::Number | Sign::Ornament
                    if !alone =>
                {
                    (FURNITURE, "among furniture")
                }
                Sign::Legal if line.words <= 12 => (FURNITURE, "rights"),
                Sign::Cookie
                    if line.words <= 60 && self.page.core.end > index + 1 && index == 0 =>
                {
                    (FURNITURE, "cookies")
                }
                Sign::None if !line.is_prose() && is_caption(line.text, line.words) => {
                    (BlockKind::Caption, "caption")
                }
                _ => return,
            }
        };
        self.set(index, kind, rule);
    }

    /// After the last paragraph.
    fn after(&mut self, from: usize) {
        let mut open = None;
        // A list of the article is not over where a widget stands in it.
        let mut listed = from
            .checked_sub(1)
            .and_then(|i| self.line(i))
            .is_some_and(|l| l.lead == Lead::Bullet);
        let (tail, count) = (self.page.tail, self.page.lines.len());
        for index in from..count {
            let Some(line) = self.line(index) else { break };
            // «اقرأ أيضا: …» has what it names on its own line.
            if line.sign.opens_tail()
                && !(matches!(line.sign, Sign::Related | Sign::Tags | Sign::Promo)
                    && line.words > 4)
            {
                open = Some(line.sign);
            }
            if open.is_none() && line.sign == Sign::None {
                listed = line.lead == Lead::Bullet;
            }
            // A bare address after a button is the page's own.
            let own = line.text.starts_with("http")
                && line.words <= 8
                && !line.text.contains(' ')
                && self.is_furniture_line(index.checked_sub(1));
            let meta = self.page.metas.get(&index);
            let source = meta.is_some_and(|m| {
                m.labelled && (m.outlet.is_some() || m.byline.is_some() || m.awaits)
            });
            let sentence = (line.end == End::Stop && line.words >= 4)
                || matches!(line.end, End::Colon | End::Comma)
                || line.words > 25
                || goes_on(line);
            // A telephone number is told, a count of readers is not.
            let long = line.sign == Sign::Number
                && !self.page.metas.contains_key(&index)
                && line.text.chars().filter(|c| c.is_numeric()).count() > 6;
            let (kind, rule) = if own {
                (FURNITURE, "address of the page")
            } else if index >= tail {
                (FURNITURE, "after the forms and rights")
            } else if line.sign.is_certain() {
                (FURNITURE, "names itself")
            } else if source && open != Some(Sign::Comments) {
                (BlockKind::Meta, "about the article")
            } else if line.sign == Sign::Ornament
                || (line.sign == Sign::Number
                    && !long
                    && (open.is_some() || self.company.get(index).copied().unwrap_or(false)))
            {
                (FURNITURE, "marks and numbers after the body")
            } else if !matches!(line.sign, Sign::None | Sign::Number) {
                (FURNITURE, "after the body")
            } else if self.same_as_title(line) {
                (FURNITURE, "title again")
            } else {
                match open {
                    Some(Sign::Comments | Sign::Form | Sign::Legal) => {
                        (FURNITURE, "in the comment part")
                    }
                    Some(Sign::Tags) if line.words <= 4 && line.end != End::Stop => {
                        (FURNITURE, "tags")
                    }
                    Some(_) if line.lead == Lead::Bullet && listed => {
                        (BlockKind::Body, "goes on with the list")
                    }
                    Some(_) if !sentence && !long => (FURNITURE, "in a list after the body"),
                    _ if meta
                        .is_some_and(|m| m.sure && (!m.is_day() || self.beside_meta(index))) =>
                    {
                        (BlockKind::Meta, "about the article")
                    }
                    _ if is_caption(line.text, line.words) => (BlockKind::Caption, "caption"),
                    _ => (BlockKind::Body, "after the last paragraph"),
                }
            };
            self.set(index, kind, rule);
        }
        self.tags(from);
        self.signature(from);
        self.between(from, count);
    }

    fn is_furniture_line(&self, index: Option<usize>) -> bool {
        index
            .and_then(|i| self.out.get(i))
            .copied()
            .flatten()
            .is_some_and(|v| v.kind == FURNITURE)
    }

    /// Words of one or two lines with furniture on both sides, outside the body: buttons that the lists do not know.
    fn between(&mut self, from: usize, to: usize) {
        let mut at = from;
        while at < to {
            let short = |i: usize| {
                self.out
                    .get(i)
                    .is_some_and(|v| v.is_none_or(|v| v.kind == BlockKind::Body))
                    && self
                        .line(i)
                        .is_some_and(|l| l.words <= 4 && l.end == End::None && l.sign == Sign::None)
            };
            let run = (at..to).take_while(|&i| short(i)).count();
            if (1..=2).contains(&run)
                && self.is_furniture_line(at.checked_sub(1))
                && self.is_furniture_line(Some(at + run))
            {
                for index in at..at + run {
                    self.out
                        .get_mut(index)
                        .map(|slot| slot.replace(verdict(FURNITURE, "between buttons")));
                }
            }
            at += run.max(1);
        }
    }

    /// Bare tags between the last paragraph and the furniture: short lines whose words stand in the body.
    fn tags(&mut self, from: usize) {
        let end = (from..self.page.lines.len())
            .find(|&i| {
                self.out
                    .get(i)
                    .copied()
                    .flatten()
                    .is_some_and(|v| v.kind != BlockKind::Body)
            })
            .unwrap_or(from);
        let before = from.checked_sub(1).and_then(|i| self.line(i));
        let run = self.page.lines.get(from..end).unwrap_or_default();
        let furniture_next = self
            .out
            .get(end)
            .copied()
            .flatten()
            .is_some_and(|v| v.kind == FURNITURE);
        let bare = run
            .iter()
            .all(|l| l.words <= 3 && l.end == End::None && l.lead == Lead::Plain);
        if run.len() < 3 || !furniture_next || !bare || before.is_none_or(|l| l.end != End::Stop) {
            return;
        }
        let body: HashSet<String> = self
            .page
            .lines
            .get(self.page.core.clone())
            .unwrap_or_default()
            .iter()
            .take(200)
            .flat_map(|l| content(super::line::head(l.text, 2000)))
            .collect();
        let known = run
            .iter()
            .filter(|l| content(l.text).any(|w| body.contains(&w)))
            .count();
        if known * 2 >= run.len() {
            for index in from..end {
                self.out
                    .get_mut(index)
                    .map(|slot| slot.replace(verdict(FURNITURE, "tags")));
            }
        }
    }

    /// The writer's name under the last paragraph.
    fn signature(&mut self, at: usize) {
        let Some(line) = self.line(at) else { return };
        let alone = self.line(at + 1).is_none()
            || self
                .out
                .get(at + 1)
                .copied()
                .flatten()
                .is_some_and(|v| v.kind != BlockKind::Body);
        let after_sentence = at
            .checked_sub(1)
            .and_then(|i| self.line(i))
            .is_some_and(|l| l.end == End::Stop && l.is_prose());
        if line.sign == Sign::None
            && alone
            && after_sentence
            && line.end == End::None
            && names::is_person(&Words::new(super::line::head(line.text, 200)))
            && line.words <= 4
        {
            self.out
                .get_mut(at)
                .map(|slot| slot.replace(verdict(BlockKind::Meta, "signature")));
        }
    }

    /// Headings among what is left as body.
    fn headings(&mut self) {
        let is_text = |v: &Option<Verdict>| {
            v.is_none_or(|v| matches!(v.kind, BlockKind::Body | BlockKind::Heading))
        };
        let texts: Vec<usize> = (self.start()..self.out.len())
            .filter(|&i| self.out.get(i).is_some_and(is_text))
            .collect();
        for (at, &index) in texts.iter().enumerate() {
            if index <= self.page.core.start || index >= self.page.core.end || self.done(index) {
                continue;
            }
            let before = at.checked_sub(1).and_then(|i| texts.get(i)).copied();
            if is_heading(self.page, index, before, texts.get(at + 1).copied()) {
                self.set(index, BlockKind::Heading, "short line over a paragraph");
            }
        }
    }
}
