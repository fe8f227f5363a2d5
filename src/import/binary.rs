//! Telling text from what is not.

use super::Cause;

/// First bytes of formats that people try to read, where they stand, what to call them, what makes text of them.
const MAGIC: &[(usize, &[u8], &str, Option<&str>)] = &[
    (
        0,
        b"%PDF-",
        "a PDF document",
        Some("make text of it first: pdftotext FILE - | qari -"),
    ),
    (
        0,
        b"{\\rtf",
        "an RTF document",
        Some("save it as plain text first"),
    ),
    (
        0,
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        "an old Office document",
        Some("save it as plain text first"),
    ),
    (
        0,
        b"PK\x03\x04",
        "a zip archive (perhaps docx, odt or epub)",
        Some("unpack it or save it as plain text first"),
    ),
    (0, b"PK\x05\x06", "an empty zip archive", None),
    (
        0,
        b"\x1F\x8B",
        "gzip data",
        Some("unpack it first: zcat FILE | qari -"),
    ),
    (
        0,
        b"BZh",
        "bzip2 data",
        Some("unpack it first: bzcat FILE | qari -"),
    ),
    (
        0,
        b"\xFD7zXZ\0",
        "xz data",
        Some("unpack it first: xzcat FILE | qari -"),
    ),
    (
        0,
        b"\x28\xB5\x2F\xFD",
        "zstd data",
        Some("unpack it first: zstdcat FILE | qari -"),
    ),
    (
        0,
        b"7z\xBC\xAF\x27\x1C",
        "a 7z archive",
        Some("unpack it first"),
    ),
    (0, b"Rar!\x1A\x07", "a RAR archive", Some("unpack it first")),
    (257, b"ustar", "a tar archive", Some("unpack it first")),
    (0, b"\x89PNG\r\n\x1A\n", "a PNG picture", None),
    (0, b"\xFF\xD8\xFF", "a JPEG picture", None),
    (0, b"GIF87a", "a GIF picture", None),
    (0, b"GIF89a", "a GIF picture", None),
    (8, b"WEBPVP8", "a WebP picture", None),
    (4, b"ftyp", "a film or a picture", None),
    (0, b"OggS", "an Ogg recording", None),
    (0, b"ID3", "an MP3 recording", None),
    (0, b"\x7FELF", "a program (ELF)", None),
    (0, b"MZ\x90\0", "a program (PE)", None),
    (0, b"\xCF\xFA\xED\xFE", "a program (Mach-O)", None),
    (0, b"\xCA\xFE\xBA\xBE", "a program or class file", None),
    (0, b"\0asm", "a WebAssembly module", None),
    (0, b"SQLite format 3\0", "an SQLite database", None),
];

/// Bytes looked at.
const SAMPLE: usize = 64 * 1024;

/// Returns what `bytes` are when their first bytes say that they are no text.
pub(super) fn magic(bytes: &[u8]) -> Option<Cause> {
    MAGIC
        .iter()
        .find(|(at, magic, ..)| bytes.get(*at..).is_some_and(|rest| rest.starts_with(magic)))
        .map(|&(.., format, hint)| Cause::Binary {
            format: Some(format),
            hint,
        })
}

/// Returns whether `bytes` (neither UTF-16 nor UTF-32) hold too many controls to be text.
///
/// A stray control, NUL included, is the sanitiser's business and stays; data is another matter. Text
/// that is valid UTF-8 may hold one control in ten, other text one in fifty: in random bytes it is
/// one in ten *and* the rest is not valid UTF-8.
pub(super) fn is_data(bytes: &[u8], valid_utf8: bool) -> bool {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let controls = sample.iter().filter(|&&byte| is_odd(byte)).count();
    controls.saturating_mul(if valid_utf8 { 10 } else { 50 }) > sample.len()
}

/// A control that no text file has a use for (those of lines, tabs and terminals' colours have one).
fn is_odd(byte: u8) -> bool {
    matches!(byte, 0..=7 | 0x0E..=0x1A | 0x1C..=0x1F)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_named() {
        for (bytes, expected) in [
            (&b"%PDF-1.7\n"[..], "a PDF document"),
            (b"\x89PNG\r\n\x1A\n\0\0", "a PNG picture"),
            (b"RIFF\x10\0\0\0WEBPVP8 ", "a WebP picture"),
            (
                b"PK\x03\x04\x14",
                "a zip archive (perhaps docx, odt or epub)",
            ),
        ] {
            let Some(Cause::Binary { format, .. }) = magic(bytes) else {
                unreachable!("{expected}")
            };
            assert_eq!(format, Some(expected));
        }
        assert!(magic("قال".as_bytes()).is_none());
        assert!(magic(b"").is_none());
    }

    #[test]
    fn stray_controls_are_not_data() {
        let text = "قال الرئيس \u{1b}[31m إن\0 الأمر واضح تماما".as_bytes();
        assert!(!is_data(text, true));
        assert!(is_data(b"\0\x01\x02\x03text", true));
        assert!(is_data(&[0; 100], true));
        // Every byte value once, as random data has them.
        assert!(is_data(&(0..=255).collect::<Vec<u8>>(), false));
        assert!(!is_data(b"\xE3\xCD\xE3\xCF\n\xE3\xCD\xE3\xCF\t", false));
    }
}
