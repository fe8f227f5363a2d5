//! The file's contents.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{Record, StoreError};

/// What is kept of a terminal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terminal {
    /// Name of the encoding that was chosen for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// What a later version of the program wrote.
    #[serde(flatten)]
    other: Map<String, Value>,
}

/// The file's contents; fields not known here (a later version's) are kept.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// Tag of the interface language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Name of the theme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// What was chosen for terminals, by their names.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub terminals: BTreeMap<String, Terminal>,
    /// Articles by key.
    #[serde(default)]
    pub articles: BTreeMap<String, Record>,
    /// The rest.
    #[serde(flatten)]
    other: Map<String, Value>,
}

impl State {
    /// Reads a file; one that is not there, or is empty, is the state of a first run.
    ///
    /// # Errors
    /// [`StoreError::Read`], [`StoreError::Corrupt`].
    pub(super) fn read(file: &Path) -> Result<Self, StoreError> {
        let bytes = match fs::read(file) {
            Ok(bytes) => bytes,
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                return Ok(Self::default());
            }
            Err(error) => {
                return Err(StoreError::Read {
                    file: file.to_owned(),
                    error,
                });
            }
        };
        if bytes.trim_ascii().is_empty() {
            return Ok(Self::default());
        }
        serde_json::from_slice(&bytes).map_err(|error| StoreError::Corrupt {
            file: file.to_owned(),
            error,
        })
    }
}
