//! A text with what the lists say of every token.

use std::cell::Cell;

use super::gazetteer::{Found, Gazetteer, List, Lists};
use super::token::{Cut, Shape, Token, Tokens};
use crate::value::lexicon::{Words, words};

/// A way to read one word, with the lists that hold it so read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// What is cut off.
    pub cut: Cut,
    /// Lists that hold what is left.
    pub lists: Lists,
}

/// A text, its tokens and everything the lists know about them.
#[derive(Debug)]
pub struct Annotated<'a> {
    /// The text.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: Tokens,
    gazetteer: &'a Gazetteer,
    readings: Vec<Reading>,
    reading_at: Vec<usize>,
    phrases: Vec<Found>,
    phrase_at: Vec<usize>,
    /// The text writes «على» with the ya of «علي», as Egyptian papers do.
    pub loose_ya: bool,
    /// For every token whether its line is in another language of the Arabic script: Persian, Urdu, Kurdish.
    foreign: Vec<bool>,
    /// For every token the lists of all its readings together.
    any: Vec<Lists>,
    /// For every token whether no list knows it, once somebody asked: 0 nobody did, 1 no, 2 yes.
    unknown: Vec<Cell<u8>>,
    /// The text speaks of sport: bare names of clubs are expected.
    pub sport: bool,
}

/// Words that make a text one about sport when they are dense.
static SPORT: Words = words!(
    "مباراه المباراه كره الدوري هدف لاعب لاعبي اللاعب المدرب مدرب البطوله المنتخب الفريق هدفين
    الشوط الجوله كاس الكاس نادي النادي ملعب اللقب"
);

/// Function words of Persian and Urdu that Arabic has not.
static PERSIAN: Words = words!(
    "است این که از را برای کرد شد شده بود می ها های خود یک آن تا گفت گزارش کند کردند نیز هم پس
    کے کی کا کو میں نے سے ہے ہیں اور پر یہ وہ نہیں تھا به"
);

/// Function words of Arabic, as they are written.
static ARABIC: Words = words!("في من على إلى الى أن إن عن التي الذي هذا هذه قد بين");

/// Tells for every token whether its line is rather Persian or Urdu than Arabic. Cost: linear.
fn foreign(text: &str, tokens: &Tokens) -> Vec<bool> {
    let mut all = Vec::with_capacity(tokens.len());
    let mut votes = (0_usize, 0_usize);
    for (i, token) in tokens.iter().enumerate() {
        let word = text.get(token.bytes.clone()).unwrap_or_default();
        if token.shape == Shape::Arabic && word.len() <= 16 {
            let letters = word.contains([
                'پ', 'چ', 'ژ', 'گ', 'ٹ', 'ڈ', 'ڑ', 'ں', 'ے', 'ہ', 'ھ', 'ۆ', 'ێ', 'ڕ', 'ڵ',
            ]);
            votes.0 += usize::from(letters || PERSIAN.contains(word));
            votes.1 +=
                usize::from(ARABIC.contains(word)) + usize::from(word.contains(['ة', 'أ', 'إ']));
        }
        if token.shape == Shape::Border || i + 1 == tokens.len() {
            let foreign = votes.0 >= 2 && votes.0 > votes.1;
            all.resize(i + 1, foreign);
            votes = (0, 0);
        }
    }
    all
}

