//! The whole state of the program, and what can be asked of it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use super::geometry::{Geometry, Pane, Wish};
use super::history::{History, Jumps, Place, Spot};
use super::keymap::{Context, Keymap};
use super::list::List;
use super::panel::{KindGroup, Panel};
use super::picker::Picker;
use super::prompt::{Pending, Prompt};
use super::reader::Reader;
use super::{Language, Note, Page, Terminal, Why};
use crate::entity::{Corrections, Mention, ThingId};
use crate::library::{DocId, Document, Facet, Filter, Library};
use crate::text::Options;

/// Names of the themes that the program comes with; the files are in `assets/theme`.
pub const THEMES: [&str; 4] = ["auto", "dark", "light", "mono"];

/// What is remembered of an article between runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Remembered {
    /// Source byte at the top of the screen.
    pub place: usize,
    /// It was read.
    pub read: bool,
}

/// What a search looks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Search {
    /// What was typed (not folded; empty: no search).
    pub needle: String,
    /// The hit last gone to: source bytes.
    pub hit: Option<Range<usize>>,
}

/// The state.
#[derive(Debug, Default)]
pub struct State {
    /// Language of the interface.
    pub language: Language,
    /// Index into [`THEMES`].
    pub theme: usize,
    /// How text is shown.
    pub options: Options,
    /// Keys.
    pub keymap: Keymap,
    /// Columns and rows of the screen.
    pub size: (u16, u16),
    /// Where the panes are.
    pub geometry: Geometry,
    /// Articles and index.
    pub library: Library,
    /// Articles extracted and in all, while there is work.
    pub progress: Option<(usize, usize)>,
    /// All paths were read.
    pub loaded: bool,
    /// The pane that has the keys.
    pub focus: Focus,
    /// The entity panel is wanted.
    pub panel_on: bool,
    /// The article alone.
    pub zen: bool,
    /// The filter.
    pub filter: Filter,
    /// Groups of kinds that are not shown.
    pub hidden: [bool; 6],
    /// Rows of the panel before narrowing.
    pub facets: Vec<Facet>,
    /// The list.
    pub list: List,
    /// The article.
    pub reader: Reader,
    /// The entities.
    pub panel: Panel,
    /// The thing whose mentions stand out.
    pub selected: Option<ThingId>,
    /// An open picker, over everything.
    pub picker: Option<Picker>,
    /// An open prompt in the status line.
    pub prompt: Option<Prompt>,
    /// A second key is awaited.
    pub pending: Option<Pending>,
    /// The search in the article.
    pub search: Search,
    /// What the status line says until the next key.
    pub note: Option<Note>,
    /// Articles that were read.
    pub read: HashSet<DocId>,
    /// Where each article that was shown stood.
    pub places: HashMap<DocId, usize>,
    /// What can be undone.
    pub history: History,
    /// Where one has been.
    pub jumps: Jumps,
    /// The terminal that all this is shown in.
    pub terminal: Terminal,
    /// What is shown over everything.
    pub overlay: Option<Overlay>,
    /// Marks by letter.
    pub marks: BTreeMap<char, Place>,
    /// What the person says against the engine.
    pub corrections: Arc<Corrections>,
    /// The name of their file.
    pub corrections_file: String,
    /// Number of the last change to them.
    pub(super) revision: u64,
    /// The things of articles whose mentions are newer than the index.
    pub(super) rows: HashMap<DocId, Vec<Option<ThingId>>>,
    /// An open answer to «why?», over everything.
    pub why: Option<Why>,
    /// Open pages of things, the last in front.
    pub pages: Vec<Page>,
    /// What of article and pages stands before the other.
    pub(super) front: Front,
    /// The byte at which the mention under the cursor will be once a correction is worked out.
    pub(super) aimed: Option<usize>,
    /// The thing that the prompt renames.
    pub(super) renamed: Option<ThingId>,
}

/// What stands in the pane of the article while a thing's page is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Front {
    /// The page.
    #[default]
    Page,
    /// The article, the page behind it.
    Article,
}

/// A screen of its own, over everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overlay {
    /// One sentence in every encoding: which line reads right?
    Calibration,
}

/// The pane that has the keys; the list at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Focus(pub Pane);

impl Default for Focus {
    fn default() -> Self {
        Self(Pane::List)
    }
}

impl State {
    /// Returns a state without articles for a screen of this size.
    #[must_use]
    pub fn new(language: Language, keymap: Keymap, cols: u16, rows: u16) -> Self {
        let mut state = Self {
            language,
            keymap,
            size: (cols, rows),
            panel_on: true,
            ..Self::default()
        };
        state.derive();
        state
    }

    /// Returns an article.
    #[must_use]
    pub fn document(&self, doc: DocId) -> Option<&Document> {
        self.library
            .documents
            .get(doc.0 as usize)
            .map(AsRef::as_ref)
    }

    /// Returns the article shown.
    #[must_use]
    pub fn shown(&self) -> Option<(DocId, &Document)> {
        let doc = self.reader.doc?;
        self.document(doc).map(|document| (doc, document))
    }

    /// Returns the mentions of an article; none before extraction.
    #[must_use]
    pub fn mentions(&self, doc: DocId) -> &[Mention] {
        self.document(doc)
            .and_then(|document| document.mentions.as_deref())
            .unwrap_or_default()
    }

