//! A window with nothing of ours in it: what the first frame, the memory and the size of Countersign are
//! measured against. `--first-frame-exit` prints milliseconds from process start to the first frame, as the
//! program itself does.

fn main() {}
