//! Everything about a thing: its forms, its days, its company, and the sentences it stands in, newest article first.
//!
//! As in the reader a place is a group and a line in it: group 0 is the head, every other one an article. Groups are laid
//! out when they come into sight, so that a thing of ten thousand articles opens as fast as one of two.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use super::{Language, State};
use crate::entity::ThingId;
use crate::library::{DocId, Facet, sentence};
use crate::text::{Direction, Options, Paragraph, Row, wrap};

/// Companions shown.
const COMPANY: usize = 6;
/// Forms shown.
const FORMS: usize = 12;
/// Sentences of one article that are shown.
const SENTENCES: usize = 200;
/// Laid-out groups kept.
const CACHE: usize = 128;

/// What a row shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Nothing.
    Blank,
    /// Name and kind.
    Name,
    /// Mentions, articles, first and last day.
    Counts,
    /// A heading of the interface, by its key in the locale.
    Heading(&'static str),
    /// Forms with their mentions.
    Forms(Row),
    /// A thing that is there most.
    Companion(Facet),
    /// The head of an article's sentences.
    Article(DocId),
    /// A line of a sentence.
    Text {
        /// Cells; their bytes count from `start`.
        row: Row,
        /// Source byte of the sentence's first.
        start: usize,
        /// The thing's mentions in the sentence, source bytes.
        mentions: Vec<Range<usize>>,
    },
    /// So many further sentences are not shown.
    More(usize),
}

/// What can be gone to from a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Another thing.
    Companion(ThingId),
    /// A mention: article, and index into its mentions.
    Mention(DocId, usize),
}

/// A row on screen.
#[derive(Debug, Clone, PartialEq)]
pub struct PageRow {
    /// Its group.
    pub group: usize,
    /// Its group, and the item of the group that it belongs to.
    pub item: Option<(usize, usize)>,
    /// What it shows.
    pub content: Content,
}

/// A group laid out at a width.
#[derive(Debug, Default)]
struct Group {
    rows: Vec<(Option<usize>, Content)>,
    targets: Vec<Target>,
}

/// An open page.
#[derive(Debug, Default)]
pub struct Page {
    /// Whose it is.
    pub thing: ThingId,
    /// Group and item under the cursor.
    pub cursor: (usize, usize),
    /// The rows on screen, made by [`Page::lay`].
    pub rows: Vec<PageRow>,
    /// First and last day of its articles, as far as they have one.
    pub days: Option<(Date, Date)>,
    /// Articles, newest first, those without a day last; with the number of mentions.
    pub articles: Vec<(DocId, u32)>,
    company: Vec<Facet>,
    top: (usize, usize),
    /// The cursor has moved: it is to be seen.
    follow: bool,
    size: (u16, u16),
    look: (Options, Language),
    cache: HashMap<usize, Arc<Group>>,
}

impl Page {
    /// Opens the page of a thing. Cost: linear in its articles.
    #[must_use]
    pub fn new(thing: ThingId, state: &State) -> Self {
        let mut page = Self {
            thing,
            ..Self::default()
        };
        page.read(state);
        page.cursor = page.first(state);
        page
    }

    /// Reads the library anew: another index, other mentions. The cursor stays where it can.
    pub fn read(&mut self, state: &State) {
        let index = &state.library.index;
        let day = |doc: DocId| {
            let document = state.document(doc)?;
            document.article.published.as_ref().map(|known| known.date)
        };
        self.articles = index.postings(self.thing).to_vec();
        self.articles
            .sort_by_cached_key(|(doc, _)| (Reverse(day(*doc)), *doc));
        let days = || self.articles.iter().filter_map(|(doc, _)| day(*doc));
        self.days = days().min().zip(days().max());
        self.company = index.company(self.thing, COMPANY * 8);
        self.company.retain(|facet| {
            index
                .thing(facet.thing)
                .is_some_and(|thing| thing.kind.is_name())
        });
        self.company.truncate(COMPANY);
        self.cache.clear();
        self.follow = true;
    }

    /// What is under the cursor.
    #[must_use]
    pub fn current(&mut self, state: &State) -> Option<Target> {
        let (group, item) = self.cursor;
        self.group(state, group).targets.get(item).copied()
    }

    /// Puts the cursor on a group's item, or the nearest there is.
    pub fn go(&mut self, state: &State, (group, item): (usize, usize)) {
        let group = group.min(self.articles.len());
        let items = self.group(state, group).targets.len();
        self.cursor = (group, item.min(items.saturating_sub(1)));
        self.follow = true;
    }

    /// Moves the cursor by items.
    pub fn step(&mut self, state: &State, by: i64) {
        for _ in 0..by.unsigned_abs().min(10_000) {
            let next = if by > 0 {
                self.after(state, self.cursor)
            } else {
                self.before(state, self.cursor)
            };
            match next {
                Some(next) => self.cursor = next,
                None if by < 0 => {
                    self.top = (0, 0);
                    break;
                }
                None => break,
            }
        }
        self.follow = true;
    }

