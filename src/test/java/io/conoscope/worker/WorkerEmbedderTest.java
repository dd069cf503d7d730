package io.conoscope.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.AppFolders;
import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.embedding.Embeddings;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.math.Seeds;
import io.conoscope.service.FakeCorpus;
import io.conoscope.service.FakeModels;
import io.conoscope.service.embed.EmbedRequest;
import io.conoscope.service.embed.LocalEmbedder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Real processes, with a model that needs no native code.
@Timeout(120)
class WorkerEmbedderTest {

    private static final ModelSpec MODEL = new ModelSpec("fake", 1L);
    private static final int IMAGES = 240;

    @TempDir Path temp;

    private final List<WorkerEmbedder> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(WorkerEmbedder::close);
    }

    @Test
    void killedTenTimesEndsByteIdentical() throws Exception {
        embedHere("whole");
        var embedder = worker(20);
        var random = Seeds.random(7);
        var kills = new ArrayList<Long>();
        int deaths = 0;
        for (int i = 0; i < 10; i++) {
            long after = random.nextLong(0, 3);
            var failure = embedAndKillAfter(embedder, after, random.nextLong(0, 20));
            if (failure != null) {
                deaths++;
                assertEquals("worker.died", failure.key());
                assertTrue(failure.getMessage().contains("signal 9"), failure.getMessage());
                kills.add(after);
            }
        }
        embed(embedder, "cut", progress -> {});

        assertEquals(10, deaths, "kills that met a running job: " + kills);
        assertSameFiles("whole", "cut");
    }

    /// Kills the worker some time after it has reported so many batches since this call.
    private ConoscopeException embedAndKillAfter(
            WorkerEmbedder embedder, long batches, long millis) {
        long[] seen = {0};
        try {
            embed(
                    embedder,
                    "cut",
                    progress -> {
                        if (progress.total() > 0 && seen[0]++ == batches) {
                            FakeWorker.sleep(millis);
                            killWorker(embedder);
                        }
                    });
            return null;
        } catch (ConoscopeException e) {
            return e;
        }
    }

    private static void killWorker(WorkerEmbedder embedder) {
        ProcessHandle.of(embedder.workerPid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void finishedRowsNeedNoWorker() throws Exception {
        embedHere("whole");
        var embedder = worker(0);

        var embeddings = embed(embedder, "whole", progress -> {});

        assertEquals(IMAGES - 1, embeddings.image().rows());
        assertEquals(-1, embedder.workerPid());
    }

    @Test
    void progressArrivesWithCounts() throws Exception {
        var reported = new ArrayList<Progress>();

        embed(worker(0), "a", reported::add);

        assertEquals("embed.load", reported.getFirst().stage());
        assertEquals(2 * (IMAGES - 1), reported.getLast().done());
        assertEquals(2 * (IMAGES - 1), reported.getLast().total());
    }

    @Test
    void cancelStopsTheJobAndKeepsTheWorker() throws Exception {
        var embedder = worker(20);
        var token = new CancellationToken();

        assertThrows(
                CancellationException.class,
                () ->
                        embedder.embed(
                                request("cut"),
                                token,
                                progress -> {
                                    if (progress.done() > 8) {
                                        token.cancel();
                                    }
                                }));

        assertNotEquals(-1, embedder.workerPid());
        assertTrue(Files.exists(temp.resolve("cut/.partial/journal")));
        embedHere("whole");
        embed(embedder, "cut", progress -> {});
        assertSameFiles("whole", "cut");
    }

    @Test
    void jobsQueueAndBothEnd() throws Exception {
        var embedder = worker(5);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> embed(embedder, "a", progress -> {}));
            var second = threads.submit(() -> embed(embedder, "b", progress -> {}));

            assertEquals(first.get().image(), second.get().image());
        }
        assertSameFiles("a", "b");
    }

    @Test
    void noiseOnTheWorkersOutputIsNoReply() throws Exception {
        var embeddings = embed(worker(0, "noise"), "a", progress -> {});

        assertEquals(IMAGES - 1, embeddings.image().rows());
    }

    @Test
    void failureOfTheWorldKeepsItsKeyAndWords() throws Exception {
        Files.createFile(temp.resolve("file"));

        var failure =
                assertThrows(
                        ConoscopeException.class, () -> embed(worker(0), "file", progress -> {}));

        assertEquals("file.write", failure.key());
        assertTrue(failure.getMessage().contains("file"), failure.getMessage());
    }

    @Test
    void changedCorpusIsRefused() {
        var embedder = worker(0);
        var other = new EmbedRequest(FakeCorpus.of(temp, IMAGES + 5), MODEL, temp.resolve("a"));

        var failure =
                assertThrows(
                        ConoscopeException.class,
                        () -> embedder.embed(other, new CancellationToken(), progress -> {}));

        assertEquals("corpus.changed", failure.key());
    }

    @Test
    void rowsWithoutPicturesAreRefusedBeforeAWorkerStarts() {
        var embedder = worker(0);
        var alone =
                new Corpus(
                        "rows",
                        temp,
                        null,
                        List.of(new ImageItem("image 0", null, null)),
                        List.of(new TextItem("text 0", null)),
                        Pairs.diagonal(1),
                        List.of());
        var request = new EmbedRequest(alone, MODEL, temp.resolve("a"));

        var failure =
                assertThrows(
                        ConoscopeException.class,
                        () -> embedder.embed(request, new CancellationToken(), progress -> {}));

        assertEquals("embed.nofile", failure.key());
        assertEquals(-1, embedder.workerPid());
    }

    @Test
    void closingEndsTheWorkerAndLosesNothing() throws Exception {
        var embedder = worker(20);
        var started = new CompletableFuture<Long>();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var job =
                    thread.submit(
                            () ->
                                    embed(
                                            embedder,
                                            "cut",
                                            progress -> {
                                                if (progress.done() > 8) {
                                                    started.complete(embedder.workerPid());
                                                }
                                            }));
            long pid = started.get(60, TimeUnit.SECONDS);
            embedder.close();

            var failure = assertThrows(ExecutionException.class, job::get);
            assertInstanceOf(CancellationException.class, failure.getCause());
            assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
        }
        embedHere("whole");
        embed(worker(0), "cut", progress -> {});
        assertSameFiles("whole", "cut");
    }

    @Test
    void programThatIsNotThereIsNamed() {
        var command = new WorkerCommand(List.of("/no/such/program"), temp.resolve("log"));

        var failure =
                assertThrows(
                        ConoscopeException.class,
                        () ->
                                embed(
                                        new WorkerEmbedder(command, new FakeModels()),
                                        "a",
                                        progress -> {}));

        assertEquals("worker.start", failure.key());
        assertTrue(failure.getMessage().contains("/no/such/program"), failure.getMessage());
    }

    private WorkerEmbedder worker(long millisABatch, String... more) {
        var arguments = new ArrayList<>(List.of("" + IMAGES, "" + millisABatch));
        arguments.addAll(List.of(more));
        var folders = new AppFolders(temp, temp, temp.resolve("logs"), temp);
        var command =
                WorkerCommand.of(
                        System.getProperties(), FakeWorker.class.getName(), arguments, folders);
        var embedder = new WorkerEmbedder(command, new FakeModels());
        opened.add(embedder);
        return embedder;
    }

    private Embeddings embed(WorkerEmbedder embedder, String folder, Consumer<Progress> progress)
            throws ConoscopeException {
        return embedder.embed(request(folder), new CancellationToken(), progress);
    }

    private EmbedRequest request(String folder) {
        return new EmbedRequest(FakeCorpus.of(temp, IMAGES), MODEL, temp.resolve(folder));
    }

    private void embedHere(String folder) throws ConoscopeException {
        try (var decoders = Executors.newFixedThreadPool(1)) {
            new LocalEmbedder(new FakeModels(), FakeCorpus.pictures(Set.of("3.jpg")), decoders)
                    .embed(request(folder), new CancellationToken(), progress -> {});
        }
    }

    private void assertSameFiles(String one, String other) throws IOException {
        for (var name : List.of("image.npy", "text.npy", "pairs.csv", "manifest.json")) {
            assertArrayEquals(
                    Files.readAllBytes(temp.resolve(one).resolve(name)),
                    Files.readAllBytes(temp.resolve(other).resolve(name)),
                    name);
        }
    }
}
