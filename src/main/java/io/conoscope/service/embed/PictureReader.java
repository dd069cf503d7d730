package io.conoscope.service.embed;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.ImageSource;
import io.conoscope.corpus.raster.PictureRows;

/// Reads a picture: [io.conoscope.corpus.Pictures#open(ImageSource)], or a test's own. Called on
/// many threads.
@FunctionalInterface
public interface PictureReader {

    /// @throws ConoscopeException naming the place and what is wrong with it
    PictureRows read(ImageSource source) throws ConoscopeException;
}