impl<'a> Annotated<'a> {
    /// Cuts `text` into tokens and looks all of them up. Cost: linear.
    #[must_use]
    pub fn new(text: &'a str, gazetteer: &'a Gazetteer) -> Self {
        let tokens = Tokens::new(text);
        let mut this = Self {
            text,
            gazetteer,
            readings: Vec::with_capacity(tokens.len() * 2),
            reading_at: Vec::with_capacity(tokens.len() + 1),
            phrases: Vec::with_capacity(tokens.len() * 2),
            phrase_at: Vec::with_capacity(tokens.len() + 1),
            loose_ya: false,
            foreign: foreign(text, &tokens),
            any: Vec::with_capacity(tokens.len()),
            unknown: vec![Cell::new(0); tokens.len()],
            sport: false,
            tokens,
        };
        let mut cuts = Vec::new();
        let (mut words, mut sport) = (0, 0);
        let (mut ya, mut alef) = (0, 0);
        for i in 0..this.tokens.len() {
            this.reading_at.push(this.readings.len());
            this.phrase_at.push(this.phrases.len());
            this.any.push(Lists::default());
            if !this
                .tokens
                .get(i)
                .is_some_and(|t| t.is_word() || t.is_number())
            {
                continue;
            }
            words += 1;
            if this.tokens.key_at(i) == "علي" {
                let tight = this
                    .tokens
                    .get(i)
                    .and_then(|t| text.get(t.bytes.clone()))
                    .is_some_and(|word| word.ends_with('ى'));
                *(if tight { &mut alef } else { &mut ya }) += 1;
            }
            sport += usize::from(SPORT.contains(this.tokens.key_at(i)));
            this.tokens.cuts(i, &mut cuts);
            for &cut in &cuts {
                let from = this.phrases.len();
                gazetteer.walk(&this.tokens, i, cut, &mut this.phrases);
                let single = this
                    .phrases
                    .get(from)
                    .filter(|f| f.end == i + 1)
                    .map_or(Lists::default(), |f| f.lists);
                this.readings.push(Reading { cut, lists: single });
                if let Some(any) = this.any.get_mut(i) {
                    *any = any.or(single);
                }
            }
        }
        this.reading_at.push(this.readings.len());
        this.phrase_at.push(this.phrases.len());
        this.loose_ya = ya > 2 && alef == 0;
        this.sport = sport >= 3 && sport * 40 > words;
        this
    }

    /// Number of tokens.
    #[must_use]
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether there are no tokens.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// The ways to read word `i`, the whole word first.
    #[must_use]
    pub fn readings(&self, i: usize) -> &[Reading] {
        let from = self.reading_at.get(i).copied().unwrap_or_default();
        let to = self.reading_at.get(i + 1).copied().unwrap_or(from);
        self.readings.get(from..to).unwrap_or_default()
    }

    /// The phrases of the lists that begin in token `i`.
    #[must_use]
    pub fn phrases(&self, i: usize) -> &[Found] {
        let from = self.phrase_at.get(i).copied().unwrap_or_default();
        let to = self.phrase_at.get(i + 1).copied().unwrap_or(from);
        self.phrases.get(from..to).unwrap_or_default()
    }

    /// Whether there is such a line.
    #[must_use]
    pub fn has_foreign(&self) -> bool {
        self.foreign.contains(&true)
    }

    /// The lists of the whole word `i`.
    #[must_use]
    pub fn whole(&self, i: usize) -> Lists {
        self.readings(i)
            .first()
            .map_or(Lists::default(), |r| r.lists)
    }

    /// The lists of all readings of word `i` together.
    #[must_use]
    pub fn any(&self, i: usize) -> Lists {
        self.any.get(i).copied().unwrap_or_default()
    }

    /// The first reading of word `i` whose lists hold `list`.
    #[must_use]
    pub fn reading(&self, i: usize, list: List) -> Option<Reading> {
        self.readings(i).iter().copied().find(|r| r.lists.has(list))
    }

    /// The longest phrase that begins in token `i` read as `cut` and stands in one of `lists`.
    #[must_use]
    pub fn longest(&self, i: usize, cut: Cut, lists: &[List]) -> Option<Found> {
        self.phrases(i)
            .iter()
            .copied()
            .filter(|f| f.cut == cut && f.lists.has_any(lists))
            .max_by_key(|f| f.end)
    }

