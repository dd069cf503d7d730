package io.conoscope.service.train;

import com.google.gson.GsonBuilder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Version;
import io.conoscope.base.WholeFile;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.CorpusRef;
import io.conoscope.encoder.engine.EngineVersion;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.encoder.model.Models;
import io.conoscope.training.ResolvedInputs;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What a run was made of and on: written once, when it begins.
record RunProvenance(ResolvedInputs place) {

    static final String FILE = "provenance.json";

    private static final Logger LOG = LoggerFactory.getLogger(RunProvenance.class);

    /// What is written as JSON.
    private record Origin(
            String conoscope,
            String java,
            String system,
            int cores,
            String engine,
            int threads,
            Data corpus,
            List<Data> evaluate,
            List<Model> models,
            String begun,
            String command) {}

    /// A corpus.
    ///
    /// @param folder where its files are
    /// @param ref    how it was read; null where nothing names it
    private record Data(
            String name,
            String folder,
            @Nullable String split,
            int images,
            int texts,
            String fingerprint,
            @Nullable CorpusRef ref) {

        static Data of(Corpus corpus) {
            return new Data(
                    corpus.name(),
                    corpus.root().toString(),
                    corpus.split(),
                    corpus.images().size(),
                    corpus.texts().size(),
                    corpus.fingerprint(),
                    corpus.ref());
        }
    }

    /// A model that a tower, or both, came from.
    private record Model(String folder, @Nullable String weights, @Nullable String fingerprint) {}

    void write(TrainRequest request) throws ConoscopeException {
        var file = place.folder().resolve(FILE);
        if (Files.exists(file)) {
            return;
        }
        var origin =
                new Origin(
                        Version.current(),
                        Runtime.version().toString(),
                        "%s %s %s"
                                .formatted(
                                        System.getProperty("os.name"),
                                        System.getProperty("os.version"),
                                        System.getProperty("os.arch")),
                        Runtime.getRuntime().availableProcessors(),
                        EngineVersion.words(),
                        request.config().threads(),
                        Data.of(place.corpus()),
                        place.evaluate().stream().map(Data::of).toList(),
                        models(),
                        Instant.now().toString(),
                        request.command());
        var gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        WholeFile.write(file, gson.toJson(origin) + "\n");
    }

    private List<Model> models() {
        var choice = place.model();
        return choice.isOneModel()
                ? List.of(model(choice.image(), choice.randomInit()))
                : List.of(model(choice.image(), null), model(choice.text(), null));
    }

    /// What cannot be described can still be trained: half a model, for example.
    private static Model model(Path folder, @Nullable Long randomInit) {
        try {
            var found = Models.describe(new ModelSpec(folder.toString(), randomInit));
            return new Model(folder.toString(), found.weights(), found.fingerprint());
        } catch (ConoscopeException e) {
            LOG.info("{} is not described: {}", folder, e.getMessage());
            return new Model(folder.toString(), null, null);
        }
    }
}
