package io.conoscope.corpus;

import io.conoscope.base.ConoscopeException;

import java.nio.file.Path;

/// Where the encoded bytes of a picture are. Immutable; equal where the place is the same.
///
/// Its `toString` names the place in messages. Safe on any thread; nothing stays open between
/// calls.
public sealed interface ImageSource permits ImageFile, ContainerSlice {

    /// A picture that is a file of its own.
    static ImageSource of(Path file) {
        return new ImageFile(file);
    }

    /// The file that holds the picture: its own, or the container.
    Path file();

    /// Where the encoded picture begins in the file, in bytes.
    long offset();

    /// How many bytes it has; 0 where the file cannot be reached.
    long length();

    /// Reads the encoded picture.
    ///
    /// @param most how many bytes are allowed; checked before memory is allocated
    /// @throws ConoscopeException `file.missing`, `file.read`, `picture.empty`, `picture.file`
    ///     (over `most`), or `picture.container` where the container ends before the picture
    byte[] bytes(long most) throws ConoscopeException;

    /// A short text that changes when the bytes may have changed: sizes and times, nothing is read.
    /// `none` where the file cannot be reached.
    String state();
}
