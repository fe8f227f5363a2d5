//! TODO(entity)

/// Lists of names.
#[derive(Debug)]
pub struct Gazetteer;
