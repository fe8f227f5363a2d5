//! Rebuilds the tables in `assets/gazetteer` that are gathered from other people's data, and packs all tables.
//!
//! ```text
//! cargo run --release --bin qari-gazetteer -- SOURCES   # gather from SOURCES (README there), then pack
//! cargo run --release --bin qari-gazetteer              # pack only
//! ```

use std::path::Path;

use anyhow::{Context, Result};
use qari::entity::gazetteer::{List, pack};

#[path = "qari-gazetteer/gather.rs"]
mod gather;

fn main() -> Result<()> {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/gazetteer");
    if let Some(sources) = std::env::args_os().nth(1) {
        gather::gather(Path::new(&sources), &assets)?;
    }
    let mut tables = Vec::new();
    for (list, name) in List::ALL {
        for file in [format!("{name}.tsv"), format!("{name}.gathered.tsv")] {
            let path = assets.join(&file);
            if path.exists() {
                let table = std::fs::read_to_string(&path)
                    .with_context(|| format!("{} cannot be read", path.display()))?;
                tables.push((list, table));
            }
        }
    }
    let packed = pack::pack(tables.iter().map(|(list, table)| (*list, table.as_str())))?;
    let path = assets.join("names.fst");
    std::fs::write(&path, &packed)
        .with_context(|| format!("{} cannot be written", path.display()))?;
    println!("{}: {} bytes", path.display(), packed.len());
    Ok(())
}
