//! The calibration screen: one sentence in every encoding, and the question which of them reads right.

use super::{Code, Encoding, Key};

/// The sentence: right-to-left words with lam-alef, a Latin name in brackets, numbers of both kinds that touch
/// letters, in logical order.
pub const SENTENCE: &str = "قال: لا شيء إلا الأمل (Joe Biden) منذ 2021، و35هجمة بنسبة ٧٪ «أولاً».";

/// What a key on the calibration screen means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// This line reads right.
    Right(Encoding),
    /// As the program finds it best.
    Automatic,
    /// As it was.
    Leave,
}

/// Returns what a key means: the number of a line, 0 for the program's own choice, Esc or q to leave.
#[must_use]
pub fn answer(key: Key) -> Option<Answer> {
    if key.code == Code::Esc || key.code == Code::Char('q') {
        return Some(Answer::Leave);
    }
    // Digits of every kind of keyboard.
    let digit = match key.typed()? {
        c @ '0'..='9' => c as u32 - '0' as u32,
        c @ '٠'..='٩' => c as u32 - '٠' as u32,
        c @ '۰'..='۹' => c as u32 - '۰' as u32,
        _ => return None,
    };
    match digit {
        0 => Some(Answer::Automatic),
        line => Encoding::ALL
            .get(line as usize - 1)
            .map(|encoding| Answer::Right(*encoding)),
    }
}

/// Rows of the screen (from 0) on which the sentence stands, each with its encoding; fewer where the screen is too
/// low for all.
#[must_use]
pub fn lines(rows: u16) -> Vec<(u16, Encoding)> {
    // A blank between the lines where there is room, and the question above them.
    let step = if rows >= 16 { 2 } else { 1 };
    let first = if rows >= 16 {
        5
    } else {
        rows.saturating_sub(6).min(2)
    };
    (first..rows).step_by(step).zip(Encoding::ALL).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_name_lines() {
        let typed = |c| answer(Key::plain(Code::Char(c)));
        assert_eq!(typed('1'), Some(Answer::Right(Encoding::V)));
        assert_eq!(typed('٣'), Some(Answer::Right(Encoding::W)));
        assert_eq!(typed('5'), Some(Answer::Right(Encoding::Logical)));
        assert_eq!(typed('6'), None);
        assert_eq!(typed('0'), Some(Answer::Automatic));
        assert_eq!(typed('q'), Some(Answer::Leave));
        assert_eq!(typed('x'), None);
    }

    #[test]
    fn lines_fit() {
        assert_eq!(lines(24).len(), 5);
        assert_eq!(lines(8).len(), 5);
        assert_eq!(lines(6).len(), 5);
        for rows in 0..40 {
            assert!(lines(rows).iter().all(|(y, _)| *y < rows.max(1)));
        }
        assert!(lines(1).len() <= 1);
    }
}
