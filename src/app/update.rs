//! What every action does to the state. One file per kind of doing.

mod calibrating;
mod correcting;
mod explaining;
mod filtering;
mod keeping;
mod keys;
mod mouse;
mod moving;
mod paging;
mod searching;
mod showing;
mod typing;
mod work;

use super::border::Border;
use super::state::{Front, Overlay};
use super::{Action, Command, Effect, Input, State};

impl State {
    /// Takes an action; returns what is to be done in the world. The state is ready to be painted afterwards.
    pub fn update(&mut self, action: Action) -> Vec<Effect> {
        let before = self.reader.doc;
        let mut effects = match action {
            Action::Input(Input::Key(key)) => self.key(key),
            Action::Input(Input::Mouse(mouse)) => {
                self.mouse(mouse);
                Vec::new()
            }
            Action::Input(Input::Paste(text)) => {
                self.paste(&text);
                Vec::new()
            }
            Action::Input(Input::Resize { cols, rows }) => {
                self.size = (cols, rows);
                Vec::new()
            }
            Action::Do(command) => self.command(command),
            other => {
                self.work(other);
                Vec::new()
            }
        };
        if self.reader.doc != before
            && let Some(doc) = self.reader.doc
        {
            effects.push(Effect::Prefer(doc));
        }
        self.derive();
        effects
    }

    /// Does a command.
    fn command(&mut self, command: Command) -> Vec<Effect> {
        // What is done to the article brings it in front of a page.
        if self.page_shown().is_some()
            && matches!(
                command,
                Command::Search
                    | Command::SearchNext
                    | Command::SearchPrevious
                    | Command::SearchThis
                    | Command::ToggleFurniture
                    | Command::SetMark
            )
        {
            self.front = Front::Article;
        }
        match command {
            Command::Quit => return vec![Effect::Quit],
            Command::Redraw => return vec![Effect::Redraw],
            Command::Copy => return self.copy(),
            Command::Down => self.down(1),
            Command::Up => self.down(-1),
            Command::PageDown => self.page(2),
            Command::PageUp => self.page(-2),
            Command::HalfDown => self.page(1),
            Command::HalfUp => self.page(-1),
            Command::Top => self.end(false),
            Command::Bottom => self.end(true),
            Command::Open => self.open(),
            Command::Back => self.back(),
            Command::NextPane => self.next_pane(1),
            Command::PreviousPane => self.next_pane(-1),
            Command::PaneLeft => self.pane_beside(-1),
            Command::PaneRight => self.pane_beside(1),
            Command::NextArticle => self.next_article(1),
            Command::PreviousArticle => self.next_article(-1),
            Command::Search => self.start_search(),
            Command::SearchNext => self.search_next(true),
            Command::SearchPrevious => self.search_next(false),
            Command::SearchThis => self.search_this(),
            Command::NextMention => self.next_mention(true),
            Command::PreviousMention => self.next_mention(false),
            Command::Filter => self.start_filter(),
            Command::Include => self.choose_current(true),
            Command::Exclude => self.choose_current(false),
            Command::ClearFilter => self.clear_filter(),
            Command::NarrowPanel => self.start_narrow(),
            Command::TogglePeople => self.toggle_kind(0),
            Command::TogglePlaces => self.toggle_kind(1),
            Command::ToggleOrganizations => self.toggle_kind(2),
            Command::ToggleOthers => self.toggle_kind(3),
            Command::ToggleDates => self.toggle_kind(4),
            Command::ToggleNumbers => self.toggle_kind(5),
            Command::TogglePanel => self.toggle_panel(),
            Command::ToggleZen => self.toggle_zen(),
            Command::ToggleFurniture => self.toggle_furniture(),
            Command::SetMark | Command::GoToMark => self.await_mark(command == Command::SetMark),
            Command::ToggleRead => self.toggle_read(),
            Command::Undo => return self.undo(),
            Command::OpenPage => self.open_page(),
            Command::Why => return self.open_why(),
            Command::NotEntity => return self.not_entity(),
            Command::OtherKind => self.await_kind(),
            Command::MarkEntity => return self.mark_entity(),
            Command::TakeNext => return self.move_border(Border::TakeNext),
            Command::DropLast => return self.move_border(Border::DropLast),
            Command::TakeBefore => return self.move_border(Border::TakeBefore),
            Command::DropFirst => return self.move_border(Border::DropFirst),
            Command::Merge => self.start_merge(),
            Command::Split => self.await_split(),
            Command::Rename => self.start_rename(),
            Command::JumpBack => self.jump(false),
            Command::JumpForward => self.jump(true),
            Command::Palette => self.open_picker(super::picker::PickerKind::Palette),
            Command::Help => self.open_picker(super::picker::PickerKind::Help),
            Command::SwitchLanguage => self.switch_language(),
            Command::SwitchTheme => self.switch_theme(),
            Command::Calibrate => self.overlay = Some(Overlay::Calibration),
        }
        Vec::new()
    }
}
