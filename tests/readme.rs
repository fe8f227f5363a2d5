//! The README tells the truth about the keys.

use qari::app::Keymap;
use qari::app::reference::markdown;

#[test]
fn the_readme_has_the_key_table_of_the_program() {
    let readme = include_str!("../README.md");
    let table = markdown(&Keymap::embedded());
    assert!(
        readme.contains(&table),
        "README.md should hold this table:\n\n{table}"
    );
}
