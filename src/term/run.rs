//! The loop: what comes in, one frame for all of it, what is to be done.

use std::collections::VecDeque;
use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};
use std::time::{Duration, Instant};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::facts::Facts;
use super::message::Message;
use super::mode::{MODES, MOUSE};
use super::screen::{Screen, Shown};
use super::session::Session;
use super::signals::{self, Signals};
use super::strategy::recognise::is_told;
use super::strategy::{Choice, Strategy, decide};
use super::tty::{self, Error, Tty};
use super::workers::{Mailbox, Workers};
use super::{clipboard, job, panic, probe, reader};
use crate::app::key::{Code, Key};
use crate::app::{Encoding, Input, Mouse, Terminal};

/// How many messages wait for the loop before their senders do.
const QUEUE: usize = 256;
/// The longest the loop takes messages without drawing.
const LONGEST: Duration = Duration::from_millis(8);
/// A continuation so soon after we went on ourselves is the same one.
const SAME: Duration = Duration::from_millis(100);

/// A full-screen program.
pub trait Program {
    /// What its workers send it.
    type Message: Send + 'static;

    /// What was chosen for the terminal of this name, earlier.
    fn remembered(&self, terminal: &str) -> Option<Encoding> {
        let _ = terminal;
        None
    }

    /// Learns which terminal this is and what it is sent; before the first frame, and whenever that changes.
    fn terminal(&mut self, terminal: Terminal) {
        let _ = terminal;
    }

    /// Begins long work. The first frame is on the screen by now.
    fn start(&mut self, control: &mut Control<Self::Message>) {
        let _ = control;
    }

    /// Takes what the reader did. Ctrl-Z never comes here: it stops the program.
    fn input(&mut self, input: Input, control: &mut Control<Self::Message>);

    /// Takes what a worker sent.
    fn message(&mut self, message: Self::Message, control: &mut Control<Self::Message>);

    /// Takes the news that the worker `name` broke off with `reason`.
    fn broken(&mut self, name: &'static str, reason: String, control: &mut Control<Self::Message>);

    /// Whether the screen no longer shows the state; asked once after each batch of news, and forgotten by asking.
    fn take_dirty(&mut self) -> bool;

    /// Fills the empty `buffer` in visual order, and says how it is shown.
    fn draw(&mut self, area: Rect, buffer: &mut Buffer) -> Shown;

    /// Keeps what must be kept, on every end but a panic. The terminal is given back already.
    fn end(&mut self) {}
}

/// What a [`Program`] can ask of the loop.
#[derive(Debug)]
pub struct Control<M> {
    workers: Workers<M>,
    orders: Vec<Order>,
    clipboard: clipboard::Way,
    /// The terminal is on this machine.
    near: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Order {
    Quit,
    Stop,
    Redraw,
    Copy(String),
    Encode(Option<Encoding>),
}

impl<M: Send + 'static> Control<M> {
    /// Ends the program.
    pub fn quit(&mut self) {
        self.orders.push(Order::Quit);
    }

    /// Stops the program for the shell, as Ctrl-Z does.
    pub fn stop(&mut self) {
        self.orders.push(Order::Stop);
    }

    /// Draws the whole screen anew, for when something else wrote on it.
    pub fn redraw(&mut self) {
        self.orders.push(Order::Redraw);
    }

    /// Copies `text` (in logical order) to the clipboard by way of the terminal. Whether the terminal allows it, it
    /// does not say.
    ///
    /// # Errors
    /// [`clipboard::TooLong`] above 1 MiB.
    pub fn copy(&mut self, text: &str) -> Result<(), clipboard::TooLong> {
        self.orders
            .push(Order::Copy(clipboard::copy(text, self.clipboard)?));
        clipboard::give_to_programs(text.to_owned(), self.clipboard, self.near);
        Ok(())
    }

    /// Sends pictures in this encoding from now on; `None`: in the one that the terminal is thought to need.
    pub fn encode(&mut self, encoding: Option<Encoding>) {
        self.orders.push(Order::Encode(encoding));
    }

    /// Starts a worker; see [`Workers::spawn`].
    ///
    /// # Errors
    /// What the system says when it has no more threads.
    pub fn spawn(
        &self,
        name: &'static str,
        work: impl FnOnce(Mailbox<M>) + Send + 'static,
    ) -> io::Result<()> {
        self.workers.spawn(name, work)
    }
}

/// How the program is to be run.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Whether the mouse is listened to (else the terminal keeps it for its own selection).
    pub mouse: bool,
    /// What people chose for the terminal.
    pub choice: Choice,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            mouse: true,
            choice: Choice::default(),
        }
    }
}

/// How the program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It wanted to.
    Quit,
    /// A signal of this number, or the loss of the terminal (then 1, SIGHUP).
    Signal(i32),
}

impl Outcome {
    /// Ends the process as it should be: with status 0, or by the signal itself (a shell sees 128 and its number).
    pub fn exit(self) -> ExitCode {
        match self {
            Self::Quit => ExitCode::SUCCESS,
            Self::Signal(signal) => {
                signals::die(signal);
                ExitCode::from(u8::try_from(signal).unwrap_or(0).saturating_add(128))
            }
        }
    }
}

