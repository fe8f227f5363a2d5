//! Letters, asked quickly: the standard library looks Arabic up in a table of runs, a fifth of the time to the first frame.

/// Returns what `char::is_alphabetic` does.
#[must_use]
pub fn is_letter(c: char) -> bool {
    matches!(c, 'ء'..='ي') || c.is_alphabetic()
}

/// Returns what `char::is_alphanumeric` does.
#[must_use]
pub fn is_letter_or_digit(c: char) -> bool {
    matches!(c, 'ء'..='ي') || c.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_say_what_the_standard_library_says() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(is_letter_or_digit(c), c.is_alphanumeric(), "{c:?}");
        }
    }
}
