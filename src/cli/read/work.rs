//! What goes on beside the screen: reading the rest of the paths, extracting, indexing.
//!
//! ```text
//! loader --Loaded--> program --Correct, Explain--> extractor --Extracted, Corrected, Indexed, Progress--> program
//!        \--------------documents---------------> /
//! ```

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use crate::app::Action;
use crate::app::state::Remembered;
use crate::cli::documents;
use crate::entity::{Corrections, Engine, Mention};
use crate::import::Plan;
use crate::library::{DocId, Document, Index};
use crate::term::{Control, Mailbox, Pace};

/// Articles told to the program at once.
const BATCH: usize = 64;
/// Articles after which the first index is made; it is made again whenever there are twice as many.
const FIRST_INDEX: usize = 16;
/// How often extracted articles are told while there are more to come.
const TELL: Duration = Duration::from_millis(50);

/// Work to begin after the first frame.
pub struct Work {
    /// What the first frame shows already.
    pub shown: Vec<Arc<Document>>,
    /// What is still to be read.
    pub plan: Plan,
    /// What a person says against the engine.
    pub corrections: Arc<Corrections>,
    preferred: Arc<AtomicU32>,
    tasks: (Sender<Task>, Receiver<Task>),
}

/// Something for the extractor to do.
pub enum Task {
    /// An article was read.
    Document(Arc<Document>),
    /// No more articles come.
    Loaded,
    /// Other corrections hold.
    Correct(Arc<Corrections>),
    /// Somebody asks why this is a mention.
    Explain(DocId, Mention),
}

impl Work {
    /// Returns the work left when `shown` is on the screen.
    pub fn new(shown: Vec<Arc<Document>>, plan: Plan, corrections: Arc<Corrections>) -> Self {
        Self {
            shown,
            plan,
            corrections,
            preferred: Arc::default(),
            tasks: channel(),
        }
    }

    /// Where tasks are sent.
    pub fn tasks(&self) -> Sender<Task> {
        self.tasks.0.clone()
    }

    /// The article to extract next, when it has not been: a [`DocId`].
    pub fn preferred(&self) -> Arc<AtomicU32> {
        Arc::clone(&self.preferred)
    }
}

/// Begins.
///
/// # Errors
/// What the system says when it has no more threads.
pub fn start(work: Work, control: &Control<Action>) -> io::Result<()> {
    let Work {
        shown,
        plan,
        corrections,
        preferred,
        tasks: (to_extract, tasks),
    } = work;
    for document in shown {
        // The receiver is alive: it is moved into the extractor below.
        let _ = to_extract.send(Task::Document(document));
    }
    let total = plan.entries.len();
    control.spawn("extractor", move |mailbox| {
        Extractor::new(mailbox, preferred, corrections).run(&tasks, total);
    })?;
    control.spawn("loader", move |mailbox| load(&plan, &mailbox, &to_extract))
}

/// Reads the paths, in order.
fn load(plan: &Plan, mailbox: &Mailbox<Action>, to_extract: &Sender<Task>) {
    let mut skipped: Vec<String> = plan.errors.iter().map(ToString::to_string).collect();
    let mut batch: Vec<(Arc<Document>, Remembered)> = Vec::new();
    let mut pace = Pace::new(TELL);
    for entry in &plan.entries {
        match documents::document(entry, None) {
            Ok(document) => {
                let document = Arc::new(document);
                let _ = to_extract.send(Task::Document(Arc::clone(&document)));
                batch.push((document, Remembered::default()));
                if (batch.len() >= BATCH || pace.due())
                    && !mailbox.send(Action::Loaded(std::mem::take(&mut batch)))
                {
                    return;
                }
            }
            Err(error) => skipped.push(error.to_string()),
        }
    }
    if !batch.is_empty() {
        mailbox.send(Action::Loaded(batch));
    }
    let _ = to_extract.send(Task::Loaded);
    mailbox.send(Action::LoadedAll { skipped });
}

/// The extracting worker.
struct Extractor {
    mailbox: Mailbox<Action>,
    preferred: Arc<AtomicU32>,
    engine: Engine,
    /// All articles so far; those done have their mentions.
    documents: Vec<Arc<Document>>,
    /// First article that is not done: those before it are.
    next: usize,
    done: usize,
    /// Done and not told yet.
    untold: Vec<(DocId, Arc<Document>)>,
    indexed: usize,
    corrections: Arc<Corrections>,
    /// All articles have come.
    loaded: bool,
    /// The index is of other corrections.
    stale: bool,
}

impl Extractor {
    fn new(
        mailbox: Mailbox<Action>,
        preferred: Arc<AtomicU32>,
        corrections: Arc<Corrections>,
    ) -> Self {
        Self {
            mailbox,
            preferred,
            engine: Engine::embedded(),
            documents: Vec::new(),
            next: 0,
            done: 0,
            untold: Vec::new(),
            indexed: 0,
            corrections,
            loaded: false,
            stale: false,
        }
    }

