package io.conoscope.projection.run;

import io.conoscope.projection.Tuning;

/// A layout that an optimiser updates step by step; one thread calls it.
public interface IterativeLayout {

    /// Finished iterations.
    int iteration();

    /// Changes the parameters from the next step on.
    void tune(Tuning tuning);

    /// Does one more iteration.
    ///
    /// @param between called on the calling thread after every few points, where [#positions] may
    ///                be ahead of the last iteration already; may throw to end it
    void step(Runnable between);

    /// Does some more iterations, perhaps faster than one by one.
    ///
    /// @param iterations at least 1
    /// @param between    as for one
    default void steps(int iterations, Runnable between) {
        for (int i = 0; i < iterations; i++) {
            step(between);
        }
    }

    /// A copy of all positions as they stand, shape (n, 2), row-major; also within `between`.
    float[] positions();
}
