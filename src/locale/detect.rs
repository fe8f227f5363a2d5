//! Which language the person's environment asks for.

use crate::app::Language;

/// Returns the language of the environment's locale; English where it names another.
///
/// POSIX order (`LC_ALL`, `LC_MESSAGES`, `LANG`), then what the system says.
#[must_use]
pub fn language() -> Language {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .or_else(sys_locale::get_locale)
        .and_then(|code| Language::parse(&code))
        .unwrap_or(Language::English)
}
