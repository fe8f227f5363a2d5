//! The presentation forms of Arabic letters (blocks Arabic Presentation Forms-A and -B).
//!
//! The table is the set of single-letter `<isolated>`, `<final>`, `<initial>` and `<medial>` decompositions of
//! `UnicodeData.txt`, turned round. Left out: U+0621, which never joins, and U+0677, which only has an isolated form.

use super::Joined;

/// Letter; isolated, final, initial, medial form; 0 where there is none.
#[rustfmt::skip]
const FORMS: [(u16, [u16; 4]); 74] = [
    (0x0622, [0xFE81, 0xFE82, 0, 0]), // آ
    (0x0623, [0xFE83, 0xFE84, 0, 0]), // أ
    (0x0624, [0xFE85, 0xFE86, 0, 0]), // ؤ
    (0x0625, [0xFE87, 0xFE88, 0, 0]), // إ
    (0x0626, [0xFE89, 0xFE8A, 0xFE8B, 0xFE8C]), // ئ
    (0x0627, [0xFE8D, 0xFE8E, 0, 0]), // ا
    (0x0628, [0xFE8F, 0xFE90, 0xFE91, 0xFE92]), // ب
    (0x0629, [0xFE93, 0xFE94, 0, 0]), // ة
    (0x062A, [0xFE95, 0xFE96, 0xFE97, 0xFE98]), // ت
    (0x062B, [0xFE99, 0xFE9A, 0xFE9B, 0xFE9C]), // ث
    (0x062C, [0xFE9D, 0xFE9E, 0xFE9F, 0xFEA0]), // ج
    (0x062D, [0xFEA1, 0xFEA2, 0xFEA3, 0xFEA4]), // ح
    (0x062E, [0xFEA5, 0xFEA6, 0xFEA7, 0xFEA8]), // خ
    (0x062F, [0xFEA9, 0xFEAA, 0, 0]), // د
    (0x0630, [0xFEAB, 0xFEAC, 0, 0]), // ذ
    (0x0631, [0xFEAD, 0xFEAE, 0, 0]), // ر
    (0x0632, [0xFEAF, 0xFEB0, 0, 0]), // ز
    (0x0633, [0xFEB1, 0xFEB2, 0xFEB3, 0xFEB4]), // س
    (0x0634, [0xFEB5, 0xFEB6, 0xFEB7, 0xFEB8]), // ش
    (0x0635, [0xFEB9, 0xFEBA, 0xFEBB, 0xFEBC]), // ص
    (0x0636, [0xFEBD, 0xFEBE, 0xFEBF, 0xFEC0]), // ض
    (0x0637, [0xFEC1, 0xFEC2, 0xFEC3, 0xFEC4]), // ط
    (0x0638, [0xFEC5, 0xFEC6, 0xFEC7, 0xFEC8]), // ظ
    (0x0639, [0xFEC9, 0xFECA, 0xFECB, 0xFECC]), // ع
    (0x063A, [0xFECD, 0xFECE, 0xFECF, 0xFED0]), // غ
    (0x0641, [0xFED1, 0xFED2, 0xFED3, 0xFED4]), // ف
    (0x0642, [0xFED5, 0xFED6, 0xFED7, 0xFED8]), // ق
    (0x0643, [0xFED9, 0xFEDA, 0xFEDB, 0xFEDC]), // ك
    (0x0644, [0xFEDD, 0xFEDE, 0xFEDF, 0xFEE0]), // ل
    (0x0645, [0xFEE1, 0xFEE2, 0xFEE3, 0xFEE4]), // م
    (0x0646, [0xFEE5, 0xFEE6, 0xFEE7, 0xFEE8]), // ن
    (0x0647, [0xFEE9, 0xFEEA, 0xFEEB, 0xFEEC]), // ه
    (0x0648, [0xFEED, 0xFEEE, 0, 0]), // و
    (0x0649, [0xFEEF, 0xFEF0, 0xFBE8, 0xFBE9]), // ى
    (0x064A, [0xFEF1, 0xFEF2, 0xFEF3, 0xFEF4]), // ي
    (0x0671, [0xFB50, 0xFB51, 0, 0]), // ٱ
    (0x0679, [0xFB66, 0xFB67, 0xFB68, 0xFB69]), // ٹ
    (0x067A, [0xFB5E, 0xFB5F, 0xFB60, 0xFB61]), // ٺ
    (0x067B, [0xFB52, 0xFB53, 0xFB54, 0xFB55]), // ٻ
    (0x067E, [0xFB56, 0xFB57, 0xFB58, 0xFB59]), // پ
    (0x067F, [0xFB62, 0xFB63, 0xFB64, 0xFB65]), // ٿ
    (0x0680, [0xFB5A, 0xFB5B, 0xFB5C, 0xFB5D]), // ڀ
    (0x0683, [0xFB76, 0xFB77, 0xFB78, 0xFB79]), // ڃ
    (0x0684, [0xFB72, 0xFB73, 0xFB74, 0xFB75]), // ڄ
    (0x0686, [0xFB7A, 0xFB7B, 0xFB7C, 0xFB7D]), // چ
    (0x0687, [0xFB7E, 0xFB7F, 0xFB80, 0xFB81]), // ڇ
    (0x0688, [0xFB88, 0xFB89, 0, 0]), // ڈ
    (0x068C, [0xFB84, 0xFB85, 0, 0]), // ڌ
    (0x068D, [0xFB82, 0xFB83, 0, 0]), // ڍ
    (0x068E, [0xFB86, 0xFB87, 0, 0]), // ڎ
    (0x0691, [0xFB8C, 0xFB8D, 0, 0]), // ڑ
    (0x0698, [0xFB8A, 0xFB8B, 0, 0]), // ژ
    (0x06A4, [0xFB6A, 0xFB6B, 0xFB6C, 0xFB6D]), // ڤ
    (0x06A6, [0xFB6E, 0xFB6F, 0xFB70, 0xFB71]), // ڦ
    (0x06A9, [0xFB8E, 0xFB8F, 0xFB90, 0xFB91]), // ک
    (0x06AD, [0xFBD3, 0xFBD4, 0xFBD5, 0xFBD6]), // ڭ
    (0x06AF, [0xFB92, 0xFB93, 0xFB94, 0xFB95]), // گ
    (0x06B1, [0xFB9A, 0xFB9B, 0xFB9C, 0xFB9D]), // ڱ
    (0x06B3, [0xFB96, 0xFB97, 0xFB98, 0xFB99]), // ڳ
    (0x06BA, [0xFB9E, 0xFB9F, 0, 0]), // ں
    (0x06BB, [0xFBA0, 0xFBA1, 0xFBA2, 0xFBA3]), // ڻ
    (0x06BE, [0xFBAA, 0xFBAB, 0xFBAC, 0xFBAD]), // ھ
    (0x06C0, [0xFBA4, 0xFBA5, 0, 0]), // ۀ
    (0x06C1, [0xFBA6, 0xFBA7, 0xFBA8, 0xFBA9]), // ہ
    (0x06C5, [0xFBE0, 0xFBE1, 0, 0]), // ۅ
    (0x06C6, [0xFBD9, 0xFBDA, 0, 0]), // ۆ
    (0x06C7, [0xFBD7, 0xFBD8, 0, 0]), // ۇ
    (0x06C8, [0xFBDB, 0xFBDC, 0, 0]), // ۈ
    (0x06C9, [0xFBE2, 0xFBE3, 0, 0]), // ۉ
    (0x06CB, [0xFBDE, 0xFBDF, 0, 0]), // ۋ
    (0x06CC, [0xFBFC, 0xFBFD, 0xFBFE, 0xFBFF]), // ی
    (0x06D0, [0xFBE4, 0xFBE5, 0xFBE6, 0xFBE7]), // ې
    (0x06D2, [0xFBAE, 0xFBAF, 0, 0]), // ے
    (0x06D3, [0xFBB0, 0xFBB1, 0, 0]), // ۓ
];

