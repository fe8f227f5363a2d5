//! The statistical tagger: names of people, places, organizations and other things by what they look like and
//! what stands around them. A linear-chain conditional random field, trained by `qari-train`.

use std::ops::Range;
use std::sync::Arc;

use super::Tagger;
use super::clitic;
use super::clusters::Clusters;
use super::context::Context;
use super::features;
use super::hash;
use super::known::{Known, Stores};
use super::label::{self, KINDS, Place, SCORED};
use super::memory::{self, Memory};
use super::model::{Model, ModelError};
use super::viterbi::{Scores, Viterbi};
use super::word::Word;
use crate::entity::annotate::Annotated;
use crate::entity::candidate::{Candidate, ENOUGH};
use crate::entity::token::Cut;
use crate::entity::{Evidence, Kind};

/// The model made by `qari-train`.
static EMBEDDED: &[u8] = include_bytes!("../../../assets/model/names.qtag");

/// Steps of a score that are 1 in the logarithm of odds.
pub const UNIT: f32 = 256.0;

/// What a reading of «لل…» as a preposition before a noun with the article is worth beside what was learnt.
const LAL: i32 = 1 << 20;

/// Points of the least sure name.
const SURE: i32 = ENOUGH + 10;

/// The tagger: immutable, shared by all workers.
#[derive(Debug)]
pub struct CrfTagger {
    model: Model,
    stores: Stores,
}

/// A name found by the tagger.
#[derive(Debug, Clone, PartialEq)]
pub struct Tagged {
    /// Byte range in the text, clitics outside.
    pub bytes: Range<usize>,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What is cut off its first token.
    pub cut: Cut,
    /// What it is.
    pub kind: Kind,
    /// How sure: by how much, in log odds, the best reading of the sentence with this name is better than the best
    /// with no name of its kind at one of its tokens.
    pub score: f32,
}

impl CrfTagger {
    /// Returns the tagger with the model that the program carries. Cost: constant.
    ///
    /// # Errors
    /// [`ModelError`] when the model is damaged.
    pub fn embedded() -> Result<Self, ModelError> {
        Self::new(EMBEDDED)
    }

    /// Returns the tagger with a model.
    ///
    /// # Errors
    /// [`ModelError`] when `model` is no whole model of this version.
    pub fn new(model: &'static [u8]) -> Result<Self, ModelError> {
        Ok(Self {
            model: Model::new(model)?,
            stores: Stores::default(),
        })
    }

