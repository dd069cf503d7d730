package io.conoscope.catalogue.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.catalogue.descriptor.CatalogueEntry;
import io.conoscope.catalogue.http.FetchSettings;
import io.conoscope.catalogue.http.Redirects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/// Servers that stall, break, lie and change their minds.
class BadServerTest {

    private static final String W = FetchFixture.WEIGHTS;

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

    private FakeHub.Reply good() {
        return FakeHub.file(model.weights, "\"w1\"");
    }

    private void assertInstalledRight(CatalogueEntry entry) throws IOException {
        assertTrue(model.isInstalled(entry));
        assertArrayEquals(model.weights, model.fetched("onnx/model.onnx"));
    }

    private void assertRefused(String key, CatalogueEntry entry) {
        assertEquals(key, model.refusal(entry).key());
        assertFalse(model.isInstalled(entry));
        assertFalse(Files.exists(model.folder.target(entry.files().get(1))));
    }

    @Test
    void goesOnWhereTheConnectionBroke() throws Exception {
        model.hub.on(W, FakeHub.file(model.weights, "\"w1\"", 120_000), good());
        model.fetch(model.entry());
        assertEquals("bytes=120000-", model.last(W).header("range"));
        assertInstalledRight(model.entry());
    }

    @Test
    void goesOnAfterAStall() throws Exception {
        model.hub.on(W, FakeHub.stalling(model.weights, "\"w1\"", 120_000), good());
        model.fetch(model.entry());
        assertEquals("bytes=120000-", model.last(W).header("range"));
        assertInstalledRight(model.entry());
    }

    @Test
    void givesUpOnAServerThatOnlyStalls() {
        model.hub.on(W, FakeHub.stalling(model.weights, "\"w1\"", 1000));
        long began = System.nanoTime();
        var refusal = model.refusal(model.entry());
        assertEquals("fetch.broken", refusal.key());
        assertTrue(refusal.getMessage().contains("no data was received"), refusal.getMessage());
        assertTrue(System.nanoTime() - began < 10e9);
        assertTrue(Files.exists(model.part(model.entry(), 1)));
    }

    @Test
    void startsOverWhereRangesAreIgnored() throws Exception {
        model.hub.on(
                W, FakeHub.file(model.weights, "\"w1\"", 120_000), FakeHub.whole(model.weights));
        model.fetch(model.entry());
        assertInstalledRight(model.entry());
    }

    @Test
    void startsOverWhenTheFileChangedMeanwhile() throws Exception {
        var old = FetchFixture.bytes(300_000, 7);
        model.hub.on(W, FakeHub.file(old, "\"w0\"", 120_000), good());
        model.fetch(model.unknown());
        assertEquals("\"w0\"", model.last(W).header("if-range"));
        assertInstalledRight(model.unknown());
    }

    @Test
    void startsOverWhenAPartOfAnotherFileIsSent() throws Exception {
        var old = FetchFixture.bytes(300_000, 7);
        var rest = Arrays.copyOfRange(model.weights, 120_000, 300_000);
        model.hub.on(
                W,
                FakeHub.file(old, "\"w0\"", 120_000),
                FakeHub.raw(206, "ETag: \"w1\"\r\nContent-Range: bytes 120000-299999/300000", rest),
                good());
        model.fetch(model.unknown());
        assertEquals("", model.last(W).header("range"));
        assertInstalledRight(model.unknown());
    }

    @Test
    void startsOverWhenAnotherRangeIsSent() throws Exception {
        model.hub.on(
                W,
                FakeHub.file(model.weights, "\"w1\"", 120_000),
                FakeHub.raw(206, "Content-Range: bytes 0-299999/300000", model.weights),
                good());
        model.fetch(model.entry());
        assertInstalledRight(model.entry());
    }

    @Test
    void doesNotGoOnWithoutAWayToTellChanges() throws Exception {
        model.hub.on(W, FakeHub.file(model.weights, "", 120_000), FakeHub.file(model.weights, ""));
        model.fetch(model.unknown());
        assertEquals("", model.last(W).header("range"));
        assertInstalledRight(model.unknown());
    }

    @Test
    void theTimeOfTheLastChangeTellsToo() throws Exception {
        var changed = "Mon, 01 Jan 2024 00:00:00 GMT";
        var head = "Last-Modified: " + changed + "\r\nContent-Length: 300000";
        var half = Arrays.copyOf(model.weights, 120_000);
        model.hub.on(W, FakeHub.raw(200, head, half), FakeHub.file(model.weights, changed));
        model.fetch(model.unknown());
        assertEquals(changed, model.last(W).header("if-range"));
        assertEquals("bytes=120000-", model.last(W).header("range"));
        assertInstalledRight(model.unknown());
    }