/// Runs `program` until it wants to end, a signal ends it, or the terminal is gone. The terminal is then as it was.
///
/// # Errors
/// [`Error`] when the terminal cannot be used or set up. Once the first frame is drawn, a terminal that fails is a
/// terminal that is gone: [`Outcome::Signal`].
pub fn run<P: Program>(program: &mut P, options: Options) -> Result<Outcome, Error> {
    let tty = Tty::open()?;
    let screen_file = tty.output.try_clone().map_err(Error::Setup)?;
    let (to, from) = sync_channel(QUEUE);
    // Before the terminal changes, so that no signal finds it changed and nobody watching.
    panic::install();
    let signals = signals::watch(to.clone()).map_err(Error::Start)?;
    let mut modes = MODES.to_vec();
    modes.extend(options.mouse.then_some(MOUSE));
    let session = Session::enter(screen_file, modes).map_err(Error::Setup)?;
    reader::spawn(tty.input, to.clone()).map_err(Error::Start)?;
    let environment = Facts::of_environment();
    let asks = !is_told(&environment);
    let mut output = tty.output;
    if asks {
        output
            .write_all(probe::QUERY.as_bytes())
            .map_err(Error::Setup)?;
    }
    // While the terminal thinks.
    let mut facts = environment.with_client();
    let mut early = Vec::new();
    if asks {
        (facts.asked, early) = probe::listen(&from, probe::patience(facts.is_far()));
    }
    let strategy = decide(&facts, options.choice, |name| program.remembered(name));
    session.add(&strategy.modes).map_err(Error::Setup)?;
    program.terminal(strategy.terminal.clone());
    let mut screen = Screen::new(output, strategy.wire, tty::size());
    screen
        .draw(|area, buffer| program.draw(area, buffer))
        .map_err(Error::Setup)?;
    program.take_dirty();
    let mut main = Main {
        program,
        control: Control {
            workers: Workers::new(to),
            orders: Vec::new(),
            clipboard: strategy.clipboard,
            near: !facts.is_far(),
        },
        from,
        early: early.into(),
        signals,
        session,
        screen,
        facts,
        strategy,
        marks: options.choice.marks,
        keys: Keys::default(),
        resumed: None,
    };
    main.program.start(&mut main.control);
    let outcome = main.turn();
    let Main {
        program, session, ..
    } = main;
    drop(session);
    program.end();
    Ok(outcome)
}

/// The loop's own state.
struct Main<'a, P: Program> {
    program: &'a mut P,
    control: Control<P::Message>,
    from: Receiver<Message<P::Message>>,
    /// What came while the terminal was asked.
    early: VecDeque<Message<P::Message>>,
    signals: Arc<Signals>,
    session: Session,
    screen: Screen<std::fs::File>,
    facts: Facts,
    strategy: Strategy,
    /// Marks on or off, as the person wants them whatever the encoding.
    marks: Option<bool>,
    keys: Keys,
    /// When we last went on after a stop.
    resumed: Option<Instant>,
}

