//! The key table of the README, made from the table of commands and the keymap.

use std::fmt::Write;

use super::Keymap;
use super::command::{Group, TABLE};

/// Returns a Markdown table of every command with its keys, by group.
#[must_use]
pub fn markdown(keymap: &Keymap) -> String {
    let mut text = String::from("| keys | does | بالعربية |\n| --- | --- | --- |\n");
    for group in Group::ALL {
        for spec in TABLE.iter().filter(|spec| spec.group == group) {
            let keys: Vec<String> = keymap
                .all_keys(spec.command)
                .iter()
                .map(|key| format!("`{key}`"))
                .collect();
            // Writing to a string cannot fail.
            let _ = writeln!(
                text,
                "| {} | {} | {} |",
                keys.join(" "),
                spec.english,
                spec.arabic
            );
        }
    }
    text
}
