//! One article as a page: title, what is known of it, paragraphs.

use std::io::Write;
use std::ops::Range;

use super::color;
use super::paragraph::{self, Look};
use crate::article::{Block, BlockKind, Published};
use crate::cli::args::Language;
use crate::cli::{CliError, picture, words};
use crate::library::Document;
use crate::term::{Mode, Wire};
use crate::text::Direction;

/// How pages look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Style {
    /// Columns.
    pub width: u16,
    /// Logical order, letters as they are, no padding.
    pub logical: bool,
    /// Mark entities, titles and asides.
    pub color: bool,
    /// What is written of a line.
    pub wire: Wire,
    /// A terminal, and what is switched on in it for each line beside bidi support mode.
    pub modes: Option<Vec<Mode>>,
}

/// Prints one article.
pub struct Page<'a> {
    out: &'a mut dyn Write,
    style: Style,
    document: &'a Document,
    language: Language,
}

impl<'a> Page<'a> {
    /// Makes a page on `out`.
    pub fn new(
        out: &'a mut dyn Write,
        style: Style,
        document: &'a Document,
        language: Language,
    ) -> Self {
        Self {
            out,
            style,
            document,
            language,
        }
    }

    /// Prints what stands between two articles.
    ///
    /// # Errors
    /// When it cannot be written; so for all that print.
    pub fn separator(&mut self) -> Result<(), CliError> {
        let rule = "─".repeat(usize::from(self.style.width));
        self.blank()?;
        self.lines(&rule, Direction::Ltr, Some(color::FAINT), &[])?;
        self.blank()
    }

