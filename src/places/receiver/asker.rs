//! Who asks for something.

/// Who asks for something; of a message that is looked at by the number of the look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReceiverAsker {
    /// The receiver, by how often it was started.
    Receiver(u32),
    /// A message's file: its place.
    Place(u32),
    /// The file.
    File(u32),
    /// A file that is shown in its folder.
    Folder(u32),
    /// A message that is sent again.
    Sent(u32),
    /// Practice, that is to send a message to the receiver that was started so often.
    Practice(u32),
    /// The keys that are kept with the connection.
    Keys,
    /// The place of the file of a receiver's program.
    CodePlace,
    /// That file.
    CodeFile,
    /// That file, to be shown in its folder.
    CodeFolder,
    /// A copy of a secret.
    Copied,
}
