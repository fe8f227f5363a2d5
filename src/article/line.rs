//! A line of the page with what can be measured on it alone.

use crate::text::letter::{is_letter, is_letter_or_digit};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::sign::{Sign, sign};
use super::words::Words;

/// How a line ends, closing quotes and brackets aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// A full stop, one only.
    Stop,
    /// A question or exclamation mark.
    Mark,
    /// Two or more stops, or an ellipsis.
    Dots,
    /// A colon.
    Colon,
    /// A comma, a semicolon or a dash: the sentence goes on.
    Comma,
    /// A letter, a digit, anything else.
    None,
}

/// How a line begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// A list bullet, a dash, a number with a dot or a bracket.
    Bullet,
    /// An opening quotation mark.
    Quote,
    /// A letter or anything else.
    Plain,
}

/// A physical line with something on it, and its measures.
#[derive(Debug, Clone)]
pub(super) struct Line<'a> {
    /// Without blanks at both ends; of an over-long line the first piece.
    pub text: &'a str,
    /// Byte offset of `text` in the page.
    pub start: usize,
    /// Index of its first block.
    pub block: usize,
    /// Stands after an empty line.
    pub gap: bool,
    /// Words with a letter or a digit in them.
    pub words: usize,
    /// Letters.
    pub letters: usize,
    /// Full stops inside it that end a sentence.
    pub stops: usize,
    /// Its end.
    pub end: End,
    /// Its beginning.
    pub lead: Lead,
    /// Equal for lines of the same words (folded, punctuation aside).
    pub id: u64,
    /// What its words say it is.
    pub sign: Sign,
}

/// Bytes of a line that are read for words of the page; what is longer is prose anyway.
const READ: usize = 480;

impl<'a> Line<'a> {
    /// Measures one line. Cost: linear.
    pub fn new(text: &'a str, start: usize, block: usize, gap: bool) -> Self {
        let words = Words::new(head(text, READ));
        let mut hasher = DefaultHasher::new();
        words.key().hash(&mut hasher);
        // What was not read for words still tells two long lines apart.
        text.get(head(text, READ).len()..)
            .unwrap_or_default()
            .hash(&mut hasher);
        let mut line = Self {
            text,
            start,
            block,
            gap,
            words: 0,
            letters: 0,
            stops: 0,
            end: End::None,
            lead: lead(text),
            id: hasher.finish(),
            sign: Sign::None,
        };
        line.measure(text);
        line.sign = sign(&words, &line);
        line
    }

    /// Adds a further piece of the same over-long line.
    pub fn extend(&mut self, text: &str) {
        self.measure(text);
        self.sign = Sign::None;
    }

    fn measure(&mut self, text: &str) {
        self.words += text
            .split_whitespace()
            .filter(|w| w.chars().any(is_letter_or_digit))
            .count();
        self.letters += text.chars().filter(|c| is_letter(*c)).count();
        self.stops += inner_stops(text);
        self.end = end(text);
    }

    /// Reads as a paragraph of prose: long, or whole sentences. Titles, buttons and link lists do not.
    pub fn is_prose(&self) -> bool {
        self.words >= 26
            || (self.words >= 9 && matches!(self.end, End::Stop))
            || (self.words >= 14 && self.stops >= 1)
            || (self.words >= 18 && matches!(self.end, End::Comma | End::Colon))
    }

    /// Could be the title of an article, of this one or of another: some words, no whole sentence.
    pub fn is_title_like(&self) -> bool {
        self.words >= 3
            && self.words <= 25
            && !matches!(self.end, End::Stop | End::Colon | End::Comma)
            && self.stops == 0
    }
}

/// Returns at most `limit` bytes of `text` from its beginning.
pub(super) fn head(text: &str, limit: usize) -> &str {
    let mut to = limit.min(text.len());
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    text.get(..to).unwrap_or_default()
}

/// Whether `c` closes a quotation or a bracket, or shows nothing.
fn closes(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '”' | '“' | '’' | '»' | '«' | ')' | ']' | '}' | '›'
    ) || c.is_whitespace()
        || is_invisible(c)
}

