package io.conoscope.encoder.exported;

import java.util.List;

/// An exported graph that gives a row for a picture.
public non-sealed interface ImageGraph extends ExportedGraph {

    /// Side of the square pictures it was tried with, in pixels.
    int imageSize();

    /// The most pictures of one run, at least 1.
    int atOnce();

    /// Computes rows.
    ///
    /// @param pictures at least 1 and at most [#atOnce], each of shape (3, s, s)
    /// @return shape (n, width), row after row
    /// @throws GraphException   what the engine says of these pictures
    /// @throws IllegalStateException if it gives another shape than it gave at first
    float[] rows(List<float[]> pictures);
}
