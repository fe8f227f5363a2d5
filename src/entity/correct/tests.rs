//! Reading, writing, changing and applying corrections.

#![allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]

use proptest::prelude::*;

use super::*;
use crate::article::{Article, Hints};
use crate::entity::{Evidence, Mention};

/// An article of one line, with the mentions that stand in `[KIND …]`.
fn marked(text: &str) -> (String, Vec<Mention>) {
    let mut plain = String::new();
    let mut mentions = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        let (inside, after) = after.split_once(']').unwrap();
        let (kind, name) = inside.split_once(' ').unwrap();
        let start = plain.len();
        plain.push_str(name);
        let kind = *Kind::ALL.iter().find(|k| k.name() == kind).unwrap();
        mentions.push(Mention {
            bytes: start..plain.len(),
            kind,
            value: None,
            furniture: false,
            evidence: Evidence::Tagger,
        });
        rest = after;
    }
    plain.push_str(rest);
    (plain, mentions)
}

fn shown(text: &str, mentions: &[Mention]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for mention in mentions {
        assert!(at <= mention.bytes.start, "in order and apart");
        out.push_str(&text[at..mention.bytes.start]);
        out.push('[');
        out.push_str(mention.kind.name());
        out.push(' ');
        out.push_str(&text[mention.bytes.clone()]);
        out.push(']');
        at = mention.bytes.end;
    }
    out + &text[at..]
}

fn corrected(text: &str, file: &str) -> String {
    let corrections = Corrections::parse(file);
    assert_eq!(corrections.problems(), [], "{file}");
    let (plain, found) = marked(text);
    let article = Article::read(&plain, &Hints::default());
    let mentions = apply(&plain, &article, &found, &corrections).unwrap_or(found);
    shown(&plain, &mentions)
}

#[test]
fn each_verb_does_what_it_says() {
    for (text, file, result) in [
        ("في [DATE مارس] ضغوطا", "not \"مارس\"", "في مارس ضغوطا"),
        // Hamza, ya, marks and clitics do not matter.
        (
            "وب[PER الأميركيّ] و[PER الامريكي]",
            "kind ORG \"الاميركى\"",
            "وب[ORG الأميركيّ] و[PER الامريكي]",
        ),
        (
            "قال الرئيس [PER جو] بايدن أمس. و[PER جو] وحده.",
            "span \"جو\" to \"جو بايدن\"",
            "قال الرئيس [PER جو بايدن] أمس. و[PER جو] وحده.",
        ),
        (
            "قال [PER الرئيس جو بايدن] أمس",
            "span MISC \"الرئيس جو بايدن\" to \"جو بايدن\"",
            "قال الرئيس [MISC جو بايدن] أمس",
        ),
        // Behind a clitic too, and over two mentions that were one.
        (
            "زار و[PER جو] [ORG بايدن]",
            "span \"جو\" to \"جو بايدن\"",
            "زار و[PER جو بايدن]",
        ),
        (
            "وبنك المسار وببنك المسار، بنك المسارات",
            "name ORG \"بنك المسار\"",
            "و[ORG بنك المسار] وب[ORG بنك المسار]، بنك المسارات",
        ),
        // Inside a longer mention a marked name is left to it; over shorter ones it wins.
        (
            "[PER جو بايدن] وبايدن و[LOC المسار]",
            "name PER \"بايدن\"",
            "[PER جو بايدن] و[PER بايدن] و[LOC المسار]",
        ),
        (
            "قال [PER بايدن] المسار",
            "name ORG \"بايدن المسار\"",
            "قال [ORG بايدن المسار]",
        ),
        // «للإمارات» is ل and الإمارات.
        (
            "عاد لل[LOC إمارات]",
            "not \"الإمارات\"",
            "عاد لل[LOC إمارات]",
        ),
        ("عاد ل[LOC لإمارات]", "not \"الإمارات\"", "عاد للإمارات"),
        ("عاد للإمارات", "name LOC \"الإمارات\"", "عاد ل[LOC لإمارات]"),
        // A later line for the same form holds; one form may lead to another, and round about to nowhere.
        (
            "و[PER جو] بايدن",
            "span \"جو\" to \"جو بايدن\"\nkind ORG \"جو بايدن\"",
            "و[ORG جو بايدن]",
        ),
        (
            "و[PER جو] بايدن",
            "span \"جو\" to \"جو بايدن\"\nspan \"جو بايدن\" to \"جو\"",
            "و[PER جو] بايدن",
        ),
        (
            "[PERCENT 70%] و[QUANTITY 70]",
            "not \"70%\"",
            "70% و[QUANTITY 70]",
        ),
        // What is not there does no harm.
        ("[PER جو]", "not \"غيره\"\nnot \"جو\" in 0-0", "[PER جو]"),
        (
            "قال\n[PER جو]\nبايدن",
            "span \"جو\" to \"جو بايدن\"",
            "قال\n[PER جو]\nبايدن",
        ),
    ] {
        assert_eq!(corrected(text, file), result, "{file}");
    }
}

