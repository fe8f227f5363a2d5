//! A small program with a key for everything that can go wrong.

use std::io::Write;
use std::time::Duration;

use qari::app::Input;
use qari::app::key::{Code, Key};
use qari::term::{Control, Options, Program, Shown, run};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Runs the demo in this process's terminal and ends the process as it ends.
pub fn main() {
    let mut demo = Demo {
        last: "none".to_owned(),
        ..Demo::default()
    };
    match run(&mut demo, Options::default()) {
        Ok(outcome) => {
            // The exit status of a test binary is its own; all that matters is that a signal shows.
            let _ = outcome.exit();
        }
        Err(error) => {
            eprintln!("{error}");
            std::process::exit(1);
        }
    }
}

#[derive(Default)]
struct Demo {
    moved: usize,
    news: usize,
    said: String,
    last: String,
    loud: bool,
    drawn: usize,
    dirty: bool,
}

impl Program for Demo {
    type Message = usize;

    fn input(&mut self, input: Input, control: &mut Control<usize>) {
        self.dirty = true;
        let Input::Key(Key { code, ctrl, .. }) = input else {
            return;
        };
        self.last = format!("{code:?}");
        match code {
            Code::Char('q') => control.quit(),
            Code::Char('c') if ctrl => control.quit(),
            Code::Char('c') => control.copy("بوتين").unwrap(),
            Code::Char('j') => self.moved += 1,
            Code::Char('r') => {
                "redrawn".clone_into(&mut self.said);
                control.redraw();
            }
            Code::Char('.') => "Char('r')".clone_into(&mut self.last),
            Code::Char('P') => panic!("on demand"),
            Code::Char('w') => control.spawn("clumsy", |_| panic!("dropped it")).unwrap(),
            Code::Char('f') => control
                .spawn("flood", |mailbox| {
                    for n in 1..=10_000 {
                        mailbox.send(n);
                    }
                })
                .unwrap(),
            Code::Char('s') => {
                print!("\rstuck");
                std::io::stdout().flush().unwrap();
                std::thread::sleep(Duration::from_hours(1));
            }
            Code::Char('l') => {
                self.loud = true;
                control
                    .spawn("loud", |mailbox| {
                        while mailbox.send(0) {
                            std::thread::sleep(Duration::from_millis(1));
                        }
                    })
                    .unwrap();
            }
            _ => {}
        }
    }

    fn message(&mut self, message: usize, _: &mut Control<usize>) {
        self.news = message;
        self.dirty = true;
    }

    fn broken(&mut self, name: &'static str, reason: String, _: &mut Control<usize>) {
        self.said = format!("broken {name}: {reason}");
        self.dirty = true;
    }

    fn take_dirty(&mut self) -> bool {
        std::mem::take(&mut self.dirty)
    }

    fn draw(&mut self, area: Rect, buffer: &mut Buffer) -> Shown {
        self.drawn += 1;
        let lines = [
            format!("demo {}x{}", area.width, area.height),
            format!("moved {}", self.moved),
            format!("news {}", self.news),
            format!("last {}", self.last),
            self.said.clone(),
        ];
        for (y, line) in lines.iter().enumerate().take(usize::from(area.height)) {
            buffer.set_string(0, y as u16, line, Style::new());
        }
        if self.loud {
            // Another picture in every cell each time.
            let symbol = if self.drawn.is_multiple_of(2) {
                "x"
            } else {
                "y"
            };
            for cell in &mut buffer.content {
                cell.set_symbol(symbol);
            }
        }
        Shown::default()
    }

    fn end(&mut self) {
        // The terminal may be gone.
        let _ = writeln!(std::io::stdout(), "kept");
    }
}
