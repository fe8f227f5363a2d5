//! What is kept between runs: plain files, written atomically.
