package io.conoscope.app.services;

import io.conoscope.base.ConoscopeException;
import io.conoscope.math.Matrix;
import io.conoscope.projection.Layout;
import io.conoscope.ui.session.method.ProjectionMethod;

import java.util.concurrent.CancellationException;

/// Tells in words how another program's method failed: what it throws is meant for its own caller.
final class ComparatorText {

    /// A run of a projection.
    interface Run {
        Layout run() throws ConoscopeException;
    }

    private ComparatorText() {}

    /// Runs it.
    ///
    /// @param rows what is laid out
    /// @throws ConoscopeException    `project.comparator` in place of what a comparator throws
    /// @throws CancellationException as the run does
    static Layout around(ProjectionMethod method, Matrix rows, Run run) throws ConoscopeException {
        try {
            return run.run();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            if (!method.isComparator()) {
                throw e;
            }
            throw new ConoscopeException(
                    "project.comparator",
                    e,
                    method == ProjectionMethod.SMILE_TSNE ? "t-SNE" : "UMAP",
                    rows.rows(),
                    rows.columns(),
                    said(e));
        }
    }

    private static String said(RuntimeException failure) {
        var message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip();
    }
}
