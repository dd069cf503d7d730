package io.conoscope.ui.session.viewstate;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// A part of the view that a panel keeps. Panels are made when they are first shown: until then the
/// part keeps what the panel will begin with. FX thread only.
///
/// @param <T> immutable
public final class ViewPart<T> {

    private T value;
    private boolean given;
    private @Nullable Supplier<? extends T> capture;
    private @Nullable Consumer<? super T> apply;

    /// @param first what counts while nobody has said otherwise
    public ViewPart(T first) {
        value = first;
    }

    /// A panel is there: from now on it is asked and told. What was set before is told at once.
    ///
    /// @param asking  what it shows now; milliseconds would be too long
    /// @param telling what it is to show
    public void attach(Supplier<? extends T> asking, Consumer<? super T> telling) {
        capture = asking;
        apply = telling;
        if (given) {
            telling.accept(value);
        }
    }

    /// What shows, or will.
    public T get() {
        return capture == null ? value : capture.get();
    }

    /// Shows this, now or as soon as there is a panel.
    public void set(T wanted) {
        value = wanted;
        given = true;
        if (apply != null) {
            apply.accept(wanted);
        }
    }
}
