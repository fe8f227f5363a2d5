//! What goes on beside the screen: reading the rest of the paths, extracting, indexing.
//!
//! ```text
//! loader --Loaded--> program          extractor --Extracted, Indexed, Progress--> program
//!        \--------documents--------> /
//! ```

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use crate::app::Action;
use crate::app::state::Remembered;
use crate::cli::documents;
use crate::entity::Engine;
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
    preferred: Arc<AtomicU32>,
}

impl Work {
    /// Returns the work left when `shown` is on the screen.
    pub fn new(shown: Vec<Arc<Document>>, plan: Plan) -> Self {
        Self {
            shown,
            plan,
            preferred: Arc::default(),
        }
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
        preferred,
    } = work;
    let (to_extract, documents) = channel();
    for document in shown {
        // The receiver is alive: it is moved into the extractor below.
        let _ = to_extract.send(document);
    }
    let total = plan.entries.len();
    control.spawn("extractor", move |mailbox| {
        Extractor::new(mailbox, preferred).run(&documents, total);
    })?;
    control.spawn("loader", move |mailbox| load(&plan, &mailbox, &to_extract))
}

/// Reads the paths, in order.
fn load(plan: &Plan, mailbox: &Mailbox<Action>, to_extract: &Sender<Arc<Document>>) {
    let mut skipped: Vec<String> = plan.errors.iter().map(ToString::to_string).collect();
    let mut batch: Vec<(Arc<Document>, Remembered)> = Vec::new();
    let mut pace = Pace::new(TELL);
    for entry in &plan.entries {
        match documents::document(entry, None) {
            Ok(document) => {
                let document = Arc::new(document);
                let _ = to_extract.send(Arc::clone(&document));
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
}

impl Extractor {
    fn new(mailbox: Mailbox<Action>, preferred: Arc<AtomicU32>) -> Self {
        Self {
            mailbox,
            preferred,
            engine: Engine::embedded(),
            documents: Vec::new(),
            next: 0,
            done: 0,
            untold: Vec::new(),
            indexed: 0,
        }
    }

    /// Extracts until no more articles come; `coming` are known to.
    fn run(mut self, incoming: &Receiver<Arc<Document>>, coming: usize) {
        if let Some(damage) = self.engine.damage() {
            self.mailbox.send(Action::Tell(damage.to_string()));
        }
        let mut pace = Pace::new(TELL);
        let mut progress = Pace::progress();
        let mut known = 0;
        // The first tick is now, and the first article deserves to be told at once.
        loop {
            self.documents.extend(incoming.try_iter());
            known = known.max(self.documents.len());
            let Some(at) = self.pick() else {
                if !self.tell() || !self.index() {
                    return;
                }
                match incoming.recv() {
                    Ok(document) => {
                        self.documents.push(document);
                        continue;
                    }
                    Err(_) => break,
                }
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
        self.mailbox.send(Action::Progress {
            done: self.done,
            total: self.done,
        });
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
        });
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
        if self.indexed == self.done {
            return true;
        }
        self.indexed = self.done;
        let index = Index::build(&self.documents);
        self.mailbox.send(Action::Indexed(Arc::new(index)))
    }
}
