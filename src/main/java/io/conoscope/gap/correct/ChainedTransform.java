package io.conoscope.gap.correct;

/// Two transforms, one after the other.
///
/// @param first sees the rows as they are
/// @param next  sees what the first leaves, also when it is fitted
record ChainedTransform(RowTransform first, RowTransform next) implements RowTransform {

    /// The chain; where one of the two changes nothing, the other alone.
    static RowTransform of(RowTransform first, RowTransform next) {
        if (first instanceof IdentityTransform) {
            return next;
        }
        return next instanceof IdentityTransform ? first : new ChainedTransform(first, next);
    }

    @Override
    public String name() {
        return first.name() + "+" + next.name();
    }

    @Override
    public FittedTransform fit(ModalityRows rows) {
        var before = first.fit(rows);
        var after = next.fit(before.apply(rows));
        return given -> after.apply(before.apply(given));
    }
}
