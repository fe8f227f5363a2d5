//! `qari print`: widths, edges, colours, pipes.

use std::collections::HashMap;
use std::fs;
use std::io::Read;
use std::process::Stdio;

use super::*;

#[test]
fn printed_lines_keep_to_the_width_and_the_right_edge() {
    for seed in seeds() {
        for width in [20, 33, 60, 80, 200] {
            let args = [
                "print",
                "--lang",
                "ar",
                "--all",
                "--width",
                &width.to_string(),
                seed.to_str().unwrap(),
            ];
            let out = qari(&args).good();
            for line in out.lines() {
                assert!(columns(line) <= width, "{width}: {line:?}");
                assert!(!line.ends_with(' '), "{width}: {line:?}");
                // Arabic ends at the right edge, all of it; a line of Latin alone may start at the left one.
                let arabic = line.chars().any(|c| matches!(c, '\u{fb50}'..='\u{feff}'));
                assert!(!arabic || columns(line) == width, "{width}: {line:?}");
            }
        }
        let default = qari(&["print", seed.to_str().unwrap()]).good();
        assert!(default.lines().any(|line| columns(line) == 80));
    }
}

#[test]
fn nothing_of_a_page_is_lost() {
    for seed in seeds() {
        let text = fs::read_to_string(&seed).unwrap();
        let args = [
            "print",
            "--logical",
            "--all",
            "--width",
            "50",
            seed.to_str().unwrap(),
        ];
        let out = qari(&args).good();
        let mut printed: HashMap<&str, usize> = HashMap::new();
        for word in out.split_whitespace() {
            *printed.entry(word).or_default() += 1;
        }
        for word in text.split_whitespace() {
            let left = printed.entry(word).or_default();
            assert!(*left > 0, "{}: {word:?} is not printed", seed.display());
            *left -= 1;
        }
    }
}

#[test]
fn furniture_left_out_is_counted() {
    let root = folder(&[("a.txt", ARTICLE.as_bytes())]);
    let path = root.path().join("a.txt");
    let print = |more: &[&str]| {
        let args = [
            &["print", "--logical", "--lang", "en"],
            more,
            &[path.to_str().unwrap()],
        ]
        .concat();
        qari(&args).good()
    };
    let (short, all) = (print(&[]), print(&["--all"]));
    assert!(!short.contains("اترك تعليقاً") && all.contains("اترك تعليقاً"));
    assert!(short.contains("--all") && !all.contains("--all"), "{short}");
    assert!(short.contains("وقالت الخطيب"));
}

#[test]
fn colors_are_the_only_difference() {
    let root = folder(&[("a.txt", ARTICLE.as_bytes())]);
    let path = root.path().join("a.txt");
    let print = |more: &[&str], env: &[(&str, &str)]| {
        qari_with(
            &[&["print"], more, &[path.to_str().unwrap()]].concat(),
            b"",
            env,
        )
        .good()
    };
    let plain = print(&["--color", "never"], &[]);
    let colored = print(&["--color", "always"], &[("NO_COLOR", "1")]);
    assert!(!plain.contains('\x1b'));
    assert_eq!(print(&[], &[]), plain, "a pipe is not coloured by itself");
    assert_ne!(colored, plain);
    assert_eq!(without_colors(&colored), plain);
    // Every line ends in plain text, so that a line alone (grep, head) does not colour what follows.
    for line in colored.lines() {
        let last = line.rfind("\x1b[").map_or("\x1b[0m", |at| &line[at..]);
        assert!(last.starts_with("\x1b[0m"), "{line:?}");
    }
    // Exactly the name, not the clitic before it nor the comma after it.
    let logical = print(&["--color", "always", "--logical", "--width", "2000"], &[]);
    assert!(logical.contains("m300 ناشر\x1b[0m من"), "{logical}");
}