/// Whether `c` is a mark of direction or another character without shape.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{61C}' | '\u{FEFF}' | '\u{AD}')
}

fn end(text: &str) -> End {
    let mut back = text.chars().rev().skip_while(|&c| closes(c));
    match back.next() {
        Some('.' | '۔' | '。') => match back.next() {
            Some('.' | '…') => End::Dots,
            _ => End::Stop,
        },
        Some('…') => End::Dots,
        Some('؟' | '?' | '!') => End::Mark,
        Some(':') => End::Colon,
        Some('،' | ',' | '؛' | ';') => End::Comma,
        _ => End::None,
    }
}

fn lead(text: &str) -> Lead {
    let mut chars = text.chars().filter(|&c| !is_invisible(c));
    match chars.next() {
        Some(
            '-' | '–' | '—' | '•' | '*' | '▪' | '●' | '·' | '■' | '◾' | '✓' | '►' | '○' | '+',
        ) => Lead::Bullet,
        Some('"' | '“' | '”' | '«' | '\'') => Lead::Quote,
        Some(c) if c.is_numeric() => match chars.find(|c| !c.is_numeric()) {
            Some('-' | '.' | ')' | '/' | '–') => Lead::Bullet,
            _ => Lead::Plain,
        },
        _ => Lead::Plain,
    }
}

/// Counts full stops that end a sentence inside `text`: single, after a word of two letters or more, before a blank.
fn inner_stops(text: &str) -> usize {
    let mut count = 0;
    let mut word = 0;
    let mut chars = text.chars().peekable();
    let mut after_dot = false;
    while let Some(c) = chars.next() {
        if c == '.' {
            let ends = chars
                .peek()
                .is_some_and(|n| n.is_whitespace() || closes(*n));
            if ends && word >= 2 && !after_dot {
                count += 1;
            }
            word = 0;
            after_dot = true;
            continue;
        }
        after_dot = false;
        if is_letter_or_digit(c) {
            word += 1;
        } else if !closes(c) || c.is_whitespace() {
            word = 0;
        }
    }
    // The stop at the very end is the line's end, not inside it.
    if matches!(end(text), End::Stop) && text.trim_end().ends_with(closes) && count > 0 {
        count - 1
    } else {
        count
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;

    fn of(text: &str) -> Line<'_> {
        Line::new(text, 0, 0, false)
    }

    #[test]
    fn ends() {
        let table = [
            ("قال إنه سيعود.", End::Stop),
            ("قال: \"سأعود.\"", End::Stop),
            ("قال إنه سيعود\".\u{200f}", End::Stop),
            ("ماذا بعد؟", End::Mark),
            ("وماذا بعد..", End::Dots),
            ("وماذا بعد…", End::Dots),
            ("وقال:", End::Colon),
            ("من جهته،", End::Comma),
            ("قمة مرتقبة", End::None),
            ("", End::None),
        ];
        for (text, end) in table {
            assert_eq!(of(text).end, end, "{text}");
        }
    }

    #[test]
    fn stops_inside() {
        assert_eq!(of("انتهى الاجتماع. وغادر الوفد").stops, 1);
        assert_eq!(of("بعد محادثة مع بوتين.. ناقشا الهجمات").stops, 0);
        assert_eq!(of("حضر د. أحمد و م. علي الحفل").stops, 0);
        assert_eq!(of("بلغ 3.5 مليون").stops, 0);
        assert_eq!(of("انتهى. وقال: \"نعم.\"").stops, 1);
    }

    #[test]
    fn leads() {
        assert_eq!(of("- أولا").lead, Lead::Bullet);
        assert_eq!(of("1- أولا").lead, Lead::Bullet);
        assert_eq!(of("٢. ثانيا").lead, Lead::Bullet);
        assert_eq!(of("2021 كان عاما").lead, Lead::Plain);
        assert_eq!(of("«نعم»").lead, Lead::Quote);
    }

    #[test]
    fn same_words_same_id() {
        assert_eq!(
            of("قمّة جنيف: بايدن وبوتين").id,
            of("  قمة جنيف، بايدن وبوتين!").id
        );
        assert_ne!(of("قمة جنيف").id, of("قمة بروكسل").id);
    }
}
