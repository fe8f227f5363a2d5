//! Lines under pictures: «بايدن وبوتين في جنيف / رويترز».

use std::sync::LazyLock;

use super::names::{self, Outlet};
use super::parts::parts_items;
use super::words::Words;

/// Words that a picture's line begins with.
static LABELS: LazyLock<Vec<Words>> = LazyLock::new(|| {
    list(
        "مصدر الصورة|التعليق على الصورة|تعليق الصورة|صورة أرشيفية|صور أرشيفية|image source|image caption|photo by",
    )
});

/// The same, before a colon, comma or dash only.
static MARKED: LazyLock<Vec<Words>> = LazyLock::new(|| {
    list("صورة|الصورة|صورة من|تصوير|عدسة|صور|photo|image|credit|photo credit|crédit photo")
});

/// Words that end one.
static ARCHIVE: LazyLock<Vec<Words>> = LazyLock::new(|| {
    list(
        "أرشيف|أرشيفية|الأرشيف|غيتي|جيتي|getty|images|getty images|الفرنسية|الأوروبية|أسوشيتد|مواقع التواصل|مواقع التواصل الاجتماعي|الإنترنت|إنترنت|file photo",
    )
});

fn list(names: &str) -> Vec<Words> {
    names.split('|').map(Words::new).collect()
}

/// Whether a line that is no paragraph stands under a picture.
pub(super) fn is_caption(text: &str, words: usize) -> bool {
    if words == 0 || words > 34 || text.len() > 600 {
        return false;
    }
    let all = Words::new(text);
    if LABELS.iter().any(|l| begins(&all, l)) && words <= 30 {
        return true;
    }
    if MARKED
        .iter()
        .any(|l| begins(&all, l) && all.label_after(l.count()) && all.count() > l.count())
    {
        return true;
    }
    // «… | تصوير: سالم خميس»
    let credits = [
        "تصوير:",
        "عدسة:",
        "الصورة:",
        "Photo:",
        "Photos:",
        "Image:",
        "Credit:",
        "Photo by",
        "© ",
    ];
    if words <= 28 && credits.iter().any(|c| text.contains(c)) {
        return true;
    }
    credit(text, words)
}

fn begins(words: &Words, label: &Words) -> bool {
    words
        .key()
        .strip_prefix(label.key())
        .is_some_and(|r| r.is_empty() || r.starts_with(' '))
}

/// Ends with the name of an agency or an archive, behind a bar, a dash or in brackets, after some words.
fn credit(text: &str, words: usize) -> bool {
    let text = text.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, '.' | ')' | ']') || super::line::is_invisible(c)
    });
    let Some((at, mark)) = text
        .char_indices()
        .rev()
        .find(|&(_, c)| parts_items(c) && !matches!(c, '،' | ','))
    else {
        return false;
    };
    let tail = Words::new(text.get(at + mark.len_utf8()..).unwrap_or_default());
    // A hyphen inside a word or a name parts nothing.
    let apart = mark != '-' || text.get(..at).is_some_and(|t| t.ends_with(' '));
    let named = tail.count() >= 1
        && tail.count() <= 4
        && (ARCHIVE.iter().any(|a| a.key() == tail.key()) || names::outlet(&tail) == Outlet::Yes);
    apart && named && words >= tail.count() + if mark == '(' { 3 } else { 4 }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn captions() {
        let yes = [
            "بايدن وبوتين ومصافحة قمة جنيف/ رويترز",
            "آثار القصف على حي سكني في المدينة (أ ف ب)",
            "وزير المالية في مؤتمر صحفي سابق - أرشيف",
            "مصدر الصورة، Getty Images",
            "تصوير: سامي الحاج",
        ];
        let no = [
            "باريس (أ ف ب)",
            "القاهرة - رويترز",
            "صورة العراق في السينما",
            "وقال المتحدث إن المحادثات - التي بدأت أمس - مستمرة",
            "عربي بوست",
        ];
        for text in yes {
            assert!(is_caption(text, text.split_whitespace().count()), "{text}");
        }
        for text in no {
            assert!(!is_caption(text, text.split_whitespace().count()), "{text}");
        }
    }
}
