package io.conoscope.app.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.math.Matrix;
import io.conoscope.ui.session.method.ProjectionMethod;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CancellationException;

class ComparatorTextTest {

    private static final Matrix ROWS = Matrix.of(3, 2, new float[6]);

    private static void fail(ProjectionMethod method, RuntimeException with)
            throws ConoscopeException {
        ComparatorText.around(
                method,
                ROWS,
                () -> {
                    throw with;
                });
    }

    @Test
    void aFailureOfSmileSaysWhatWasFoundAndWhatToDo() {
        var failure =
                assertThrows(
                        ConoscopeException.class,
                        () ->
                                fail(
                                        ProjectionMethod.SMILE_UMAP,
                                        new IllegalStateException("info = 3")));
        assertEquals("project.comparator", failure.key());
        assertTrue(
                failure.getMessage().contains("3 rows of 2 columns: info = 3"),
                failure.getMessage());
    }

    @Test
    void aFailureWithoutWordsIsToldByItsKind() {
        var failure =
                assertThrows(
                        ConoscopeException.class,
                        () ->
                                fail(
                                        ProjectionMethod.SMILE_TSNE,
                                        new ArrayIndexOutOfBoundsException()));
        assertTrue(
                failure.getMessage().contains("ArrayIndexOutOfBoundsException"),
                failure.getMessage());
    }

    @Test
    void cancellationStaysCancellation() {
        assertThrows(
                CancellationException.class,
                () -> fail(ProjectionMethod.SMILE_UMAP, new CancellationException()));
    }

    @Test
    void whatOurOwnMethodsThrowIsLeftAsItIs() {
        assertThrows(
                IllegalArgumentException.class,
                () -> fail(ProjectionMethod.UMAP, new IllegalArgumentException("ours")));
    }
}