#[test]
fn a_line_for_one_article_goes_before_one_for_all() {
    let (plain, _) = marked("[PER جو]");
    let here = crate::text::digest(&plain);
    let file = format!("kind LOC \"جو\" in {here} # هنا\nkind ORG \"جو\"");
    assert_eq!(corrected("[PER جو]", &file), "[LOC جو]");
    assert_eq!(corrected("[PER جو].", &file), "[ORG جو].");
}

#[test]
fn what_is_wrong_is_named_and_kept_and_the_rest_applies() {
    let file = "\u{feff}# ملاحظة\nnot \"جو\nkin PER \"x\"\nkind XYZ \"جو\"\nkind \"جو\"\nspan \"جو\" \"بايدن\"\n\
                not \"!؟\" \nnot «جو» junk\nnot \"a\\q\"\n\nkind PER \"جو\" in\nkind ORG \"جو\"\nkind LOC «جُو» # later\r";
    let corrections = Corrections::parse(file);
    let told: Vec<String> = corrections
        .problems()
        .iter()
        .map(ToString::to_string)
        .collect();
    insta::assert_snapshot!(told.join("\n"), @r#"
    2: the quotation is not closed or holds an unknown escape; write "…", with \" for a quotation mark inside
    3: «kin» is no correction; a line begins with not, kind, span, name, merge, split or rename
    4: «XYZ» is no kind; write PER, LOC, ORG, MISC, DATE, TIME, MONEY, PERCENT or QUANTITY
    5: a kind is missing; write kind PER "…"
    6: a name in quotation marks is missing; write span "…" to "…"
    7: the name «!؟» has no word in it; write at least one word or number
    8: «junk» is not understood here; a remark begins with #
    9: the quotation is not closed or holds an unknown escape; write "…", with \" for a quotation mark inside
    11: «in» is not understood here; a remark begins with #
    12: line 13 says otherwise and holds; take one of the two out
    "#);
    assert_eq!(corrections.text(), file);
    let (plain, found) = marked("[PER جو]");
    let article = Article::read(&plain, &Hints::default());
    let mentions = apply(&plain, &article, &found, &corrections).unwrap();
    assert_eq!(mentions[0].kind, Kind::Loc);
    assert_eq!(mentions[0].evidence, Evidence::Correction(13));
    // One more keeps all of it, and takes out only what it contradicts.
    let more = corrections.with(Correction::new(Act::Not {
        form: "جو".into()
    }));
    assert!(
        more.text()
            .starts_with("\u{feff}# ملاحظة\nnot \"جو\nkin PER")
    );
    assert!(
        more.text().ends_with("kind PER \"جو\" in\nnot \"جو\"\n"),
        "{}",
        more.text()
    );
}

#[test]
fn a_mark_made_by_hand_is_changed_not_contradicted() {
    let act = |kind| Act::Kind {
        form: "بنك المسار".into(),
        kind,
    };
    let named = Corrections::parse("name ORG \"بنك المسار\" # x\n");
    assert_eq!(
        named.with(Correction::new(act(Kind::Misc))).text(),
        "name MISC \"بنك المسار\"\n"
    );
    let wider = Act::Span {
        form: "بنك المسار".into(),
        to: "بنك المسار الوطني".into(),
        kind: Some(Kind::Org),
    };
    assert_eq!(
        named.with(Correction::new(wider)).text(),
        "name ORG \"بنك المسار الوطني\"\n"
    );
    assert_eq!(named.without(1).text(), "");
}

fn word() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["جو", "بايدن", "بنك", "المسار", "بوتين", "وجو", "لبنك"])
}