impl<P: Program> Main<'_, P> {
    /// Turns until the end.
    fn turn(&mut self) -> Outcome {
        loop {
            if let Some(outcome) = self.orders() {
                return outcome;
            }
            if self.program.take_dirty() && self.draw().is_err() {
                return Outcome::Signal(HANGUP);
            }
            if let Some(outcome) = self.batch() {
                return outcome;
            }
        }
    }

    /// Waits for news, then takes all there is, within reason: what comes at once is drawn at once.
    fn batch(&mut self) -> Option<Outcome> {
        let mut next = self.wait();
        let begun = Instant::now();
        while let Some(message) = next {
            if let Some(outcome) = self.take(message) {
                return Some(outcome);
            }
            // A quit, a stop or a copy is done before the next key is looked at.
            if !self.control.orders.is_empty() || begun.elapsed() > LONGEST {
                break;
            }
            next = self.from.try_recv().ok();
        }
        self.signalled()
    }

    /// The next message. An ESC that may be a key or the beginning of one is waited on for a moment; otherwise the
    /// wait has no end.
    fn wait(&mut self) -> Option<Message<P::Message>> {
        if let Some(message) = self.early.pop_front() {
            return Some(message);
        }
        let Some(left) = self.keys.patience() else {
            // `control` holds a sender: the channel cannot close under us.
            return self.from.recv().ok();
        };
        // The rest of the sequence may be in the queue already, if we were the slow ones.
        let next = self.from.recv_timeout(left).ok();
        #[cfg(unix)]
        let more = matches!(next, Some(Message::Bytes(_)));
        #[cfg(not(unix))]
        let more = false;
        if !more && self.keys.patience().is_some_and(|left| left.is_zero()) {
            for input in self.keys.expire() {
                self.input(input);
            }
        }
        next
    }

    fn take(&mut self, message: Message<P::Message>) -> Option<Outcome> {
        match message {
            #[cfg(unix)]
            Message::Bytes(bytes) => {
                for input in self.keys.read(&bytes) {
                    self.input(input);
                }
            }
            #[cfg(not(unix))]
            Message::Input(input) => self.input(input),
            Message::Gone => return Some(Outcome::Signal(HANGUP)),
            Message::Signal => return self.signalled(),
            Message::Worker(message) => self.program.message(message, &mut self.control),
            Message::Broken(name, reason) => self.program.broken(name, reason, &mut self.control),
        }
        None
    }

    fn input(&mut self, input: Input) {
        const STOP: Key = Key {
            code: Code::Char('z'),
            ctrl: true,
            alt: false,
            shift: false,
        };
        // What was typed after a quit is for whoever has the terminal next.
        if self.control.orders.contains(&Order::Quit) {
            return;
        }
        match input {
            Input::Key(STOP) => self.control.stop(),
            Input::Resize { cols, rows } => self.resize((cols, rows)),
            Input::Mouse(mouse) => {
                let mouse = self.in_picture(mouse);
                self.program.input(Input::Mouse(mouse), &mut self.control);
            }
            input => self.program.input(input, &mut self.control),
        }
    }

    /// The mouse over the picture: a terminal may tell the place in the row that it was sent.
    fn in_picture(&self, mouse: Mouse) -> Mouse {
        let seen = |x, y| self.screen.seen_at(x, y);
        match mouse {
            Mouse::Click { x, y } => Mouse::Click { x: seen(x, y), y },
            Mouse::Drag { x, y } => Mouse::Drag { x: seen(x, y), y },
            Mouse::Release { x, y } => Mouse::Release { x: seen(x, y), y },
            wheel @ (Mouse::WheelDown { .. } | Mouse::WheelUp { .. }) => wheel,
        }
    }

    /// Decides anew with what the person chose just now.
    fn encode(&mut self, encoding: Option<Encoding>) -> io::Result<()> {
        let choice = Choice {
            marks: self.marks,
            ..Choice::default()
        };
        self.strategy = decide(&self.facts, choice, |_| encoding);
        self.screen.set_wire(self.strategy.wire);
        self.program.terminal(self.strategy.terminal.clone());
        self.draw()
    }

    fn signalled(&mut self) -> Option<Outcome> {
        if let Some(signal) = self.signals.fatal() {
            return Some(Outcome::Signal(signal));
        }
        if self.signals.stop() {
            self.control.stop();
        }
        // After our own stop we have gone on already. Else it was SIGSTOP, which nobody can see coming: the shell
        // has had the terminal, and everything must be set anew.
        let same = self.resumed.is_some_and(|at| at.elapsed() < SAME);
        if self.signals.go_on() && !same && self.resume().is_err() {
            return Some(Outcome::Signal(HANGUP));
        }
        if self.signals.resize() {
            self.resize(tty::size());
        }
        None
    }

    fn resize(&mut self, size: (u16, u16)) {
        if size != self.screen.size() {
            self.screen.resize(size);
            let (cols, rows) = size;
            self.program
                .input(Input::Resize { cols, rows }, &mut self.control);
        }
    }

    /// Does what the program asked for.
    fn orders(&mut self) -> Option<Outcome> {
        for order in std::mem::take(&mut self.control.orders) {
            let done = match order {
                Order::Quit => return Some(Outcome::Quit),
                Order::Stop if job::can_stop() => {
                    self.session.pause();
                    job::stop();
                    self.resume()
                }
                Order::Stop => Ok(()),
                Order::Redraw => {
                    self.screen.forget();
                    self.draw()
                }
                Order::Copy(bytes) => self.screen.send(&bytes),
                Order::Encode(encoding) => self.encode(encoding),
            };
            if done.is_err() {
                return Some(Outcome::Signal(HANGUP));
            }
        }
        None
    }

    /// Takes the terminal again and draws everything; the window may have another size by now.
    fn resume(&mut self) -> io::Result<()> {
        self.session.resume()?;
        self.resumed = Some(Instant::now());
        self.screen.forget();
        self.resize(tty::size());
        self.draw()
    }

    fn draw(&mut self) -> io::Result<()> {
        let program = &mut *self.program;
        self.screen.draw(|area, buffer| program.draw(area, buffer))
    }
}

/// SIGHUP, by its number on every Unix.
const HANGUP: i32 = 1;

/// The decoder, and when it was last fed.
#[derive(Default)]
struct Keys {
    decoder: super::Decoder,
    fed: Option<Instant>,
}

impl Keys {
    /// How much longer to wait for the rest of what is held back, if anything is.
    fn patience(&self) -> Option<Duration> {
        let patience = self.decoder.patience()?;
        Some(patience.saturating_sub(self.fed.map_or(Duration::ZERO, |fed| fed.elapsed())))
    }

    #[cfg(unix)]
    fn read(&mut self, bytes: &[u8]) -> Vec<Input> {
        let mut said = Vec::new();
        self.decoder.feed(bytes, &mut said);
        self.fed = Some(Instant::now());
        said
    }

    fn expire(&mut self) -> Vec<Input> {
        let mut said = Vec::new();
        self.decoder.expire(&mut said);
        said
    }
}
