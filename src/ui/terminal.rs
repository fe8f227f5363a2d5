//! What is known of the terminal, in words: for `qari doctor` and for the help.

use crate::app::Terminal;
use crate::app::terminal::Fact;
use crate::locale::{Arg, Locale};

/// Returns a line: what it is about, and what it says. Each is of one line, in logical order.
#[must_use]
pub fn words(terminal: &Terminal, fact: Fact, locale: &Locale) -> (String, String) {
    match fact {
        Fact::Name => (locale.text("doctor-terminal"), terminal.name.clone()),
        Fact::Encoding => {
            let chosen = locale.text(&format!("chosen-{}", terminal.chosen.name()));
            let text = locale.format(
                "doctor-encoding-is",
                &[
                    ("name", Arg::Text(terminal.encoding.name())),
                    (
                        "about",
                        Arg::Text(&locale.text(&format!("encoding-{}", terminal.encoding.name()))),
                    ),
                    ("chosen", Arg::Text(&chosen)),
                ],
            );
            (locale.text("doctor-encoding"), text)
        }
        Fact::Marks => {
            let key = if terminal.marks {
                "marks-on"
            } else {
                "marks-off"
            };
            (locale.text("doctor-marks"), locale.text(key))
        }
        Fact::About => (locale.text("doctor-about"), locale.text(terminal.about)),
        Fact::Advice(at) => {
            let advice = terminal.advice.get(at).copied().unwrap_or_default();
            (locale.text("doctor-advice"), locale.text(advice))
        }
        Fact::Sign(at) => {
            let Some(sign) = terminal.signs.get(at) else {
                return (String::new(), String::new());
            };
            let says = if sign.says.is_empty() {
                locale.text("doctor-silent")
            } else {
                sign.says.clone()
            };
            let key = if sign.counts {
                "doctor-counts"
            } else {
                "doctor-says"
            };
            (
                sign.place.to_owned(),
                locale.format(key, &[("says", Arg::Text(&says))]),
            )
        }
    }
}
