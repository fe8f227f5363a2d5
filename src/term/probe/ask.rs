//! The question and the wait for its answers.

use std::io::Write;
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::{Duration, Instant};

use super::{Answers, Listener, QUERY};
use crate::term::facts::Facts;
use crate::term::message::Message;
use crate::term::session::Session;
use crate::term::tty::{Error, Tty};
use crate::term::{reader, signals};

/// How long a terminal has for its answers.
const NEAR: Duration = Duration::from_millis(300);
/// As [`NEAR`], through ssh.
const FAR: Duration = Duration::from_secs(1);

/// How long to wait, given whether the terminal is at the other end of a network.
#[must_use]
pub fn patience(far: bool) -> Duration {
    if far { FAR } else { NEAR }
}

/// What came of asking.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    /// The answers.
    pub answers: Answers,
    /// How long the wait was.
    pub waited: Duration,
    /// The terminal was asked at all.
    pub asked: bool,
}

/// Waits for the answers in the messages of the terminal's reader, at most `wait`.
///
/// Returns them with every message that is none, in order: keys are not lost, nor is a signal.
pub fn listen<M>(from: &Receiver<Message<M>>, wait: Duration) -> (Asked, Vec<Message<M>>) {
    let begun = Instant::now();
    let mut listener = Listener::default();
    let mut others = Vec::new();
    while !listener.is_done() {
        match from.recv_timeout(wait.saturating_sub(begun.elapsed())) {
            #[cfg(unix)]
            Ok(Message::Bytes(bytes)) => listener.hear(&bytes),
            Ok(message) => {
                // A terminal that is gone, and a signal, may be the end: nobody waits for answers then.
                let end = matches!(message, Message::Gone | Message::Signal);
                others.push(message);
                if end {
                    break;
                }
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
        }
    }
    let (answers, typed) = listener.finish();
    #[cfg(unix)]
    if !typed.is_empty() {
        others.insert(0, Message::Bytes(typed));
    }
    #[cfg(not(unix))]
    drop(typed);
    let asked = Asked {
        answers,
        waited: begun.elapsed(),
        asked: true,
    };
    (asked, others)
}

/// Asks the terminal, and gives it back: for a program that is no reader. Nothing of it stays on the screen.
///
/// # Errors
/// [`Error`] where there is no terminal to ask; it is as it was found.
pub fn ask(facts: Facts) -> Result<Facts, Error> {
    let tty = Tty::controlling()?;
    let mut output = tty.output.try_clone().map_err(Error::Setup)?;
    let (to, from) = sync_channel::<Message<()>>(256);
    let signals = signals::watch(to.clone()).map_err(Error::Start)?;
    // Raw mode and nothing else: the answers must not be echoed, and what stands on the screen stays.
    let session = Session::enter(tty.output, Vec::new()).map_err(Error::Setup)?;
    reader::spawn(tty.input, to).map_err(Error::Start)?;
    output.write_all(QUERY.as_bytes()).map_err(Error::Setup)?;
    let (asked, _) = listen(&from, patience(facts.is_far()));
    drop(session);
    if let Some(signal) = signals.fatal() {
        signals::die(signal);
    }
    Ok(Facts { asked, ..facts })
}