    /// Returns the clusters of words that the model carries.
    #[must_use]
    pub const fn clusters(&self) -> Clusters<'static> {
        self.model.clusters
    }

    /// Returns the names in `text`, in order, not overlapping, clitics outside.
    ///
    /// The text is gone through twice: the second time what the first said of a word's other tokens is known.
    /// Cost: linear.
    #[must_use]
    pub fn tag(&self, text: &Annotated<'_>) -> Vec<Tagged> {
        let (context, known) = self.look(text);
        let mut scores = self.scores(&context, &known);
        let first = self.labels(&context, &scores);
        let memory = Memory::new(&context, &first);
        let codes: Vec<u16> = first
            .iter()
            .enumerate()
            .map(|(i, &label)| memory.of(&context, i, label))
            .collect();
        let mut features = Vec::with_capacity(64);
        for sentence in &context.sentences {
            for index in sentence.tokens.clone() {
                if let Some(scores) = scores.get_mut(index) {
                    features.clear();
                    memory::features(&context, sentence, index, &codes, &first, &mut |f| {
                        features.push(f);
                    });
                    self.model.add_all(&features, scores);
                }
            }
        }
        self.names(text, &context, &scores)
    }

    /// Returns the label of each token by itself, without what the rest of the text says. Cost: linear.
    #[must_use]
    pub fn first(&self, text: &Annotated<'_>) -> Vec<u8> {
        let (context, known) = self.look(text);
        self.labels(&context, &self.scores(&context, &known))
    }

    /// Looks at a text and at its words, most of which were met before.
    fn look(&self, text: &Annotated<'_>) -> (Context, Vec<Arc<Known>>) {
        let mut store = self.stores.take();
        let mut known = Vec::new();
        let mut list = Vec::with_capacity(64);
        let context = Context::with(text, |token, key, raw| {
            let one = store.get(hash::word(raw), || {
                let mut known = Known {
                    word: Word::new(token, key, raw, self.model.clusters),
                    ..Known::default()
                };
                for (i, scores) in known.rows.iter_mut().enumerate() {
                    list.clear();
                    let by = i as isize - features::WINDOW;
                    features::of_word(&known.word, by, &mut |f, _| list.push(f));
                    self.model.add_all(&list, scores);
                }
                known
            });
            let word = one.word.clone();
            known.push(one);
            word
        });
        self.stores.give(store);
        (context, known)
    }

    /// Scores the labels of all tokens.
    fn scores(&self, context: &Context, known: &[Arc<Known>]) -> Vec<Scores> {
        let mut list = Vec::with_capacity(128);
        let mut scores = vec![[0; SCORED]; context.of.len()];
        for sentence in &context.sentences {
            // Each word speaks for the tokens around it.
            for at in sentence.tokens.clone() {
                let Some(known) = context.of.get(at).and_then(|&of| known.get(of as usize)) else {
                    continue;
                };
                for (place, row) in known.rows.iter().enumerate() {
                    let Some(index) = (at + features::WINDOW as usize)
                        .checked_sub(place)
                        .filter(|index| sentence.tokens.contains(index))
                    else {
                        continue;
                    };
                    for (sum, one) in scores.get_mut(index).into_iter().flatten().zip(row) {
                        *sum += one;
                    }
                }
            }
            for index in sentence.tokens.clone() {
                if let Some(scores) = scores.get_mut(index) {
                    list.clear();
                    features::of_place(context, sentence, index, &mut |f, _| list.push(f));
                    self.model.add_all(&list, scores);
                }
            }
        }
        scores
    }

    /// Returns the best labels.
    fn labels(&self, context: &Context, scores: &[Scores]) -> Vec<u8> {
        let mut viterbi = Viterbi::new(&self.model.transitions);
        let mut labels = Vec::new();
        let mut all = vec![0; scores.len()];
        for sentence in &context.sentences {
            viterbi.decode(
                scores.get(sentence.tokens.clone()).unwrap_or_default(),
                &mut labels,
            );
            if let Some(slots) = all.get_mut(sentence.tokens.clone()) {
                slots.copy_from_slice(&labels);
            }
        }
        all
    }

    /// Returns the names that the best labels say.
    #[allow(clippy::cast_precision_loss)]
    fn names(&self, text: &Annotated<'_>, context: &Context, scores: &[Scores]) -> Vec<Tagged> {
        let mut viterbi = Viterbi::new(&self.model.transitions);
        let mut labels = Vec::new();
        let bare = clitic::bare(&text.tokens);
        let mut found = Vec::new();
        for sentence in &context.sentences {
            let scores = scores.get(sentence.tokens.clone()).unwrap_or_default();
            viterbi.decode(scores, &mut labels);
            let spans = spans(&labels);
            if spans.is_empty() {
                continue;
            }
            let margins = viterbi.margins(scores, &labels);
            for (range, kind) in spans {
                let score = margins
                    .get(range.clone())
                    .into_iter()
                    .flatten()
                    .min()
                    .map_or(0.0, |&margin| margin as f32 / UNIT);
                let range = sentence.tokens.start + range.start..sentence.tokens.start + range.end;
                let cut = self.cut(text, context, &bare, &range, kind);
                let start = text.tokens.stem_start(text.text, range.start, cut);
                let end = text.token(range.end - 1).map_or(start, |t| t.bytes.end);
                let kind = KINDS.get(kind).copied().unwrap_or(Kind::Misc);
                found.push(Tagged {
                    bytes: start..end,
                    tokens: range,
                    cut,
                    kind,
                    score,
                });
            }
        }
        found
    }

    /// Returns how the first word of a name is to be read.
    fn cut(
        &self,
        text: &Annotated<'_>,
        context: &Context,
        bare: &clitic::Bare,
        name: &Range<usize>,
        kind: usize,
    ) -> Cut {
        let mut cuts = Vec::new();
        clitic::readings(&text.tokens, name.start, &mut cuts);
        let mut best = (i32::MIN, Cut::WHOLE);
        if cuts.len() < 2 {
            return best.1;
        }
        for &cut in &cuts {
            let mut sum = 0;
            clitic::features(
                text,
                &context.hits,
                bare,
                name.start,
                cut,
                kind,
                name.len() == 1,
                &mut |f| {
                    sum += self.model.weight(f);
                },
            );
            // «للإمارات»: the first lam is the preposition whenever a reading can part it off.
            if cut.lal {
                sum = sum.saturating_add(LAL);
            }
            if sum > best.0 {
                best = (sum, cut);
            }
        }
        best.1
    }
}

