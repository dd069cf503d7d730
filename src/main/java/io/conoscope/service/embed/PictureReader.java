package io.conoscope.service.embed;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.ImageSource;

import java.awt.image.BufferedImage;

/// Reads a picture: [io.conoscope.corpus.Pictures#read(ImageSource)], or a test's own. Called on
/// many threads.
@FunctionalInterface
public interface PictureReader {

    /// @throws ConoscopeException naming the place and what is wrong with it
    BufferedImage read(ImageSource source) throws ConoscopeException;
}
