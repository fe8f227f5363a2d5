//! Drawing: a [`State`] into a ratatui buffer, in visual order. Draws nothing that is not in the state.
//!
//! ratatui's `Line`, `Span` and `Paragraph` measure and order text left to right and clip lam-alef, so every text,
//! the interface's own words too, goes through [`crate::text::Row`] and is put cell by cell ([`paint`]).

mod calibration;
pub mod frame;
pub mod list;
pub mod meta;
pub mod page;
pub mod paint;
pub mod panel;
pub mod picker;
pub mod reader;
pub mod status;
pub mod terminal;
pub mod theme;
pub mod why;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::geometry::Pane;
use crate::app::state::{Overlay, THEMES};
use crate::app::{Area, Language, State};
use crate::locale::Locale;
use crate::text::{Direction, Options, Row};
use theme::Theme;

/// What the painter needs besides the state: words and colours, made once and kept.
pub struct Look {
    locale: Locale,
    theme: (usize, Theme),
}

impl Look {
    /// Returns the look of a language and a theme (index into [`THEMES`]).
    #[must_use]
    pub fn new(language: Language, theme: usize) -> Self {
        Self {
            locale: Locale::new(language),
            theme: (
                theme,
                Theme::embedded(THEMES.get(theme).unwrap_or(&THEMES[0])),
            ),
        }
    }

    /// Follows the state after the language or the theme was switched.
    pub fn follow(&mut self, state: &State) {
        if self.locale.language() != state.language || self.theme.0 != state.theme {
            *self = Self::new(state.language, state.theme);
        }
    }
}

/// What every part of the painter is given.
#[derive(Clone, Copy)]
pub(crate) struct Ctx<'a> {
    state: &'a State,
    locale: &'a Locale,
    theme: &'a Theme,
}

impl Ctx<'_> {
    /// Direction of the interface.
    fn direction(self) -> Direction {
        self.state.language.direction()
    }

    /// How text is shown.
    fn options(self) -> Options {
        self.state.options
    }

    /// A text of the interface as one row of at most `cols` columns, in the direction of the interface.
    fn row(self, text: &str, cols: u16) -> Row {
        Row::elided(text, self.direction(), cols, self.options())
    }
}

/// Fills `buffer` with the screen. The state must have been updated to the buffer's size.
pub fn view(state: &State, look: &Look, buffer: &mut Buffer) {
    let ctx = Ctx {
        state,
        locale: &look.locale,
        theme: &look.theme.1,
    };
    if state.geometry.too_small && state.overlay.is_none() {
        let area = buffer.area;
        let row = ctx.row(&ctx.locale.text("too-small"), area.width);
        paint::row(
            buffer,
            whole(area),
            area.height / 2,
            &row,
            ctx.direction(),
            ctx.theme.text,
        );
        return;
    }
    for pane in [Pane::List, Pane::Reader, Pane::Panel] {
        let Some(area) = state.geometry.area(pane) else {
            continue;
        };
        match pane {
            Pane::List => list::draw(ctx, area, buffer),
            Pane::Reader => reader::draw(ctx, area, buffer),
            Pane::Panel => panel::draw(ctx, area, buffer),
        }
    }
    status::draw(ctx, state.geometry.status, buffer);
    if let Some(open) = &state.why {
        why::draw(ctx, open, buffer);
    }
    if let Some(open) = &state.picker {
        picker::draw(ctx, open, buffer);
    }
    if state.overlay == Some(Overlay::Calibration) {
        calibration::draw(ctx, whole(buffer.area), buffer);
    }
}

const fn whole(area: Rect) -> Area {
    Area {
        x: area.x,
        y: area.y,
        width: area.width,
        height: area.height,
    }
}
