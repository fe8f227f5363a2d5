//! Acronyms spelled out with the names of their letters: «إف بي آي» is FBI, «أ ف ب» is AFP.

/// The class of the Latin letter that a folded word names.
fn letter(word: &str) -> Option<char> {
    Some(match word {
        "ا" | "اي" | "ايه" | "ايي" | "ي" | "واي" => 'e',
        "بي" | "ب" => 'b',
        "سي" | "س" | "ص" | "اس" | "ايس" => 's',
        "دي" | "د" => 'd',
        "اف" | "ف" | "في" => 'f',
        "جي" | "ج" | "جيه" | "جاي" => 'j',
        "اتش" | "ايتش" | "ه" | "ح" => 'h',
        "كيه" | "كي" | "كاي" | "ك" => 'k',
        "ال" | "ايل" | "ل" => 'l',
        "ام" | "م" => 'm',
        "ان" | "اين" | "ن" => 'n',
        "او" | "و" => 'o',
        "كيو" | "ق" => 'q',
        "ار" | "ر" => 'r',
        "تي" | "ت" | "ط" => 't',
        "يو" => 'u',
        "دبليو" | "دابليو" | "دبلو" => 'w',
        "اكس" | "ايكس" => 'x',
        "زد" | "زي" | "ز" => 'z',
        _ if word.len() == 1 => class(word.chars().next().filter(char::is_ascii_lowercase)?),
        _ => return None,
    })
}

/// The class of a Latin letter: letters that Arabic letter names do not tell apart are one (é and i, b and p, f and v).
fn class(letter: char) -> char {
    match letter {
        'a' | 'e' | 'i' | 'y' => 'e',
        'b' | 'p' => 'b',
        'f' | 'v' => 'f',
        'c' | 's' => 's',
        'g' | 'j' => 'j',
        other => other,
    }
}

/// Returns the classes of the letters that `words` (folded) spell out: two or more words, every one a letter's name.
pub(super) fn spelled(words: &[&str]) -> Option<String> {
    if words.len() < 2 || words.len() > 8 {
        return None;
    }
    words.iter().map(|w| letter(w)).collect()
}

/// Returns the classes of the letters of a Latin acronym: one word of 2 to 6 letters, two of them capitals.
pub(super) fn acronym(display: &str) -> Option<String> {
    let letters: Vec<char> = display
        .chars()
        .filter(|c| !matches!(c, '.' | '-'))
        .collect();
    let fits = (2..=6).contains(&letters.len()) && letters.iter().all(char::is_ascii_alphabetic);
    let capitals = letters.iter().filter(|c| c.is_ascii_uppercase()).count();
    (fits && capitals >= 2).then(|| {
        letters
            .iter()
            .map(|c| class(c.to_ascii_lowercase()))
            .collect()
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::super::fold::fold;
    use super::*;

    #[test]
    fn spelled_letters_are_the_acronym() {
        let table = [
            ("إر إي في ي إل", "REvil"),
            ("إف بي آي", "FBI"),
            ("سي.إن.إن", "CNN"),
            ("بي بي سي", "BBC"),
            ("أ ف ب", "AFP"),
            ("آي بي إم", "IBM"),
            ("سي آي إيه", "CIA"),
            ("إتش إس بي سي", "HSBC"),
            ("إم تي في", "MTV"),
            ("بي إم دبليو", "BMW"),
        ];
        for (arabic, latin) in table {
            let folded = fold(arabic);
            let words: Vec<&str> = folded.split(' ').collect();
            assert_eq!(spelled(&words), acronym(latin), "{arabic} {latin}");
        }
    }

    #[test]
    fn words_and_names_spell_nothing() {
        for words in [&["جو", "بايدن"][..], &["سي"], &["في", "بيروت"]] {
            assert_eq!(spelled(words), None);
        }
        for name in ["Kaseya", "Facebook", "I", "GMMMMMM"] {
            assert_eq!(acronym(name), None);
        }
    }
}