    /// Whether reading a clitic in word `i` is doubtful, because the whole word is one that some list knows.
    ///
    /// «بوتين» is not ب and «وتين»; `sure` is what is left when it is a name of a sure list, which only a name or an
    /// ordinary word outweighs.
    #[must_use]
    pub fn doubtful(&self, i: usize, cut: Cut, sure: bool) -> bool {
        if cut.key == 0 || cut.lal {
            return false;
        }
        let whole = self.whole(i);
        let weak = [List::Family, List::GivenWeak, List::PlaceWeak, List::Club];
        if !weak
            .iter()
            .fold(whole, |lists, &list| lists.without(list))
            .is_empty()
        {
            return true;
        }
        if sure {
            return false;
        }
        let short = self.stem(i, cut).len() < 8;
        whole.has_any(&weak) || short && !cut.conjunction
    }

    /// Whether token `i` stands in a line of another language: the rules of Arabic do not hold there.
    #[must_use]
    pub fn foreign(&self, i: usize) -> bool {
        self.foreign.get(i).copied().unwrap_or_default()
    }

    /// Token `i`.
    #[must_use]
    pub fn token(&self, i: usize) -> Option<&Token> {
        self.tokens.get(i)
    }

    /// The key of word `i`.
    #[must_use]
    pub fn key(&self, i: usize) -> &str {
        self.tokens.key_at(i)
    }

    /// The key of word `i` without what `cut` takes off.
    #[must_use]
    pub fn stem(&self, i: usize, cut: Cut) -> &str {
        self.key(i).get(cut.key..).unwrap_or_default()
    }

