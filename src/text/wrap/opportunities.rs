//! Where lines may end (UAX #14).

use icu_segmenter::LineSegmenter;

/// Returns the byte offsets at which a line of `text` may end (Unicode 17, no dictionaries), ascending; neither 0 nor the end is
/// left out or doubled: the start never is one, the end always is, in a text that is not empty. Cost: linear.
pub fn opportunities(text: &str) -> impl Iterator<Item = usize> + '_ {
    LineSegmenter::new_17_for_non_complex_scripts(
        icu_segmenter::options::LineBreakOptions::default(),
    )
    .segment_str(text)
    .skip_while(|at| *at == 0)
}
