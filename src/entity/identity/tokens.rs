//! A folded name as the tokens that are compared.

use super::letters::is_latin;
use super::lists;
use crate::entity::Kind;

/// Splits a folded name into tokens: titles and «و» off, «عبد الله», «بن علي», «نور الدين» as one, articles off.
///
/// Cost: linear.
pub(super) fn tokens(kind: Kind, folded: &str) -> Vec<String> {
    let mut words: Vec<&str> = folded
        .split(' ')
        .filter(|w| !w.is_empty() && *w != "و")
        .collect();
    if words.is_empty() {
        words = folded.split(' ').filter(|w| !w.is_empty()).collect();
    }
    if kind == Kind::Per {
        strip_titles(&mut words);
    }
    if words.iter().any(|w| is_latin(w)) && words.len() > 1 {
        let article = |w: &str| matches!(w, "al" | "el" | "the" | "ul");
        if kind == Kind::Per {
            words.retain(|w| !article(w));
        } else if words.first().is_some_and(|w| article(w)) {
            words.remove(0);
        }
    }
    let mut out: Vec<String> = join(&words);
    let several = out.len() > 1;
    for (i, token) in out.iter_mut().enumerate() {
        if let Some(bare) = without_article(token, i > 0 && kind != Kind::Per) {
            // «المحمد» is a family, «محمد» a man; but «المنصف المرزوقي» is «منصف المرزوقي».
            if kind == Kind::Per && !(several && i == 0) && lists::COMMON.contains(bare.as_str()) {
                continue;
            }
            *token = bare;
        }
        if kind == Kind::Misc && token == "اتفاقيه" {
            "اتفاق".clone_into(token);
        }
    }
    out
}

/// Writes tokens without blanks: «بوركينا فاسو» and «بوركينافاسو» are one key.
pub(super) fn key(tokens: &[String]) -> String {
    tokens.concat()
}

/// Takes titles off the front, as long as something that names a person is left.
fn strip_titles(words: &mut Vec<&str>) {
    let mut n = 0;
    while let Some(word) = words.get(n) {
        let bare = word.strip_prefix("ال").unwrap_or(word);
        let title =
            lists::BARE_TITLES.contains(word) || (bare != *word && lists::TITLES.contains(bare));
        if !title {
            break;
        }
        n += 1;
    }
    let rest = words.get(n..).unwrap_or_default();
    let names = match rest {
        [] => false,
        [one] => !lists::COMMON.contains(one),
        _ => true,
    };
    if names {
        words.drain(..n);
    }
}

/// Joins the words that make one name with their neighbour.
fn join(words: &[&str]) -> Vec<String> {
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    let mut prefix = String::new();
    for (i, word) in words.iter().enumerate() {
        let more = i + 1 < words.len();
        if more && (lists::PREFIXES.contains(word) || *word == "ال") {
            prefix.push_str(match *word {
                "ابا" => "ابو",
                "ابن" => "بن",
                // «آل ثاني» is a house, not the name «ثاني».
                "ال" => "ءال",
                other => other,
            });
            continue;
        }
        if prefix.is_empty()
            && lists::SUFFIXES.contains(word)
            && let Some(last) = out.last_mut()
        {
            last.push_str(word);
            continue;
        }
        let mut token = std::mem::take(&mut prefix);
        token.push_str(word);
        out.push(token);
    }
    if !prefix.is_empty() {
        out.push(prefix);
    }
    out
}

/// Takes the article off a token of which three letters are left; inside a name (`inner`) also «وال», «لل», «بال».
fn without_article(token: &str, inner: bool) -> Option<String> {
    let cut = |prefix: &str| {
        token
            .strip_prefix(prefix)
            .filter(|r| r.chars().count() >= 3 && *r != "له" && token != "الله")
    };
    let bare = cut("ال").or_else(|| {
        inner
            .then(|| cut("وال").or_else(|| cut("لل")).or_else(|| cut("بال")))
            .flatten()
    });
    bare.map(str::to_owned)
}

/// Whether a folded name begins with the article.
pub(super) fn is_definite(folded: &str) -> bool {
    folded.starts_with("ال")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use super::super::fold::fold;
    use super::*;

    #[test]
    fn cuts_names() {
        let cut = |kind, name: &str| tokens(kind, &fold(name)).join("|");
        insta::assert_snapshot!(cut(Kind::Per, "الرئيس زين العابدين بن علي"), @"زين|عابدين|بنعلي");
        insta::assert_snapshot!(cut(Kind::Per, "عبد الفتاح السيسي"), @"عبدالفتاح|سيسي");
        insta::assert_snapshot!(cut(Kind::Per, "أبا بكر البغدادي"), @"ابوبكر|بغدادي");
        insta::assert_snapshot!(cut(Kind::Per, "خليفة بن زايد آل نهيان"), @"خليفه|بنزايد|ءالنهيان");
        insta::assert_snapshot!(cut(Kind::Per, "حسن نصر الله"), @"حسن|نصرالله");
        insta::assert_snapshot!(cut(Kind::Per, "الأمير محمد"), @"امير|محمد");
        insta::assert_snapshot!(cut(Kind::Per, "Bashar al-Assad"), @"bashar|assad");
        insta::assert_snapshot!(cut(Kind::Org, "حزب العدالة والتنمية"), @"حزب|عداله|تنميه");
        insta::assert_snapshot!(cut(Kind::Org, "الاتحاد العام التونسي للشغل"), @"اتحاد|عام|تونسي|شغل");
        insta::assert_snapshot!(cut(Kind::Loc, "البوسنة و الهرسك"), @"بوسنه|هرسك");
        insta::assert_snapshot!(cut(Kind::Loc, "و"), @"و");
        insta::assert_snapshot!(cut(Kind::Org, ""), @"");
    }
}
