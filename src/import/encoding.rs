//! From bytes to text: UTF-8 first, then what the bytes look like.

use std::sync::Arc;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::{Cause, binary};

/// A text and what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text as it is. A byte order mark stays in UTF-8 text, so that offsets are the file's; it is gone from others.
    pub text: Arc<str>,
    /// Name of the encoding (WHATWG's).
    pub encoding: &'static str,
    /// Bytes that were not valid in that encoding became U+FFFD.
    pub malformed: bool,
}

/// Bytes that the detector sees.
const SAMPLE: usize = 1024 * 1024;

/// Decodes `bytes`.
///
/// In this order: known binary formats are refused; a byte order mark decides; UTF-16 without one is
/// known by the place of its high bytes (detectors take it for ISO-8859-4); valid UTF-8 is UTF-8, and
/// so is text in which valid sequences outnumber the broken bytes; the rest is guessed by `chardetng`
/// with Arabic as the likelier script. Cost: linear; valid UTF-8 is copied once.
///
/// # Errors
/// [`Cause::Binary`] when it is no text, [`Cause::Empty`] when there is nothing in it but blanks.
pub fn decode(bytes: Vec<u8>) -> Result<Decoded, Cause> {
    if let Some(cause) = binary::magic(&bytes) {
        return Err(cause);
    }
    let decoded = match utf32(&bytes).or_else(|| utf16(&bytes)) {
        Some(decoded) if binary::is_data(decoded.text.as_bytes(), true) => return Err(Cause::DATA),
        Some(decoded) => decoded,
        None => eight_bit(bytes)?,
    };
    if decoded
        .text
        .chars()
        .all(|c| c.is_whitespace() || c == '\u{feff}')
    {
        return Err(Cause::Empty);
    }
    Ok(decoded)
}

/// Decodes what is neither UTF-16 nor UTF-32.
fn eight_bit(bytes: Vec<u8>) -> Result<Decoded, Cause> {
    let bytes = match String::from_utf8(bytes) {
        Ok(text) if binary::is_data(text.as_bytes(), true) => return Err(Cause::DATA),
        Ok(text) => {
            return Ok(Decoded {
                text: text.into(),
                encoding: UTF_8.name(),
                malformed: false,
            });
        }
        Err(error) => error.into_bytes(),
    };
    if binary::is_data(&bytes, false) {
        return Err(Cause::DATA);
    }
    let encoding = if is_broken_utf8(&bytes) {
        UTF_8
    } else {
        guess(&bytes)
    };
    Ok(decode_with(encoding, &bytes))
}

/// Decodes without looking for a byte order mark.
fn decode_with(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, malformed) = encoding.decode_without_bom_handling(bytes);
    Decoded {
        text: text.into(),
        encoding: encoding.name(),
        malformed,
    }
}

/// Whether text that is not valid UTF-8 is UTF-8 all the same: more valid sequences than bytes that belong to none.
///
/// Chance sequences are rare in the old encodings: in windows-1256 a letter before «،» makes one.
fn is_broken_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += chunk.invalid().len();
    }
    good > bad
}

/// Guesses the encoding of text that is not UTF-8.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    detector.feed(sample, sample.len() == bytes.len());
    // A country would change nothing: on single lines of news every one gives the same 99 %.
    detector.guess(None, Utf8Detection::Deny)
}

/// Decodes UTF-16 with a byte order mark, or recognised without one.
fn utf16(bytes: &[u8]) -> Option<Decoded> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return (encoding != UTF_8)
            .then(|| decode_with(encoding, bytes.get(mark..).unwrap_or_default()));
    }
    let encoding = utf16_without_mark(bytes)?;
    Some(decode_with(encoding, bytes))
}

/// Recognises UTF-16 of Arabic or Latin text by its high bytes: 00 or 06 at every other place, and there alone.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..64 * 1024).unwrap_or(bytes);
    let (pairs, _) = sample.as_chunks::<2>();
    if pairs.len() < 2 {
        return None;
    }
    let percent = |place: usize| {
        let high = pairs
            .iter()
            .filter(|pair| matches!(pair.get(place), Some(0 | 6)))
            .count();
        high * 100 / pairs.len()
    };
    match (percent(0), percent(1)) {
        (0..=5, 80..) => Some(UTF_16LE),
        (80.., 0..=5) => Some(UTF_16BE),
        _ => None,
    }
}

