package io.conoscope.ui.models;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.catalogue.AddedModel;
import io.conoscope.catalogue.InstalledState;
import io.conoscope.catalogue.descriptor.CatalogueEntry;
import io.conoscope.catalogue.descriptor.Licence;
import io.conoscope.catalogue.descriptor.ModelFile;
import io.conoscope.catalogue.descriptor.ModelKind;
import io.conoscope.catalogue.descriptor.ReferenceNumbers;
import io.conoscope.catalogue.descriptor.WeightFormat;
import io.conoscope.encoder.ModelDescription;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A library in memory: two dual encoders and a tower to download, one model built in, and what a
/// test adds. A download is given in steps of a hundredth, each of which a test may hold.
public final class FakeModelLibrary implements ModelLibraryServices {

    /// Bytes of every download.
    public static final long BYTES = 605_200_000;

    /// What is asked before every hundredth of a download; may block, throw, or cancel.
    public interface Step {
        void before(String name, int hundredth) throws ConoscopeException;
    }

    public final List<String> asked = new CopyOnWriteArrayList<>();
    public volatile Step step = (name, hundredth) -> {};
    public volatile @Nullable ConoscopeException addFailure;
    private final Map<String, Integer> hundredths = new ConcurrentHashMap<>();
    private final List<Path> added = new CopyOnWriteArrayList<>();

    @Override
    public Contents list() {
        var items = new ArrayList<ModelLibraryItem>();
        items.add(published("clip-b16", "CLIP ViT-B/16", ModelKind.DUAL_ENCODER));
        items.add(published("clip-b32", "CLIP ViT-B/32", ModelKind.DUAL_ENCODER));
        items.add(
                new ModelLibraryItem.Published(
                        entry("clip-tiny", "a small CLIP", ModelKind.DUAL_ENCODER, List.of()),
                        new InstalledState.BuiltIn(Path.of("models", "clip-tiny"), 0)));
        items.add(published("dino", "DINOv2 small", ModelKind.IMAGE_TOWER));
        for (var path : added) {
            var own = new AddedModel(String.valueOf(path.getFileName()), path);
            var description =
                    new ModelDescription(
                            own.name(), "trained", "safetensors", 64, 32, 77, 2, 1000, "f");
            items.add(new ModelLibraryItem.Own(own, path, description, false, null));
        }
        return new Contents(items, List.of());
    }

    private ModelLibraryItem published(String name, String title, ModelKind kind) {
        var file =
                new ModelFile(
                        "model.safetensors",
                        URI.create("https://hub.example/" + name),
                        BYTES,
                        "ab".repeat(32));
        return new ModelLibraryItem.Published(entry(name, title, kind, List.of(file)), state(name));
    }

    private static CatalogueEntry entry(
            String name, String title, ModelKind kind, List<ModelFile> files) {
        var recall = new ReferenceNumbers.Recall("flickr8k", 5, 0.8054, 0.914);
        return new CatalogueEntry(
                Path.of("model.json"),
                name,
                title,
                kind,
                WeightFormat.SAFETENSORS,
                "A paper, arXiv:0000.00000",
                new Licence("MIT", "MIT License", "https://hub.example/licence", "Keep it."),
                files,
                kind == ModelKind.DUAL_ENCODER
                        ? new ReferenceNumbers("A table", "MIT", "zero-shot", List.of(recall))
                        : null);
    }

    private InstalledState state(String name) {
        int done = hundredths.getOrDefault(name, 0);
        var folder = Path.of("downloads", name);
        if (done == 0) {
            return new InstalledState.Absent();
        }
        return done == 100
                ? new InstalledState.Installed(folder, BYTES)
                : new InstalledState.Partial(folder, BYTES / 100 * done, BYTES);
    }

    @Override
    public void fetch(String name, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException {
        int from = hundredths.getOrDefault(name, 0);
        asked.add("fetch " + name + " from " + from);
        for (int done = from + 1; done <= 100; done++) {
            step.before(name, done);
            token.throwIfCancelled();
            hundredths.put(name, done);
            progress.accept(
                    new Progress("fetch.bytes", BYTES / 100 * done, BYTES, 12e6, 100 - done));
        }
    }

    @Override
    public void remove(String name) {
        asked.add("remove " + name);
        hundredths.remove(name);
        added.removeIf(path -> path.endsWith(name));
    }

    @Override
    public String add(Path path) throws ConoscopeException {
        asked.add("add " + path.getFileName());
        var failure = addFailure;
        if (failure != null) {
            throw failure;
        }
        added.add(path);
        return String.valueOf(path.getFileName());
    }
}
