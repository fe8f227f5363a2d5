//! The other end of a pseudo-terminal: an emulated screen, keys, and a look at the settings.

use std::io::{Read, Write};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::sleep;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, SlavePty, native_pty_system};

/// The longest wait for anything; only a failing test waits so long.
const PATIENCE: Duration = Duration::from_secs(20);

/// The demo, alone in its terminal.
pub fn demo_command() -> CommandBuilder {
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    command.args([
        "--exact",
        "demo",
        "--ignored",
        "--nocapture",
        "--test-threads=1",
        "--quiet",
    ]);
    dress(&mut command);
    command
}

/// The demo as `"$@"` of a shell script.
pub fn under(script: &str) -> CommandBuilder {
    let mut command = CommandBuilder::new("sh");
    command.args(["-c", script, "sh"]);
    command.args(demo_command().get_argv());
    dress(&mut command);
    command
}

/// A shell with job control and the prompt `ready> `.
pub fn shell() -> CommandBuilder {
    let mut command = CommandBuilder::new("sh");
    command.args(["-i", "-m"]);
    dress(&mut command);
    command.env("PS1", "ready> ");
    command.env_remove("ENV");
    command
}

/// Gives a command the environment that all of them get.
pub fn dress(command: &mut CommandBuilder) {
    command.env("TERM", "xterm-256color");
    command.env("RUST_BACKTRACE", "0");
    command.cwd(std::env::temp_dir());
}

/// What has come from the program.
struct Shown {
    bytes: Vec<u8>,
    emulator: vt100::Parser,
    closed: bool,
}

/// A terminal with a program in it.
pub struct Terminal {
    master: Option<Box<dyn MasterPty + Send>>,
    slave: Option<Box<dyn SlavePty + Send>>,
    child: Box<dyn Child + Send + Sync>,
    writer: Option<Box<dyn Write + Send>>,
    shown: Arc<(Mutex<Shown>, Condvar)>,
    /// No more is read from the program.
    stalled: Arc<AtomicBool>,
    settings: String,
}

impl Terminal {
    /// Starts `command` in a terminal of `cols` by `rows`.
    pub fn start(command: CommandBuilder, (cols, rows): (u16, u16)) -> Self {
        let pair = native_pty_system().openpty(size((cols, rows))).unwrap();
        let settings = settings(pair.master.as_ref());
        let child = pair.slave.spawn_command(command).unwrap();
        let or =
            |n: u16, default: u16| std::num::NonZero::new(n).unwrap_or(default.try_into().unwrap());
        let emulator = vt100::Parser::new(or(rows, 24), or(cols, 80), 0);
        let shown = Arc::new((
            Mutex::new(Shown {
                bytes: Vec::new(),
                emulator,
                closed: false,
            }),
            Condvar::new(),
        ));
        let stalled = Arc::new(AtomicBool::new(false));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (told, stop) = (Arc::clone(&shown), Arc::clone(&stalled));
        std::thread::spawn(move || {
            let mut bytes = [0; 8192];
            loop {
                let read = reader.read(&mut bytes).unwrap_or(0);
                let mut shown = told.0.lock().unwrap();
                shown.bytes.extend_from_slice(&bytes[..read]);
                shown.emulator.process(&bytes[..read]);
                shown.closed = read == 0;
                told.1.notify_all();
                drop(shown);
                if read == 0 || stop.load(Ordering::SeqCst) {
                    break;
                }
            }
        });
        let writer = pair.master.take_writer().unwrap();
        Self {
            master: Some(pair.master),
            slave: Some(pair.slave),
            child,
            writer: Some(writer),
            shown,
            stalled,
            settings,
        }
    }

    /// Waits until the screen is as `done` wants it.
    #[track_caller]
    pub fn wait_for(&self, what: &str, done: impl Fn(&vt100::Screen) -> bool) {
        self.wait(what, |shown| done(shown.emulator.screen()));
    }

    /// Waits until `text` has been written.
    #[track_caller]
    pub fn wait_for_output(&self, text: &str) {
        self.wait(text, |shown| {
            String::from_utf8_lossy(&shown.bytes).contains(text)
        });
    }

    /// Waits until more than `bytes` have been written.
    #[track_caller]
    pub fn wait_for_more(&self, bytes: usize) {
        self.wait("more output", |shown| {
            String::from_utf8_lossy(&shown.bytes).len() > bytes
        });
    }

    #[track_caller]
    fn wait(&self, what: &str, done: impl Fn(&Shown) -> bool) {
        let (shown, news) = &*self.shown;
        let (shown, late) = news
            .wait_timeout_while(shown.lock().unwrap(), PATIENCE, |shown| !done(shown))
            .unwrap();
        assert!(
            !late.timed_out(),
            "waited in vain for {what}; the screen shows:\n{}",
            shown.emulator.screen().contents()
        );
    }

    /// Looks at the screen.
    pub fn look(&self, at: impl Fn(&vt100::Screen)) {
        at(self.shown.0.lock().unwrap().emulator.screen());
    }

    /// All that was written so far.
    pub fn output(&self) -> String {
        String::from_utf8_lossy(&self.shown.0.lock().unwrap().bytes).into_owned()
    }

