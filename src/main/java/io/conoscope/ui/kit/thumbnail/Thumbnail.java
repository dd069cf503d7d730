package io.conoscope.ui.kit.thumbnail;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.ImageSource;
import io.conoscope.corpus.Pictures;
import io.conoscope.ui.kit.Bitmaps;

import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;

/// A small picture, or the reason why there is none.
///
/// @param image    null when it cannot be shown
/// @param reason   null when it can
/// @param vanished whether its file is not there any more
public record Thumbnail(@Nullable Image image, @Nullable String reason, boolean vanished) {

    /// Decodes a picture; never throws for what its bytes are.
    ///
    /// @param side the longer side, in pixels
    public static Thumbnail of(ImageSource source, int side) {
        try {
            return of(Pictures.thumbnail(source, side));
        } catch (ConoscopeException e) {
            return none(e);
        }
    }

    static Thumbnail of(BufferedImage picture) {
        return new Thumbnail(Bitmaps.toFx(picture), null, false);
    }

    static Thumbnail none(ConoscopeException why) {
        return new Thumbnail(null, why.getMessage(), why.key().equals("file.missing"));
    }
}
