//! `--corrections FILE` and `QARI_CORRECTIONS`.

use super::entities::records;
use super::*;

fn kinds(out: &str, text: &str) -> Vec<String> {
    let all = records(out);
    let mentions = all
        .iter()
        .flat_map(|r| r["mentions"].as_array().unwrap().clone());
    mentions
        .filter(|m| m["text"] == text)
        .map(|m| m["kind"].as_str().unwrap().to_owned())
        .collect()
}

fn folder(file: &[u8]) -> (TempDir, String) {
    let root = TempDir::new().unwrap();
    let path = root.path().join("mine.txt");
    fs::write(&path, file).unwrap();
    let path = path.to_str().unwrap().to_owned();
    (root, path)
}

#[test]
fn a_file_corrects_and_a_broken_line_is_named() {
    let file = "# لي\nkind ORG \"عمان\"\nkin ORG \"x\"\nnot \"لبنان\nnot \"مصر\"\nrename PER \"سلمى الخطيب\" to \"س. الخطيب\"\n";
    let (_root, path) = folder(file.as_bytes());
    let args = ["entities", "--format", "jsonl", "--corrections", &path, "-"];
    let done = qari_with(&args, ARTICLE.as_bytes(), &[]);
    assert_eq!(done.status, Some(1), "something was not understood");
    let lines: Vec<&str> = done.err.lines().collect();
    assert_eq!(lines.len(), 2, "{}", done.err);
    assert!(
        lines[0].contains("mine.txt:3: «kin» is no correction"),
        "{}",
        lines[0]
    );
    assert!(
        lines[1].contains("mine.txt:4: the quotation is not closed"),
        "{}",
        lines[1]
    );
    assert!(kinds(&done.out, "عمّان").iter().all(|kind| kind == "ORG"));
    assert!(!kinds(&done.out, "عمّان").is_empty());
    assert_eq!(kinds(&done.out, "مصر"), [""; 0]);
    assert!(
        done.out.contains("\"entity\":\"PER:س. الخطيب\""),
        "{}",
        done.out
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), file, "kept as it was");
}

#[test]
fn the_environment_names_a_file_too_and_a_conflict_is_only_told() {
    let (_root, path) = folder("kind ORG \"مصر\"\nkind MISC \"مصر\"\n".as_bytes());
    let args = ["entities", "--format", "jsonl", "-"];
    let done = qari_with(&args, ARTICLE.as_bytes(), &[("QARI_CORRECTIONS", &path)]);
    assert_eq!(done.status, Some(0), "{}", done.err);
    assert!(
        done.err
            .contains("mine.txt:1: line 2 says otherwise and holds"),
        "{}",
        done.err
    );
    assert_eq!(kinds(&done.out, "مصر"), ["MISC"]);
}

#[test]
fn what_is_no_file_of_corrections_costs_a_sentence() {
    let (_root, path) = folder(b"\xff\xfe\0");
    let hostile = "not \"\u{1b}[31mمصر\u{202e}\"\nkind \u{1b}[2J \"a\"\n\u{7}\n";
    let (_second, hostile) = folder(hostile.as_bytes());
    for (given, told) in [
        (path.as_str(), "is not UTF-8"),
        ("/no/such/file", "is not there"),
        (hostile.as_str(), "is no kind"),
    ] {
        let args = ["entities", "--format", "jsonl", "--corrections", given, "-"];
        let done = qari_with(&args, ARTICLE.as_bytes(), &[]);
        assert_eq!(done.status, Some(1), "{given}");
        assert!(done.err.contains(told), "{}", done.err);
        assert!(
            !done.err.replace('\n', "").chars().any(char::is_control),
            "{:?}",
            done.err
        );
        assert_eq!(
            records(&done.out).len(),
            1,
            "the articles are read all the same"
        );
    }
}
