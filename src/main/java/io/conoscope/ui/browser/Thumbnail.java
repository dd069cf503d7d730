package io.conoscope.ui.browser;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Pictures;
import io.conoscope.ui.kit.Bitmaps;

import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// A small picture, or the reason why there is none.
///
/// @param image  null when the file cannot be shown
/// @param reason null when it can
record Thumbnail(@Nullable Image image, @Nullable String reason) {

    /// Decodes a file; never throws for what the file holds.
    ///
    /// @param side the longer side, in pixels
    static Thumbnail of(Path file, int side) {
        try {
            return new Thumbnail(Bitmaps.toFx(Pictures.thumbnail(file, side)), null);
        } catch (ConoscopeException e) {
            return new Thumbnail(null, e.getMessage());
        }
    }
}