    /// Returns the thing of a mention, once the article is indexed.
    #[must_use]
    pub fn thing_of(&self, doc: DocId, mention: usize) -> Option<ThingId> {
        match self.rows.get(&doc) {
            Some(row) => row.get(mention).copied().flatten(),
            None => self.library.index.of(doc).get(mention).copied(),
        }
    }

    /// Takes the corrections that hold at the beginning, and the name of their file.
    pub fn hold(&mut self, corrections: Arc<Corrections>, file: Option<&std::ffi::OsStr>) {
        self.revision = corrections.revision();
        self.corrections = corrections;
        self.corrections_file = file.map_or_else(
            || "corrections".to_owned(),
            |file| crate::text::clean::line(&file.to_string_lossy()),
        );
    }

    /// Whether an article stands before the open pages.
    pub(super) fn is_away(&self) -> bool {
        self.front == Front::Article
    }

    /// The page of a thing, when one is in front of the article.
    #[must_use]
    pub fn page_shown(&self) -> Option<&Page> {
        self.pages.last().filter(|_| !self.is_away())
    }

    /// Whether mentions of this kind are shown.
    #[must_use]
    pub fn shows(&self, mention: &Mention) -> bool {
        !self.hidden[KindGroup::of(mention.kind) as usize]
    }

    /// Whether a mention can be gone to without unfolding furniture.
    #[must_use]
    pub fn reachable(&self, document: &Document, mention: &Mention) -> bool {
        if mention.furniture && !self.reader.furniture_open() {
            return false;
        }
        let article = &document.article;
        if let Some(title) = &article.title.bytes
            && title.contains(&mention.bytes.start)
        {
            return !article.title.borrowed || Self::in_body(document, mention.bytes.start);
        }
        self.reader.furniture_open() || Self::in_body(document, mention.bytes.start)
    }

    fn in_body(document: &Document, byte: usize) -> bool {
        let block = document.article.block_at(byte);
        block.is_some_and(|block| block.kind.is_content())
    }

    /// Where the keys are looked up.
    #[must_use]
    pub fn context(&self) -> Context {
        match self.focus.0 {
            Pane::List => Context::List,
            Pane::Reader if !self.pages.is_empty() && !self.is_away() => Context::Page,
            Pane::Reader => Context::Reader,
            Pane::Panel => Context::Panel,
        }
    }

    /// Where we are, be it on a page.
    pub(super) fn spot(&mut self) -> Option<Spot> {
        match self.page_shown() {
            Some(page) => Some(Spot::Page(page.thing, page.cursor)),
            None => self.place().map(Spot::Article),
        }
    }

    /// Where we are in the article.
    pub fn place(&mut self) -> Option<Place> {
        let doc = self.reader.doc?;
        let document = self.library.documents.get(doc.0 as usize)?.clone();
        Some(Place {
            doc,
            byte: self.reader.place(&document),
        })
    }

    /// What is to be remembered of the articles that were shown or are marked as read.
    pub fn keepsake(&mut self) -> Vec<(DocId, Remembered)> {
        if let Some(place) = self.place() {
            self.places.insert(place.doc, place.byte);
        }
        let mut docs: Vec<DocId> = self.places.keys().chain(&self.read).copied().collect();
        docs.sort_unstable();
        docs.dedup();
        docs.into_iter()
            .map(|doc| {
                let kept = Remembered {
                    place: self.places.get(&doc).copied().unwrap_or(0),
                    read: self.read.contains(&doc),
                };
                (doc, kept)
            })
            .collect()
    }

    /// Brings everything that follows from the state in line with it: panes, lists, the rows on screen.
    pub(super) fn derive(&mut self) {
        let (cols, rows) = self.size;
        self.geometry = Geometry::new(Wish {
            cols,
            rows,
            direction: self.language.direction(),
            focus: self.focus.0,
            panel: self.panel_on,
            zen: self.zen,
        });
        if let Some(area) = self.geometry.list {
            self.list.resize(area.inside().height);
        }
        if let Some(area) = self.geometry.panel {
            self.panel.fits = usize::from(area.inside().height.max(1));
            self.panel
                .scroll
                .follow(self.panel.rows.len(), self.panel.fits);
        }
        if let Some(picker) = &mut self.picker {
            picker.fits = usize::from(Geometry::picker_rows(cols, rows));
            picker.scroll.follow(picker.choices.len(), picker.fits);
        }
        let document = self
            .reader
            .doc
            .and_then(|doc| self.library.documents.get(doc.0 as usize))
            .cloned();
        if let Some(area) = self.geometry.reader {
            let inside = area.inside();
            self.reader.resize(
                document.as_deref(),
                inside.width,
                inside.height,
                self.options,
            );
            self.reader.lay_page(document.as_deref());
            if !self.is_away()
                && let Some(mut page) = self.pages.pop()
            {
                page.lay(self, inside.width, inside.height);
                self.pages.push(page);
            }
        }
    }

    /// Counts the panel and the list anew after the filter, the index or the library changed.
    pub(super) fn recount(&mut self) {
        let total = self.library.documents.len();
        let visible = self.library.index.matching(&self.filter, total);
        self.list.replace(visible);
        self.facets = self.library.index.facets(&self.filter, total);
        self.repanel();
    }

    /// Makes the panel's rows anew after narrowing or hiding.
    pub(super) fn repanel(&mut self) {
        self.panel
            .replace(&self.facets, &self.library.index, self.hidden);
    }
}
