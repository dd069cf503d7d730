package io.conoscope.catalogue.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.catalogue.DownloadFolder;
import io.conoscope.catalogue.InstalledState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Whole downloads, pauses and what they leave behind.
class ModelFetchTest {

    @TempDir Path temp;

    private FetchFixture model;

    @BeforeEach
    void open() throws IOException {
        model = new FetchFixture(temp);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void installsEveryFileChecked() throws Exception {
        var folder = model.fetch(model.entry());
        assertArrayEquals(model.config, Files.readAllBytes(folder.resolve("config.json")));
        assertArrayEquals(model.weights, Files.readAllBytes(folder.resolve("onnx/model.onnx")));
        var state =
                assertInstanceOf(InstalledState.Installed.class, model.folder.state(model.entry()));
        assertEquals(300_700, state.bytes());
        assertFalse(Files.exists(model.folder.partial()));
    }

    @Test
    void tellsBytesUpToTheTotal() throws Exception {
        model.fetch(model.entry());
        var last = model.progress.getLast();
        assertEquals(ByteCount.STAGE, last.stage());
        assertEquals(300_700, last.done());
        assertEquals(300_700, last.total());
    }

    @Test
    void asksForNothingThatIsInstalled() throws Exception {
        model.fetch(model.entry());
        int before = model.hub.requests().size();
        model.fetch(model.entry());
        assertEquals(before, model.hub.requests().size());
    }

    @Test
    void fetchesAgainWhatANewerCatalogueWantsOtherwise() throws Exception {
        model.fetch(model.entry());
        var other = FetchFixture.bytes(700, 9);
        model.hub.on(FetchFixture.CONFIG, FakeHub.file(other, "\"c2\""));
        var newer =
                FetchFixture.entry(
                        FetchFixture.file(FetchFixture.CONFIG, 700L, FetchFixture.sha256(other)),
                        model.entry().files().get(1));
        assertFalse(model.isInstalled(newer));
        model.fetch(newer);
        assertArrayEquals(other, model.fetched("config.json"));
        assertEquals(1, model.asked(FetchFixture.WEIGHTS));
    }

    @Test
    void pauseKeepsThePartAndResumeGoesOn() throws Exception {
        model.hub.on(
                FetchFixture.WEIGHTS,
                FakeHub.stalling(model.weights, "\"w1\"", 200_000),
                FakeHub.file(model.weights, "\"w1\""));
        var entry = model.entry();
        var fetch = new ModelFetch(model.settings());
        assertThrows(
                CancellationException.class,
                () ->
                        fetch.fetch(
                                entry,
                                model.folder,
                                model.token,
                                progress -> {
                                    if (progress.done() > 150_000) {
                                        model.token.cancel();
                                    }
                                }));
        var state = assertInstanceOf(InstalledState.Partial.class, model.folder.state(entry));
        assertTrue(state.bytes() > 150_000, state.toString());
        assertEquals(300_700, state.total());
        long have = Files.size(model.part(entry, 1));

        model.token = new CancellationToken();
        model.fetch(entry);
        assertEquals("bytes=" + have + "-", model.last(FetchFixture.WEIGHTS).header("range"));
        assertEquals("\"w1\"", model.last(FetchFixture.WEIGHTS).header("if-range"));
        assertArrayEquals(model.weights, model.fetched("onnx/model.onnx"));
    }

    @Test
    void cancellationAnywhereLeavesNothingHalfInstalled() throws Exception {
        var entry = model.unknown();
        int reports = 0;
        boolean complete = false;
        while (!complete) {
            var token = new CancellationToken();
            int last = ++reports;
            var heard = new int[1];
            try {
                new ModelFetch(model.settings())
                        .fetch(
                                entry,
                                new DownloadFolder(temp.resolve("cancel-" + last)),
                                token,
                                progress -> {
                                    if (++heard[0] == last) {
                                        token.cancel();
                                    }
                                });
                complete = true;
            } catch (CancellationException e) {
                var folder = new DownloadFolder(temp.resolve("cancel-" + last));
                assertFalse(folder.state(entry) instanceof InstalledState.Installed);
                new ModelFetch(model.settings())
                        .fetch(entry, folder, new CancellationToken(), progress -> {});
                assertInstanceOf(InstalledState.Installed.class, folder.state(entry));
                assertArrayEquals(
                        model.weights,
                        Files.readAllBytes(folder.folder().resolve("onnx/model.onnx")));
            }
        }
        assertTrue(reports > 4, "only " + reports + " points were tried");
    }

    @Test
    void endsAtOnceWhenCancelledWhileNothingComes() throws Exception {
        model.hub.on(FetchFixture.WEIGHTS, FakeHub.stalling(model.weights, "\"w1\"", 100_000));
        model.stall = Duration.ofSeconds(15);
        var canceller =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    while (model.asked(FetchFixture.WEIGHTS) == 0) {
                                        Thread.onSpinWait();
                                    }
                                    model.token.cancel();
                                });
        long began = System.nanoTime();
        assertThrows(CancellationException.class, () -> model.fetch(model.entry()));
        assertTrue(System.nanoTime() - began < 5e9);
        canceller.join();
    }

    @Test
    void asksForNothingWhenCancelledBefore() {
        model.token.cancel();
        assertThrows(CancellationException.class, () -> model.fetch(model.entry()));
        assertEquals(0, model.hub.requests().size());
    }

    @Test
    void looksAtWhatAKilledProcessLeftInPlace() throws Exception {
        var entry = model.entry();
        model.fetch(entry);
        model.folder.unmark();
        Files.delete(model.folder.target(entry.files().get(1)));
        assertInstanceOf(InstalledState.Partial.class, model.folder.state(entry));
        model.fetch(entry);
        assertTrue(model.isInstalled(entry));
        assertEquals(1, model.asked(FetchFixture.CONFIG));
        assertEquals(2, model.asked(FetchFixture.WEIGHTS));
    }

    @Test
    void replacesAFileInPlaceThatIsWrong() throws Exception {
        var entry = model.entry();
        model.fetch(entry);
        model.folder.unmark();
        Files.write(model.folder.target(entry.files().get(0)), FetchFixture.bytes(700, 5));
        model.fetch(entry);
        assertArrayEquals(model.config, model.fetched("config.json"));
    }

    @Test
    void oneDownloadOfAModelAtATime() throws Exception {
        model.hub.on(FetchFixture.WEIGHTS, FakeHub.stalling(model.weights, "\"w1\"", 100_000));
        var entry = model.entry();
        var running = new CountDownLatch(1);
        var outcome = new AtomicReference<Throwable>();
        var first = new ModelFetch(model.settings());
        var thread =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        first.fetch(
                                                entry,
                                                model.folder,
                                                model.token,
                                                progress -> running.countDown());
                                    } catch (ConoscopeException | CancellationException e) {
                                        outcome.set(e);
                                    }
                                });
        assertTrue(running.await(10, TimeUnit.SECONDS));
        var refused =
                assertThrows(
                        ConoscopeException.class,
                        () ->
                                first.fetch(
                                        entry,
                                        model.folder,
                                        new CancellationToken(),
                                        progress -> {}));
        assertEquals("store.locked.here", refused.key());
        model.token.cancel();
        thread.join();
        assertInstanceOf(CancellationException.class, outcome.get());
    }

    @Test
    void refusesBeforehandWhatTheDiskDoesNotTake() {
        model.freeBytes = 300_000;
        var refusal = model.refusal(model.entry());
        assertEquals("fetch.space", refusal.key());
        assertTrue(refusal.getMessage().contains("300.7 kB"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("300.0 kB"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(temp.toString()), refusal.getMessage());
        assertEquals(0, model.hub.requests().size());
    }

    @Test
    void needsRoomOnlyForWhatIsMissing() throws Exception {
        var entry = model.entry();
        model.hub.on(FetchFixture.WEIGHTS, FakeHub.status(404));
        assertEquals("fetch.missing", model.refusal(entry).key());
        model.hub.on(FetchFixture.WEIGHTS, FakeHub.file(model.weights, "\"w1\""));
        model.freeBytes = 300_000;
        model.fetch(entry);
        assertTrue(model.isInstalled(entry));
    }

    @Test
    void stopsWhenTheDiskRunsFullMeanwhile() {
        model.freeBytes = 10;
        var refusal = model.refusal(model.unknown());
        assertEquals("fetch.space", refusal.key());
        assertFalse(model.isInstalled(model.unknown()));
    }

    @Test
    void asksForLengthsBeforeTheDiskIsLookedAt() {
        model.hub
                .onHead(FetchFixture.CONFIG, FakeHub.status(200, "Content-Length: 700"))
                .onHead(FetchFixture.WEIGHTS, FakeHub.status(200, "Content-Length: 300000"));
        model.freeBytes = 300_000;
        var refusal = model.refusal(model.unknown());
        assertEquals("fetch.space", refusal.key());
        assertTrue(refusal.getMessage().contains("300.7 kB"), refusal.getMessage());
        assertEquals(0, model.hub.requests().size());
    }

    @Test
    void tellsTheTotalOnceItIsKnown() throws Exception {
        model.hub.onHead(FetchFixture.WEIGHTS, FakeHub.status(200, "Content-Length: 300000"));
        model.fetch(model.unknown());
        assertEquals(0, model.progress.getFirst().total());
        assertEquals(300_700, model.progress.getLast().total());
        assertEquals(300_700, model.progress.getLast().done());
    }

    @Test
    void aLieAboutTheLengthBeforehandIsNotBelieved() throws Exception {
        model.hub.onHead(FetchFixture.WEIGHTS, FakeHub.status(200, "Content-Length: 5"));
        model.fetch(model.unknown());
        assertTrue(model.isInstalled(model.unknown()));
    }

    @Test
    void pinsWhatTheCatalogueDoesNotKnow() throws Exception {
        var entry = model.unknown();
        model.fetch(entry);
        var pins = Files.readString(model.folder.pins());
        assertTrue(pins.contains(FetchFixture.sha256(model.weights)), pins);

        model.folder.unmark();
        Files.delete(model.folder.target(entry.files().get(1)));
        model.hub.on(FetchFixture.WEIGHTS, FakeHub.file(FetchFixture.bytes(300_000, 8), "\"w2\""));
        var refusal = model.refusal(entry);
        assertEquals("fetch.checksum.pinned", refusal.key());
        assertTrue(refusal.getMessage().contains("pinned.json"), refusal.getMessage());
        assertFalse(model.isInstalled(entry));
    }
}