impl Tagger for CrfTagger {
    fn propose(&self, text: &Annotated<'_>, found: &mut Vec<Candidate>) {
        found.extend(self.tag(text).into_iter().map(|name| Candidate {
            start: name.tokens.start,
            end: name.tokens.end,
            cut: name.cut,
            kind: name.kind,
            score: points(name.score),
            evidence: Evidence::Tagger,
        }));
    }

    fn margins(&self, text: &Annotated<'_>) -> Vec<Tagged> {
        self.tag(text)
    }
}

/// Returns the points of a name on the scale of all taggers: every name that the field finds is enough, and a sure one
/// goes before what rules say.
fn points(score: f32) -> i32 {
    SURE + (score * 3.0).clamp(0.0, 40.0) as i32
}

/// Returns the names in a sequence of labels: tokens and kind number.
#[must_use]
pub fn spans(labels: &[u8]) -> Vec<(Range<usize>, usize)> {
    let mut spans = Vec::new();
    let mut start = None;
    for (i, &label) in labels.iter().enumerate() {
        match label::parts(usize::from(label)) {
            Some((Place::Only, kind)) => spans.push((i..i + 1, kind)),
            Some((Place::First, _)) => start = Some(i),
            Some((Place::Last, kind)) => {
                if let Some(start) = start.take() {
                    spans.push((start..i + 1, kind));
                }
            }
            _ => {}
        }
    }
    spans
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use std::fmt::Write as _;

    use super::*;
    use crate::entity::gazetteer::Gazetteer;

    fn tagged(text: &str) -> String {
        let gazetteer = Gazetteer::embedded();
        let names = CrfTagger::embedded()
            .unwrap()
            .tag(&Annotated::new(text, &gazetteer));
        let mut shown = String::new();
        let mut at = 0;
        for name in names {
            shown.push_str(&text[at..name.bytes.start]);
            let _ = write!(
                shown,
                "[{} {}]",
                name.kind.name(),
                &text[name.bytes.clone()]
            );
            at = name.bytes.end;
        }
        shown + &text[at..]
    }

    #[test]
    fn names_that_no_list_holds_are_found_by_what_stands_around_them() {
        insta::assert_snapshot!(tagged("وقال المتحدث باسم الشركة زهدور البلكماني إن الاجتماع سيعقد في مدينة تالمرين."), @"وقال المتحدث باسم الشركة [PER زهدور البلكماني] إن الاجتماع سيعقد في مدينة [LOC تالمرين].");
        insta::assert_snapshot!(tagged("التقى وزير الخارجية كوربانوف سلطانباييف نظيره المغربي."), @"التقى وزير الخارجية [PER كوربانوف سلطانباييف] نظيره المغربي.");
        insta::assert_snapshot!(tagged("أعلنت شركة نوفاتراك أنها ستفتتح فرعا ببنزرت."), @"أعلنت شركة [ORG نوفاتراك] أنها ستفتتح فرعا ب[LOC بنزرت].");
    }

    #[test]
    fn a_name_found_once_is_found_where_nothing_tells_it() {
        insta::assert_snapshot!(tagged("قال الرئيس كمال زغلاش إن الأمر انتهى.\nوغادر زغلاش القاعة."), @"
        قال الرئيس [PER كمال زغلاش] إن الأمر انتهى.
        وغادر [PER زغلاش] القاعة.
        ");
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config::with_cases(64))]
        #[test]
        fn names_lie_in_order_inside_their_tokens(text in "\\PC{0,60}|[\\u{600}-\\u{6ff} \\n\\u{0}-\\u{20}a-zA-Z0-9«»\"'.,-]{0,80}|(قال |وزير |محمد |بن |سلمان |و|ب|تونس|شركة |«|» |\n|، ){0,60}") {
            let gazetteer = Gazetteer::embedded();
            let annotated = Annotated::new(&text, &gazetteer);
            let tagger = CrfTagger::embedded().unwrap();
            let names = tagger.tag(&annotated);
            let mut last = 0;
            for name in &names {
                let first = annotated.token(name.tokens.start).unwrap();
                proptest::prop_assert!(last <= name.bytes.start && name.bytes.start < name.bytes.end);
                proptest::prop_assert!(first.bytes.start <= name.bytes.start && name.bytes.start < first.bytes.end);
                proptest::prop_assert!(!text.get(name.bytes.clone()).unwrap().contains('\n') && name.score >= 0.0);
                last = name.bytes.end;
            }
            proptest::prop_assert_eq!(names, tagger.tag(&annotated));
        }
    }
}