    /// Types.
    pub fn type_keys(&mut self, keys: &str) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
    }

    /// Makes the window another size.
    pub fn resize(&mut self, (cols, rows): (u16, u16)) {
        let mut shown = self.shown.0.lock().unwrap();
        shown
            .emulator
            .screen_mut()
            .set_size(rows.try_into().unwrap(), cols.try_into().unwrap());
        drop(shown);
        self.master
            .as_ref()
            .unwrap()
            .resize(size((cols, rows)))
            .unwrap();
    }

    /// Sends the program a signal by name.
    pub fn signal(&mut self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        assert!(
            Command::new("kill")
                .args(["-s", name, &pid])
                .status()
                .unwrap()
                .success()
        );
    }

    /// Reads no more: at most one piece is still taken.
    pub fn stall(&self) {
        self.stalled.store(true, Ordering::SeqCst);
    }

    /// Waits for the program's end: its exit status, or what the system calls the signal.
    #[track_caller]
    pub fn exit(&mut self) -> String {
        let status = self.ended();
        // Whatever it wrote last has been read when nobody has the terminal open any more.
        self.slave = None;
        if !self.stalled.load(Ordering::SeqCst) {
            self.wait("the end of its output", |shown| shown.closed);
        }
        status
    }

    #[track_caller]
    fn ended(&mut self) -> String {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status
                    .signal()
                    .map_or_else(|| status.exit_code().to_string(), str::to_owned);
            }
            if begun.elapsed() > PATIENCE {
                let _ = self.child.kill();
                panic!("it does not end; it wrote:\n{}", self.output());
            }
            sleep(Duration::from_millis(5));
        }
    }

    /// The terminal's settings (termios).
    pub fn settings(&self) -> String {
        settings(self.master.as_deref().unwrap())
    }

    /// Whether the settings are those of the beginning.
    pub fn settings_are_back(&self) -> bool {
        self.settings() == self.settings
    }

    /// Checks that nothing the program changed has stayed changed.
    #[track_caller]
    pub fn assert_restored(&self) {
        self.look(|screen| {
            assert!(!screen.alternate_screen(), "the alternate screen is on");
            assert!(!screen.hide_cursor(), "the cursor is hidden");
            assert!(!screen.bracketed_paste(), "bracketed paste is on");
            assert_eq!(
                screen.mouse_protocol_mode(),
                vt100::MouseProtocolMode::None,
                "the mouse is listened to"
            );
            assert_eq!(screen.fgcolor(), vt100::Color::Default);
        });
        let bytes = self.output();
        for mode in ["?1049", "?2026", "?2004", "?1000", "?1002", "?1006"] {
            let last = |way: char| bytes.rfind(&format!("\x1b[{mode}{way}"));
            assert!(
                last('h').is_some() && last('h') < last('l'),
                "{mode} stays on"
            );
            let times = |way: char| bytes.matches(&format!("\x1b[{mode}{way}")).count();
            // The end of an update is told once more on leaving, in case one was under way.
            assert!(
                mode == "?2026" || times('h') == times('l'),
                "{mode} on {} off {}",
                times('h'),
                times('l')
            );
        }
        let bidi = |way: char| bytes.matches(&format!("\x1b[8{way}")).count();
        assert!(
            bidi('l') > 0 && bidi('l') == bidi('h'),
            "bidi is left explicit"
        );
        assert!(
            self.settings_are_back(),
            "{}\nwas\n{}",
            self.settings(),
            self.settings
        );
    }

    /// Checks that the program sent the terminal nothing but text.
    #[track_caller]
    pub fn assert_untouched(&self) {
        assert!(!self.output().contains('\x1b'), "{:?}", self.output());
        assert!(self.settings_are_back());
    }

    /// Closes the terminal under the program, and waits for the program's end; says what [`Self::exit`] says.
    ///
    /// The reading thread has the terminal open too: it goes when one more piece has come, for which `key` is typed,
    /// or at once if it was just done with one.
    #[track_caller]
    pub fn hang_up(mut self, key: &str) -> String {
        self.stall();
        self.type_keys(key);
        let begun = Instant::now();
        while Arc::strong_count(&self.stalled) > 1 {
            assert!(begun.elapsed() < PATIENCE);
            sleep(Duration::from_millis(1));
        }
        (self.writer, self.slave, self.master) = (None, None, None);
        self.ended()
    }

    /// How often the program's threads have gone to sleep so far.
    #[cfg(target_os = "linux")]
    pub fn wakes(&self) -> u64 {
        let tasks = format!("/proc/{}/task", self.child.process_id().unwrap());
        std::fs::read_dir(tasks)
            .unwrap()
            .map(|task| std::fs::read_to_string(task.unwrap().path().join("status")).unwrap())
            .flat_map(|status| status.lines().map(str::to_owned).collect::<Vec<_>>())
            .filter_map(|line| {
                line.strip_prefix("voluntary_ctxt_switches:")
                    .map(|n| n.trim().parse::<u64>().unwrap())
            })
            .sum()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // Only a failed test leaves its program running.
        let _ = self.child.kill();
    }
}

fn size((cols, rows): (u16, u16)) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn settings(master: &(dyn MasterPty + Send)) -> String {
    format!("{:?}", master.get_termios().unwrap())
}
