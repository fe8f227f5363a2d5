//! The library against a plain reading of the same articles.
#![allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use proptest::prelude::*;
use qari::article::{Article, Source, Title};
use qari::entity::{Evidence, Kind, Mention, ThingId};
use qari::library::{DocId, Document, Facet, Filter, Index, Step};
use qari::text::Direction;

/// Names that identity keeps apart, so that a plain reading knows what is one thing.
const NAMES: [(Kind, &str); 9] = [
    (Kind::Per, "سميرة توفيق"),
    (Kind::Per, "إميل حبيبي"),
    (Kind::Per, "نازك الملائكة"),
    (Kind::Loc, "بيروت"),
    (Kind::Loc, "نواكشوط"),
    (Kind::Org, "رويترز"),
    (Kind::Org, "بيروت"),
    (Kind::Misc, "كأس العالم"),
    (Kind::Misc, "البؤساء"),
];

/// One mention as a test says it: which name, and whether it stands in furniture.
type Said = (usize, bool);

fn document(said: Option<&[Said]>) -> Arc<Document> {
    let mut text = String::from("ـ");
    let mut mentions = Vec::new();
    for (name, furniture) in said.unwrap_or_default() {
        let (kind, name) = NAMES[*name];
        text.push_str(" … ");
        let start = text.len();
        text.push_str(name);
        mentions.push(mention(start..text.len(), kind, *furniture));
    }
    Arc::new(Document {
        source: Source {
            path: String::new(),
            text: text.into(),
            encoding: "UTF-8",
            malformed: false,
        },
        article: Article {
            title: Title {
                text: "ـ".into(),
                bytes: None,
                borrowed: false,
            },
            outlet: None,
            byline: None,
            published: None,
            direction: Direction::Rtl,
            blocks: Vec::new(),
            words: 0,
        },
        mentions: said.map(|_| mentions),
        engine: None,
    })
}

fn mention(bytes: std::ops::Range<usize>, kind: Kind, furniture: bool) -> Mention {
    Mention {
        bytes,
        kind,
        value: None,
        furniture,
        evidence: Evidence::Document,
    }
}

fn library(said: &[Option<Vec<Said>>]) -> Vec<Arc<Document>> {
    said.iter().map(|s| document(s.as_deref())).collect()
}

fn thing(index: &Index, name: usize) -> Option<ThingId> {
    let (kind, name) = NAMES[name];
    index.by_key(&format!("{}:{name}", kind.name()))
}

/// The names mentioned in an article outside furniture, with counts.
fn plain(said: Option<&Vec<Said>>) -> BTreeMap<usize, u32> {
    let mut counts = BTreeMap::new();
    for (name, furniture) in said.into_iter().flatten() {
        if !furniture {
            *counts.entry(*name).or_default() += 1;
        }
    }
    counts
}

fn passes(said: Option<&Vec<Said>>, include: &[usize], exclude: &[usize]) -> bool {
    if include.is_empty() && exclude.is_empty() {
        return true;
    }
    let counts = plain(said);
    said.is_some()
        && include.iter().all(|n| counts.contains_key(n))
        && !exclude.iter().any(|n| counts.contains_key(n))
}

fn articles() -> impl Strategy<Value = Vec<Option<Vec<Said>>>> {
    let mention = (0..NAMES.len(), prop::bool::weighted(0.2));
    prop::collection::vec(
        prop::option::weighted(0.9, prop::collection::vec(mention, 0..8)),
        0..80,
    )
}

fn choice() -> impl Strategy<Value = (Vec<usize>, Vec<usize>)> {
    (
        prop::collection::vec(0..NAMES.len(), 0..3),
        prop::collection::vec(0..NAMES.len(), 0..3),
    )
}

/// A filter of those names that the library knows; one that it does not know cannot be chosen.
fn filter(index: &Index, include: &[usize], exclude: &[usize]) -> (Filter, Vec<usize>, Vec<usize>) {
    let known = |list: &[usize]| -> Vec<usize> {
        list.iter()
            .copied()
            .filter(|n| thing(index, *n).is_some())
            .collect()
    };
    let (include, exclude) = (known(include), known(exclude));
    let ids = |list: &[usize]| list.iter().filter_map(|n| thing(index, *n)).collect();
    (
        Filter {
            include: ids(&include),
            exclude: ids(&exclude),
        },
        include,
        exclude,
    )
}

