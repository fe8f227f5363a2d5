//! What happens to the terminal when the program breaks.

use std::backtrace::{Backtrace, BacktraceStatus};
use std::cell::Cell;
use std::fmt::Write as _;
use std::io::Write as _;
use std::panic::{self, PanicHookInfo};
use std::sync::Once;
use std::sync::OnceLock;
use std::thread::{self, ThreadId};

use super::session;

thread_local! {
    /// Whether this thread's panics are caught and told to the program (a worker's are).
    static CAUGHT: Cell<bool> = const { Cell::new(false) };
}

/// The thread of the loop: it ends by unwinding, any other by leaving the process.
static LOOP: OnceLock<ThreadId> = OnceLock::new();

/// Installs the hook: the terminal is given back first, then a short message goes to standard error.
///
/// A panic in the loop then unwinds as ever; one in the reader or the watcher ends the process with status 101.
/// A worker's panic does nothing here: it is caught and becomes a message.
pub(super) fn install() {
    static ONCE: Once = Once::new();
    let _ = LOOP.set(thread::current().id());
    ONCE.call_once(|| panic::set_hook(Box::new(hook)));
}

/// Runs `work`, turning a panic into its message.
pub(super) fn caught<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    CAUGHT.set(true);
    // What a broken worker leaves behind is its own: it shares nothing with the program but a channel.
    let result = panic::catch_unwind(panic::AssertUnwindSafe(work));
    CAUGHT.set(false);
    result.map_err(|payload| text_of(payload.as_ref()).to_owned())
}

fn hook(info: &PanicHookInfo<'_>) {
    if CAUGHT.get() {
        return;
    }
    session::try_restore();
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let mut said = format!(
        "qari: internal error: {} ({place})\n",
        text_of(info.payload())
    );
    let version = env!("CARGO_PKG_VERSION");
    let _ = writeln!(
        said,
        "This is a fault in qari {version}. The terminal is as it was; no text was changed."
    );
    let trace = Backtrace::capture();
    if trace.status() == BacktraceStatus::Captured {
        let _ = writeln!(said, "{trace}");
    }
    // Not `eprintln`: when standard error is gone as well, that panics, and a panic here is an abort.
    let _ = std::io::stderr().write_all(said.as_bytes());
    if LOOP.get() != Some(&thread::current().id()) {
        std::process::exit(101);
    }
}

fn text_of(payload: &(dyn std::any::Any + Send)) -> &str {
    if let Some(text) = payload.downcast_ref::<&str>() {
        text
    } else if let Some(text) = payload.downcast_ref::<String>() {
        text
    } else {
        "no message"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(clippy::panic)]
    fn a_caught_panic_is_its_message() {
        assert_eq!(caught(|| 7), Ok(7));
        assert_eq!(
            caught(|| -> u8 { panic!("plain") }),
            Err("plain".to_owned())
        );
        assert_eq!(
            caught(|| -> u8 { panic!("with {}", 2) }),
            Err("with 2".to_owned())
        );
    }
}
