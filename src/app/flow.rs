//! The order in which an article is read: title, what is known of it, blocks, folded furniture.

use crate::article::{Article, BlockKind};

/// One item of the reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// The title.
    Title,
    /// What is known of the article: one row.
    Meta,
    /// An empty row.
    Blank,
    /// A block of the article, by index.
    Block(u32),
    /// The line that stands for `count` blocks of furniture: one row.
    Fold {
        /// Blocks behind it.
        count: u32,
        /// They follow, unfolded.
        open: bool,
    },
}

/// Returns the reading order of `article`. Cost: linear in blocks.
///
/// Folded, the title and the lines that became the meta line are shown once, at the top; unfolded, every block is
/// shown in its place, so nothing of a page is ever out of reach.
#[must_use]
pub fn flow(article: &Article, open: bool) -> Vec<Item> {
    let mut items = Vec::with_capacity(article.blocks.len() * 2 + 4);
    if !article.title.borrowed {
        items.push(Item::Title);
    }
    items.push(Item::Meta);
    items.push(Item::Blank);
    let mut index = 0;
    let hidden = |kind| {
        matches!(
            kind,
            BlockKind::Furniture | BlockKind::Title | BlockKind::Meta
        )
    };
    while let Some(block) = article.blocks.get(index) {
        if !hidden(block.kind) {
            space(&mut items, block.continues);
            items.push(Item::Block(index as u32));
            index += 1;
            continue;
        }
        let run = article.blocks[index..]
            .iter()
            .take_while(|block| hidden(block.kind))
            .count();
        let furniture = article.blocks[index..index + run]
            .iter()
            .filter(|block| block.kind == BlockKind::Furniture)
            .count();
        if furniture > 0 || open {
            space(&mut items, false);
            items.push(Item::Fold {
                count: if open { run } else { furniture } as u32,
                open,
            });
            if open {
                items.extend((index..index + run).map(|i| Item::Block(i as u32)));
            }
        }
        index += run;
    }
    items
}

fn space(items: &mut Vec<Item>, continues: bool) {
    if !continues && !matches!(items.last(), Some(Item::Blank) | None) {
        items.push(Item::Blank);
    }
}