    @Test
    void weakTagsTellNothing() throws Exception {
        model.hub.on(W, FakeHub.file(model.weights, "W/\"w1\"", 120_000), good());
        model.fetch(model.unknown());
        assertEquals("", model.last(W).header("range"));
    }

    @Test
    void startsOverFromACorruptPart() throws Exception {
        var entry = model.entry();
        model.hub.on(W, FakeHub.file(model.weights, "\"w1\"", 120_000), FakeHub.status(404));
        assertEquals("fetch.missing", model.refusal(entry).key());
        Files.write(model.part(entry, 1), FetchFixture.bytes(120_000, 3));
        model.hub.on(W, good());
        model.fetch(entry);
        assertEquals(4, model.asked(W));
        assertInstalledRight(entry);
    }

    @Test
    void distrustsAPartWithoutItsNote() throws Exception {
        var entry = model.entry();
        Files.createDirectories(model.part(entry, 1).getParent());
        Files.write(model.part(entry, 1), FetchFixture.bytes(299_999, 3));
        model.fetch(entry);
        assertEquals("", model.last(W).header("range"));
        assertInstalledRight(entry);
    }

    @Test
    void distrustsAPartOfAnotherRevision() throws Exception {
        var entry = model.unknown();
        var part = new PartFile(model.part(entry, 1));
        part.restart(new PartFile.Note("https://hub.invalid/older", "\"w1\"", 300_000L));
        Files.write(part.path(), FetchFixture.bytes(120_000, 3));
        model.fetch(entry);
        assertEquals("", model.last(W).header("range"));
        assertInstalledRight(entry);
    }

    @Test
    void refusesAWrongChecksum() {
        model.hub.on(W, FakeHub.file(FetchFixture.bytes(300_000, 4), "\"x\""));
        assertRefused("fetch.checksum", model.entry());
        assertFalse(Files.exists(model.part(model.entry(), 1)));
    }

    @Test
    void aWrongChecksumNamesTheAddressThatSentTheFile() {
        model.hub.on(W, FakeHub.file(FetchFixture.bytes(300_000, 4), "\"x\""));
        var refusal = model.refusal(model.entry());
        assertEquals("fetch.checksum", refusal.key());
        assertTrue(refusal.getMessage().startsWith(model.hub.address() + ""), refusal.toString());
    }

    @Test
    void refusesAnotherLengthThanTheCatalogues() {
        model.hub.on(W, FakeHub.whole(FetchFixture.bytes(400_000, 4)));
        assertRefused("fetch.length", model.entry());
    }

    @Test
    void stopsAtMoreBytesThanExpected() {
        model.hub.on(W, FakeHub.raw(200, "", FetchFixture.bytes(400_000, 4)));
        assertRefused("fetch.longer", model.entry());
    }

    @Test
    void refusesFewerBytesThanWereSaid() {
        model.hub.on(
                W,
                FakeHub.raw(200, "ETag: \"a\"\r\nContent-Length: 400000", model.weights),
                FakeHub.status(416, "Content-Range: bytes */300000"));
        assertRefused("fetch.broken", model.unknown());
    }

    @Test
    void refusesFewerBytesThanTheCatalogueSays() {
        model.hub.on(W, FakeHub.raw(200, "", FetchFixture.bytes(200_000, 4)));
        var refusal = model.refusal(model.entry());
        assertEquals("fetch.broken", refusal.key());
        assertTrue(refusal.getMessage().contains("200000 of 300000"), refusal.getMessage());
    }

    @Test
    void aCompletePartNeedsNoMoreBytes() throws Exception {
        var entry = model.unknown();
        model.hub.on(W, FakeHub.file(model.weights, "\"w1\""));
        model.fetch(entry);
        model.folder.unmark();
        var part = new PartFile(model.part(entry, 1));
        part.restart(
                new PartFile.Note(entry.files().get(1).address().toString(), "\"w1\"", 300_000L));
        Files.move(model.folder.target(entry.files().get(1)), part.path());
        model.hub.on(W, FakeHub.status(416, "Content-Range: bytes */300000"));
        model.fetch(entry);
        assertInstalledRight(entry);
    }

