package io.conoscope.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

class BackgroundTest {

    private final List<String> heard = new ArrayList<>();
    private final Outcome<String> outcome =
            Outcome.of(
                    value -> heard.add("result " + value),
                    failure -> heard.add("failed " + failure.getMessage()),
                    () -> heard.add("cancelled"));
    private final Background direct = new Background(Runnable::run, Runnable::run);

    @Test
    void deliversTheResult() {
        direct.run(() -> "seven", outcome);
        assertEquals(List.of("result seven"), heard);
    }

    @Test
    void deliversAFailure() {
        direct.run(failing(new IOException("no disk")), outcome);
        assertEquals(List.of("failed no disk"), heard);
    }

    @Test
    void deliversExhaustedMemoryAsAFailureToo() {
        direct.run(
                () -> {
                    throw new OutOfMemoryError("heap");
                },
                outcome);
        assertEquals(List.of("failed heap"), heard);
    }

    @Test
    void tellsCancelledFromFailed() {
        direct.run(failing(new CancellationException()), outcome);
        assertEquals(List.of("cancelled"), heard);
    }

    @Test
    void deliversOnTheFxExecutorOnly() {
        var fx = new ArrayDeque<Runnable>();
        new Background(Runnable::run, fx::add).run(() -> "later", outcome);
        assertEquals(List.of(), heard);
        fx.remove().run();
        assertEquals(List.of("result later"), heard);
    }

    @Test
    void dropsAnAnswerThatANewerRequestOvertook() {
        var worker = new ArrayDeque<Runnable>();
        var background = new Background(worker::add, Runnable::run);
        var requests = new RequestNumbers();
        background.runLatest(requests, () -> "first", outcome);
        background.runLatest(requests, () -> "second", outcome);
        worker.forEach(Runnable::run);
        assertEquals(List.of("result second"), heard);
    }

    private static Callable<String> failing(Exception failure) {
        return () -> {
            throw failure;
        };
    }
}
