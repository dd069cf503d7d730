package io.conoscope.worker;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

import io.conoscope.encoder.ModelSpec;
import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.service.EmbedRequest;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// One line from the window to the worker.
///
/// @param id          of the job, from 1; replies carry it back
/// @param verb        [#EMBED] or [#CANCEL]
/// @param root        the corpus' folder or file, absolute
/// @param split       its split, or null for all of it
/// @param images      how many of its first images
/// @param fingerprint of the corpus as the window knows it
/// @param model       which model, in which state
/// @param folder      receives the rows, absolute
/// @param device      what is wanted to compute on
record Request(
        long id,
        @Nullable String verb,
        @Nullable String root,
        @Nullable String split,
        int images,
        @Nullable String fingerprint,
        @Nullable ModelSpec model,
        @Nullable String folder,
        @Nullable String device) {

    static final String EMBED = "embed";
    static final String CANCEL = "cancel";

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
                ComputeDevice.wanted().word());
    }

    static Request cancel(long id) {
        return new Request(id, CANCEL, null, null, 0, null, null, null, null);
    }

    /// The model that is wanted.
    ModelSpec spec() {
        return required(model);
    }

    /// A value that a request to embed always has; [#parse] has made sure.
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
        if (id <= 0 || CANCEL.equals(verb)) {
            return id > 0;
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
