//! From mentions to names: every distinct spelling is read once.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::alias::{self, Homograph};
use super::fold::{clean, fold};
use super::lists::{self, Class};
use super::spelled;
use super::tokens::{self, is_definite};
use super::{Doc, letters, values, weights};
use crate::entity::correct::{Corrections, form};
use crate::entity::{Kind, Mention};

/// One spelling as it stands in texts.
#[derive(Debug)]
pub(super) struct Form {
    /// Cleaned for display, a lost alef restored.
    pub display: String,
    /// Its name.
    pub name: u32,
}

/// Forms that are letter for letter one name once folded.
#[derive(Debug, Clone)]
pub(super) struct Name {
    /// Kind of its mentions.
    pub kind: Kind,
    /// What makes it itself: tokens without blanks, or a value.
    pub key: String,
    /// Tokens by number in [`Names::words`]; none for values and for names too long to compare.
    pub tokens: Vec<u32>,
    /// Tokens without adjectives and leading words that are often left out; organizations only.
    pub core: Vec<u32>,
    /// Adjectives left out of `core`, sorted.
    pub soft: Vec<u32>,
    /// The adjectives of nationality among `soft`.
    pub nations: usize,
    /// The telling adjectives among `soft`, nationalities too.
    pub strong: usize,
    /// What its leading word makes of it.
    pub class: Option<Class>,
    /// Letters it spells out.
    pub spelled: Option<String>,
    /// Written in Latin letters.
    pub latin: bool,
    /// Joined by the table of other names: its letters no longer say what it is.
    pub known: bool,
    /// What tells it from its homographs, for its key.
    pub hint: Option<&'static str>,
    /// Mentions.
    pub count: u32,
}

/// All names of a library, most used first within a kind, and who mentions them.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Names by number.
    pub list: Vec<Name>,
    /// Forms by number.
    pub forms: Vec<Form>,
    /// For every article, the form of each mention.
    pub of: Vec<Vec<u32>>,
    /// Distinct tokens.
    pub words: Vec<String>,
}

/// A distinct spelling before it is read.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Spelling<'a> {
    kind: Kind,
    text: &'a str,
    /// Stands right behind a ل, as in «للولايات»: an alef may be lost.
    after_lam: bool,
    /// Key of a value.
    value: Option<String>,
    /// Which of its homographs the article means.
    sense: u8,
    /// The line of a correction that takes it out of its name, 0 for none.
    apart: u32,
}

/// A spelling as it is read: kind, text, whether an alef may be lost, value, homograph, line that takes it apart.
type Spelled<'a> = (Kind, &'a str, bool, Option<String>, u8, u32);

impl Names {
    /// Reads every mention; what `corrections` take apart is a name of its own. Cost: linear in mentions, and in the
    /// letters of distinct spellings.
    pub(super) fn collect(docs: &[Doc<'_>], corrections: &Corrections) -> Self {
        let mut ids: HashMap<Spelling<'_>, u32> = HashMap::new();
        let mut spellings: Vec<Spelled<'_>> = Vec::new();
        let mut keys: HashMap<&str, String> = HashMap::new();
        let takes_apart = corrections.takes_apart();
        let mut uses: Vec<u32> = Vec::new();
        let mut of: Vec<Vec<u32>> = Vec::with_capacity(docs.len());
        let mut homographs: HashMap<&str, Option<&'static Homograph>> = HashMap::new();
        for doc in docs {
            let article =
                (takes_apart && corrections.is_scoped()).then(|| crate::text::digest(doc.text));
            let mut senses = Senses::default();
            let mut row = Vec::with_capacity(doc.mentions.len());
            for mention in doc.mentions {
                let text = text_of(doc, mention);
                let spelling = Spelling {
                    kind: mention.kind,
                    text,
                    after_lam: mention.kind.is_name()
                        && text.starts_with('ل')
                        && before(doc, mention).ends_with('ل'),
                    value: (!mention.kind.is_name()).then(|| values::key(mention, text)),
                    sense: match mention.kind {
                        Kind::Loc => homographs
                            .entry(text)
                            .or_insert_with(|| homograph_of(text))
                            .map_or(0, |h| senses.of(doc, h, text)),
                        _ => 0,
                    },
                    apart: if takes_apart {
                        let key = keys.entry(text).or_insert_with(|| form::key(text));
                        corrections.apart(mention.kind, key, article.as_deref())
                    } else {
                        0
                    },
                };
                let fresh = u32::try_from(spellings.len()).unwrap_or(u32::MAX);
                let id = match ids.entry(spelling) {
                    Entry::Occupied(e) => *e.get(),
                    Entry::Vacant(e) => {
                        let s = e.key();
                        spellings.push((
                            s.kind,
                            s.text,
                            s.after_lam,
                            s.value.clone(),
                            s.sense,
                            s.apart,
                        ));
                        uses.push(0);
                        *e.insert(fresh)
                    }
                };
                if let Some(uses) = uses.get_mut(id as usize) {
                    *uses += 1;
                }
                row.push(id);
            }
            of.push(row);
        }
        let mut names = Builder::new(&spellings, &uses).build();
        names.of = of;
        names
    }

    /// Returns a name.
    pub(super) fn get(&self, name: u32) -> Option<&Name> {
        self.list.get(name as usize)
    }

    /// Returns the names that an article mentions, mention by mention.
    pub(super) fn row(&self, doc: usize) -> impl Iterator<Item = u32> + '_ {
        let row = self.of.get(doc).map_or(&[][..], Vec::as_slice);
        row.iter()
            .map(|form| self.forms.get(*form as usize).map_or(0, |f| f.name))
    }

