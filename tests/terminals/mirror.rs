//! Mirrored characters, as far as news and frames have them (`BidiMirroring.txt`).

/// Returns the character that a terminal draws in place of `c` where text runs from right to left.
pub fn mirrored(c: char) -> char {
    const PAIRS: [(char, char); 10] = [
        ('(', ')'),
        ('[', ']'),
        ('{', '}'),
        ('<', '>'),
        ('«', '»'),
        ('‹', '›'),
        ('≤', '≥'),
        ('⟨', '⟩'),
        ('⁅', '⁆'),
        ('⸨', '⸩'),
    ];
    for (left, right) in PAIRS {
        if c == left {
            return right;
        }
        if c == right {
            return left;
        }
    }
    c
}
