package io.conoscope.ui.kit;

/// Numbers the requests of one view-model, so that an answer overtaken by a newer request is
/// recognised and dropped. FX thread only.
public final class RequestNumbers {

    private long newest;

    /// Takes the next number; every earlier one is stale from now on.
    public long next() {
        return ++newest;
    }

    /// Whether no later number was taken.
    public boolean isCurrent(long number) {
        return number == newest;
    }
}
