//! The articles that come with the program.

use std::sync::Arc;

use crate::article::Source;

/// Name and text of every seed, in order.
const SEEDS: [(&str, &str); 5] = [
    seed!("000_948906207ce2df42.txt"),
    seed!("001_9b97dedd29c7bfdb.txt"),
    seed!("002_d5e3f810d339fc01.txt"),
    seed!("003_7cb1c468809837c6.txt"),
    seed!("004_d8b5308c9126d540.txt"),
];

/// Number of seeds.
pub const COUNT: usize = SEEDS.len();

/// A seed's path in the project and its text.
macro_rules! seed {
    ($name:literal) => {
        (
            concat!("seeds/", $name),
            include_str!(concat!("../../seeds/", $name)),
        )
    };
}
use seed;

/// Returns all seeds, in order.
#[must_use]
pub fn seeds() -> Vec<Source> {
    (0..COUNT).filter_map(get).collect()
}

/// Returns one seed.
pub(super) fn get(index: usize) -> Option<Source> {
    SEEDS.get(index).map(|&(path, text)| Source {
        path: path.to_owned(),
        text: Arc::from(text),
        encoding: "UTF-8",
        malformed: false,
    })
}

/// Returns a seed's path.
pub(super) fn path(index: usize) -> &'static str {
    SEEDS.get(index).map_or("", |&(path, _)| path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_different_texts() {
        let seeds = seeds();
        assert_eq!(seeds.len(), 5);
        for (index, source) in seeds.iter().enumerate() {
            assert!(
                source.path.starts_with(&format!("seeds/00{index}_")),
                "{}",
                source.path
            );
            assert!(source.text.chars().count() > 1000, "{}", source.path);
        }
    }
}