    @ParameterizedTest
    @CsvSource({
        "401, fetch.login",
        "403, fetch.login",
        "404, fetch.missing",
        "410, fetch.missing",
        "418, fetch.status",
        "503, fetch.broken",
        "429, fetch.broken"
    })
    void saysWhatAStatusMeans(int status, String key) {
        model.hub.on(W, FakeHub.status(status));
        assertRefused(key, model.entry());
        assertEquals(key.equals("fetch.broken") ? 3 : 1, model.asked(W));
    }

    @Test
    void asksABusyServerAgain() throws Exception {
        model.hub.on(W, FakeHub.status(503, "Retry-After: 0"), FakeHub.status(500), good());
        model.fetch(model.entry());
        assertInstalledRight(model.entry());
    }

    @Test
    void waitsAsLongAsABusyServerAsks() throws Exception {
        model.hub.on(W, FakeHub.status(429, "Retry-After: 1"), good());
        long began = System.nanoTime();
        model.fetch(model.entry());
        assertTrue(System.nanoTime() - began >= 1e9);
    }

    @Test
    void saysThatAWebPageCame() {
        model.hub.on(
                W,
                FakeHub.raw(
                        200,
                        "Content-Type: text/html; charset=utf-8",
                        "<html>log in</html>".getBytes(StandardCharsets.UTF_8)));
        assertRefused("fetch.page", model.entry());
    }

    @Test
    void unpacksWhatAServerPacked() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(model.weights);
        }
        var header = "Content-Encoding: gzip\r\nETag: \"g\"\r\nContent-Length: " + packed.size();
        var half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        model.hub.on(
                W, FakeHub.raw(200, header, half), FakeHub.raw(200, header, packed.toByteArray()));
        model.fetch(model.unknown());
        assertEquals("", model.last(W).header("range"));
        assertInstalledRight(model.unknown());
    }

    @Test
    void refusesAPackingThatItDoesNotKnow() {
        model.hub.on(W, FakeHub.raw(200, "Content-Encoding: br", model.weights));
        assertRefused("fetch.encoding", model.entry());
    }

    @Test
    void readsAnAnswerInChunks() throws Exception {
        model.hub.on(
                W,
                (request, out) -> {
                    FakeHub.raw(200, "Transfer-Encoding: chunked", new byte[0]).write(request, out);
                    for (int i = 0; i < 3; i++) {
                        out.write("186a0\r\n".getBytes(StandardCharsets.US_ASCII));
                        out.write(model.weights, i * 100_000, 100_000);
                        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                });
        model.fetch(model.unknown());
        assertInstalledRight(model.unknown());
    }

    @Test
    void followsRedirectsWithTheRange() throws Exception {
        model.hub.on(W, FakeHub.status(302, "Location: /elsewhere"));
        model.hub.on("/elsewhere", FakeHub.file(model.weights, "\"w1\"", 120_000), good());
        model.fetch(model.entry());
        assertEquals("bytes=120000-", model.last("/elsewhere").header("range"));
        assertInstalledRight(model.entry());
    }

    @Test
    void leavesACircleOfRedirects() {
        model.hub.on(W, FakeHub.status(307, "Location: " + W));
        assertRefused("fetch.redirect.many", model.entry());
        assertEquals(Redirects.MOST + 1, model.asked(W));
    }

    @Test
    void saysAtOnceThatNobodyIsThere() {
        var entry = model.entry();
        model.hub.close();
        var refusal = model.refusal(entry);
        assertEquals("fetch.broken", refusal.key());
        assertTrue(refusal.getMessage().contains("tried 1 times"), refusal.getMessage());
    }

    @Test
    void goesThroughTheProxyOfTheJvm() throws Exception {
        var before = ProxySelector.getDefault();
        var proxy = new InetSocketAddress(InetAddress.getLoopbackAddress(), model.hub.port());
        try {
            ProxySelector.setDefault(ProxySelector.of(proxy));
            var usual = model.settings();
            var settings =
                    new FetchSettings(
                            usual.connect(),
                            usual.stall(),
                            usual.tries(),
                            usual.backoff(),
                            0,
                            usual.freeSpace(),
                            URI.create("http://hub.invalid"));
            model.hub.on(
                    "http://hub.invalid" + FetchFixture.CONFIG,
                    FakeHub.file(model.config, "\"c1\""));
            model.hub.on("http://hub.invalid" + W, good());
            new ModelFetch(settings)
                    .fetch(model.entry(), model.folder, model.token, progress -> {});
        } finally {
            ProxySelector.setDefault(before);
        }
        assertInstalledRight(model.entry());
    }
}