    /// Extracts, corrects and explains until the program ends; `coming` articles are known to come.
    fn run(mut self, tasks: &Receiver<Task>, coming: usize) {
        if let Some(damage) = self.engine.damage() {
            self.mailbox.send(Action::Tell(damage.to_string()));
        }
        let mut pace = Pace::new(TELL);
        let mut progress = Pace::progress();
        let mut known = 0;
        let mut all_told = false;
        // The first tick is now, and the first article deserves to be told at once.
        loop {
            if !self.take(tasks.try_iter()) {
                return;
            }
            known = known.max(self.documents.len());
            let Some(at) = self.pick() else {
                if !self.tell() || !self.index() {
                    return;
                }
                if self.loaded && !all_told {
                    all_told = true;
                    let (done, total) = (self.done, self.done);
                    self.mailbox.send(Action::Progress { done, total });
                }
                let Ok(task) = tasks.recv() else {
                    return;
                };
                if self.take(std::iter::once(task).chain(tasks.try_iter())) {
                    continue;
                }
                return;
            };
            self.extract(at);
            if pace.due() && !self.tell() {
                return;
            }
            let total = known.max(coming);
            if progress.due() && total > 1 {
                let message = Action::Progress {
                    done: self.done,
                    total,
                };
                if !self.mailbox.send(message) {
                    return;
                }
            }
            if self.next >= FIRST_INDEX.max(self.indexed * 2) && !(self.tell() && self.index()) {
                return;
            }
        }
    }

    /// Takes what is to be done. Of several corrections only the last is worked out. Returns false when nobody listens.
    fn take(&mut self, tasks: impl Iterator<Item = Task>) -> bool {
        let mut corrections = None;
        for task in tasks {
            match task {
                Task::Document(document) => self.documents.push(document),
                Task::Loaded => self.loaded = true,
                Task::Correct(new) => corrections = Some(new),
                Task::Explain(doc, mention) => {
                    if let Some(document) = self.documents.get(doc.0 as usize) {
                        let (text, article) = (&document.source.text, &document.article);
                        let account = self.engine.account(text, article, &mention);
                        self.mailbox.send(Action::Explained {
                            doc,
                            bytes: mention.bytes,
                            account: Arc::new(account),
                        });
                    }
                }
            }
        }
        corrections.is_none_or(|corrections| self.correct(corrections))
    }

    /// Works other corrections out: mentions where they can have changed, then the index.
    fn correct(&mut self, corrections: Arc<Corrections>) -> bool {
        let mut changed = Vec::new();
        if !self.corrections.same_mentions(&corrections) {
            for (doc, slot) in (0_u32..).map(DocId).zip(&mut self.documents) {
                if let Some(document) = slot.corrected(&corrections) {
                    *slot = Arc::new(document);
                    changed.push((doc, Arc::clone(slot)));
                }
            }
        }
        self.corrections = corrections;
        self.stale = true;
        // What was told or is still to be told of the old ones is told anew.
        let revision = self.corrections.revision();
        self.tell()
            && self.mailbox.send(Action::Corrected {
                revision,
                documents: changed,
            })
            && self.index()
    }

    /// The article on the screen when it is not done, else the first that is not.
    fn pick(&mut self) -> Option<usize> {
        let wanted = self.preferred.load(Ordering::Relaxed) as usize;
        let open = |at: usize| self.documents.get(at).is_some_and(|d| d.mentions.is_none());
        if open(wanted) {
            return Some(wanted);
        }
        while self
            .documents
            .get(self.next)
            .is_some_and(|document| document.mentions.is_some())
        {
            self.next += 1;
        }
        (self.next < self.documents.len()).then_some(self.next)
    }

    fn extract(&mut self, at: usize) {
        let Some(slot) = self.documents.get_mut(at) else {
            return;
        };
        let mentions = self.engine.extract(&slot.source.text, &slot.article);
        let document = Arc::new(Document {
            source: slot.source.clone(),
            article: slot.article.clone(),
            mentions: Some(mentions),
            engine: None,
        });
        let document = match document.corrected(&self.corrections) {
            Some(corrected) => Arc::new(corrected),
            None => document,
        };
        *slot = Arc::clone(&document);
        self.untold.push((DocId(at as u32), document));
        self.done += 1;
    }

    /// Tells what was extracted. Returns false when nobody listens any more.
    fn tell(&mut self) -> bool {
        self.untold.is_empty()
            || self
                .mailbox
                .send(Action::Extracted(std::mem::take(&mut self.untold)))
    }

    /// Makes a new index when there is something new.
    fn index(&mut self) -> bool {
        if self.indexed == self.done && !self.stale {
            return true;
        }
        self.indexed = self.done;
        self.stale = false;
        let index = Index::build_with(&self.documents, &self.corrections);
        self.mailbox.send(Action::Indexed(Arc::new(index)))
    }
}
