//! Handing values over to other programs: the clipboard; later files. Knows nothing of what the values mean.

pub mod clipboard;
