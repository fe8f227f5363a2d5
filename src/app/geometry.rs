//! Where the panes are: pure arithmetic over the size of the screen.

use crate::text::Direction;

/// A rectangle of cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Area {
    /// Leftmost column.
    pub x: u16,
    /// Topmost row.
    pub y: u16,
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

impl Area {
    /// Whether a cell lies inside.
    #[must_use]
    pub const fn contains(self, x: u16, y: u16) -> bool {
        x >= self.x
            && y >= self.y
            && (x as u32) < self.x as u32 + self.width as u32
            && (y as u32) < self.y as u32 + self.height as u32
    }

    /// Returns the area inside a frame one cell wide and one blank at each side.
    #[must_use]
    pub const fn inside(self) -> Self {
        Self {
            x: self.x.saturating_add(2),
            y: self.y.saturating_add(1),
            width: self.width.saturating_sub(4),
            height: self.height.saturating_sub(2),
        }
    }
}

/// A pane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pane {
    /// The list of articles.
    List,
    /// The article.
    Reader,
    /// The entities.
    Panel,
}

/// The panes on screen; an absent one is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Geometry {
    /// List.
    pub list: Option<Area>,
    /// Article.
    pub reader: Option<Area>,
    /// Entities.
    pub panel: Option<Area>,
    /// The status line at the bottom.
    pub status: Area,
    /// The screen is too small for anything but a sentence.
    pub too_small: bool,
}

/// What the geometry depends on.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    /// Columns of the screen.
    pub cols: u16,
    /// Rows of the screen.
    pub rows: u16,
    /// Direction of the interface: right to left puts the list on the right.
    pub direction: Direction,
    /// The pane that has the keys.
    pub focus: Pane,
    /// The entity panel is wanted.
    pub panel: bool,
    /// The article alone.
    pub zen: bool,
}

/// Columns from which all three panes stand side by side.
pub const THREE_PANES: u16 = 110;
/// Columns from which two do.
pub const TWO_PANES: u16 = 72;
/// The smallest screen that shows panes: columns and rows.
pub const SMALLEST: (u16, u16) = (24, 6);

impl Geometry {
    /// Lays out the panes.
    ///
    /// From 110 columns three stand side by side; from 72 the panel takes the place of the list while it has the
    /// keys; below that the pane with the keys stands alone. Zen shows the article alone, except when another pane
    /// has the keys.
    #[must_use]
    pub fn new(wish: Wish) -> Self {
        let (cols, rows) = (wish.cols, wish.rows);
        let status = Area {
            x: 0,
            y: rows.saturating_sub(1),
            width: cols,
            height: rows.min(1),
        };
        if cols < SMALLEST.0 || rows < SMALLEST.1 {
            return Self {
                status,
                too_small: true,
                ..Self::default()
            };
        }
        let height = rows - 1;
        let mut geometry = Self {
            status,
            ..Self::default()
        };
        let whole = Area {
            x: 0,
            y: 0,
            width: cols,
            height,
        };
        if cols < TWO_PANES || (wish.zen && wish.focus == Pane::Reader) {
            *geometry.slot(wish.focus) = Some(whole);
            return geometry;
        }
        let side = if wish.focus == Pane::Panel && wish.panel {
            Pane::Panel
        } else {
            Pane::List
        };
        let (list, panel) = if cols >= THREE_PANES && wish.panel {
            ((cols * 27 / 100).clamp(28, 46), (cols / 4).clamp(27, 40))
        } else {
            let width = (cols * 34 / 100).clamp(24, 42);
            if side == Pane::List {
                (width, 0)
            } else {
                (0, width)
            }
        };
        // In reading direction: list, reader, panel; mirrored for right to left.
        let widths = match (wish.direction, list, panel) {
            (Direction::Ltr, list, panel) => [
                (Pane::List, list),
                (Pane::Reader, cols - list - panel),
                (Pane::Panel, panel),
            ],
            (Direction::Rtl, list, panel) => [
                (Pane::Panel, panel),
                (Pane::Reader, cols - list - panel),
                (Pane::List, list),
            ],
        };
        let mut x = 0;
        for (pane, width) in widths {
            if width > 0 {
                *geometry.slot(pane) = Some(Area {
                    x,
                    y: 0,
                    width,
                    height,
                });
            }
            x += width;
        }
        geometry
    }

    fn slot(&mut self, pane: Pane) -> &mut Option<Area> {
        match pane {
            Pane::List => &mut self.list,
            Pane::Reader => &mut self.reader,
            Pane::Panel => &mut self.panel,
        }
    }

    /// Returns the area of a picker: in the middle, over the panes.
    #[must_use]
    pub fn picker(cols: u16, rows: u16) -> Area {
        let width = cols.saturating_sub(4).clamp(1, 84).min(cols);
        let height = rows.saturating_sub(2).clamp(1, 30).min(rows);
        Area {
            x: (cols - width) / 2,
            y: (rows - height) / 2,
            width,
            height,
        }
    }

    /// Rows of a picker's list: its frame, the line typed and a rule are not.
    #[must_use]
    pub fn picker_rows(cols: u16, rows: u16) -> u16 {
        Self::picker(cols, rows).height.saturating_sub(4).max(1)
    }

    /// Returns the area of a pane that is shown.
    #[must_use]
    pub const fn area(&self, pane: Pane) -> Option<Area> {
        match pane {
            Pane::List => self.list,
            Pane::Reader => self.reader,
            Pane::Panel => self.panel,
        }
    }

    /// Returns the pane at a cell.
    #[must_use]
    pub fn pane_at(&self, x: u16, y: u16) -> Option<Pane> {
        [Pane::List, Pane::Reader, Pane::Panel]
            .into_iter()
            .find(|pane| self.area(*pane).is_some_and(|area| area.contains(x, y)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn geometry(cols: u16, rows: u16, focus: Pane) -> Geometry {
        Geometry::new(Wish {
            cols,
            rows,
            direction: Direction::Rtl,
            focus,
            panel: true,
            zen: false,
        })
    }

    #[test]
    fn panes_tile_the_screen_at_every_size() {
        for cols in (1..=300).step_by(7) {
            for rows in [1, 3, 6, 12, 100] {
                for focus in [Pane::List, Pane::Reader, Pane::Panel] {
                    let g = geometry(cols, rows, focus);
                    if g.too_small {
                        assert!(cols < SMALLEST.0 || rows < SMALLEST.1);
                        continue;
                    }
                    let panes: Vec<Area> =
                        [g.list, g.reader, g.panel].into_iter().flatten().collect();
                    let wide: u16 = panes.iter().map(|a| a.width).sum();
                    assert_eq!(wide, cols, "{cols}x{rows}");
                    assert!(panes.iter().all(|a| a.height == rows - 1 && a.width >= 24));
                    assert!(g.area(focus).is_some(), "the focused pane is always shown");
                }
            }
        }
    }

    #[test]
    fn the_list_is_on_the_right_for_right_to_left() {
        let g = geometry(120, 40, Pane::Reader);
        assert!(g.list.is_some_and(|a| a.x + a.width == 120));
        assert!(g.panel.is_some_and(|a| a.x == 0));
        let narrow = geometry(80, 24, Pane::Panel);
        assert!(narrow.list.is_none() && narrow.panel.is_some() && narrow.reader.is_some());
        let alone = geometry(60, 20, Pane::Reader);
        assert!(alone.list.is_none() && alone.panel.is_none());
    }
}
