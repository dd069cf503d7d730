package io.conoscope.ui.browser;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.ImageSource;
import io.conoscope.corpus.Pictures;
import io.conoscope.ui.kit.Bitmaps;

import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;

/// A small picture, or the reason why there is none.
///
/// @param image  null when it cannot be shown
/// @param reason null when it can
record Thumbnail(@Nullable Image image, @Nullable String reason) {

    /// Decodes a picture; never throws for what its bytes are.
    ///
    /// @param side the longer side, in pixels
    static Thumbnail of(ImageSource source, int side) {
        try {
            return new Thumbnail(Bitmaps.toFx(Pictures.thumbnail(source, side)), null);
        } catch (ConoscopeException e) {
            return new Thumbnail(null, e.getMessage());
        }
    }
}