    /// Returns the text of a token.
    pub(super) fn word(&self, token: u32) -> &str {
        self.words.get(token as usize).map_or("", String::as_str)
    }

    /// Whether a token is a given name too common to tell people apart.
    pub(super) fn is_common(&self, token: u32) -> bool {
        let word = self.word(token);
        let inner = word.strip_prefix("بن").unwrap_or(word);
        lists::COMMON.contains(word) || lists::COMMON.contains(inner)
    }
}

/// The text of a mention; empty when its range is not one.
pub(super) fn text_of<'a>(doc: &Doc<'a>, mention: &Mention) -> &'a str {
    doc.text.get(mention.bytes.clone()).unwrap_or("")
}

/// The text before a mention.
pub(super) fn before<'a>(doc: &Doc<'a>, mention: &Mention) -> &'a str {
    doc.text.get(..mention.bytes.start).unwrap_or("")
}

/// Which of its homographs a form means in one article; the article is searched once for each.
#[derive(Debug, Default)]
struct Senses {
    decided: Vec<(&'static str, u8)>,
}

impl Senses {
    fn of(&mut self, doc: &Doc<'_>, homograph: &'static Homograph, text: &str) -> u8 {
        let written = |s: &alias::Sense| s.written.iter().any(|w| clean(text).contains(w));
        if let Some(i) = homograph.senses.iter().position(written) {
            return u8::try_from(i + 1).unwrap_or(1);
        }
        if let Some((_, sense)) = self
            .decided
            .iter()
            .find(|(form, _)| *form == homograph.form)
        {
            return *sense;
        }
        let votes = |s: &alias::Sense| {
            s.cues
                .iter()
                .map(|c| doc.text.matches(c).count())
                .sum::<usize>()
        };
        let mut best = (0, 1);
        for (i, sense) in homograph.senses.iter().enumerate() {
            let n = votes(sense);
            if n > best.0 {
                best = (n, u8::try_from(i + 1).unwrap_or(1));
            }
        }
        self.decided.push((homograph.form, best.1));
        best.1
    }
}

/// The homograph that a short place name is, none for most.
fn homograph_of(text: &str) -> Option<&'static Homograph> {
    if text.len() > weights::MAX_BYTES {
        return None;
    }
    let folded = fold(text);
    let tokens = tokens::tokens(Kind::Loc, &folded);
    let bare = without_place_words(&folded, &tokens);
    alias::homograph(Kind::Loc, &tokens::key(bare))
}

/// Takes «مدينة» off the front of a place's tokens and «المحتلة» off their end.
fn without_place_words<'a>(folded: &str, tokens: &'a [String]) -> &'a [String] {
    let mut rest = tokens;
    if let [head, more @ ..] = rest
        && !more.is_empty()
        && !is_definite(folded)
        && lists::PLACE_HEADS.contains(head.as_str())
    {
        rest = more;
    }
    while let [more @ .., tail] = rest {
        if more.is_empty() || !lists::PLACE_TAILS.contains(tail.as_str()) {
            break;
        }
        rest = more;
    }
    rest
}

/// A spelling read: which name it is.
struct Reading {
    name: Name,
    words: Vec<String>,
    core: Vec<String>,
    soft: Vec<String>,
    display: String,
}

impl Reading {
    /// Takes in another spelling of the same key: the one with more words says more; the choice does not depend on the
    /// order in which they come.
    fn absorb(&mut self, other: Self) {
        self.name.count += other.name.count;
        self.name.spelled = match (self.name.spelled.take(), other.name.spelled) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        self.name.latin &= other.name.latin;
        if (other.words.len(), &other.words) > (self.words.len(), &self.words) {
            self.name.class = other.name.class;
            self.name.nations = other.name.nations;
            self.name.strong = other.name.strong;
            self.words = other.words;
            self.core = other.core;
            self.soft = other.soft;
        }
    }
}

