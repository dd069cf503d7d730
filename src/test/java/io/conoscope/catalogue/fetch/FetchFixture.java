package io.conoscope.catalogue.fetch;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.catalogue.DownloadFolder;
import io.conoscope.catalogue.InstalledState;
import io.conoscope.catalogue.descriptor.CatalogueEntry;
import io.conoscope.catalogue.descriptor.Licence;
import io.conoscope.catalogue.descriptor.ModelFile;
import io.conoscope.catalogue.descriptor.ModelKind;
import io.conoscope.catalogue.descriptor.WeightFormat;
import io.conoscope.catalogue.http.FetchSettings;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/// A model on a fake hub, and impatient settings.
final class FetchFixture implements AutoCloseable {

    static final String CONFIG = "/acme/model/resolve/main/config.json";
    static final String WEIGHTS = "/acme/model/resolve/main/onnx/model.onnx";

    final FakeHub hub;
    final DownloadFolder folder;
    final byte[] config = bytes(700, 1);
    final byte[] weights = bytes(300_000, 2);
    final List<Progress> progress = new ArrayList<>();
    CancellationToken token = new CancellationToken();
    Duration stall = Duration.ofMillis(400);
    long freeBytes = Long.MAX_VALUE;

    FetchFixture(Path temp) throws IOException {
        hub = new FakeHub();
        folder = new DownloadFolder(temp.resolve("models/model"));
        hub.on(CONFIG, FakeHub.file(config, "\"c1\"")).on(WEIGHTS, FakeHub.file(weights, "\"w1\""));
    }

    static byte[] bytes(int count, long seed) {
        var bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Both files, all known of them.
    CatalogueEntry entry() {
        return entry(
                file(CONFIG, (long) config.length, sha256(config)),
                file(WEIGHTS, (long) weights.length, sha256(weights)));
    }

    /// Both files, nothing known of them.
    CatalogueEntry unknown() {
        return entry(file(CONFIG, null, null), file(WEIGHTS, null, null));
    }

    static CatalogueEntry entry(ModelFile... files) {
        return new CatalogueEntry(
                Path.of("model.json"),
                "model",
                "a model",
                ModelKind.DUAL_ENCODER,
                WeightFormat.ONNX,
                "nobody",
                new Licence("MIT", "MIT License", null, ""),
                List.of(files),
                null);
    }

    static ModelFile file(String target, @Nullable Long bytes, @Nullable String sha256) {
        var path = target.substring("/acme/model/resolve/main/".length());
        return new ModelFile(path, URI.create("https://hub.invalid" + target), bytes, sha256);
    }

    FetchSettings settings() {
        return new FetchSettings(
                Duration.ofSeconds(5),
                stall,
                3,
                Duration.ofMillis(5),
                0,
                any -> freeBytes,
                hub.address());
    }

    Path fetch(CatalogueEntry entry) throws ConoscopeException {
        return new ModelFetch(settings()).fetch(entry, folder, token, progress::add);
    }

    ConoscopeException refusal(CatalogueEntry entry) {
        return assertThrows(ConoscopeException.class, () -> fetch(entry));
    }

    boolean isInstalled(CatalogueEntry entry) {
        return folder.state(entry) instanceof InstalledState.Installed;
    }

    byte[] fetched(String path) throws IOException {
        return Files.readAllBytes(folder.folder().resolve(path));
    }

    Path part(CatalogueEntry entry, int file) {
        return folder.part(entry.files().get(file));
    }

    /// How often a file was asked for.
    long asked(String target) {
        return hub.requests().stream().filter(r -> r.target().equals(target)).count();
    }

    /// The last request for a file.
    FakeHub.Request last(String target) {
        return hub.requests().stream()
                .filter(r -> r.target().equals(target))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    @Override
    public void close() {
        hub.close();
    }
}
