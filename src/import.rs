//! Bytes from files, folders and standard input to [`crate::article::Source`]s.
