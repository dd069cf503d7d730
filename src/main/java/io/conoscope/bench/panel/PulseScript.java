package io.conoscope.bench.panel;

import io.conoscope.ui.kit.Theme;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Something that acts once a pulse until it has its result; starts the toolkit with a window of
/// its own.
///
/// @param <T> the result
public abstract class PulseScript<T> extends AnimationTimer {

    private CompletableFuture<T> result = new CompletableFuture<>();
    private Runnable ended = () -> {};

    /// Ends it.
    protected final void done(T value) {
        stop();
        ended.run();
        result.complete(value);
    }

    @Override
    public final void handle(long now) {
        try {
            pulse(System.nanoTime());
        } catch (RuntimeException | LinkageError e) {
            stop();
            ended.run();
            result.completeExceptionally(e);
        }
    }

    /// Acts. FX thread.
    ///
    /// @param now in nanoseconds
    protected abstract void pulse(long now);

    /// Opens a window and runs a script in it; returns when the script is done. Not on the FX
    /// thread, once in a process.
    ///
    /// @param script makes the script, which has put its nodes into the pane that it is given
    public static <T> T run(
            int width, int height, Function<? super StackPane, ? extends PulseScript<T>> script) {
        var opened = new CompletableFuture<T>();
        Platform.startup(
                () -> {
                    try {
                        var pane = new StackPane();
                        var stage = stage(pane, width, height);
                        var made = script.apply(pane);
                        made.tell(opened, stage::hide);
                        made.start();
                    } catch (RuntimeException | LinkageError e) {
                        opened.completeExceptionally(e);
                    }
                });
        return opened.join();
    }

    private void tell(CompletableFuture<T> asked, Runnable then) {
        result = asked;
        ended = then;
    }

    private static Stage stage(Parent pane, int width, int height) {
        var scene = new Scene(pane, width, height);
        Theme.LIGHT.applyTo(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        return stage;
    }
}
