package io.conoscope.service.embed;

import org.jspecify.annotations.Nullable;

/// One image, ready for the tower, or why it is not.
///
/// @param id      its name within the corpus
/// @param pixels  the image tower's input; null where the picture cannot be read
/// @param problem why it cannot be read, in words; empty where it can
public record DecodedImage(String id, float @Nullable [] pixels, String problem) {}
