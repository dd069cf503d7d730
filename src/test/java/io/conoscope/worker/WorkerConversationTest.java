package io.conoscope.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.AppFolders;
import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.FakeCorpus;
import io.conoscope.service.embed.EmbedRequest;
import io.conoscope.service.train.FakeTrainer;
import io.conoscope.service.train.TrainRequest;
import io.conoscope.training.RunControl;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Conversations with real processes, in which no model needs native code.
@Timeout(120)
class WorkerConversationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int IMAGES = 40;

    @TempDir Path temp;

    private final RunControl control = new RunControl();
    private WorkerProcess worker;

    @AfterEach
    void end() {
        worker.kill();
    }

    private WorkerConversation start(long millisABatch, Duration patience)
            throws ConoscopeException {
        var folders = new AppFolders(temp, temp, temp.resolve("logs"), temp);
        worker =
                WorkerProcess.start(
                        WorkerCommand.of(
                                System.getProperties(),
                                FakeWorker.class.getName(),
                                List.of("" + IMAGES, "" + millisABatch),
                                folders));
        return new WorkerConversation(worker, control, patience);
    }

    private Request.Embed embed(long id, String folder) {
        return Request.Embed.of(
                id,
                new EmbedRequest(
                        FakeCorpus.of(temp, IMAGES),
                        new ModelSpec("fake", 1L),
                        temp.resolve(folder)));
    }

    private Request.Train train(int steps) throws ConoscopeException {
        return Request.Train.of(
                9, new TrainRequest(FakeTrainer.config(steps), temp.resolve("run"), "test"));
    }

    @Test
    void theLastReplyOfARunSaysWhereItEnded() throws Exception {
        var last = start(1, PATIENCE).converse(train(5), reply -> {});

        assertEquals(Reply.Kind.DONE, last.kind());
        assertEquals(5, last.training().step());
    }

    @Test
    void aWorkerThatDoesNotStopInTimeIsEnded() throws Exception {
        var conversation = start(60_000, Duration.ofMillis(300));

        assertThrows(
                CancellationException.class,
                () ->
                        conversation.converse(
                                train(5),
                                reply -> {
                                    if (reply.training().step() == 1) {
                                        control.stop();
                                    }
                                }));

        // At once, for the next job asks whether it lives.
        assertFalse(worker.isAlive());
    }

    @Test
    void aListenerThatFailsCancelsTheJobAndLeavesTheWorkerForTheNext() throws Exception {
        var conversation = start(100, PATIENCE);

        var failure =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                conversation.converse(
                                        embed(1, "a"),
                                        reply -> {
                                            throw new IllegalArgumentException("of the listener");
                                        }));

        assertEquals("of the listener", failure.getMessage());
        assertEquals(Reply.Kind.CANCELLED, lastOf(1).kind());
        new WorkerConversation(worker, new RunControl(), PATIENCE)
                .converse(embed(2, "b"), reply -> assertEquals(2, reply.id()));
        assertTrue(worker.isAlive());
    }

    private Reply lastOf(long id) throws Exception {
        var reply = worker.reply(50);
        while (reply.isEmpty() || reply.get().id() != id || reply.get().isUnderWay()) {
            reply = worker.reply(50);
        }
        return reply.get();
    }

    @Test
    void aRequestThatCannotBeIsRefusedInWords() throws Exception {
        var conversation = start(0, PATIENCE);
        var wrong = embed(1, "a");
        var request =
                new Request.Embed(
                        1,
                        wrong.corpus(),
                        wrong.fingerprint(),
                        wrong.model(),
                        wrong.folder(),
                        "abacus");

        var failure =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> conversation.converse(request, reply -> {}));

        assertTrue(failure.getMessage().contains("abacus"), failure.getMessage());
        assertFalse(failure.getMessage().contains("null"), failure.getMessage());
    }
}