fn unique(list: &[ThingId]) -> Vec<ThingId> {
    let mut out: Vec<ThingId> = Vec::new();
    for thing in list {
        if !out.contains(thing) {
            out.push(*thing);
        }
    }
    out
}

proptest! {
    #[test]
    fn matching_is_what_a_plain_reading_finds(said in articles(), (include, exclude) in choice(), less in 0_usize..3) {
        let index = Index::build(&library(&said));
        let total = said.len().saturating_sub(less);
        let (chosen, include, exclude) = filter(&index, &include, &exclude);
        let expected: Vec<DocId> = (0_u32..).map(DocId).zip(&said).take(total)
            .filter(|(_, s)| passes(s.as_ref(), &include, &exclude)).map(|(d, _)| d).collect();
        prop_assert_eq!(index.matching(&chosen, total), expected);
    }

    #[test]
    fn facets_are_what_a_plain_reading_counts(said in articles(), (include, exclude) in choice(), less in 0_usize..3) {
        let index = Index::build(&library(&said));
        let total = said.len().saturating_sub(less);
        let (chosen, include, exclude) = filter(&index, &include, &exclude);
        let mut expected: Vec<(Facet, usize)> = Vec::new();
        for name in 0..NAMES.len() {
            let Some(id) = thing(&index, name) else { continue };
            let others: Vec<usize> = exclude.iter().copied().filter(|n| *n != name).collect();
            let mut facet = Facet { thing: id, mentions: 0, articles: 0 };
            for s in said.iter().take(total) {
                if passes(s.as_ref(), &include, &others) && let Some(n) = plain(s.as_ref()).get(&name) {
                    facet.mentions += n;
                    facet.articles += 1;
                }
            }
            if facet.articles > 0 || include.contains(&name) || exclude.contains(&name) {
                expected.push((facet, name));
            }
        }
        expected.sort_by_key(|(f, name)| (NAMES[*name].0, Reverse(f.mentions), NAMES[*name].1));
        let expected: Vec<Facet> = expected.into_iter().map(|(f, _)| f).collect();
        prop_assert_eq!(index.facets(&chosen, total), expected);
    }

    #[test]
    fn postings_and_counts_say_the_same(said in articles()) {
        let index = Index::build(&library(&said));
        let mut from_docs: BTreeSet<(ThingId, DocId, u32)> = BTreeSet::new();
        for (doc, s) in (0_u32..).map(DocId).zip(&said) {
            let counts: BTreeMap<ThingId, u32> = index.counts(doc).iter().copied().collect();
            let expected: BTreeMap<ThingId, u32> =
                plain(s.as_ref()).into_iter().map(|(n, c)| (thing(&index, n).unwrap(), c)).collect();
            prop_assert_eq!(&counts, &expected);
            prop_assert_eq!(index.of(doc).len(), s.as_ref().map_or(0, Vec::len));
            from_docs.extend(counts.into_iter().map(|(t, n)| (t, doc, n)));
        }
        let from_things: BTreeSet<(ThingId, DocId, u32)> = (0_u32..).map(ThingId).take(index.things().len())
            .flat_map(|t| index.postings(t).iter().map(move |(d, n)| (t, *d, *n))).collect();
        prop_assert_eq!(from_docs, from_things);
        prop_assert_eq!(index.documents(), said.iter().take_while(|s| s.is_some()).count());
    }

    #[test]
    fn walking_visits_every_mention_once(
        said in articles(),
        wanted in prop::collection::vec(0..NAMES.len(), 0..3),
        reverse in any::<bool>(),
    ) {
        let docs = library(&said);
        let index = Index::build(&docs);
        let things: Vec<ThingId> = wanted.iter().filter_map(|n| thing(&index, *n)).collect();
        prop_assume!(things.is_empty() == wanted.is_empty());
        let mut visible: Vec<DocId> = (0_u32..).map(DocId).take(said.len()).filter(|d| d.0 % 3 != 1).collect();
        if reverse {
            visible.reverse();
        }
        let mut expected: Vec<(DocId, usize)> = Vec::new();
        for doc in &visible {
            for (i, (name, furniture)) in said[doc.0 as usize].iter().flatten().enumerate() {
                if !furniture && (wanted.is_empty() || wanted.contains(name)) {
                    expected.push((*doc, i));
                }
            }
        }
        for step in [Step::Next, Step::Previous] {
            let mut found = Vec::new();
            let mut from = match step {
                Step::Next => visible.first().map(|d| (*d, 0)),
                Step::Previous => visible.last().map(|d| (*d, usize::MAX)),
            };
            while let Some((doc, mention)) = from.and_then(|f| index.next_mention(&things, &visible, f, step)) {
                found.push((doc, mention));
                from = docs[doc.0 as usize].mentions.as_ref().map(|m| (doc, m[mention].bytes.start));
            }
            if step == Step::Previous {
                found.reverse();
            }
            prop_assert_eq!(&found, &expected);
        }
    }

    #[test]
    fn a_filter_survives_a_library_that_grows(said in articles(), more in articles(), (include, exclude) in choice()) {
        let old = Index::build(&library(&said));
        let mut grown = said.clone();
        grown.extend(more);
        let new = Index::build(&library(&grown));
        let (before, include, exclude) = filter(&old, &include, &exclude);
        let after = before.remap(&old, &new);
        let (expected, _, _) = filter(&new, &include, &exclude);
        prop_assert_eq!(&after.include, &unique(&expected.include));
        let kept: Vec<ThingId> = unique(&expected.exclude).into_iter().filter(|t| !after.include.contains(t)).collect();
        prop_assert_eq!(&after.exclude, &kept);
    }
}

