//! Themes: `assets/theme/*.toml`.

use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;
use serde::de::{Deserializer, Error};

use crate::app::panel::KindGroup;

macro_rules! scopes {
    ($($(#[$doc:meta])* $name:ident)*) => {
        /// A style for every scope of the screen.
        #[derive(Debug, Clone, Default, PartialEq, Deserialize)]
        #[serde(deny_unknown_fields, rename_all = "kebab-case")]
        pub struct Theme {
            $($(#[$doc])* #[serde(deserialize_with = "style")] pub $name: Style,)*
            /// A sign of its kind stands in the blank beside a name.
            pub signs: bool,
        }
    };
}

scopes! {
    /// Body text.
    text
    /// What steps back.
    dim
    /// The article's title.
    title
    /// The line under the title.
    meta
    /// Headings in the body.
    heading
    /// Page furniture.
    furniture
    /// Frames.
    border
    /// The frame of the pane with the keys.
    border_focus
    /// Titles of panes.
    pane_title
    /// The row under the cursor.
    cursor_row
    /// Titles of unread articles.
    unread
    /// Small signs.
    marker
    /// Mentions of people.
    people
    /// Mentions of places.
    places
    /// Mentions of organizations.
    organizations
    /// Mentions of other names.
    others
    /// Dates and times.
    dates
    /// Amounts and numbers.
    numbers
    /// Mentions of the selected thing, over its kind.
    selected
    /// The mention under the cursor.
    cursor
    /// Search hits.
    hit
    /// The search hit last gone to.
    hit_current
    /// Text selected with the mouse.
    selection
    /// Chips and markers of included things.
    include
    /// Chips and markers of excluded things.
    exclude
    /// Keys in hints.
    key
    /// Words of hints.
    hint
    /// Messages.
    note
    /// Bars.
    bar
}

impl Theme {
    /// Returns a theme that the program comes with; `auto` for a name it does not know.
    #[must_use]
    pub fn embedded(name: &str) -> Self {
        let source = match name {
            "dark" => include_str!("../../assets/theme/dark.toml"),
            "light" => include_str!("../../assets/theme/light.toml"),
            "mono" => include_str!("../../assets/theme/mono.toml"),
            _ => include_str!("../../assets/theme/auto.toml"),
        };
        toml::from_str(source).unwrap_or_default()
    }

    /// Returns the style of mentions of a group of kinds.
    #[must_use]
    pub const fn group(&self, group: KindGroup) -> Style {
        match group {
            KindGroup::People => self.people,
            KindGroup::Places => self.places,
            KindGroup::Organizations => self.organizations,
            KindGroup::Others => self.others,
            KindGroup::Dates => self.dates,
            KindGroup::Numbers => self.numbers,
        }
    }
}

/// Returns the sign of a group of names; values have none.
#[must_use]
pub const fn sign(group: KindGroup) -> Option<&'static str> {
    match group {
        KindGroup::People => Some("•"),
        KindGroup::Places => Some("◊"),
        KindGroup::Organizations => Some("▪"),
        KindGroup::Others => Some("*"),
        KindGroup::Dates | KindGroup::Numbers => None,
    }
}

/// Reads a style: `32 bold`, `black on 220`, `reverse`.
fn style<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Style, D::Error> {
    let text = String::deserialize(deserializer)?;
    let mut style = Style::default();
    let mut ground = false;
    for word in text.split_whitespace() {
        match word {
            "on" => ground = true,
            "bold" => style = style.add_modifier(Modifier::BOLD),
            "dim" => style = style.add_modifier(Modifier::DIM),
            "underline" => style = style.add_modifier(Modifier::UNDERLINED),
            "reverse" => style = style.add_modifier(Modifier::REVERSED),
            _ => {
                let color: Color = word
                    .parse()
                    .map_err(|_| D::Error::custom(format!("«{word}» is no colour")))?;
                style = if ground {
                    style.bg(color)
                } else {
                    style.fg(color)
                };
            }
        }
    }
    Ok(style)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::app::state::THEMES;

    #[test]
    fn every_theme_parses_and_tells_kinds_apart() {
        for name in THEMES {
            let theme = Theme::embedded(name);
            assert_ne!(theme, Theme::default(), "{name}");
            let looks: Vec<_> = KindGroup::ALL
                .iter()
                .map(|group| {
                    (
                        theme.group(*group),
                        theme.signs.then(|| sign(*group)).flatten(),
                    )
                })
                .collect();
            for (i, look) in looks.iter().enumerate() {
                let names = i < 4;
                // Dates and numbers may look alike without colour; names may not.
                assert!(
                    !names || !looks[i + 1..].contains(look),
                    "{name}: two kinds look the same"
                );
                // A cue besides colour, so that nothing hangs on hue alone; never a line through the dots.
                assert!(
                    !names || look.0.add_modifier.contains(Modifier::BOLD),
                    "{name}"
                );
                assert!(
                    !look.0.add_modifier.contains(Modifier::UNDERLINED),
                    "{name}"
                );
            }
        }
    }

    #[test]
    fn mono_has_no_colour() {
        let theme = Theme::embedded("mono");
        for group in KindGroup::ALL {
            let style = theme.group(group);
            assert_eq!((style.fg, style.bg), (None, None));
        }
    }
}
