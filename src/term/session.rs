//! Entering the terminal and leaving it as it was found.

use std::fs::File;
use std::io::{self, Write};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

use super::mode::{self, Mode};

/// The terminal as it is now, for whoever has to put it back: the loop, a panic, the watcher of signals.
static LIVE: Mutex<Option<Live>> = Mutex::new(None);

struct Live {
    output: File,
    modes: Vec<Mode>,
    entered: bool,
}

impl Live {
    fn enter(&mut self) -> io::Result<()> {
        // Raw mode first: in the background this is where the kernel stops us, before a byte is written.
        enable_raw_mode()?;
        self.entered = true;
        self.output.write_all(mode::enter(&self.modes).as_bytes())
    }

    /// Does its part once; what fails is left, for there is nobody to tell (the terminal may be gone).
    fn leave(&mut self) {
        if std::mem::take(&mut self.entered) {
            // The settings first: that never waits, while a stalled terminal may take no bytes.
            let _ = disable_raw_mode();
            let _ = self.output.write_all(mode::leave(&self.modes).as_bytes());
        }
    }
}

/// The time in which the terminal is ours. Dropping it gives the terminal back.
#[derive(Debug)]
pub struct Session(());

impl Session {
    /// Enters the terminal whose screen is `output`: raw mode, then `modes` in order. One session lives at a time.
    ///
    /// # Errors
    /// What the terminal answers to raw mode or to the first bytes; it is then back as it was.
    pub fn enter(output: File, modes: Vec<Mode>) -> io::Result<Self> {
        let mut live = lock();
        let new = live.insert(Live {
            output,
            modes,
            entered: false,
        });
        if let Err(error) = new.enter() {
            new.leave();
            *live = None;
            return Err(error);
        }
        Ok(Self(()))
    }

    /// Switches on more, once it is known what the terminal needs; leaving switches it off first.
    ///
    /// # Errors
    /// What writing says.
    pub fn add(&self, modes: &[Mode]) -> io::Result<()> {
        let mut live = lock();
        let Some(live) = live.as_mut() else {
            return Ok(());
        };
        // First in the list of what is to be switched off: a terminal that dies halfway gets it all.
        live.modes.extend_from_slice(modes);
        live.output.write_all(mode::enter(modes).as_bytes())
    }

    /// Gives the terminal back for a while (the program is about to be stopped).
    pub fn pause(&self) {
        restore();
    }

    /// Takes the terminal again after [`Self::pause`], or after a stop nobody told us of.
    ///
    /// # Errors
    /// As [`Self::enter`].
    pub fn resume(&self) -> io::Result<()> {
        let mut live = lock();
        let Some(live) = live.as_mut() else {
            return Ok(());
        };
        // A shell may have set the terminal its own way meanwhile: raw mode is set anew even where it is thought on.
        let _ = disable_raw_mode();
        live.enter()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        restore();
        *lock() = None;
    }
}

/// Gives the terminal back, if it is ours; a second call does nothing.
pub(super) fn restore() {
    if let Some(live) = lock().as_mut() {
        live.leave();
    }
}

/// As [`restore`], for places that must not wait (a panic may come from a thread that is just entering).
pub(super) fn try_restore() {
    let mut live = match LIVE.try_lock() {
        Ok(live) => live,
        Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
        Err(TryLockError::WouldBlock) => return,
    };
    if let Some(live) = live.as_mut() {
        live.leave();
    }
}

fn lock() -> MutexGuard<'static, Option<Live>> {
    LIVE.lock().unwrap_or_else(PoisonError::into_inner)
}