    /// Prints the article; its furniture too if `all`, else how much of it there is.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn article(&mut self, all: bool) -> Result<(), CliError> {
        // A borrowed title is the beginning of the body, which follows.
        if !self.document.article.title.borrowed {
            self.title()?;
        }
        self.meta()?;
        let blocks = &self.document.article.blocks;
        for block in blocks {
            match block.kind {
                BlockKind::Body => self.block(block, None)?,
                BlockKind::Heading => self.block(block, Some(color::STRONG))?,
                BlockKind::Caption => self.block(block, Some(color::FAINT))?,
                BlockKind::Title | BlockKind::Meta | BlockKind::Furniture => {}
            }
        }
        let rest = |block: &&Block| matches!(block.kind, BlockKind::Furniture | BlockKind::Meta);
        let furniture = |block: &&Block| block.kind == BlockKind::Furniture && !block.continues;
        if all {
            let mut first = true;
            for block in blocks.iter().filter(rest) {
                if first {
                    self.blank()?;
                    self.lines(
                        &"─".repeat(12),
                        self.document.article.direction,
                        Some(color::FAINT),
                        &[],
                    )?;
                }
                first = false;
                self.paragraph(block, Some(color::FAINT))?;
            }
        } else if let n @ 1.. = blocks.iter().filter(furniture).count() {
            self.blank()?;
            let note = words::folded(n, self.language);
            self.lines(&note, self.words(), Some(color::FAINT), &[])?;
        }
        Ok(())
    }

    fn title(&mut self) -> Result<(), CliError> {
        let title = &self.document.article.title;
        let base = Direction::of_paragraph(&title.text, self.document.article.direction);
        // Mentions are marked where the title is shown as it stands in the text.
        let marks = match &title.bytes {
            Some(bytes) if self.slice(bytes) == title.text => self.marks(bytes),
            _ => vec![],
        };
        self.lines(&title.text, base, Some(color::STRONG), &marks)
    }

    /// Outlet, byline, date, reading time.
    fn meta(&mut self) -> Result<(), CliError> {
        let article = &self.document.article;
        let field =
            |field: &Option<crate::article::Field>| field.as_ref().map(|field| field.text.clone());
        let parts = [
            field(&article.outlet),
            field(&article.byline),
            article.published.as_ref().map(day),
            Some(words::minutes(article.minutes(), self.language)),
        ];
        let line = parts
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("\u{a0}· ");
        let base = Direction::of_paragraph(&line, article.direction);
        self.lines(&line, base, Some(color::FAINT), &[])
    }

    /// A paragraph of the body, with a blank line before it.
    fn block(&mut self, block: &Block, all: Option<&'static str>) -> Result<(), CliError> {
        if !block.continues {
            self.blank()?;
        }
        self.paragraph(block, all)
    }

    fn paragraph(&mut self, block: &Block, all: Option<&'static str>) -> Result<(), CliError> {
        let text = self.slice(&block.bytes);
        let base = Direction::of_paragraph(text, self.document.article.direction);
        let marks = self.marks(&block.bytes);
        self.lines(text, base, all, &marks)
    }

    /// The text of a byte range.
    fn slice(&self, bytes: &Range<usize>) -> &'a str {
        self.document
            .source
            .text
            .get(bytes.clone())
            .unwrap_or_default()
    }

    /// The mentions that begin in a byte range, relative to its start.
    fn marks(&self, bytes: &Range<usize>) -> Vec<(Range<u32>, &'static str)> {
        let mentions = self.document.mentions.as_deref().unwrap_or_default();
        let first = mentions.partition_point(|mention| mention.bytes.end <= bytes.start);
        let relative = |at: usize| {
            let at = at.clamp(bytes.start, bytes.end) - bytes.start;
            u32::try_from(at).unwrap_or(u32::MAX)
        };
        mentions
            .iter()
            .skip(first)
            .take_while(|mention| mention.bytes.start < bytes.end)
            .map(|mention| {
                (
                    relative(mention.bytes.start)..relative(mention.bytes.end),
                    color::of(mention.kind),
                )
            })
            .collect()
    }

    /// The direction of the page's own words.
    fn words(&self) -> Direction {
        match self.language {
            Language::Ar => Direction::Rtl,
            Language::En => Direction::Ltr,
        }
    }

    fn blank(&mut self) -> Result<(), CliError> {
        Ok(self.out.write_all(b"\n")?)
    }

    fn lines(
        &mut self,
        text: &str,
        base: Direction,
        all: Option<&'static str>,
        marks: &[(Range<u32>, &'static str)],
    ) -> Result<(), CliError> {
        let Style {
            width,
            logical,
            color,
            wire,
            ref modes,
        } = self.style;
        let look = Look {
            width,
            logical,
            wire,
            all: all.filter(|_| color),
            marks: if color { marks } else { &[] },
        };
        for line in paragraph::lines(text, base, look) {
            match modes {
                Some(modes) => writeln!(self.out, "{}", picture::told(&line, modes))?,
                None => writeln!(self.out, "{line}")?,
            }
        }
        Ok(())
    }
}

/// Day and time as printed: `2021-07-09 20:46`.
fn day(published: &Published) -> String {
    match published.time {
        Some(time) => format!(
            "{}\u{a0}{:02}:{:02}",
            published.date,
            time.hour(),
            time.minute()
        ),
        None => published.date.to_string(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use jiff::civil::{date, time};
    use unicode_normalization::UnicodeNormalization;

    use super::*;
    use crate::article::{Article, Field, Source, Title};
    use crate::entity::{Evidence, Kind, Mention};

    const LINES: [(&str, BlockKind); 7] = [
        ("الوزيرة تفتتح المعرض", BlockKind::Title),
        ("صحيفة النهار", BlockKind::Meta),
        ("افتتحت الوزيرة سلمى الخطيب معرض الكتاب.", BlockKind::Body),
        ("كلمة الوزيرة", BlockKind::Heading),
        ("وقالت الخطيب إن 20 دولة تشارك.", BlockKind::Body),
        ("اترك تعليقا", BlockKind::Furniture),
        ("شارك", BlockKind::Furniture),
    ];

    /// An article of [`LINES`], with both mentions of the minister and the one of a number.
    fn document() -> Document {
        let text = LINES.map(|(line, _)| line).join("\n");
        let range = |part: &str| {
            let at = text.find(part).unwrap();
            at..at + part.len()
        };
        let field = |part: &str| Field {
            text: part.to_owned(),
            bytes: range(part),
        };
        let mention = |part: &str, kind| Mention {
            bytes: range(part),
            kind,
            value: None,
            furniture: false,
            evidence: Evidence::Value,
        };
        let title = range("الوزيرة تفتتح المعرض");
        let article = Article {
            title: Title {
                text: LINES[0].0.to_owned(),
                bytes: Some(title.clone()),
                borrowed: false,
            },
            outlet: Some(field("صحيفة النهار")),
            byline: None,
            published: Some(Published {
                date: date(2024, 5, 13),
                time: Some(time(8, 5, 0, 0)),
                offset: None,
                bytes: 0..0,
            }),
            direction: Direction::Rtl,
            blocks: LINES
                .map(|(line, kind)| Block {
                    bytes: range(line),
                    kind,
                    continues: false,
                })
                .to_vec(),
            words: 700,
        };
        let mentions = vec![
            mention("المعرض", Kind::Misc),
            mention("سلمى الخطيب", Kind::Per),
            mention("20 دولة", Kind::Quantity),
        ];
        let source = Source {
            path: "a.txt".into(),
            text: text.into(),
            encoding: "UTF-8",
            malformed: false,
        };
        Document {
            source,
            article,
            mentions: Some(mentions),
            engine: None,
        }
    }

    const STYLE: Style = Style {
        width: 32,
        logical: false,
        color: false,
        wire: Wire {
            encoding: crate::app::Encoding::V,
            marks: true,
        },
        modes: None,
    };

    /// The page, letters folded back, so that it can be read here.
    fn page(style: Style, language: Language, all: bool) -> String {
        let mut out = Vec::new();
        Page::new(&mut out, style, &document(), language)
            .article(all)
            .unwrap();
        String::from_utf8(out)
            .unwrap()
            .nfkc()
            .collect::<String>()
            .replace('\x1b', "␛")
    }

    #[test]
    fn in_visual_order() {
        insta::assert_snapshot!(page(STYLE, Language::Ar, false), @r"
                   ضرعملا حتتفت ةريزولا
                         · راهنلا ةفيحص
             قئاقد 4 · 08:05 2024-05-13

        ضرعم بيطخلا ىملس ةريزولا تحتتفا
                                .باتكلا

                           ةريزولا ةملك

         .كراشت ةلود 20 نإ بيطخلا تلاقو

          اهعبطي) نارطس :ةحفصلا مزاول ⋯
                                 (--all
        ");
    }

    #[test]
    fn in_logical_order_with_all() {
        insta::assert_snapshot!(page(Style { logical: true, ..STYLE }, Language::En, true), @r"
        الوزيرة تفتتح المعرض
        صحيفة النهار ·
        2024-05-13 08:05 · 4 min

        افتتحت الوزيرة سلمى الخطيب معرض
        الكتاب.

        كلمة الوزيرة

        وقالت الخطيب إن 20 دولة تشارك.

        ────────────
        صحيفة النهار
        اترك تعليقا
        شارك
        ");
    }

    #[test]
    fn on_a_terminal() {
        let style = Style {
            color: true,
            modes: Some(Vec::new()),
            ..STYLE
        };
        insta::assert_snapshot!(page(style, Language::Ar, false), @r"
        ␛[8l␛[K            ␛[1;38;5;133mضرعملا␛[0m␛[1m حتتفت ةريزولا␛[0m␛[8h
        ␛[8l␛[K                  ␛[2m· راهنلا ةفيحص␛[0m␛[8h
        ␛[8l␛[K      ␛[2mقئاقد 4 · 08:05 2024-05-13␛[0m␛[8h

        ␛[8l␛[K ضرعم ␛[1;38;5;130mبيطخلا ىملس␛[0m ةريزولا تحتتفا␛[8h
        ␛[8l␛[K                         .باتكلا␛[8h

        ␛[8l␛[K                    ␛[1mةريزولا ةملك␛[0m␛[8h

        ␛[8l␛[K  .كراشت ␛[38;5;95mةلود 20␛[0m نإ بيطخلا تلاقو␛[8h

        ␛[8l␛[K   ␛[2mاهعبطي) نارطس :ةحفصلا مزاول ⋯␛[0m␛[8h
        ␛[8l␛[K                          ␛[2m(--all␛[0m␛[8h
        ");
    }
}