    /// Moves the cursor to the next article's first sentence, or to the one before.
    pub fn article(&mut self, state: &State, by: i64) {
        let (group, item) = self.cursor;
        let to = if by > 0 {
            (group + 1).min(self.articles.len())
        } else if item > 0 {
            group
        } else {
            group.saturating_sub(1)
        };
        self.go(state, (to, 0));
    }

    /// Scrolls by halves of the pane; the cursor goes along.
    pub fn page(&mut self, state: &State, halves: i64) {
        let rows = i64::from(self.size.1.max(2));
        self.scroll(state, (rows / 2).max(1) * halves);
        let seen = |page: &Self| page.rows_from(state);
        let rows = seen(self);
        let items = || rows.iter().filter_map(|row| row.item);
        let edge = if halves > 0 {
            items()
                .find(|item| *item > self.cursor)
                .or_else(|| items().next_back())
        } else {
            items()
                .rfind(|item| *item < self.cursor)
                .or_else(|| items().next())
        };
        if let Some(item) = edge {
            self.cursor = item;
        } else {
            self.step(state, halves.signum());
        }
        self.follow = true;
    }

    /// Scrolls by lines and leaves the cursor.
    pub fn scroll(&mut self, state: &State, by: i64) {
        self.top = self.walk(state, self.top, by);
        let last = self.last(state);
        let lowest = self.walk(state, last, 1 - i64::from(self.size.1.max(1)));
        self.top = self.top.min(lowest);
        self.follow = false;
    }

    /// Moves the cursor to the beginning or the end.
    pub fn end(&mut self, state: &State, bottom: bool) {
        if bottom {
            self.go(state, (self.articles.len(), usize::MAX));
        } else {
            self.top = (0, 0);
            self.cursor = self.first(state);
            self.follow = true;
        }
    }

    fn first(&mut self, state: &State) -> (usize, usize) {
        if self.group(state, 0).targets.is_empty() {
            self.after(state, (0, 0)).unwrap_or_default()
        } else {
            (0, 0)
        }
    }

    fn after(&self, state: &State, (group, item): (usize, usize)) -> Option<(usize, usize)> {
        if item + 1 < self.group(state, group).targets.len() {
            return Some((group, item + 1));
        }
        (group + 1..=self.articles.len())
            .take(1000)
            .find(|group| !self.group(state, *group).targets.is_empty())
            .map(|group| (group, 0))
    }

    fn before(&self, state: &State, (group, item): (usize, usize)) -> Option<(usize, usize)> {
        if item > 0 {
            return Some((group, item - 1));
        }
        (0..group).rev().take(1000).find_map(|group| {
            let items = self.group(state, group).targets.len();
            Some((group, items.checked_sub(1)?))
        })
    }

    /// The last line.
    fn last(&self, state: &State) -> (usize, usize) {
        let group = self.articles.len();
        (group, self.group(state, group).rows.len().saturating_sub(1))
    }

    /// Moves a place by lines, held inside the page.
    fn walk(
        &self,
        state: &State,
        (mut group, mut line): (usize, usize),
        by: i64,
    ) -> (usize, usize) {
        let mut left = by;
        while left > 0 {
            let below = self.group(state, group).rows.len().saturating_sub(line + 1) as i64;
            if left <= below || group >= self.articles.len() {
                return (group, line + left.min(below) as usize);
            }
            left -= below + 1;
            (group, line) = (group + 1, 0);
        }
        while left < 0 {
            let above = line as i64;
            if -left <= above {
                return (group, line - (-left) as usize);
            }
            if group == 0 {
                return (0, 0);
            }
            left += above + 1;
            group -= 1;
            line = self.group(state, group).rows.len().saturating_sub(1);
        }
        (group, line)
    }

    /// Lays out the rows on screen. Called after every change, so that drawing only paints.
    pub fn lay(&mut self, state: &State, cols: u16, rows: u16) {
        let cols = cols.clamp(1, super::reader::MEASURE);
        let look = (state.options, state.language);
        if (self.size.0, self.look) != (cols, look) {
            self.cache.clear();
            self.follow = true;
        }
        if self.size.1 != rows {
            self.follow = true;
        }
        self.size = (cols, rows);
        self.look = look;
        self.top.0 = self.top.0.min(self.articles.len());
        let lines = self.group(state, self.top.0).rows.len();
        self.top.1 = self.top.1.min(lines.saturating_sub(1));
        if std::mem::take(&mut self.follow) {
            self.see_cursor(state);
        }
        self.rows = self.rows_from(state);
        if self.cache.len() > CACHE {
            self.cache.clear();
        }
        let last = self.rows.last().map_or(self.top.0, |row| row.group);
        for group in self.top.0..=last {
            let laid = self.group(state, group);
            self.cache.insert(group, laid);
        }
    }

    /// Columns of text in a line.
    #[must_use]
    pub const fn cols(&self) -> u16 {
        self.size.0
    }

