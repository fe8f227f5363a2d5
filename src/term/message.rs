//! What the loop is sent.

#[cfg(not(unix))]
use crate::app::Input;

/// One message to the loop, from whichever thread.
#[derive(Debug)]
pub enum Message<M> {
    /// Bytes from the terminal.
    #[cfg(unix)]
    Bytes(Vec<u8>),
    /// Something the reader did.
    #[cfg(not(unix))]
    Input(Input),
    /// The terminal is gone.
    Gone,
    /// A signal came: [`super::signals::Signals`] says which.
    Signal,
    /// A worker speaks.
    Worker(M),
    /// A worker broke: its name and what it said.
    Broken(&'static str, String),
}
