//! Clubs named for their town, in a text about sport.

use super::{push, words};
use crate::entity::Evidence;
use crate::entity::annotate::Annotated;
use crate::entity::candidate::Candidate;
use crate::entity::gazetteer::List;
use crate::entity::token::Cut;

/// «شباب قسنطينة»، «جندوبة الرياضية».
pub fn propose(text: &Annotated<'_>, i: usize, found: &mut Vec<Candidate>) {
    for reading in text.readings(i) {
        if words::CLUBS.contains(&text.stem(i, reading.cut))
            && text.follows(i + 1)
            && let Some(town) = text.longest(
                i + 1,
                Cut::WHOLE,
                &[List::Country, List::Place, List::PlaceWeak],
            )
        {
            push(
                found,
                (i, town.end, reading.cut),
                50,
                Evidence::Rule("club"),
            );
        }
    }
    for town in text
        .phrases(i)
        .iter()
        .filter(|f| f.lists.has_any(&[List::Place, List::PlaceWeak]))
    {
        if text.follows(town.end) && matches!(text.key(town.end), "الرياضيه" | "الرياضي")
        {
            push(
                found,
                (i, town.end + 1, town.cut),
                52,
                Evidence::Rule("club"),
            );
        }
    }
}
