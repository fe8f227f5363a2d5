//! The text core: logical text in, rows of cells in visual order out. Pure.
//!
//! ```text
//! split -> Paragraph::new (levels, clusters, joining, breaks: once) -> wrap (per width) -> Row (per line)
//! ```
//!
//! Units: *bytes* are byte offsets into the text that was given; *clusters* are the smallest things
//! shown or selected (a grapheme cluster, or lam-alef); *cells* are terminal columns.

pub mod bidi;
pub mod clean;
pub mod cluster;
pub mod direction;
pub mod fold;
pub mod isolate;
pub mod joining;
pub mod paragraph;
pub mod row;
pub mod split;
pub mod wrap;

pub use clean::Shown;
pub use cluster::{Break, Cluster, ClusterKind};
pub use direction::Direction;
pub use fold::Folded;
pub use isolate::Isolate;
pub use paragraph::{Options, Paragraph};
pub use row::{Cell, Row, Stretch};
pub use split::Piece;
pub use wrap::Line;
