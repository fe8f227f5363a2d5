//! Every command is one row of one table: keys, hints, help, palette and the README's key table are made from it.

/// What a person can have done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table below says what each does, in two languages
pub enum Command {
    Down,
    Up,
    PageDown,
    PageUp,
    HalfDown,
    HalfUp,
    Top,
    Bottom,
    Open,
    Back,
    NextPane,
    PreviousPane,
    PaneLeft,
    PaneRight,
    NextArticle,
    PreviousArticle,
    Search,
    SearchNext,
    SearchPrevious,
    SearchThis,
    OpenPage,
    Why,
    Filter,
    Include,
    Exclude,
    ClearFilter,
    NarrowPanel,
    NextMention,
    PreviousMention,
    JumpBack,
    JumpForward,
    TogglePeople,
    TogglePlaces,
    ToggleOrganizations,
    ToggleOthers,
    ToggleDates,
    ToggleNumbers,
    TogglePanel,
    ToggleZen,
    ToggleFurniture,
    NotEntity,
    OtherKind,
    MarkEntity,
    TakeNext,
    DropLast,
    TakeBefore,
    DropFirst,
    Merge,
    Split,
    Rename,
    SetMark,
    GoToMark,
    ToggleRead,
    Copy,
    Undo,
    Palette,
    Help,
    SwitchLanguage,
    SwitchTheme,
    Calibrate,
    Redraw,
    Quit,
}

/// The part of the help in which a command stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Group {
    Moving,
    Searching,
    Filtering,
    Showing,
    Correcting,
    Keeping,
    Program,
}

impl Group {
    /// All groups in the order of the help.
    pub const ALL: [Self; 7] = [
        Self::Moving,
        Self::Searching,
        Self::Filtering,
        Self::Showing,
        Self::Correcting,
        Self::Keeping,
        Self::Program,
    ];

    /// Key of its title in the locale.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Moving => "group-moving",
            Self::Searching => "group-searching",
            Self::Filtering => "group-filtering",
            Self::Showing => "group-showing",
            Self::Correcting => "group-correcting",
            Self::Keeping => "group-keeping",
            Self::Program => "group-program",
        }
    }
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Spec {
    /// The command.
    pub command: Command,
    /// Its name in keymap and palette.
    pub name: &'static str,
    /// Where it stands in the help.
    pub group: Group,
    /// One line in English.
    pub english: &'static str,
    /// The same in Arabic.
    pub arabic: &'static str,
}

macro_rules! table {
    ($($group:ident: $command:ident $name:literal $english:literal $arabic:literal;)*) => {
        /// The table, in the order of the help.
        pub const TABLE: &[Spec] = &[$(Spec {
            command: Command::$command,
            name: $name,
            group: Group::$group,
            english: $english,
            arabic: $arabic,
        }),*];
    };
}

