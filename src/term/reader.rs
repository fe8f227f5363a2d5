//! The thread that reads the terminal. It blocks in `read`: no polling, no timer.

use std::io;
use std::sync::mpsc::SyncSender;
use std::thread;

use super::message::Message;

/// Starts reading `input`; ends when the terminal or the loop is gone. It cannot be stopped otherwise, nor need it be.
#[cfg(unix)]
pub fn spawn<M: Send + 'static>(
    input: std::fs::File,
    to: SyncSender<Message<M>>,
) -> io::Result<()> {
    thread::Builder::new()
        .name("reader".to_owned())
        .spawn(move || read(input, &to))
        .map(drop)
}

#[cfg(unix)]
fn read<M>(mut input: std::fs::File, to: &SyncSender<Message<M>>) {
    use std::io::Read;
    // A terminal in raw mode answers 0 only when it is gone. In the moment between a stop and raw mode a typed ^D
    // reads as 0 too, but not again and again.
    let mut empty = 0;
    let mut reopened = false;
    let mut bytes = [0; 4096];
    while empty < 8 {
        match input.read(&mut bytes) {
            Ok(0) => empty += 1,
            Ok(n) => {
                empty = 0;
                let read = bytes.get(..n).unwrap_or_default().to_vec();
                if to.send(Message::Bytes(read)).is_err() {
                    return;
                }
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            // Whoever had the terminal before us left it non-blocking; opened anew it is not.
            Err(error) if error.kind() == io::ErrorKind::WouldBlock && !reopened => {
                reopened = true;
                match super::tty::controlling() {
                    Ok(tty) => input = tty,
                    Err(_) => break,
                }
            }
            Err(_) => break,
        }
    }
    let _ = to.send(Message::Gone);
}

/// Starts reading events by way of crossterm.
#[cfg(not(unix))]
pub fn spawn<M: Send + 'static>(_: std::fs::File, to: SyncSender<Message<M>>) -> io::Result<()> {
    let read = move || {
        while let Ok(event) = crossterm::event::read() {
            if let Some(input) = super::events::input_from(event)
                && to.send(Message::Input(input)).is_err()
            {
                return;
            }
        }
        let _ = to.send(Message::Gone);
    };
    thread::Builder::new()
        .name("reader".to_owned())
        .spawn(read)
        .map(drop)
}
