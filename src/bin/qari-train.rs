//! Trains the tagger and measures it.
//!
//! ```text
//! cargo run --release --bin qari-train --features train -- train DATA     # writes assets/model/names.qtag
//! cargo run --release --bin qari-train --features train -- eval FILE…     # precision, recall, F1 by kind, errors
//! ```
//!
//! The same data, program and options give the same model bit for bit on every machine.

#![allow(clippy::cast_precision_loss)]

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use qari::entity::annotate::Annotated;
use qari::entity::candidate::Candidate;
use qari::entity::gazetteer::Gazetteer;
use qari::entity::rules::Rules;
use qari::entity::tagger::clusters::Clusters;
use qari::entity::tagger::{CrfTagger, Tagger};
use qari::entity::{Kind, candidate, document};

#[path = "qari-train/adagrad.rs"]
mod adagrad;
#[path = "qari-train/clitics.rs"]
mod clitics;
#[path = "qari-train/corpus.rs"]
mod corpus;
#[path = "qari-train/crf.rs"]
mod crf;
#[path = "qari-train/examples.rs"]
mod examples;
#[path = "qari-train/folds.rs"]
mod folds;
#[path = "qari-train/packing.rs"]
mod packing;
#[path = "qari-train/random.rs"]
mod random;
#[path = "qari-train/report.rs"]
mod report;

use corpus::{Document, Lexicon};
use examples::Examples;

#[derive(Parser)]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Trains a model.
    Train(Train),
    /// Measures a model.
    Eval(Eval),
}

/// Options of training. The defaults made the shipped model.
#[derive(clap::Args, Clone)]
pub struct Train {
    /// Tagged documents: `.jsonl` (its `train` split) or `.conll`.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Word clusters.
    #[arg(long)]
    clusters: Option<PathBuf>,
    /// Where the model goes.
    #[arg(long, default_value = "assets/model/names.qtag")]
    out: PathBuf,
    /// Documents to measure on afterwards.
    #[arg(long)]
    dev: Vec<PathBuf>,
    /// A corpus without tags, JSON Lines.
    #[arg(long)]
    corpus: Option<PathBuf>,
    /// Documents that are to be left out of the corpus, besides those of the other options.
    #[arg(long)]
    without: Vec<PathBuf>,
    #[arg(long, default_value_t = 6)]
    epochs: u32,
    /// Fields that are trained; the model has the mean of their weights.
    #[arg(long, default_value_t = 3)]
    fields: u32,
    /// Epochs of the taggers that are trained on parts.
    #[arg(long, default_value_t = 4)]
    fold_epochs: u32,
    /// How often a sentence is trained on as if nothing were known of the rest of its text.
    #[arg(long, default_value_t = 0.3)]
    alone: f32,
    #[arg(long, default_value_t = 0.15)]
    rate: f32,
    /// Weight of the sum of absolute weights in the objective.
    #[arg(long, default_value_t = 0.2)]
    l1: f32,
    /// Features seen less often are left out.
    #[arg(long, default_value_t = 2)]
    least: u32,
    /// How often a name is trained on as if its words had never been seen.
    #[arg(long, default_value_t = 0.3)]
    unseen: f32,
    /// How often a name is trained on as if no list and no corpus knew its words either.
    #[arg(long, default_value_t = 0.0)]
    nowhere: f32,
    /// Weights below are dropped from the packed model.
    #[arg(long, default_value_t = 0.04)]
    prune: f32,
}

/// What finds the names that are measured.
#[derive(Clone, Copy, clap::ValueEnum)]
enum With {
    /// The tagger alone.
    Tagger,
    /// Lists and rules alone, with the document pass.
    Rules,
    /// Both, with the document pass.
    Both,
    /// The tagger alone, with the document pass.
    Pass,
}

#[derive(clap::Args)]
struct Eval {
    /// Tagged documents (`.jsonl`: its `dev` split if it has one; `.conll`).
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The model; the shipped one unless told.
    #[arg(long)]
    model: Option<PathBuf>,
    /// What finds the names.
    #[arg(long, value_enum, default_value = "tagger")]
    with: With,
    /// Lists errors.
    #[arg(long)]
    errors: bool,
}

fn main() -> Result<()> {
    match Args::parse().command {
        Command::Train(options) => train(&options),
        Command::Eval(options) => eval(&options),
    }
}

