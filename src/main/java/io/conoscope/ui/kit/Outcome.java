package io.conoscope.ui.kit;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Hears how work in the background ended: exactly one of three calls, on the FX thread.
public interface Outcome<T> {

    /// It is done.
    void result(T value);

    /// It broke. A [io.conoscope.base.ConoscopeException] carries words for people.
    void failed(Throwable failure);

    /// Nobody waits for it any more; a state, not an error.
    default void cancelled() {}

    /// Listens with two functions; being cancelled changes nothing.
    static <T> Outcome<T> of(Consumer<? super T> onResult, Consumer<? super Throwable> onFailure) {
        return of(onResult, onFailure, () -> {});
    }

    /// Listens with three functions.
    static <T> Outcome<T> of(
            Consumer<? super T> onResult,
            Consumer<? super Throwable> onFailure,
            Runnable onCancelled) {
        return new Outcome<>() {
            @Override
            public void result(T value) {
                onResult.accept(value);
            }

            @Override
            public void failed(Throwable failure) {
                onFailure.accept(failure);
            }

            @Override
            public void cancelled() {
                onCancelled.run();
            }
        };
    }

    /// Passes on what arrives while the condition holds, and drops the rest.
    static <T> Outcome<T> onlyIf(BooleanSupplier wanted, Outcome<? super T> outcome) {
        return new Outcome<>() {
            @Override
            public void result(T value) {
                passOn(() -> outcome.result(value));
            }

            @Override
            public void failed(Throwable failure) {
                passOn(() -> outcome.failed(failure));
            }

            @Override
            public void cancelled() {
                passOn(outcome::cancelled);
            }

            private void passOn(Runnable call) {
                if (wanted.getAsBoolean()) {
                    call.run();
                }
            }
        };
    }
}