struct Builder<'a> {
    spellings: &'a [Spelled<'a>],
    uses: &'a [u32],
}

impl<'a> Builder<'a> {
    const fn new(spellings: &'a [Spelled<'a>], uses: &'a [u32]) -> Self {
        Self { spellings, uses }
    }

    /// Reads every spelling.
    fn build(&self) -> Names {
        // Keys seen where no alef can be lost decide about those where one may be.
        let mut sure: HashMap<(Kind, String), u32> = HashMap::new();
        let mut read_once: Vec<Option<Reading>> = Vec::with_capacity(self.spellings.len());
        for ((kind, text, after_lam, value, sense, apart), uses) in
            self.spellings.iter().zip(self.uses)
        {
            read_once.push(match value {
                _ if *apart > 0 => Some(read_apart(*kind, text, *apart)),
                Some(value) => Some(read_value(*kind, text, value)),
                None if *after_lam => None,
                None => {
                    let reading = read(*kind, text, *sense);
                    *sure.entry((*kind, reading.name.key.clone())).or_default() += uses;
                    Some(reading)
                }
            });
        }
        let mut ids: HashMap<(Kind, String), u32> = HashMap::new();
        let mut readings: Vec<Reading> = Vec::new();
        let mut forms = Vec::with_capacity(self.spellings.len());
        for (((kind, text, _, _, sense, _), uses), reading) in
            self.spellings.iter().zip(self.uses).zip(read_once)
        {
            let mut reading = reading.unwrap_or_else(|| {
                let (plain, restored) = (
                    read(*kind, text, *sense),
                    read(*kind, &format!("ا{text}"), *sense),
                );
                if is_restored(*kind, &plain, &restored, &sure) {
                    restored
                } else {
                    plain
                }
            });
            reading.name.count = *uses;
            let display = std::mem::take(&mut reading.display);
            let fresh = u32::try_from(readings.len()).unwrap_or(u32::MAX);
            let id = *ids
                .entry((*kind, reading.name.key.clone()))
                .or_insert(fresh);
            match readings.get_mut(id as usize) {
                Some(known) => known.absorb(reading),
                None => readings.push(reading),
            }
            forms.push(Form { display, name: id });
        }
        number(readings, forms)
    }
}

/// Numbers names by kind, use and key and tokens by their first name, so that no number depends on the order of
/// articles.
fn number(readings: Vec<Reading>, mut forms: Vec<Form>) -> Names {
    let mut order: Vec<(usize, Reading)> = readings.into_iter().enumerate().collect();
    order.sort_by(|(_, a), (_, b)| {
        (a.name.kind, u32::MAX - a.name.count, &a.name.key).cmp(&(
            b.name.kind,
            u32::MAX - b.name.count,
            &b.name.key,
        ))
    });
    let mut names = Names::default();
    let mut ids: HashMap<String, u32> = HashMap::new();
    let mut place = vec![0; order.len()];
    for (new, (old, reading)) in (0_u32..).zip(order) {
        if let Some(p) = place.get_mut(old) {
            *p = new;
        }
        let mut number = |list: Vec<String>| -> Vec<u32> {
            list.into_iter()
                .map(|word| {
                    let fresh = u32::try_from(names.words.len()).unwrap_or(u32::MAX);
                    *ids.entry(word).or_insert_with_key(|word| {
                        names.words.push(word.clone());
                        fresh
                    })
                })
                .collect()
        };
        let mut name = reading.name;
        name.tokens = number(reading.words);
        name.core = number(reading.core);
        name.soft = number(reading.soft);
        name.soft.sort_unstable();
        names.list.push(name);
    }
    for form in &mut forms {
        form.name = place.get(form.name as usize).copied().unwrap_or(0);
    }
    names.forms = forms;
    names
}

/// First words of names that begin with ل themselves.
const OWN_LAM: [&str; 22] = [
    "لجنه",
    "لبنان",
    "ليبيا",
    "لندن",
    "ليكود",
    "لوا",
    "لقا",
    "لوس",
    "لاس",
    "لا",
    "لي",
    "لو",
    "لكسمبورغ",
    "لوكسمبورغ",
    "لاتفيا",
    "ليتوانيا",
    "لاهاي",
    "ليون",
    "ليل",
    "ليفربول",
    "لشبونه",
    "لاغوس",
];