    /// Whether token `i` is a word joined to the word before it by nothing but blanks.
    #[must_use]
    pub fn follows(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.is_word() && t.spaced)
            && i.checked_sub(1)
                .and_then(|b| self.token(b))
                .is_some_and(Token::is_word)
    }

    /// Whether word `i` has the article: «ال…». «إليود» only looks so in its key.
    #[must_use]
    pub fn definite(&self, i: usize) -> bool {
        let article = self
            .key(i)
            .strip_prefix("ال")
            .is_some_and(|rest| rest.len() >= 4);
        article
            && self.token(i).is_some_and(|t| {
                !self
                    .text
                    .get(t.bytes.clone())
                    .is_some_and(|word| word.starts_with(['إ', 'أ', 'آ']))
            })
    }

    /// Whether no list of words knows word `i`, however it is read or bent: a name that nobody listed, most likely.
    #[must_use]
    pub fn unknown(&self, i: usize) -> bool {
        let Some((token, known)) = self.token(i).zip(self.unknown.get(i)) else {
            return false;
        };
        if known.get() == 0 {
            known.set(1 + u8::from(self.is_unknown(i, token)));
        }
        known.get() == 2
    }

    fn is_unknown(&self, i: usize, token: &Token) -> bool {
        let key = self.key(i);
        let letters = key.len() / 2;
        // A tanwin ends an ordinary noun, «است…» and «…وا» verbs.
        let bent = self
            .text
            .get(token.bytes.clone())
            .is_some_and(|word| word.contains('\u{64B}'))
            || key.starts_with("است")
            || key.starts_with("لل")
            || key.ends_with("وا");
        if self.foreign(i) || token.shape != Shape::Arabic || !(3..=14).contains(&letters) || bent {
            return false;
        }
        let names = [
            List::Family,
            List::GivenWeak,
            List::PlaceWeak,
            List::Club,
            List::Given,
            List::OrganizationWeak,
        ];
        let known =
            |lists: Lists| names.iter().fold(lists, |l, &n| l.without(n)) != Lists::default();
        !self.readings(i).iter().any(|r| known(r.lists)) && !self.bends(key)
    }

    /// Whether `key` is a bent form of an ordinary word. Cost: a few dozen look-ups.
    #[must_use]
    pub fn bends(&self, key: &str) -> bool {
        #[rustfmt::skip]
        const ENDS: &[&str] = &[
            "ها", "هم", "هما", "نا", "كم", "ه", "ك", "ي", "ا", "ت", "وا", "ون", "ين", "ان",
            "ات", "تها", "ته",
        ];
        #[rustfmt::skip]
        const BEGINS: &[&str] = &[
            "ال", "وال", "بال", "كال", "فال", "لل", "ي", "ت", "ن", "سي", "ست", "و", "ف", "ا",
            "ل", "ب", "ك",
        ];
        let common = |word: &str| {
            self.gazetteer
                .get(word)
                .has_any(&[List::Common, List::Say, List::Stop])
        };
        // One letter is chance; what is left of the word must be the longer for it.
        let left = |affix: &str, stem: &str| {
            stem.len()
                >= if affix.len() == 2 && affix != "ا" {
                    8
                } else {
                    6
                }
        };
        let ends = |word: &str| {
            ENDS.iter()
                .filter_map(|end| Some((end, word.strip_suffix(end)?)))
                .any(|(end, stem)| left(end, stem) && (common(stem) || common(&format!("{stem}ه"))))
        };
        let begins =
            |(begin, stem): (&&str, &str)| left(begin, stem) && (common(stem) || ends(stem));
        // «تلتحق» is bent from «التحق», «يعود» from «عاد».
        let imperfect = ["ي", "ت", "ن", "سي", "ست", "سن"]
            .iter()
            .filter_map(|begin| key.strip_prefix(begin))
            .any(|stem| {
                stem.len() >= 6
                    && (common(stem)
                        || common(&format!("ا{stem}"))
                        || common(&stem.replacen(['و', 'ي'], "ا", 1)))
            });
        // «محتفلا»
        if imperfect || key.len() >= 10 && key.starts_with('م') && key.ends_with('ا') {
            return true;
        }
        ends(key)
            || BEGINS
                .iter()
                .filter_map(|begin| Some((begin, key.strip_prefix(begin)?)))
                .any(begins)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_words_are_those_that_no_list_bends_to() {
        let gazetteer = Gazetteer::embedded();
        let known = |word: &str| !Annotated::new(word, &gazetteer).unknown(0);
        for word in [
            "يعلن",
            "وكتابهم",
            "المسؤولين",
            "تنطلق",
            "سيعلن",
            "مدينتنا",
            "دوراً",
            "استرجعوا",
            "في",
            "12",
            "Reuters",
        ] {
            assert!(known(word), "{word}");
        }
        for word in ["كيبشوغي", "جايشانكار", "كشتباران", "زنتاريك", "أنتونوف"]
        {
            assert!(!known(word), "{word}");
        }
    }

    #[test]
    fn a_clitic_is_doubted_when_the_word_is_known() {
        let gazetteer = Gazetteer::embedded();
        for (word, cut, doubtful) in [
            ("بوتين", 2, true),
            ("واشنطن", 2, true),
            ("لبنان", 2, true),
            ("وموسكو", 2, false),
            ("بجنيف", 2, false),
        ] {
            let text = Annotated::new(word, &gazetteer);
            assert_eq!(
                text.doubtful(
                    0,
                    Cut {
                        key: cut,
                        ..Cut::WHOLE
                    },
                    true
                ),
                doubtful,
                "{word}"
            );
        }
    }

    #[test]
    fn lines_of_persian_and_urdu_are_told() {
        let gazetteer = Gazetteer::embedded();
        let text = Annotated::new(
            "قال الوزير إن الأمر في يد الحكومة.\nوزیر گفت که این کار برای مردم است.\nوزیر نے کہا کہ یہ کام ہے۔\n",
            &gazetteer,
        );
        let lines: Vec<bool> = (0..text.len())
            .filter(|&i| text.token(i).is_some_and(|t| t.shape == Shape::Border))
            .map(|i| text.foreign(i))
            .collect();
        assert_eq!(lines, [false, true, true]);
    }
}