#[test]
fn company_is_counted_in_shared_articles() {
    let said = [
        Some(vec![(0, false), (3, false), (3, false)]),
        Some(vec![(0, false), (4, false), (3, true)]),
        Some(vec![(4, false), (0, false)]),
        Some(vec![(5, false)]),
        None,
    ];
    let index = Index::build(&library(&said));
    let of = |name| thing(&index, name).unwrap();
    let company: Vec<_> = index
        .company(of(0), 5)
        .iter()
        .map(|f| (f.thing, f.articles, f.mentions))
        .collect();
    assert_eq!(company, [(of(4), 2, 2), (of(3), 1, 2)]);
    assert_eq!(index.company(of(0), 1).len(), 1);
}

#[test]
fn a_chosen_thing_follows_its_mentions_when_its_name_changes() {
    let read = |texts: &[&str]| -> Index {
        let docs: Vec<Arc<Document>> = texts
            .iter()
            .map(|name| {
                let mut doc = Document::clone(&document(Some(&[])));
                doc.source.text = format!("قال {name} اليوم").into();
                let start = "قال ".len();
                doc.mentions = Some(vec![mention(start..start + name.len(), Kind::Per, false)]);
                Arc::new(doc)
            })
            .collect();
        Index::build(&docs)
    };
    let old = read(&["زيلينسكي"]);
    let new = read(&["زيلينسكي", "فولوديمير زيلينسكي", "فولوديمير زيلينسكي"]);
    let filter = Filter {
        include: vec![old.by_key("PER:زيلينسكي").unwrap()],
        exclude: vec![],
    };
    assert_eq!(
        filter.remap(&old, &new).include,
        [new.by_key("PER:فولوديمير زيلينسكي").unwrap()]
    );
    let other = read(&["خوسيه موخيكا"]);
    assert!(filter.remap(&old, &other).is_empty());
}

#[test]
fn an_empty_library_answers() {
    let index = Index::build(&[]);
    assert!(index.matching(&Filter::default(), 0).is_empty());
    assert_eq!(index.matching(&Filter::default(), 3).len(), 3);
    assert!(index.facets(&Filter::default(), 3).is_empty());
    assert_eq!(
        index.next_mention(&[], &[], (DocId(0), 0), Step::Next),
        None
    );
    let unknown = Filter {
        include: vec![ThingId(9)],
        exclude: vec![ThingId(8)],
    };
    assert!(index.matching(&unknown, 3).is_empty());
    assert!(index.facets(&unknown, 3).is_empty());
    assert_eq!(Index::default().facets(&Filter::default(), 0), []);
}