/// Decodes UTF-32 with a byte order mark (which `encoding_rs` leaves out, being no web encoding).
fn utf32(bytes: &[u8]) -> Option<Decoded> {
    let (read, encoding): (fn([u8; 4]) -> u32, _) = if bytes.starts_with(b"\xFF\xFE\0\0") {
        (u32::from_le_bytes, "UTF-32LE")
    } else if bytes.starts_with(b"\0\0\xFE\xFF") {
        (u32::from_be_bytes, "UTF-32BE")
    } else {
        return None;
    };
    let (units, rest) = bytes.get(4..)?.as_chunks::<4>();
    let mut malformed = !rest.is_empty();
    let text: String = units
        .iter()
        .map(|&unit| {
            char::from_u32(read(unit)).unwrap_or_else(|| {
                malformed = true;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    Some(Decoded {
        text: text.into(),
        encoding,
        malformed,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use encoding_rs::{ISO_8859_6, WINDOWS_1256};
    use proptest::prelude::*;

    use super::*;

    /// Sentences of our own, of the lengths at which guessing is hard and easy.
    const SENTENCES: &[&str] = &[
        "اجتمع الوزراء صباح اليوم في العاصمة لبحث أسعار القمح.",
        "قالت الوزيرة إن المدارس ستفتح أبوابها في سبتمبر، ونفت ما نشر أمس.",
        "فاز الفريق بثلاثة أهداف مقابل هدف واحد",
        "ارتفعت درجات الحرارة إلى 45 درجة؟",
    ];

    fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn old_encodings_are_recognised() {
        for text in SENTENCES {
            for encoding in [WINDOWS_1256, ISO_8859_6] {
                let (bytes, _, lossy) = encoding.encode(text);
                assert!(!lossy, "{text} in {}", encoding.name());
                let decoded = decode(bytes.into_owned()).unwrap();
                assert_eq!((&*decoded.text, decoded.encoding), (*text, encoding.name()));
                assert!(!decoded.malformed);
            }
        }
    }

    #[test]
    fn french_beside_arabic_is_kept() {
        let text = "اجتمع الوزراء في Genève صباح اليوم مع François Léger لبحث أسعار القمح";
        let (bytes, ..) = WINDOWS_1256.encode(text);
        assert_eq!(&*decode(bytes.into_owned()).unwrap().text, text);
    }

    #[test]
    fn utf16_with_and_without_mark() {
        for text in SENTENCES
            .iter()
            .chain(&["The ministers met this morning.", "قمح"])
        {
            for (unit, name) in [
                (u16::to_le_bytes as fn(u16) -> [u8; 2], "UTF-16LE"),
                (u16::to_be_bytes, "UTF-16BE"),
            ] {
                for mark in ["", "\u{feff}"] {
                    let decoded = decode(utf16(&format!("{mark}{text}"), unit)).unwrap();
                    assert_eq!((&*decoded.text, decoded.encoding), (*text, name));
                }
            }
        }
    }

    #[test]
    fn utf32_with_mark() {
        let text = "\u{feff}اجتمع الوزراء";
        let le = text
            .chars()
            .flat_map(|c| u32::from(c).to_le_bytes())
            .collect();
        let be = text
            .chars()
            .flat_map(|c| u32::from(c).to_be_bytes())
            .chain([1])
            .collect();
        let decoded = decode(le).unwrap();
        assert_eq!(
            (&*decoded.text, decoded.encoding),
            ("اجتمع الوزراء", "UTF-32LE")
        );
        assert!(decode(be).unwrap().malformed);
    }

    #[test]
    fn utf8_keeps_its_mark_and_its_broken_bytes_are_few() {
        let decoded = decode("\u{feff}خبر".into()).unwrap();
        assert_eq!((&*decoded.text, decoded.malformed), ("\u{feff}خبر", false));
        // Cut inside a character at either end, and a stray byte between.
        let whole = "اجتمع الوزراء".as_bytes();
        let broken = [&whole[1..], b"\xFF", &whole[..whole.len() - 1]].concat();
        let decoded = decode(broken).unwrap();
        assert_eq!(decoded.encoding, "UTF-8");
        assert!(decoded.malformed);
        assert_eq!(
            &*decoded.text,
            "\u{fffd}جتمع الوزراء\u{fffd}اجتمع الوزرا\u{fffd}"
        );
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert!(matches!(decode(vec![]), Err(Cause::Empty)));
        assert!(matches!(
            decode("\u{feff} \n\t\u{a0}".into()),
            Err(Cause::Empty)
        ));
        assert!(matches!(decode(vec![0; 4096]), Err(Cause::Binary { .. })));
        // Sixteen-bit samples look like UTF-16 by their high bytes; what they would say are controls.
        let samples = (0..2000_u16).flat_map(|n| (n % 7).to_le_bytes()).collect();
        assert!(matches!(decode(samples), Err(Cause::Binary { .. })));
        // Random bytes (xorshift, fixed seed).
        let mut state = 0x2545_F491_4F6C_DD1D_u64;
        let noise = (0..8192)
            .map(|_| {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                state.to_le_bytes()[3]
            })
            .collect();
        assert!(matches!(decode(noise), Err(Cause::Binary { .. })));
    }

    proptest! {
        #[test]
        fn any_bytes_are_text_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = decode(bytes);
        }

        #[test]
        fn valid_text_comes_back(text in "[\\u{620}-\\u{64A} a-z0-9،.\n]{1,200}") {
            if let Ok(decoded) = decode(text.clone().into_bytes()) {
                prop_assert_eq!(&*decoded.text, text);
            } else {
                prop_assert!(text.trim().is_empty());
            }
        }
    }
}
