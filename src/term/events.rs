//! crossterm's events into the program's own, in the same normal form as the [`Decoder`](super::Decoder)'s. This is
//! how keys come in where there is no Unix terminal to read bytes from.

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind,
};

use crate::app::Input;
use crate::app::key::{Code, Key, Mouse};

/// What an event says to the program; `None` for what means nothing to it (a key going up, focus, a media key).
pub fn input_from(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => key_from(key).map(Input::Key),
        Event::Mouse(event) => {
            let (x, y) = (event.column, event.row);
            let mouse = match event.kind {
                MouseEventKind::Down(MouseButton::Left) => Mouse::Click { x, y },
                MouseEventKind::Up(MouseButton::Left) => Mouse::Release { x, y },
                MouseEventKind::Drag(MouseButton::Left) => Mouse::Drag { x, y },
                MouseEventKind::ScrollUp => Mouse::WheelUp { x, y },
                MouseEventKind::ScrollDown => Mouse::WheelDown { x, y },
                _ => return None,
            };
            Some(Input::Mouse(mouse))
        }
        Event::Paste(text) => Some(Input::Paste(text)),
        Event::Resize(cols, rows) => Some(Input::Resize { cols, rows }),
        _ => None,
    }
}

fn key_from(event: KeyEvent) -> Option<Key> {
    let held = |modifier| event.modifiers.contains(modifier);
    let (ctrl, alt, shift) = (
        held(KeyModifiers::CONTROL),
        held(KeyModifiers::ALT),
        held(KeyModifiers::SHIFT),
    );
    let code = match event.code {
        KeyCode::Char(c) if ctrl => Code::Char(c.to_ascii_lowercase()),
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab if shift => Code::BackTab,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(n) => Code::F(n),
        _ => return None,
    };
    let tells = matches!(code, Code::BackTab | Code::Char(_));
    Some(Key {
        code,
        ctrl,
        alt,
        shift: shift && !tells,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_the_decoders_form() {
        let cases = [
            (
                KeyCode::Char('G'),
                KeyModifiers::SHIFT,
                Code::Char('G'),
                [false, false, false],
            ),
            (
                KeyCode::Char('ت'),
                KeyModifiers::NONE,
                Code::Char('ت'),
                [false, false, false],
            ),
            (
                KeyCode::Char('C'),
                KeyModifiers::CONTROL,
                Code::Char('c'),
                [true, false, false],
            ),
            (
                KeyCode::BackTab,
                KeyModifiers::SHIFT,
                Code::BackTab,
                [false, false, false],
            ),
            (
                KeyCode::Left,
                KeyModifiers::SHIFT,
                Code::Left,
                [false, false, true],
            ),
        ];
        for (code, modifiers, expected, [ctrl, alt, shift]) in cases {
            let input = input_from(Event::Key(KeyEvent::new(code, modifiers)));
            assert_eq!(
                input,
                Some(Input::Key(Key {
                    code: expected,
                    ctrl,
                    alt,
                    shift
                }))
            );
        }
        assert_eq!(input_from(Event::FocusGained), None);
    }
}
