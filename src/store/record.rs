//! What is kept of one article.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What is kept of one article.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Where reading stopped: a byte offset into the text, of the first line shown.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub position: u64,
    /// Marked as read.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub read: bool,
    /// What a later version of the program wrote: kept as it is.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "the signature that serde calls"
)]
fn is_zero(position: &u64) -> bool {
    *position == 0
}
