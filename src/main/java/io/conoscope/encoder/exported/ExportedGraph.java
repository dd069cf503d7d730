package io.conoscope.encoder.exported;

import java.nio.file.Path;
import java.util.function.IntConsumer;

/// A graph that another program exported, opened for computing on the CPU and tried out once.
/// Called from one thread at a time, but for the pieces of [#forEach].
public sealed interface ExportedGraph extends AutoCloseable permits ImageGraph, TextGraph {

    /// Where it came from.
    Path file();

    /// Width of a row, at least 1.
    int width();

    /// How many pieces of a batch are best computed side by side, at least 1.
    default int lanes() {
        return 1;
    }

    /// Computes the pieces of a batch, each once, and returns when all are done: one after the
    /// other, or side by side where [#lanes] are several.
    ///
    /// @param work does the piece of a number in [0, pieces), on any thread
    default void forEach(int pieces, IntConsumer work) {
        for (int piece = 0; piece < pieces; piece++) {
            work.accept(piece);
        }
    }

    /// Frees native memory.
    @Override
    void close();
}