const FIRST: usize = 0x0622;
const LAST: usize = 0x06D3;

/// Place in [`FORMS`] plus one, by letter from [`FIRST`].
static INDEX: [u8; LAST - FIRST + 1] = index();

const fn index() -> [u8; LAST - FIRST + 1] {
    let mut index = [0; LAST - FIRST + 1];
    let mut at = 0;
    while at < FORMS.len() {
        index[FORMS[at].0 as usize - FIRST] = at as u8 + 1;
        at += 1;
    }
    index
}

const FIRST_FORM: usize = 0xFB50;
const LAST_FORM: usize = 0xFEFC;

/// Place of a form in [`FORMS`], counted through, plus one; by form from [`FIRST_FORM`].
static FORM_INDEX: [u16; LAST_FORM - FIRST_FORM + 1] = form_index();

const fn form_index() -> [u16; LAST_FORM - FIRST_FORM + 1] {
    let mut index = [0; LAST_FORM - FIRST_FORM + 1];
    let mut at = 0;
    while at < FORMS.len() * 4 {
        let form = FORMS[at / 4].1[at % 4] as usize;
        if form != 0 {
            index[form - FIRST_FORM] = at as u16 + 1;
        }
        at += 1;
    }
    index
}

/// Returns how a presentation form is joined, and whether its letter could join on both sides; `None`: no form of
/// the table.
pub(super) fn back(form: char) -> Option<(Joined, bool)> {
    let index = *FORM_INDEX.get((form as usize).checked_sub(FIRST_FORM)?)?;
    let at = usize::from(index).checked_sub(1)?;
    let (_, forms) = FORMS.get(at / 4)?;
    let joined = Joined {
        right: at % 4 % 2 == 1,
        left: at % 4 >= 2,
    };
    Some((joined, forms[2] != 0))
}

