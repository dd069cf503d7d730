package io.conoscope.corpus;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/// The picture formats that are read, told by a file's first bytes and never by its name.
enum PictureFormat {
    /// ITU-T T.81.
    JPEG("\u00FF\u00D8\u00FF"),
    /// W3C PNG specification.
    PNG("\u0089PNG\r\n\u001A\n"),
    /// GIF87a and GIF89a.
    GIF("GIF8"),
    /// Windows bitmap.
    BMP("BM");

    private final String signature;

    PictureFormat(String signature) {
        this.signature = signature;
    }

    /// The format of a file, or null if it is none of these.
    static @Nullable PictureFormat of(byte[] file) {
        var opening = new String(file, 0, Math.min(8, file.length), StandardCharsets.ISO_8859_1);
        for (var format : values()) {
            if (opening.startsWith(format.signature)) {
                return format;
            }
        }
        return null;
    }
}
