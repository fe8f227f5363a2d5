//! The text core: logical text in, rows of cells in visual order out. Pure.
//!
//! ```text
//! split -> Paragraph::new (levels, clusters, joining, breaks: once) -> wrap (per width) -> Row (per line)
//! ```
//!
//! ```
//! use qari::text::{Direction, Options, Paragraph, Row, wrap};
//!
//! let paragraph = Paragraph::plain("قال (بايدن) في 2021-07-09", Direction::Rtl, Options::default());
//! let lines = wrap::wrap(&paragraph, 13);
//! assert_eq!(lines.len(), 2);
//! let row = Row::new(&paragraph, &lines[1]);
//! assert_eq!(row.text(), "2021-07-09 \u{FEF2}\u{FED3}");
//! assert_eq!(row.hit(0), Some(25..26));
//! assert_eq!(row.spans(25..35), [0..10]);
//! ```
//!
//! Units: *bytes* are byte offsets into the text that was given; *clusters* are the smallest things
//! shown or selected (a grapheme cluster, or lam-alef); *cells* are terminal columns.

pub mod bidi;
pub mod clean;
pub mod cluster;
pub mod digest;
pub mod direction;
pub mod fold;
pub mod isolate;
pub mod joining;
pub mod letter;
pub mod paragraph;
pub mod row;
pub mod split;
pub mod wrap;

pub use clean::Shown;
pub use cluster::{Break, Cluster, ClusterKind};
pub use digest::digest;
pub use direction::Direction;
pub use fold::Folded;
pub use isolate::Isolate;
pub use paragraph::{Options, Paragraph};
pub use row::{Cell, Row, Stretch};
pub use split::Piece;
pub use wrap::Line;
