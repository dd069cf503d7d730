package io.conoscope.service.embed;

import io.conoscope.base.ConoscopeException;

import java.awt.image.BufferedImage;
import java.nio.file.Path;

/// Reads a picture: [io.conoscope.corpus.Pictures#read], or a test's own. Called on many threads.
@FunctionalInterface
public interface PictureReader {

    /// @throws ConoscopeException naming the file and what is wrong with it
    BufferedImage read(Path file) throws ConoscopeException;
}