/// Returns the form of `letter`, or `None` where it has none.
pub(super) fn of(letter: char, joined: Joined) -> Option<char> {
    let index = *INDEX.get((letter as usize).checked_sub(FIRST)?)?;
    let (_, forms) = FORMS.get(usize::from(index).checked_sub(1)?)?;
    let form = match (joined.right, joined.left) {
        (false, false) => forms[0],
        (true, false) => forms[1],
        (false, true) => forms[2],
        (true, true) => forms[3],
    };
    if form == 0 {
        return None;
    }
    char::from_u32(u32::from(form))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::string_slice, clippy::panic)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    #[test]
    fn forms_fold_back_to_their_letter() {
        let mut seen = std::collections::HashSet::new();
        for (letter, forms) in FORMS {
            let letter = char::from_u32(u32::from(letter)).unwrap();
            assert!(forms[0] != 0 && forms[1] != 0);
            for form in forms.into_iter().filter(|form| *form != 0) {
                let form = char::from_u32(u32::from(form)).unwrap();
                assert!(seen.insert(form));
                assert_eq!(form.to_string().nfkc().to_string(), letter.to_string());
            }
        }
    }

    #[test]
    fn no_form_is_forgotten() {
        // Every presentation form that stands for one letter alone is in the table.
        let table: Vec<u16> = FORMS.iter().flat_map(|(_, forms)| *forms).collect();
        let missing: Vec<u32> = (0xFB50..0xFDFE)
            .chain(0xFE80..0xFEFD)
            .filter(|code| !table.contains(&(*code as u16)))
            .filter(|code| {
                let form = char::from_u32(*code).unwrap();
                let mut letters = form
                    .nfkd()
                    .filter(|c| !unicode_normalization::char::is_combining_mark(*c));
                letters
                    .next()
                    .is_some_and(|c| c != form && c.is_alphabetic())
                    && letters.next().is_none()
            })
            .collect();
        // Letters with a mark of their own, tatweel with a mark, and hamza.
        assert_eq!(
            missing,
            [
                0xFC5B, 0xFC5C, 0xFC5D, 0xFC90, 0xFCD9, 0xFCF2, 0xFCF3, 0xFCF4, 0xFD3C, 0xFD3D,
                0xFE80
            ]
        );
    }
}