    /// Scrolls so that the cursor's item is on screen, with the head of its group where it is the first.
    fn see_cursor(&mut self, state: &State) {
        let (group, item) = self.cursor;
        let laid = self.group(state, group);
        let of_item = |row: &&(Option<usize>, Content)| row.0 == Some(item);
        let first = laid.rows.iter().position(|row| of_item(&row)).unwrap_or(0);
        let last = first + laid.rows.iter().filter(of_item).count().saturating_sub(1);
        let from = match (item, group) {
            (0, 0) => (0, 0),
            (0, _) => (group, 0),
            _ => (group, first),
        };
        let rows = i64::from(self.size.1.max(1));
        let foot = self.walk(state, self.top, rows - 1);
        if (group, last) > foot {
            self.top = self.walk(state, (group, last), 1 - rows);
        }
        if from < self.top || (group, first) < self.top {
            // A head taller than the pane must not push the cursor out of it.
            let lowest = self.walk(state, (group, first), 1 - rows);
            self.top = from.max(lowest);
        }
    }

    fn rows_from(&self, state: &State) -> Vec<PageRow> {
        let mut rows = Vec::new();
        let (mut group, mut line) = self.top;
        while rows.len() < usize::from(self.size.1) && group <= self.articles.len() {
            let laid = self.group(state, group);
            let left = usize::from(self.size.1) - rows.len();
            rows.extend(
                laid.rows
                    .iter()
                    .skip(line)
                    .take(left)
                    .map(|(item, content)| PageRow {
                        group,
                        item: item.map(|item| (group, item)),
                        content: content.clone(),
                    }),
            );
            (group, line) = (group + 1, 0);
        }
        rows
    }

    /// A group, laid out.
    fn group(&self, state: &State, group: usize) -> Arc<Group> {
        if let Some(laid) = self.cache.get(&group) {
            return Arc::clone(laid);
        }
        Arc::new(match group.checked_sub(1) {
            None => self.head(state),
            Some(at) => match self.articles.get(at) {
                Some((doc, _)) => self.sentences(state, *doc),
                None => Group::default(),
            },
        })
    }

    fn head(&self, state: &State) -> Group {
        let mut group = Group::default();
        let mut put = |content| group.rows.push((None, content));
        put(Content::Name);
        put(Content::Counts);
        put(Content::Blank);
        if let Some(thing) = state.library.index.thing(self.thing)
            && thing.forms.iter().any(|(form, _)| *form != thing.name)
        {
            put(Content::Heading("page-forms"));
            let forms: Vec<String> = thing
                .forms
                .iter()
                .take(FORMS)
                .map(|(form, n)| format!("\u{2068}{form}\u{2069} {}", state.language.digits(*n)))
                .collect();
            let mut text = forms.join(" · ");
            if thing.forms.len() > FORMS {
                text.push_str(" …");
            }
            let direction = state.language.direction();
            for row in self.wrapped(&text, direction) {
                put(Content::Forms(row));
            }
            put(Content::Blank);
        }
        if !self.company.is_empty() {
            put(Content::Heading("page-company"));
            for (at, facet) in self.company.iter().enumerate() {
                group.rows.push((Some(at), Content::Companion(*facet)));
                group.targets.push(Target::Companion(facet.thing));
            }
            group.rows.push((None, Content::Blank));
        }
        group.rows.push((None, Content::Heading("page-sentences")));
        group
    }

    fn wrapped(&self, text: &str, base: Direction) -> Vec<Row> {
        let paragraph = Paragraph::plain(text, base, self.look.0);
        let lines = wrap::wrap(&paragraph, self.size.0.saturating_sub(2).max(1));
        lines
            .iter()
            .map(|line| Row::new(&paragraph, line))
            .collect()
    }

    /// The sentences of an article. Cost: linear in its mentions and the sentences shown.
    fn sentences(&self, state: &State, doc: DocId) -> Group {
        let mut group = Group::default();
        let Some(document) = state.document(doc) else {
            return group;
        };
        group.rows.push((None, Content::Article(doc)));
        let text = &document.source.text;
        let own: Vec<(usize, Range<usize>)> = state
            .mentions(doc)
            .iter()
            .enumerate()
            .filter(|(at, mention)| {
                !mention.furniture && state.thing_of(doc, *at) == Some(self.thing)
            })
            .map(|(at, mention)| (at, mention.bytes.clone()))
            .collect();
        let mut rest = own.as_slice();
        while let Some((at, bytes)) = rest.first() {
            if group.targets.len() == SENTENCES {
                group.rows.push((None, Content::More(rest.len())));
                break;
            }
            let around = sentence(text, bytes);
            let here = rest
                .partition_point(|(_, bytes)| bytes.end <= around.end)
                .max(1);
            let (inside, after) = rest.split_at(here.min(rest.len()));
            rest = after;
            let mentions: Vec<Range<usize>> =
                inside.iter().map(|(_, bytes)| bytes.clone()).collect();
            let piece = text.get(around.clone()).unwrap_or_default();
            let base = Direction::of_paragraph(piece, document.article.direction);
            let item = group.targets.len();
            for row in self.wrapped(piece, base) {
                let content = Content::Text {
                    row,
                    start: around.start,
                    mentions: mentions.clone(),
                };
                group.rows.push((Some(item), content));
            }
            group.targets.push(Target::Mention(doc, *at));
        }
        group.rows.push((None, Content::Blank));
        group
    }
}
