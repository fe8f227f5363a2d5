//! Taggers trained on parts of the documents: what they say of the rest is what a tagger says of texts it never saw.

use std::collections::BTreeMap;

use qari::entity::annotate::Annotated;
use qari::entity::gazetteer::Gazetteer;
use qari::entity::tagger::CrfTagger;
use qari::entity::tagger::clusters::Clusters;
use qari::entity::tagger::memory::Seen;

use crate::corpus::{self, Document, Lexicon};
use crate::examples::Examples;
use crate::{Train, crf, packing};

/// Number of parts.
pub const FOLDS: usize = 3;

/// How often a word must have been seen to be spoken of: little, some, much.
const STEPS: [u32; 3] = [3, 10, 40];

/// What the taggers say.
pub struct Folds {
    /// Per document, the labels of its tokens by the tagger that has not seen it.
    pub labels: Vec<Vec<u8>>,
    /// Per part, what the tagger that has not seen it says of the words of a corpus.
    pub lexicons: Vec<Lexicon>,
    /// What all of them say.
    pub lexicon: Lexicon,
}

/// What the tagger of one part says: labels by document, and words of the corpus.
type Part = (Vec<(usize, Vec<u8>)>, BTreeMap<String, Seen>);

/// The part that a document is in.
pub const fn fold(document: usize) -> usize {
    (document * 7 + document / 11) % FOLDS
}

/// Trains a tagger for each part and asks it about its part, and about the corpus.
pub fn train(
    documents: &[Document],
    examples: &Examples,
    gazetteer: &Gazetteer,
    clusters: &Lexicon,
    corpus: &[String],
    options: &Train,
) -> anyhow::Result<Folds> {
    let packed = corpus::pack(clusters);
    let options = Train {
        epochs: options.fold_epochs,
        ..options.clone()
    };
    let run = |part: usize| -> anyhow::Result<Part> {
        let sentences: Vec<_> = examples
            .sentences
            .iter()
            .filter(|e| fold(e.document) != part)
            .collect();
        let field = crf::train_on(examples, &sentences, &options, 0);
        let model = packing::pack(&field, examples, &[], packed, options.prune);
        let tagger = CrfTagger::new(Vec::leak(model))?;
        let label = |text: &str| {
            let text = Annotated::new(text, gazetteer);
            (tagger.first(&text), text.tokens)
        };
        let labels = documents
            .iter()
            .enumerate()
            .filter(|&(i, _)| fold(i) == part)
            .map(|(i, d)| (i, label(&d.text).0))
            .collect();
        let mut seen: BTreeMap<String, Seen> = BTreeMap::new();
        for text in corpus {
            let (labels, tokens) = label(text);
            for (token, &label) in tokens.iter().zip(&labels).filter(|(t, _)| t.is_word()) {
                let key = tokens.key(token);
                if !seen.contains_key(key) {
                    seen.insert(key.to_string(), Seen::default());
                }
                if let Some(slot) = seen
                    .get_mut(key)
                    .and_then(|s| s.0.get_mut(usize::from(label)))
                {
                    *slot += 1;
                }
            }
        }
        Ok((labels, seen))
    };
    let parts: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..FOLDS)
            .map(|part| scope.spawn(move || run(part)))
            .collect();
        threads
            .into_iter()
            .map(|t| {
                t.join()
                    .map_err(|_| anyhow::anyhow!("a thread has panicked"))
            })
            .collect::<Result<Vec<_>, _>>()
    })?
    .into_iter()
    .collect::<anyhow::Result<_>>()?;
    let mut folds = Folds {
        labels: vec![Vec::new(); documents.len()],
        lexicons: Vec::new(),
        lexicon: Lexicon::new(),
    };
    let mut all: BTreeMap<String, Seen> = BTreeMap::new();
    for (labels, seen) in parts {
        for (document, labels) in labels {
            folds.labels[document] = labels;
        }
        for (word, seen) in &seen {
            let sum = all.entry(word.clone()).or_default();
            for (sum, n) in sum.0.iter_mut().zip(seen.0) {
                *sum += n;
            }
        }
        folds.lexicons.push(lexicon(clusters, &seen, STEPS));
    }
    folds.lexicon = lexicon(clusters, &all, STEPS.map(|step| step * FOLDS as u32));
    Ok(folds)
}

fn lexicon(clusters: &Lexicon, seen: &BTreeMap<String, Seen>, steps: [u32; 3]) -> Lexicon {
    let mut lexicon = clusters.clone();
    for (word, seen) in seen {
        let code = seen.code(steps);
        if code != 0 {
            lexicon.entry(word.clone()).or_default()[3] = code;
        }
    }
    lexicon
}

/// The clusters of each part, packed.
pub fn packed(lexicons: &[Lexicon]) -> Vec<Clusters<'static>> {
    lexicons
        .iter()
        .map(|lexicon| Clusters::new(corpus::pack(lexicon)))
        .collect()
}
