package io.conoscope.gap.correct;

import io.conoscope.embedding.RowsKey;

/// Leaves rows as they are.
public record IdentityTransform() implements RowTransform {

    @Override
    public String name() {
        return RowsKey.UNCHANGED;
    }

    @Override
    public FittedTransform fit(ModalityRows rows) {
        return given -> given;
    }
}
