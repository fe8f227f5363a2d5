//! Identity: which mentions mention the same thing.
//!
//! A pure function over mentions: kind, text, value and place in. Every distinct spelling is read once into a *name*;
//! names are joined into *groups* by the rules below, each of which looks only inside blocks of equal keys; then
//! every short form is resolved in its article. All thresholds stand in `weights`.
//!
//! # Rules
//!
//! 1. **Kind.** Mentions of two kinds are two things: a person and a company of one name, «قمة جنيف» and جنيف.
//! 2. **Folded form.** Spellings that fold to the same letters are one name: hamza, ى ة, Persian letters, marks, tatweel,
//!    direction marks, digits, case, blanks («عبدالله», «عبد الله»), the article, titles («الرئيس»), a descriptor before a
//!    place («مدينة سوسة»). «لولايات المتحدة» behind a ل («للولايات») gets its alef back where the library or the grammar says so.
//! 3. **Other names.** Countries, cities and bodies that every paper knows by several names are joined by a table of
//!    their names (أمريكا, الولايات المتحدة; الناتو, حلف شمال الأطلسي). A capital is never its government. Places written
//!    alike (عمان) are told apart by their marks or by words of the article.
//! 4. **Letters.** A Latin and an Arabic spelling are one when their consonant skeletons are equal and the distance by
//!    the letter table is small for their length (Kaseya, كاسيا). Two Arabic spellings may differ in long vowels and in
//!    exchanged consonants only where the name looks foreign (ترامب, ترمب; not سالم, سليم).
//! 5. **Spelled letters.** «إر إي في ي إل» is `REvil`, «إف بي آي» is FBI.
//! 6. **Slips.** One letter lost, added, changed or exchanged, in a name whose other words are equal and tell people
//!    apart («جين بساكي», «جين ساكي»).
//! 7. **Token subset.** A full name that is part of one longer name only is that name («قائد السبسي»); an organization is
//!    what remains when leading words and adjectives that are often left out are off, and two that differ in them stay
//!    apart («حركة النهضة», «نادي النهضة»; «البنك الدولي», «البنك المركزي»).
//! 8. **Brackets.** «المكتب الفلاني (XYZ)»: a second name in brackets, if it stands so behind one name only.
//! 9. **Short forms in context.** A bare family name, or a body's short name that several share, means the nearest full
//!    name before it in its article, else the most frequent one there; where the article has none, the one that the
//!    library ties it to, if that holds 85 per cent of the evidence; else the one whose company the article shares. A
//!    given name as common as محمد is never resolved outside its article but on strong evidence.
//! 10. **Values.** Dates, times, amounts and percentages are one when their values are equal; quantities need the same
//!     unit too. Without a value the folded words decide.
//! 11. **Corrections** go before all of this: what a person merges, splits or renames is so.
//!
//! No name leads a group for another that only follows (no chains of small differences), and blocks are looked at up to
//! a fixed number of names, so the whole is linear in mentions and in the letters of distinct spellings.

mod alias;
mod bodies;
mod brackets;
mod constraints;
mod distance;
mod fold;
mod groups;
mod ids;
mod kinship;
mod letters;
mod lists;
mod names;
mod naming;
mod people;
mod resolve;
mod spelled;
mod spelling;
mod tokens;
mod values;
mod weights;

pub use kinship::{Kinship, kinship};

use super::correct::Corrections;
use super::{Mention, Thing, ThingId};

/// One article's part in identity.
#[derive(Debug, Clone, Copy)]
pub struct Doc<'a> {
    /// Source text.
    pub text: &'a str,
    /// Its mentions, in order.
    pub mentions: &'a [Mention],
}

/// What identity found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Identified {
    /// Things; [`ThingId`] is the index.
    pub things: Vec<Thing>,
    /// For every article, the thing of each of its mentions.
    pub of: Vec<Vec<ThingId>>,
}

/// Groups the mentions of all articles into things.
///
/// Pure and deterministic; does not depend on the order of articles beyond the order of ids. Cost: linear in mentions
/// (pairs are compared only inside blocks of equal keys).
#[must_use]
pub fn identify(docs: &[Doc<'_>]) -> Identified {
    identify_with(docs, &Corrections::default())
}

/// Groups the mentions of all articles into things as [`identify`] does, and as `corrections` say: what they merge is one
/// thing, what they split stands alone, what they rename is called so. Cost: as [`identify`].
#[must_use]
pub fn identify_with(docs: &[Doc<'_>], corrections: &Corrections) -> Identified {
    let names = names::Names::collect(docs, corrections);
    let mut groups = groups::Groups::new(names.list.len());
    let canonical = spelling::join(&names, &mut groups);
    let fixed = constraints::join(&names, corrections, &mut groups);
    brackets::join(docs, &names, &mut groups);
    let longer = bodies::join(&names, &canonical, &mut groups);
    let people = people::People::join(&names, &canonical, &mut groups);
    let mut rows = resolve::resolve(&names, &people, &longer, &mut groups);
    fixed.settle(&names, &mut rows, &mut groups);
    let furniture: Vec<Vec<bool>> = docs
        .iter()
        .map(|d| d.mentions.iter().map(|m| m.furniture).collect())
        .collect();
    naming::name(&names, &rows, &furniture, &fixed.called(&mut groups))
}