#[test]
fn a_page_as_it_is_printed() {
    let root = folder(&[("a.txt", ARTICLE.as_bytes())]);
    let path = root.path().join("a.txt");
    let args = ["print", "--width", "46", path.to_str().unwrap()];
    insta::assert_snapshot!(qari(&args).good(), @r"
     ﻥﺎﻤّﻋ ﻲﻓ ﺏﺎﺘﻜﻟﺍ ﺽﺮﻌﻣ ﺢﺘﺘﻔﺗ ﺐﻴﻄﺨﻟﺍ ﻰﻤﻠﺳ ﺓﺮﻳﺯﻮﻟﺍ
          · 18:30 2024-05-13 · ﺪﻳﺪﺠﻟﺍ ﺭﺎﻬﻨﻟﺍ ﺔﻔﻴﺤﺻ
                                       ﺓﺪﺣﺍﻭ ﺔﻘﻴﻗﺩ

    ﻮﻳﺎﻣ 13 ﻦﻴﻨﺛﻻﺍ ﻡﻮﻳ ،ﺐﻴﻄﺨﻟﺍ ﻰﻤﻠﺳ ﺓﺮﻳﺯﻮﻟﺍ ﺖﺤﺘﺘﻓﺍ
       300 ﻦﻣ ﺮﺜﻛﺃ ﺭﻮﻀﺤﺑ ﻥﺎﻤّﻋ ﻲﻓ ﺏﺎﺘﻜﻟﺍ ﺽﺮﻌﻣ ،2024
               .(ﻥﺎﻨﺒﻟﻭ ﺮﺼﻣ ﺎﻬﻨﻴﺑ) ﺔﻟﻭﺩ 20 ﻦﻣ ﺮﺷﺎﻧ

    ﻢﻋﺪﻟ ﺭﻻﻭﺩ ﻦﻴﻳﻼﻣ 5 ﺖﺼﺼﺧ ﺓﺭﺍﺯﻮﻟﺍ ﻥﺇ ﺐﻴﻄﺨﻟﺍ ﺖﻟﺎﻗﻭ
              .ﺎﻬﺘﻴﻧﺍﺰﻴﻣ ﻦﻣ %12 ﻝﺩﺎﻌﻳ ﺎﻣ ﻱﺃ ،ﺮﺸﻨﻟﺍ

     John Smith ﻢﺿ ﺓﺪﺤﺘﻤﻟﺍ ﻢﻣﻷﺍ ﻦﻣ ﺪﻓﻭ ﺽﺮﻌﻤﻟﺍ ﺭﺍﺯﻭ
                                      .ﺔﺜﻌﺒﻟﺍ ﺲﻴﺋﺭ

              (--all ﺎﻬﻌﺒﻄﻳ) ﻥﺍﺮﻄﺳ :ﺔﺤﻔﺼﻟﺍ ﻡﺯﺍﻮﻟ ⋯
    ");
    let args = [
        "print",
        "--logical",
        "--width",
        "46",
        path.to_str().unwrap(),
    ];
    insta::assert_snapshot!(qari(&args).good(), @r"
    الوزيرة سلمى الخطيب تفتتح معرض الكتاب في عمّان
    صحيفة النهار الجديد · 2024-05-13 18:30 ·
    دقيقة واحدة

    افتتحت الوزيرة سلمى الخطيب، يوم الاثنين 13 مايو
    2024، معرض الكتاب في عمّان بحضور أكثر من 300
    ناشر من 20 دولة (بينها مصر ولبنان).

    وقالت الخطيب إن الوزارة خصصت 5 ملايين دولار لدعم
    النشر، أي ما يعادل 12% من ميزانيتها.

    وزار المعرض وفد من الأمم المتحدة ضم John Smith
    رئيس البعثة.

    ⋯ لوازم الصفحة: سطران (يطبعها --all)
    ");
}

#[test]
fn articles_stand_apart() {
    let root = folder(&[("a.txt", ARTICLE.as_bytes())]);
    let path = root.path().join("a.txt");
    let one = qari(&["print", path.to_str().unwrap()]).good();
    let two = qari(&["print", path.to_str().unwrap(), path.to_str().unwrap()]).good();
    assert_eq!(two, format!("{one}\n{}\n\n{one}", "─".repeat(80)));
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let text = format!("{ARTICLE}\n").repeat(400);
    let root = folder(&[("a.txt", text.as_bytes())]);
    let path = root.path().join("a.txt");
    for args in [
        &["print", path.to_str().unwrap()][..],
        &["entities", "--format", "csv", path.to_str().unwrap()],
        &["entities", "--format", "json", path.to_str().unwrap()],
    ] {
        let mut child = command(args, &[]).stdin(Stdio::null()).spawn().unwrap();
        let mut first = [0; 1];
        child.stdout.take().unwrap().read_exact(&mut first).unwrap();
        // The pipe is closed here, with most of the output still to come.
        let mut err = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut err)
            .unwrap();
        assert_eq!(
            (child.wait().unwrap().code(), err.as_str()),
            (Some(0), ""),
            "{args:?}"
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let output = command(&["print"], &[])
        .stdin(Stdio::null())
        .stdout(full)
        .output()
        .unwrap();
    let done = Done::of(output);
    assert_eq!(done.status, Some(1));
    assert_eq!(done.err.lines().count(), 1, "{}", done.err);
}

#[test]
fn standard_input_in_any_encoding() {
    let (windows, ..) = encoding_rs::WINDOWS_1256.encode(ARTICLE);
    let utf16: Vec<u8> = ARTICLE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let expected = qari_with(&["print", "-"], ARTICLE.as_bytes(), &[]).good();
    assert!(expected.lines().count() > 10);
    assert_eq!(qari_with(&["print", "-"], &windows, &[]).good(), expected);
    assert_eq!(qari_with(&["print", "-"], &utf16, &[]).good(), expected);

    let empty = qari_with(&["print", "-"], b"", &[]);
    assert_eq!(empty.status, Some(1));
    assert!(
        empty.err.starts_with("qari: standard input: "),
        "{}",
        empty.err
    );
}
