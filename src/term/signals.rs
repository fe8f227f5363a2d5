//! Signals: told to the loop, and seen to even when the loop does not answer.
//!
//! The watcher sleeps until a signal comes. For one that ends the program it waits a moment for the loop to take it
//! (the loop saves and leaves in order); if that does not happen, because the loop is busy or the terminal does not
//! take its bytes, the watcher gives the terminal back and lets the signal do its work itself.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};
use std::sync::mpsc::SyncSender;

use super::message::Message;

/// The signals that have come and wait for the loop.
#[derive(Debug, Default)]
pub struct Signals {
    /// A signal that ends the program; 0 is none.
    fatal: AtomicI32,
    /// The loop has seen it.
    taken: AtomicBool,
    stop: AtomicBool,
    go_on: AtomicBool,
    resize: AtomicBool,
}

impl Signals {
    /// The signal that ends the program, once.
    pub fn fatal(&self) -> Option<i32> {
        let signal = self.fatal.swap(0, Ordering::SeqCst);
        (signal != 0).then(|| {
            self.taken.store(true, Ordering::SeqCst);
            signal
        })
    }

    /// Whether the program was asked to stop (SIGTSTP), once.
    pub fn stop(&self) -> bool {
        self.stop.swap(false, Ordering::SeqCst)
    }

    /// Whether the program goes on after a stop (SIGCONT), once.
    pub fn go_on(&self) -> bool {
        self.go_on.swap(false, Ordering::SeqCst)
    }

    /// Whether the terminal has another size, once.
    pub fn resize(&self) -> bool {
        self.resize.swap(false, Ordering::SeqCst)
    }
}

/// Starts watching.
///
/// # Errors
/// What the system says to registering signals or starting a thread.
#[cfg(unix)]
pub fn watch<M: Send + 'static>(to: SyncSender<Message<M>>) -> io::Result<Arc<Signals>> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};

    let all = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH];
    let mut source = signal_hook::iterator::Signals::new(all)?;
    let signals = Arc::new(Signals::default());
    let shared = Arc::clone(&signals);
    let watch = move || {
        for signal in source.forever() {
            match signal {
                SIGTSTP => shared.stop.store(true, Ordering::SeqCst),
                SIGCONT => shared.go_on.store(true, Ordering::SeqCst),
                SIGWINCH => shared.resize.store(true, Ordering::SeqCst),
                _ => shared.fatal.store(signal, Ordering::SeqCst),
            }
            // A full channel means that the loop is awake and will look.
            let _ = to.try_send(Message::Signal);
            if ![SIGTSTP, SIGCONT, SIGWINCH].contains(&signal) {
                end(signal, &shared);
            }
        }
    };
    std::thread::Builder::new()
        .name("signals".to_owned())
        .spawn(watch)?;
    Ok(signals)
}

/// Sees to it that `signal` ends the program: at once if the loop does not take it within 150 ms, after 2 s if it
/// has taken it and does not come to an end.
#[cfg(unix)]
fn end(signal: i32, signals: &Signals) {
    use std::thread::{sleep, spawn};
    use std::time::Duration;

    sleep(Duration::from_millis(150));
    if signals.taken.load(Ordering::SeqCst) {
        sleep(Duration::from_secs(2));
    }
    // The terminal may take no bytes (a stalled line): it gets a moment, then the signal has its way.
    let restore = spawn(super::session::restore);
    for _ in 0..10 {
        if restore.is_finished() {
            break;
        }
        sleep(Duration::from_millis(10));
    }
    die(signal);
}

/// Ends the process as `signal` would have, so that whoever waits for it sees which it was.
#[cfg(unix)]
pub fn die(signal: i32) {
    let _ = signal_hook::low_level::emulate_default_handler(signal);
}

/// There are no signals to watch here.
#[cfg(not(unix))]
pub fn watch<M: Send + 'static>(_: SyncSender<Message<M>>) -> io::Result<Arc<Signals>> {
    Ok(Arc::default())
}

/// There are no signals to die of here.
#[cfg(not(unix))]
pub fn die(_: i32) {}
