//! The calibration screen. Its lines are written by [`crate::term`] each in its own encoding.

use ratatui::buffer::Buffer;

use super::{Ctx, paint};
use crate::app::calibration::{SENTENCE, lines};
use crate::app::{Area, Language};
use crate::locale::Locale;
use crate::text::{Direction, Row};

pub(crate) fn draw(ctx: Ctx<'_>, area: Area, buffer: &mut Buffer) {
    paint::clear(buffer, area);
    let lines = lines(area.height);
    let first = lines.first().map_or(0, |(y, _)| *y);
    // In both languages, whatever the interface: one of them can be read in a terminal that has the other wrong.
    let mut y = u16::from(first >= 5);
    for language in [Language::Arabic, Language::English] {
        if y < first {
            let words = Locale::new(language).text("calibration-question");
            let row = Row::elided(&words, language.direction(), area.width, ctx.options());
            paint::row(
                buffer,
                area,
                y,
                &row,
                language.direction(),
                ctx.theme.heading,
            );
            y += 1;
        }
    }
    for (at, (y, encoding)) in lines.iter().enumerate() {
        let line = Area {
            y: *y,
            height: 1,
            ..area
        };
        // The numbers stand on the left: nothing that is wrong with a line can reach them there.
        let mut strip = paint::Strip::new(line, Direction::Ltr);
        strip.skip(1);
        let mark = if *encoding == ctx.state.terminal.encoding {
            "›"
        } else {
            " "
        };
        strip.push(buffer, &ctx.row(mark, 1), ctx.theme.key);
        let number = Row::elided(&(at + 1).to_string(), Direction::Ltr, 1, ctx.options());
        strip.push(buffer, &number, ctx.theme.key);
        strip.skip(2);
        let sentence = Row::elided(SENTENCE, Direction::Rtl, strip.left(), ctx.options());
        strip.push(buffer, &sentence, ctx.theme.text);
    }
    let below = lines.last().map_or(0, |(y, _)| y + 2);
    let hints = [Language::Arabic, Language::English]
        .into_iter()
        .zip(below..);
    for (language, y) in hints.filter(|(_, y)| *y < area.height) {
        let words = Locale::new(language).text("calibration-keys");
        let row = Row::elided(&words, language.direction(), area.width, ctx.options());
        paint::row(buffer, area, y, &row, language.direction(), ctx.theme.hint);
    }
}