/// Whether the alef of a form behind ل was lost («للولايات» is ل and الولايات) or was never there («للبنان»).
///
/// What the library has elsewhere decides; then a second word with the article («لولايات المتحدة»); then whether the
/// word is one of those that begin with ل themselves.
fn is_restored(
    kind: Kind,
    plain: &Reading,
    restored: &Reading,
    sure: &HashMap<(Kind, String), u32>,
) -> bool {
    let seen = |reading: &Reading| {
        sure.get(&(kind, reading.name.key.clone()))
            .copied()
            .unwrap_or(0)
    };
    let (p, r) = (seen(plain), seen(restored));
    if p != r {
        return r > p;
    }
    if restored.name.known != plain.name.known {
        return restored.name.known;
    }
    if plain
        .words
        .first()
        .is_some_and(|w| OWN_LAM.contains(&w.as_str()))
    {
        return false;
    }
    // «للوران فابيوس»: a person's full name after ل has no article.
    kind != Kind::Per || plain.words.len() == 1
}

fn blank(kind: Kind, key: String) -> Name {
    Name {
        kind,
        key,
        tokens: Vec::new(),
        core: Vec::new(),
        soft: Vec::new(),
        nations: 0,
        strong: 0,
        class: None,
        spelled: None,
        latin: false,
        known: false,
        hint: None,
        count: 0,
    }
}

fn read_value(kind: Kind, text: &str, value: &str) -> Reading {
    Reading {
        name: blank(kind, value.to_owned()),
        words: Vec::new(),
        core: Vec::new(),
        soft: Vec::new(),
        display: clean(text),
    }
}

/// The key of what a line takes apart: no other name has it.
pub(super) fn apart_key(line: u32) -> String {
    format!("\u{1}{line}")
}

/// The name that a spelling is read as.
pub(super) fn key_of(kind: Kind, text: &str) -> String {
    if kind.is_name() {
        read(kind, text, 0).name.key
    } else {
        String::new()
    }
}

/// Reads a spelling that a line takes apart: nothing of it is compared with other names.
fn read_apart(kind: Kind, text: &str, line: u32) -> Reading {
    let mut reading = read_value(kind, text, &apart_key(line));
    reading.name.known = true;
    reading
}

/// Reads one spelling of a name.
fn read(kind: Kind, text: &str, sense: u8) -> Reading {
    let display = clean(text);
    let folded = fold(text);
    let mut out = Reading {
        name: blank(kind, String::new()),
        words: Vec::new(),
        core: Vec::new(),
        soft: Vec::new(),
        display,
    };
    if folded.is_empty() {
        out.name.key = format!("={}", out.display);
        return out;
    }
    if folded.len() > weights::MAX_BYTES {
        out.name.key = folded;
        return out;
    }
    let mut words = tokens::tokens(kind, &folded);
    let mut known = alias::canonical(kind, &tokens::key(&words));
    if kind == Kind::Loc && known.is_none() {
        words = without_place_words(&folded, &words).to_vec();
        known = alias::canonical(kind, &tokens::key(&words));
    }
    out.name.key = tokens::key(&words);
    if let Some(homograph) = alias::homograph(kind, &out.name.key)
        && let Some(sense) = homograph.senses.get(usize::from(sense.max(1)) - 1)
    {
        out.name.key = format!("{}#{}", out.name.key, sense.hint);
        out.name.known = true;
    }
    if let Some(key) = known {
        key.clone_into(&mut out.name.key);
        out.name.known = true;
    }
    if out.name.known {
        out.name.hint = out.name.key.split_once('#').and_then(|(_, h)| hint(h));
    }
    let raw: Vec<&str> = folded.split(' ').collect();
    out.name.latin = letters::is_latin(&folded);
    out.name.spelled = if out.name.latin {
        spelled::acronym(&out.display).or_else(|| spelled::spelled(&raw))
    } else {
        spelled::spelled(&raw)
    };
    if words.len() <= weights::MAX_TOKENS && !out.name.known {
        if kind == Kind::Org {
            body(&folded, &words, &mut out);
        }
        out.words = words;
    }
    out
}

/// The static text of a homograph's hint.
fn hint(text: &str) -> Option<&'static str> {
    alias::hints().find(|h| *h == text)
}

/// Parts an organization's tokens into leading word, core and adjectives.
fn body(folded: &str, words: &[String], out: &mut Reading) {
    let mut rest = words;
    if let [head, more @ ..] = rest
        && !more.is_empty()
        && !is_definite(folded)
        && let Some(class) = lists::class(head)
    {
        out.name.class = (class != Class::Neutral).then_some(class);
        rest = more;
    }
    for (i, word) in rest.iter().enumerate() {
        if i > 0 && lists::FREE.contains(word.as_str()) {
            continue;
        }
        if i > 0 && (lists::SOFT.contains(word.as_str()) || lists::is_strong(word)) {
            out.name.nations += usize::from(lists::is_nation(word));
            out.name.strong += usize::from(lists::is_strong(word));
            // «الإيراني» and «الإيرانية» say the same.
            out.soft
                .push(word.strip_suffix('ه').unwrap_or(word).to_owned());
            continue;
        }
        out.core.push(word.clone());
    }
}
