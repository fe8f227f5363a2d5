//! Threads for work that takes time.

use std::io;
use std::sync::mpsc::SyncSender;
use std::thread;

use super::message::Message;
use super::panic;

/// Where a worker's messages go.
#[derive(Debug)]
pub struct Mailbox<M>(SyncSender<Message<M>>);

impl<M> Clone for Mailbox<M> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<M> Mailbox<M> {
    /// Sends a message to the program; waits while the program has hundreds to read first.
    ///
    /// Returns false when the program has ended: the worker may stop. What a worker tells while it goes on belongs
    /// behind a [`super::Pace`].
    pub fn send(&self, message: M) -> bool {
        self.0.send(Message::Worker(message)).is_ok()
    }
}

/// Starts workers.
#[derive(Debug)]
pub struct Workers<M>(SyncSender<Message<M>>);

impl<M: Send + 'static> Workers<M> {
    pub(super) fn new(to: SyncSender<Message<M>>) -> Self {
        Self(to)
    }

    /// Starts `work` on a thread of its own called `name`. Nobody waits for it: at the program's end it just ends,
    /// so what it writes it writes whole or not at all.
    ///
    /// A worker that panics is told to the program ([`super::Program::broken`]); the screen stays.
    ///
    /// # Errors
    /// What the system says when it has no more threads.
    pub fn spawn(
        &self,
        name: &'static str,
        work: impl FnOnce(Mailbox<M>) + Send + 'static,
    ) -> io::Result<()> {
        let to = self.0.clone();
        let run = move || {
            let mailbox = Mailbox(to.clone());
            if let Err(reason) = panic::caught(move || work(mailbox)) {
                let _ = to.send(Message::Broken(name, reason));
            }
        };
        thread::Builder::new()
            .name(name.to_owned())
            .spawn(run)
            .map(drop)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use std::sync::mpsc::sync_channel;

    use super::*;

    #[test]
    fn a_worker_speaks_and_a_broken_one_is_told() {
        let (to, from) = sync_channel(4);
        let workers = Workers::new(to);
        workers
            .spawn("fine", |mailbox| assert!(mailbox.send(1)))
            .unwrap();
        assert!(matches!(from.recv().unwrap(), Message::Worker(1)));
        workers.spawn("bad", |_| panic!("no such luck")).unwrap();
        match from.recv().unwrap() {
            Message::Broken("bad", reason) => assert_eq!(reason, "no such luck"),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_worker_learns_of_the_end() {
        let (to, from) = sync_channel::<Message<u8>>(0);
        let (told, learnt) = sync_channel(1);
        drop(from);
        Workers::new(to)
            .spawn("late", move |mailbox| told.send(mailbox.send(1)).unwrap())
            .unwrap();
        assert!(!learnt.recv().unwrap());
    }
}