table! {
    Moving: Down "down" "down" "إلى أسفل";
    Moving: Up "up" "up" "إلى أعلى";
    Moving: PageDown "page-down" "page down" "صفحة إلى أسفل";
    Moving: PageUp "page-up" "page up" "صفحة إلى أعلى";
    Moving: HalfDown "half-down" "half a page down" "نصف صفحة إلى أسفل";
    Moving: HalfUp "half-up" "half a page up" "نصف صفحة إلى أعلى";
    Moving: Top "top" "to the beginning" "إلى البداية";
    Moving: Bottom "bottom" "to the end" "إلى النهاية";
    Moving: Open "open" "open, go in" "افتح، ادخل";
    Moving: Back "back" "go out, clear the innermost thing" "اخرج، امسح آخر ما فُتح";
    Moving: NextPane "next-pane" "next pane" "الجزء التالي";
    Moving: PreviousPane "previous-pane" "previous pane" "الجزء السابق";
    Moving: PaneLeft "pane-left" "the pane on the left" "الجزء الأيسر";
    Moving: PaneRight "pane-right" "the pane on the right" "الجزء الأيمن";
    Moving: NextArticle "next-article" "next article" "المقال التالي";
    Moving: PreviousArticle "previous-article" "previous article" "المقال السابق";
    Moving: JumpBack "jump-back" "back to where you were" "ارجع إلى حيث كنت";
    Moving: JumpForward "jump-forward" "forward again" "تقدّم من جديد";
    Searching: Search "search" "search in the article" "ابحث في المقال";
    Searching: SearchNext "search-next" "next hit" "النتيجة التالية";
    Searching: SearchPrevious "search-previous" "previous hit" "النتيجة السابقة";
    Searching: SearchThis "search-this" "search for the name under the cursor" "ابحث عن الاسم المؤشَّر";
    Searching: NextMention "next-mention" "next mention, on into the next article" "الإشارة التالية، ولو في المقال التالي";
    Searching: PreviousMention "previous-mention" "previous mention" "الإشارة السابقة";
    Filtering: Filter "filter" "filter the library by a name" "رشّح المكتبة باسم";
    Filtering: Include "include" "only articles that mention it" "المقالات التي تذكره فقط";
    Filtering: Exclude "exclude" "only articles that do not mention it" "المقالات التي لا تذكره";
    Filtering: ClearFilter "clear-filter" "clear all filters" "امسح كل المرشّحات";
    Filtering: NarrowPanel "narrow" "narrow the panel by typing" "ضيّق القائمة بالكتابة";
    Showing: TogglePeople "toggle-people" "people on or off" "إظهار الأشخاص أو إخفاؤهم";
    Showing: TogglePlaces "toggle-places" "places on or off" "إظهار الأماكن أو إخفاؤها";
    Showing: ToggleOrganizations "toggle-organizations" "organizations on or off" "إظهار الهيئات أو إخفاؤها";
    Showing: ToggleOthers "toggle-others" "other names on or off" "إظهار الأسماء الأخرى أو إخفاؤها";
    Showing: ToggleDates "toggle-dates" "dates and times on or off" "إظهار التواريخ والأوقات أو إخفاؤها";
    Showing: ToggleNumbers "toggle-numbers" "amounts and numbers on or off" "إظهار المبالغ والأعداد أو إخفاؤها";
    Showing: TogglePanel "toggle-panel" "entity panel on or off" "إظهار الكيانات أو إخفاؤها";
    Showing: OpenPage "page" "everything about it" "كل شيء عنه";
    Showing: Why "why" "why this is a name" "لماذا هذا اسم؟";
    Showing: ToggleZen "zen" "the article alone" "المقال وحده";
    Showing: ToggleFurniture "toggle-furniture" "page furniture shown or folded" "بسط زوائد الصفحة أو طيّها";
    Correcting: NotEntity "not-entity" "this is no entity" "ليس كيانًا";
    Correcting: OtherKind "other-kind" "another kind (then 1 to 4)" "نوع آخر (ثم ١ إلى ٤)";
    Correcting: TakeNext "take-next" "wider: take the next word in" "وسّع: ضُمّ الكلمة التالية";
    Correcting: DropLast "drop-last" "narrower: let the last word go" "ضيّق: اترك الكلمة الأخيرة";
    Correcting: TakeBefore "take-before" "wider: take the word before in" "وسّع: ضُمّ الكلمة السابقة";
    Correcting: DropFirst "drop-first" "narrower: let the first word go" "ضيّق: اترك الكلمة الأولى";
    Correcting: MarkEntity "mark-entity" "the selected text is an entity" "النص المحدد كيان";
    Correcting: Merge "merge" "it is the same as another" "هو نفسه كيان آخر";
    Correcting: Split "split" "this form is another thing" "هذه الصيغة كيان آخر";
    Correcting: Rename "rename" "call it otherwise" "سمّه باسم آخر";
    Keeping: SetMark "mark" "mark this place (then a letter)" "علّم هذا الموضع (ثم حرف)";
    Keeping: GoToMark "go-to-mark" "go to a mark (then its letter)" "اذهب إلى علامة (ثم حرفها)";
    Keeping: ToggleRead "toggle-read" "read or unread" "مقروء أو غير مقروء";
    Keeping: Copy "copy" "copy as logical text" "انسخ النص";
    Keeping: Undo "undo" "undo the last change" "تراجع عن آخر تغيير";
    Program: Palette "palette" "all commands" "كل الأوامر";
    Program: Help "help" "help" "مساعدة";
    Program: SwitchLanguage "language" "English or Arabic interface" "واجهة عربية أو إنجليزية";
    Program: SwitchTheme "theme" "next theme" "المظهر التالي";
    Program: Calibrate "calibrate" "words out of order: choose the line that reads right" "الكلمات غير مرتبة: اختر السطر الذي يُقرأ صحيحاً";
    Program: Redraw "redraw" "draw the screen anew" "أعد رسم الشاشة";
    Program: Quit "quit" "quit" "خروج";
}

impl Command {
    /// Returns its row. Every command has one (tested).
    #[must_use]
    pub fn spec(self) -> &'static Spec {
        TABLE
            .iter()
            .find(|spec| spec.command == self)
            .unwrap_or(&TABLE[0])
    }

    /// Returns the command of this name.
    #[must_use]
    pub fn by_name(name: &str) -> Option<Self> {
        TABLE
            .iter()
            .find(|spec| spec.name == name)
            .map(|spec| spec.command)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_one_row_and_both_languages() {
        // `Quit` is the last variant: the discriminants count the commands.
        assert_eq!(TABLE.len(), Command::Quit as usize + 1);
        for (i, spec) in TABLE.iter().enumerate() {
            assert!(!spec.english.is_empty() && !spec.arabic.is_empty());
            assert!(
                TABLE[i + 1..]
                    .iter()
                    .all(|other| other.command != spec.command && other.name != spec.name),
                "{} twice",
                spec.name
            );
        }
    }
}
