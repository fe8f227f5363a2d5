//! Words that begin no expression, whatever stands around them: most words of a text.
//!
//! Nobody lists them. When no grammar found anything at a word, and none looked at anything but that word, none will
//! the next time; the thread remembers so.

use std::cell::RefCell;
use std::hash::{Hash, Hasher};

use super::date::Before;
use super::lexicon::Mixer;

/// Words that a thread remembers; a new one takes the place of another.
const REMEMBERED: usize = 1 << 14;

/// All that the grammars know before they look around.
#[derive(Hash)]
pub(super) struct Start<'w> {
    /// The word.
    pub word: &'w str,
    /// It begins the text.
    pub first: bool,
    /// The day of publication is known.
    pub dated: bool,
    /// What stands before it.
    pub before: Before,
}

thread_local! {
    static IDLE: RefCell<Vec<u64>> = const { RefCell::new(Vec::new()) };
}

fn hash(start: &Start<'_>) -> u64 {
    let mut hasher = Mixer::default();
    start.hash(&mut hasher);
    hasher.finish() | 1
}

/// Whether the word is known to begin nothing. Cost: constant.
pub(super) fn is(start: &Start<'_>) -> bool {
    let hash = hash(start);
    let at = (hash >> 40) as usize % REMEMBERED;
    IDLE.with_borrow(|idle| idle.get(at) == Some(&hash))
}

/// Remembers that the word begins nothing. Cost: constant.
pub(super) fn learn(start: &Start<'_>) {
    let hash = hash(start);
    IDLE.with_borrow_mut(|idle| {
        idle.resize(REMEMBERED, 0);
        if let Some(slot) = idle.get_mut((hash >> 40) as usize % REMEMBERED) {
            *slot = hash;
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::value::find;

    #[test]
    fn what_is_remembered_changes_nothing() {
        let texts = [
            "بلغت الخسائر 70 مليون دولار يوم الجمعة 9 يوليو 2021 صباحا",
            "منذ مارس مارس ضغوطا في مارس",
            "شهر ونصف الشهر ومدير عام وعامين وعام",
            "الربع الأول من العام القادم، ربيع الثاني، الربيع",
            "أول أيام عيد الفطر أول من أمس أول لاعب",
            "ألف ألفا آلاف الجنود (08) هواتف",
        ];
        let cold = std::thread::spawn(move || texts.map(|text| find(text, None)));
        let cold = cold.join().unwrap_or_default();
        for _ in 0..2 {
            for (text, cold) in texts.iter().zip(&cold) {
                // Words are met in other company in between.
                let mixed: Vec<&str> = text.split(' ').rev().collect();
                let _ = find(&mixed.join(" "), None);
                assert_eq!(&find(text, None), cold, "{text}");
            }
        }
    }
}
