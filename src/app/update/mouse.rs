//! The mouse: click selects, the wheel scrolls the pane under it, a click on a mention selects its entity.

use std::ops::Range;

use crate::app::chips::chips;
use crate::app::geometry::Pane;
use crate::app::panel::PanelRow;
use crate::app::reader::Content;
use crate::app::{Mouse, State};

/// Lines that a notch of the wheel scrolls.
const NOTCH: i64 = 3;

impl State {
    pub(super) fn mouse(&mut self, mouse: Mouse) {
        if let Some(why) = &mut self.why {
            match mouse {
                Mouse::WheelDown { .. } => why.top = (why.top + 3).min(crate::app::why::DEEPEST),
                Mouse::WheelUp { .. } => why.top = why.top.saturating_sub(3),
                Mouse::Click { .. } => self.why = None,
                Mouse::Drag { .. } | Mouse::Release { .. } => {}
            }
            return;
        }
        if self.overlay.is_some() {
            return;
        }
        if let Some(picker) = &mut self.picker {
            let len = picker.choices.len();
            match mouse {
                Mouse::WheelDown { .. } => picker.scroll.wheel(NOTCH, len, picker.fits),
                Mouse::WheelUp { .. } => picker.scroll.wheel(-NOTCH, len, picker.fits),
                Mouse::Click { .. } => self.picker = None,
                Mouse::Drag { .. } | Mouse::Release { .. } => {}
            }
            return;
        }
        match mouse {
            Mouse::Click { x, y } => self.click(x, y),
            Mouse::Drag { x, y } => {
                if let (Some(selection), Some(bytes)) = (self.reader.selection, self.bytes_at(x, y))
                {
                    let to = if bytes.start < selection.0 {
                        bytes.start
                    } else {
                        bytes.end
                    };
                    self.reader.selection = Some((selection.0, to));
                }
            }
            Mouse::Release { .. } => {
                if self.reader.selection.is_some_and(|(from, to)| from == to) {
                    self.reader.selection = None;
                }
            }
            Mouse::WheelDown { x, y } => self.wheel(x, y, NOTCH),
            Mouse::WheelUp { x, y } => self.wheel(x, y, -NOTCH),
        }
    }

    fn wheel(&mut self, x: u16, y: u16, by: i64) {
        match self.geometry.pane_at(x, y) {
            Some(Pane::Reader) => {
                if self
                    .on_front(|page, state| page.scroll(state, by))
                    .is_some()
                {
                    return;
                }
                if let Some(document) = self.held() {
                    self.reader.scroll(&document, by);
                }
            }
            Some(Pane::Panel) => {
                let panel = &mut self.panel;
                panel.scroll.wheel(by, panel.rows.len(), panel.fits);
            }
            Some(Pane::List) => {
                let list = &mut self.list;
                list.scroll
                    .wheel(by.signum(), list.visible.len(), list.fits);
                if let Some(doc) = self.list.current() {
                    self.show(doc);
                }
            }
            None => {}
        }
    }

    fn click(&mut self, x: u16, y: u16) {
        self.note = None;
        if self.geometry.status.contains(x, y) {
            if let Some(chip) = chips(self)
                .into_iter()
                .find(|chip| chip.area.contains(x, y))
            {
                self.choose(chip.thing, !chip.excludes);
            }
            return;
        }
        let Some(pane) = self.geometry.pane_at(x, y) else {
            return;
        };
        self.give_keys(pane);
        let Some(area) = self
            .geometry
            .area(pane)
            .map(super::super::geometry::Area::inside)
        else {
            return;
        };
        if y < area.y || y >= area.y + area.height {
            return;
        }
        let row = usize::from(y - area.y);
        match pane {
            Pane::List => {
                let at = self.list.scroll.top + row / usize::from(self.list.height.max(1));
                if at < self.list.visible.len() {
                    self.list.scroll.cursor = at;
                    if let Some(doc) = self.list.current() {
                        self.show(doc);
                    }
                }
            }
            Pane::Panel => self.click_panel(self.panel.scroll.top + row),
            Pane::Reader if self.page_shown().is_some() => self.click_page(row),
            Pane::Reader => self.click_reader(x, y, row),
        }
    }

    /// A click on a page chooses a row, another goes there.
    fn click_page(&mut self, row: usize) {
        let chosen = self.on_front(|page, state| {
            let item = page.rows.get(row)?.item?;
            let again = page.cursor == item;
            page.go(state, item);
            Some(again)
        });
        if chosen.flatten() == Some(true) {
            self.open_from_page();
        }
    }

    fn click_panel(&mut self, at: usize) {
        match self.panel.rows.get(at).copied() {
            Some(PanelRow::Group { group, .. }) => self.toggle_kind(group as usize),
            Some(PanelRow::Thing(facet)) => {
                if self.panel.scroll.cursor == at && self.selected == Some(facet.thing) {
                    self.choose(facet.thing, true);
                } else {
                    self.panel.scroll.cursor = at;
                    self.selected = Some(facet.thing);
                }
            }
            None => {}
        }
    }

    fn click_reader(&mut self, x: u16, y: u16, row: usize) {
        self.reader.selection = None;
        if let Some(Content::Fold { .. }) = self.reader.page.get(row).map(|row| &row.content) {
            self.toggle_furniture();
            return;
        }
        let (Some(doc), Some(bytes)) = (self.reader.doc, self.bytes_at(x, y)) else {
            return;
        };
        self.reader.selection = Some((bytes.start, bytes.start));
        let mentions = self.mentions(doc);
        let at = mentions.partition_point(|mention| mention.bytes.end <= bytes.start);
        let hit = mentions
            .get(at)
            .is_some_and(|mention| mention.bytes.start < bytes.end && self.shows(mention));
        if hit {
            self.select(doc, at);
        } else {
            self.reader.cursor = None;
            self.selected = None;
        }
    }

    /// The source bytes under a cell of the screen.
    fn bytes_at(&self, x: u16, y: u16) -> Option<Range<usize>> {
        let area = self.geometry.reader?.inside();
        let row = y.checked_sub(area.y).filter(|row| *row < area.height)?;
        let left = area.x + area.width.saturating_sub(self.reader.cols()) / 2;
        self.reader.hit(i32::from(x) - i32::from(left), row)
    }
}
