//! dev dump
use qari::article::{Article, Hints, BlockKind};
#[test]
fn dump() {
    let Ok(paths) = std::env::var("DUMP") else { return };
    for path in paths.split(':') {
        let text = std::fs::read_to_string(path).unwrap();
        let a = Article::read(&text, &Hints { name: "NAME".into(), day: None });
        println!("=== {path}\nT: {:?} borrowed={}\nO: {:?}\nB: {:?}\nP: {:?} {:?} words {}", a.title.text, a.title.borrowed, a.outlet.as_ref().map(|f| &f.text), a.byline.as_ref().map(|f| &f.text), a.published.as_ref().map(|p| p.iso()), a.direction, a.words);
        for b in &a.blocks {
            let k = match b.kind { BlockKind::Title => "TITLE", BlockKind::Meta => "META ", BlockKind::Heading => "HEAD ", BlockKind::Body => "  .  ", BlockKind::Caption => "CAPT ", BlockKind::Furniture => "FURN " };
            let t: String = text[b.bytes.clone()].chars().take(70).collect();
            println!("{k} {t}");
        }
    }
}
