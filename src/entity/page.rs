//! What the reading of a page already knows: its outlet is an organization, its byline a person.

use super::annotate::Annotated;
use super::candidate::Candidate;
use super::gazetteer::List;
use super::token::Cut;
use super::{Evidence, Kind};
use crate::article::{Article, Field};

/// Points: the page says so itself.
const POINTS: i32 = 90;
/// Words of the longest name taken from a page.
const LONGEST: usize = 5;

/// Adds outlet and byline to `found`; `text` begins at byte `offset` of the article. Cost: linear in tokens.
///
/// «وكالة رويترز» is left to the tagger, which knows what of it is the name.
pub fn propose(text: &Annotated<'_>, article: &Article, offset: usize, found: &mut Vec<Candidate>) {
    let fields = [(&article.outlet, Kind::Org), (&article.byline, Kind::Per)];
    for (field, kind) in fields {
        if let Some((start, end)) = field.as_ref().and_then(|field| tokens(text, field, offset)) {
            found.push(Candidate {
                start,
                end,
                cut: Cut::WHOLE,
                kind,
                score: POINTS,
                evidence: Evidence::Rule("page"),
            });
        }
    }
}

/// The tokens of a field, when they are a few words and no head stands before the name.
fn tokens(text: &Annotated<'_>, field: &Field, offset: usize) -> Option<(usize, usize)> {
    let all = 0..text.tokens.len();
    let inside = |&i: &usize| {
        text.token(i).is_some_and(|token| {
            token.bytes.start + offset >= field.bytes.start
                && token.bytes.end + offset <= field.bytes.end
        })
    };
    let own: Vec<usize> = all.filter(inside).collect();
    let (first, last) = (*own.first()?, *own.last()?);
    let words = own
        .iter()
        .all(|&i| text.token(i).is_some_and(super::token::Token::is_word));
    let headed = text
        .any(first)
        .has_any(&[List::OrgDescriptor, List::Title, List::Stop]);
    (words && !headed && own.len() <= LONGEST).then_some((first, last + 1))
}
