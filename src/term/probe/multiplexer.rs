//! Asking tmux which terminal it is shown in.

use std::io::Read;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// What tmux says of the terminal of its client: its XTVERSION and its TERM, each empty where unknown.
///
/// `None` where there is no tmux, it is too old, or it does not answer within `wait`.
#[must_use]
pub fn client(wait: Duration) -> Option<(String, String)> {
    let mut tmux = Command::new("tmux")
        .args([
            "display-message",
            "-p",
            "#{client_termtype}|#{client_termname}",
        ])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let output = tmux.stdout.take()?;
    let (to, from) = mpsc::channel();
    thread::Builder::new()
        .name("tmux".to_owned())
        .spawn(move || {
            let mut said = String::new();
            let read = output.take(4096).read_to_string(&mut said);
            let _ = to.send(read.is_ok().then_some(said));
        })
        .ok()?;
    let said = from.recv_timeout(wait).ok().flatten();
    // A server that hangs must not leave a child behind.
    let _ = tmux.kill();
    let _ = tmux.wait();
    parse(&said?)
}

fn parse(said: &str) -> Option<(String, String)> {
    let (kind, name) = said.lines().next()?.rsplit_once('|')?;
    let clean =
        |text: &str| -> String { text.chars().filter(|c| !c.is_control()).take(80).collect() };
    Some((clean(kind), clean(name)))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn what_tmux_says() {
        let pair = |a: &str, b: &str| Some((a.to_owned(), b.to_owned()));
        assert_eq!(
            parse("kitty(0.26.5)|xterm-kitty\n"),
            pair("kitty(0.26.5)", "xterm-kitty")
        );
        assert_eq!(parse("|xterm-256color\n"), pair("", "xterm-256color"));
        assert_eq!(parse("a|b|c"), pair("a|b", "c"));
        assert_eq!(parse("no client"), None);
        assert_eq!(parse(""), None);
    }
}