fn act() -> impl Strategy<Value = Act> {
    let form = || prop::collection::vec(word(), 1..4).prop_map(|words| words.join(" "));
    let kind = || prop::sample::select(Kind::ALL.to_vec());
    prop_oneof![
        form().prop_map(|form| Act::Not { form }),
        (form(), kind()).prop_map(|(form, kind)| Act::Kind { form, kind }),
        (form(), kind()).prop_map(|(form, kind)| Act::Name { form, kind }),
        (form(), form(), prop::option::of(kind())).prop_map(|(form, to, kind)| Act::Span {
            form,
            to,
            kind
        }),
        (form(), form(), kind()).prop_map(|(form, with, kind)| Act::Merge { kind, form, with }),
        (form(), kind()).prop_map(|(form, kind)| Act::Split { kind, form }),
        (form(), kind()).prop_map(|(form, kind)| Act::Rename {
            kind,
            form,
            name: "x".into()
        }),
    ]
}

/// A text of a few words with engine mentions over some of them.
fn sample() -> impl Strategy<Value = (String, Vec<Mention>)> {
    prop::collection::vec(
        (
            word(),
            prop::option::of(prop::sample::select(Kind::ALL.to_vec())),
        ),
        0..16,
    )
    .prop_map(|words| {
        let mut text = String::new();
        let mut mentions = Vec::new();
        for (word, kind) in words {
            let start = text.len();
            text.push_str(word);
            if let Some(kind) = kind {
                mentions.push(Mention {
                    bytes: start..text.len(),
                    kind,
                    value: None,
                    furniture: false,
                    evidence: Evidence::Tagger,
                });
            }
            text.push(' ');
        }
        (text, mentions)
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(form in "[\\PC\"\\\\]{0,20}جو", kind in prop::sample::select(Kind::ALL.to_vec())) {
        let correction = Correction::new(Act::Kind { form, kind }).within("ab-1", "م # ن");
        let file = Corrections::parse(&correction.to_string());
        prop_assert_eq!(file.problems(), []);
        prop_assert_eq!(file.at(1), Some(&correction));
        prop_assert!(!correction.to_string().chars().any(char::is_control));
    }

    #[test]
    fn any_file_is_kept_as_it_is(text in any::<String>()) {
        let corrections = Corrections::parse(&text);
        prop_assert_eq!(corrections.text(), text);
        for problem in corrections.problems() {
            prop_assert!(!problem.to_string().chars().any(char::is_control));
        }
    }

    #[test]
    fn lines_of_hostile_words_do_no_harm(file in "((not|kind|span|name|merge|split|rename|in|to|with|PER|ORG|\"|«|»|\\\\|#|جو|بايدن| |\n){0,40})") {
        let corrections = Corrections::parse(&file);
        prop_assert_eq!(corrections.text(), file);
        let (plain, found) = marked("قال [PER جو] بايدن و[PER بايدن]");
        let article = Article::read(&plain, &Hints::default());
        let mentions = apply(&plain, &article, &found, &corrections).unwrap_or(found);
        shown(&plain, &mentions);
    }

    #[test]
    fn adding_and_taking_out_is_nothing(acts in prop::collection::vec(act(), 0..6), one in act()) {
        let mut file = Corrections::parse("# خاص\n");
        for act in acts {
            file = file.with(Correction::new(act));
            prop_assert_eq!(file.problems(), []);
        }
        let more = file.with(Correction::new(one));
        prop_assert_eq!(more.problems(), []);
        let read = Corrections::parse(&more.text());
        prop_assert_eq!(&read, &more);
        // To say the same again changes nothing.
        let last = u32::try_from(more.lines().len()).unwrap() - 1;
        let again = more.at(last).cloned().unwrap();
        prop_assert_eq!(more.with(again).text(), more.text());
        // What a new line did not contradict, taking it out brings back.
        if more.lines().len() == file.lines().len() + 1 {
            prop_assert_eq!(more.without(last).text(), file.text());
        }
    }

    #[test]
    fn applied_mentions_are_in_order_apart_and_stay_so(
        (text, found) in sample(),
        acts in prop::collection::vec(act(), 0..6),
    ) {
        let mut file = Corrections::default();
        for act in acts {
            file = file.with(Correction::new(act));
        }
        let article = Article::read(&text, &Hints::default());
        let once = apply(&text, &article, &found, &file);
        prop_assert_eq!(&apply(&text, &article, &found, &file), &once, "deterministic");
        if let Some(once) = once {
            let mut last = 0;
            for mention in &once {
                prop_assert!(last <= mention.bytes.start && mention.bytes.start < mention.bytes.end);
                prop_assert!(text.get(mention.bytes.clone()).is_some_and(|t| !t.contains('\n')));
                last = mention.bytes.end;
            }
        }
        prop_assert_eq!(apply(&text, &article, &found, &Corrections::default()), None, "undone");
    }
}