fn train(options: &Train) -> Result<()> {
    let words = match &options.clusters {
        Some(path) => corpus::clusters(path)?,
        None => Lexicon::new(),
    };
    let gazetteer = Gazetteer::embedded();
    let mut documents: Vec<Document> = Vec::new();
    let mut known: BTreeSet<String> = BTreeSet::new();
    for path in options
        .files
        .iter()
        .chain(&options.dev)
        .chain(&options.without)
    {
        known.extend(corpus::load(path, None)?.into_iter().map(|d| d.id));
    }
    for path in &options.files {
        documents.extend(corpus::load(path, Some("train"))?);
    }
    let corpus = match &options.corpus {
        Some(path) => corpus::untagged(path, &known)?,
        None => Vec::new(),
    };
    let plain = Clusters::new(corpus::pack(&words));
    let examples = Examples::new(&documents, &gazetteer, &|_| plain, None, options.least);
    eprintln!(
        "{} documents, {} tokens, {} features; corpus of {}",
        documents.len(),
        examples.tokens(),
        examples.features(),
        corpus.len()
    );
    let folds = folds::train(&documents, &examples, &gazetteer, &words, &corpus, options)?;
    drop(examples);
    let seen = folds::packed(&folds.lexicons);
    let by_document =
        |document: usize| seen.get(folds::fold(document)).copied().unwrap_or_default();
    let examples = Examples::new(
        &documents,
        &gazetteer,
        &by_document,
        Some(&folds.labels),
        options.least,
    );
    let sentences: Vec<_> = examples.sentences.iter().collect();
    let field = crf::train_mean(&examples, &sentences, options);
    let clitics = clitics::train(&documents, &gazetteer);
    let model = packing::pack(
        &field,
        &examples,
        &clitics,
        corpus::pack(&folds.lexicon),
        options.prune,
    );
    std::fs::write(&options.out, &model)
        .with_context(|| format!("{} cannot be written", options.out.display()))?;
    eprintln!("{}: {} bytes", options.out.display(), model.len());
    let tagger = CrfTagger::new(Vec::leak(model))?;
    measure(&tagged(&tagger), &options.dev, false)
}

fn eval(options: &Eval) -> Result<()> {
    let tagger = match &options.model {
        Some(path) => CrfTagger::new(Vec::leak(
            std::fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?,
        ))?,
        None => CrfTagger::embedded()?,
    };
    match options.with {
        With::Tagger => measure(&tagged(&tagger), &options.files, options.errors),
        With::Rules => measure(&proposed(&[&Rules]), &options.files, options.errors),
        With::Pass => measure(&proposed(&[&tagger]), &options.files, options.errors),
        With::Both => measure(
            &proposed(&[&tagger, &Rules]),
            &options.files,
            options.errors,
        ),
    }
}

/// What finds names.
type Find<'a> = dyn Fn(&Annotated<'_>) -> Vec<(Range<usize>, Kind)> + 'a;

/// The tagger alone.
fn tagged(tagger: &CrfTagger) -> Box<Find<'_>> {
    Box::new(|text| {
        tagger
            .tag(text)
            .into_iter()
            .map(|name| (name.bytes, name.kind))
            .collect()
    })
}

/// Several taggers and the document pass, as the engine has them.
fn proposed<'a>(taggers: &'a [&'a dyn Tagger]) -> Box<Find<'a>> {
    Box::new(move |text| {
        let mut found = Vec::new();
        for tagger in taggers {
            tagger.propose(text, &mut found);
        }
        let first = candidate::choose(found.clone(), text.len());
        document::propose(text, &first, &mut found);
        let chosen = candidate::choose(found, text.len());
        let bytes = |c: &Candidate| {
            Some(
                text.tokens.stem_start(text.text, c.start, c.cut)
                    ..text.token(c.end.checked_sub(1)?)?.bytes.end,
            )
        };
        chosen
            .iter()
            .filter_map(|c| Some((bytes(c)?, c.kind)))
            .collect()
    })
}

fn measure(find: &Find<'_>, files: &[PathBuf], errors: bool) -> Result<()> {
    let gazetteer = Gazetteer::embedded();
    let mut all = Vec::new();
    for path in files {
        let name = Path::new(path)
            .file_stem()
            .map_or_else(String::new, |n| n.to_string_lossy().into_owned());
        let documents = corpus::load(path, Some("dev"))?;
        let report = report::Report::new(&documents, &gazetteer, find);
        println!("{}", report.line(&name));
        if errors {
            report.errors();
        }
        all.extend(documents);
    }
    if files.len() > 1 {
        println!(
            "{}",
            report::Report::new(&all, &gazetteer, find).line("all")
        );
    }
    Ok(())
}
