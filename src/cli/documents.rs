//! From paths to read articles.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use crate::article::{Article, Hints, Source};
use crate::entity::Engine;
use crate::import::{self, Entry, ImportError};
use crate::library::Document;

/// Reads a source as an article.
#[must_use]
pub fn article(source: &Source) -> Article {
    // No day to fall back on: a file's own date says when it was copied, and «yesterday» would be wrong by it.
    let hints = Hints {
        name: import::name(&source.path),
        day: None,
    };
    Article::read(&source.text, &hints)
}

/// Loads one entry, reads it, and extracts its mentions where an engine is given.
///
/// # Errors
/// When there is no text to be had.
pub fn document(entry: &Entry, engine: Option<&Engine>) -> Result<Document, ImportError> {
    let source = entry.load()?;
    let article = article(&source);
    let mentions = engine.map(|engine| engine.extract(&source.text, &article));
    Ok(Document {
        source,
        article,
        mentions,
        engine: None,
    })
}

/// Does [`document`] for all entries on all processors; results in order.
#[must_use]
pub fn documents(entries: &[Entry], engine: &Engine) -> Vec<Result<Document, ImportError>> {
    let workers = thread::available_parallelism()
        .map_or(1, NonZero::get)
        .min(entries.len());
    if workers <= 1 {
        return entries
            .iter()
            .map(|entry| document(entry, Some(engine)))
            .collect();
    }
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    let mut results: Vec<_> = entries.iter().map(|_| None).collect();
    thread::scope(|scope| {
        for _ in 0..workers {
            let (sender, next) = (sender.clone(), &next);
            scope.spawn(move || {
                while let Some((at, entry)) = take(entries, next) {
                    if sender.send((at, document(entry, Some(engine)))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        for (at, result) in receiver {
            if let Some(place) = results.get_mut(at) {
                *place = Some(result);
            }
        }
    });
    results.into_iter().flatten().collect()
}

/// The next entry that nobody has taken.
fn take<'a>(entries: &'a [Entry], next: &AtomicUsize) -> Option<(usize, &'a Entry)> {
    let at = next.fetch_add(1, Ordering::Relaxed);
    entries.get(at).map(|entry| (at, entry))
}
