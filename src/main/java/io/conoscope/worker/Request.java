package io.conoscope.worker;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.embed.EmbedRequest;
import io.conoscope.service.train.RunFolder;
import io.conoscope.service.train.TrainRequest;
import io.conoscope.training.config.file.TrainingConfigFile;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// One line from the window to the worker.
///
/// @param id          of the job, from 1; replies carry it back
/// @param verb        [#EMBED] or [#TRAIN], or [#CANCEL], [#PAUSE], [#RESUME] of one before
/// @param root        the corpus' folder or file, absolute
/// @param split       its split, or null for all of it
/// @param images      how many of its first images
/// @param fingerprint of the corpus as the window knows it
/// @param model       which model, in which state
/// @param folder      receives the rows, or is the run's, absolute
/// @param device      what is wanted to compute on
/// @param config      of a run, as YAML
record Request(
        long id,
        @Nullable String verb,
        @Nullable String root,
        @Nullable String split,
        int images,
        @Nullable String fingerprint,
        @Nullable ModelSpec model,
        @Nullable String folder,
        @Nullable String device,
        @Nullable String config) {

    static final String EMBED = "embed";
    static final String TRAIN = "train";
    static final String CANCEL = "cancel";
    static final String PAUSE = "pause";
    static final String RESUME = "resume";

    /// Those that concern a job that was asked for before.
    private static final Set<String> WORDS = Set.of(CANCEL, PAUSE, RESUME);

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    static Request embed(long id, EmbedRequest request) {
        var corpus = request.corpus();
        return new Request(
                id,
                EMBED,
                corpus.root().toAbsolutePath().toString(),
                corpus.split(),
                corpus.images().size(),
                corpus.fingerprint(),
                request.model(),
                request.folder().toAbsolutePath().toString(),
                ComputeDevice.wanted().word(),
                null);
    }

    static Request train(long id, TrainRequest request) {
        return new Request(
                id,
                TRAIN,
                null,
                null,
                0,
                null,
                null,
                request.run().toAbsolutePath().toString(),
                null,
                TrainingConfigFile.write(request.config()));
    }

    static Request cancel(long id) {
        return word(id, CANCEL);
    }

    /// A word about a job.
    static Request word(long id, String verb) {
        return new Request(id, verb, null, null, 0, null, null, null, null, null);
    }

    /// The run of a request to train.
    TrainRequest run() throws ConoscopeException {
        var run = Path.of(required(folder));
        var file = run.resolve(RunFolder.CONFIG);
        var wanted = TrainingConfigFile.parse(required(config), file);
        return new TrainRequest(wanted, run, "conoscope, the window");
    }

    /// The model that is wanted.
    ModelSpec spec() {
        return required(model);
    }

    /// A value that a request always has; [#parse] has made sure.
    static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("the request lacks a value");
        }
        return value;
    }

    String toLine() {
        return GSON.toJson(this);
    }

    /// Reads a line; empty where it is no request.
    static Optional<Request> parse(String line) {
        try {
            var request = GSON.fromJson(line, Request.class);
            return request != null && request.isWhole() ? Optional.of(request) : Optional.empty();
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    /// JSON may leave out what Java may not.
    @SuppressWarnings("ConstantValue")
    private static boolean isWhole(ModelSpec model) {
        return model.imageModel() != null && model.textModel() != null;
    }

    private boolean isWhole() {
        if (id <= 0 || verb == null || WORDS.contains(verb)) {
            return id > 0 && verb != null;
        }
        if (verb.equals(TRAIN)) {
            return folder != null && config != null;
        }
        return EMBED.equals(verb)
                && root != null
                && fingerprint != null
                && model != null
                && isWhole(model)
                && folder != null
                && images > 0;
    }
}
