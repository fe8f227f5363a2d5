//! Mouse reports. Only the left button and the wheel mean something; Shift, Alt and Control beside them do not.

use crate::app::Input;
use crate::app::key::Mouse;

/// An SGR report (mode 1006): `held` is `<button;column;row`, columns and rows from 1; `last` is `M` (pressed or
/// moved) or `m` (released).
pub fn sgr(held: &[u8], last: u8) -> Option<Input> {
    let text = std::str::from_utf8(held).ok()?.strip_prefix('<')?;
    let mut numbers = text.split(';').map(|n| n.parse::<u16>().ok());
    let (button, x, y) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let up = match last {
        b'M' => false,
        b'm' => true,
        _ => return None,
    };
    action(button, up, x.saturating_sub(1), y.saturating_sub(1))
}

/// A report of the first kind (mode 1000 alone): three bytes, each 32 more than it says. Three is "released".
pub fn old(button: u8, x: u8, y: u8) -> Option<Input> {
    let button = u16::from(button.checked_sub(32)?);
    let up = button & 0b11 == 3 && button < 32;
    let cell = |byte: u8| u16::from(byte.saturating_sub(33));
    action(if up { 0 } else { button }, up, cell(x), cell(y))
}

fn action(button: u16, up: bool, x: u16, y: u16) -> Option<Input> {
    // Bits 2 to 4 are Shift, Alt and Control.
    let mouse = match (button & !0b1_1100, up) {
        (0, false) => Mouse::Click { x, y },
        (0, true) => Mouse::Release { x, y },
        (32, false) => Mouse::Drag { x, y },
        (64, false) => Mouse::WheelUp { x, y },
        (65, false) => Mouse::WheelDown { x, y },
        _ => return None,
    };
    Some(Input::Mouse(mouse))
}
