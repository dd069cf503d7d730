package io.conoscope.app.frame;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// A part of the window that is made when it is first shown. FX thread only.
final class Lazy<T> {

    private final Supplier<? extends T> make;
    private @Nullable T made;

    Lazy(Supplier<? extends T> make) {
        this.make = make;
    }

    T get() {
        var there = made;
        if (there == null) {
            there = make.get();
            made = there;
        }
        return there;
    }
}
