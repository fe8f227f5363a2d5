//! Every threshold and weight of identity, in one place.
//!
//! Costs are in hundredths: 100 is one consonant that is plainly another.

/// Names with more tokens than this are compared as a whole only.
pub(super) const MAX_TOKENS: usize = 12;

/// Names with more folded bytes than this are compared as a whole only.
pub(super) const MAX_BYTES: usize = 160;

/// Leaders looked at in one block of equal skeletons, or of equal family names; the most used come first.
pub(super) const MAX_BLOCK: usize = 32;

/// Names looked at for each name that one slip may have made.
pub(super) const MAX_SLIPS: usize = 8;

/// Mentions of full names looked back at in one article for one ambiguous short form.
pub(super) const MAX_LOOK_BACK: usize = 64;

/// One vowel letter that stands for another (`e` written ا, `o` written ا).
pub(super) const VOWEL_CHANGED: u32 = 45;

/// A short Latin vowel that Arabic leaves out («Washington», واشنطن).
pub(super) const VOWEL_UNWRITTEN: u32 = 8;

/// An Arabic vowel letter with no Latin vowel behind it.
pub(super) const VOWEL_ADDED: u32 = 40;

/// The same before the first letter.
pub(super) const VOWEL_BEFORE: u32 = 80;

/// A vowel letter written twice (كاسيا, كاسييا).
pub(super) const VOWEL_DOUBLED: u32 = 5;

/// A weak consonant (h, ع, ء) left out.
pub(super) const WEAK_LOST: u32 = 18;

/// A silent last letter of a Latin word.
pub(super) const SILENT_END: u32 = 6;

/// Two consonants of one family that are often exchanged (غ ج ك for g, س ز for s).
pub(super) const CONSONANT_NEAR: u32 = 20;

/// Two consonants that are not.
pub(super) const CONSONANT_CHANGED: u32 = 100;

/// Cost allowed to a Latin and an Arabic spelling, for each letter of the longer.
pub(super) const ACROSS_SCRIPTS_PER_LETTER: u32 = 8;

/// Cost allowed to a Latin and an Arabic spelling that have two consonants only; with fewer they must agree.
pub(super) const SHORT_SKELETON: u32 = 10;

/// Cost allowed to two Arabic spellings of a foreign name, for each letter of the longer.
pub(super) const WITHIN_SCRIPT_PER_LETTER: u32 = 8;

/// Consonants that a name must have before two Arabic spellings of it may differ in a long vowel
/// («ترمب», «ترامب»): with three or fewer stand حسن and حسين, سالم and سليم.
pub(super) const FOREIGN_CONSONANTS: usize = 4;

/// Letters that a token must have for a slip of one letter in it to be forgiven.
pub(super) const SLIP_LETTERS: usize = 4;

/// The same where one letter is changed for an unlike one: «كيري» and «كيلي» are two.
pub(super) const SLIP_CHANGED_LETTERS: usize = 6;

/// The same for a first name, which tells more people apart.
pub(super) const SLIP_FIRST_LETTERS: usize = 6;

/// A slip beside a common given name: the right form must be this many times as frequent, and the slip rarer than
/// [`SLIP_RARE`].
pub(super) const SLIP_RATIO: u32 = 6;

/// See [`SLIP_RATIO`].
pub(super) const SLIP_RARE: u32 = 2;

/// Per cent of a short form's evidence in the library that one full name must hold to own it where the article is silent.
pub(super) const DOMINANT: u32 = 85;

/// Articles that must tie a given name to one person before the library may resolve it elsewhere.
pub(super) const GIVEN_LINKS: u32 = 2;

/// The same for a name as common as محمد.
pub(super) const COMMON_LINKS: u32 = 5;

/// Bearers of a family name among whom the context decides; the most mentioned are taken.
pub(super) const MAX_BEARERS: usize = 6;

/// Points of shared context (two for every rare thing shared, one for every other) that decide between two people of
/// one family name.
pub(super) const CONTEXT_POINTS: u32 = 3;

/// Articles of each candidate whose context is read.
pub(super) const CONTEXT_DOCS: usize = 10;

/// Per cent of the articles with a name in brackets that must hold the name before it too: a credit stands in many others.
pub(super) const IN_BRACKETS: usize = 30;

/// A form is often used, and may be shown, from this per cent of the most used form.
pub(super) const OFTEN: u32 = 34;

/// Full names are shown from this per cent of a person's mentions: most mentions are bare family names.
pub(super) const FULL_NAMES: u32 = 8;

/// The library overrules an article in which a short form stands only *before* a full name, if another person holds
/// this many times the evidence («ترامب» in a title, «ميلانيا ترامب» in the text).
pub(super) const OVERRULES: u32 = 5;
