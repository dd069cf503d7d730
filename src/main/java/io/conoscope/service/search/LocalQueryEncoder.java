package io.conoscope.service.search;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.corpus.ImageSource;
import io.conoscope.corpus.TextItem;
import io.conoscope.encoder.DualEncoder;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.embed.DecodedImage;
import io.conoscope.service.embed.EmbeddingBatch;
import io.conoscope.service.embed.PictureReader;
import io.conoscope.service.models.ModelSource;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// Turns queries into rows in this process, and keeps the last model loaded. Always call it on the
/// same thread, which owns the model's engine.
public final class LocalQueryEncoder implements QueryEncoder, AutoCloseable {

    private final ModelSource models;
    private final PictureReader pictures;
    private @Nullable Loaded loaded;

    /// @param description as the model's files were when it was loaded
    private record Loaded(ModelSpec spec, ModelDescription description, DualEncoder encoder) {}

    /// @param models   where models come from
    /// @param pictures reads pictures
    public LocalQueryEncoder(ModelSource models, PictureReader pictures) {
        this.models = models;
        this.pictures = pictures;
    }

    @Override
    public EncodedQuery encode(
            ModelSpec model,
            QueryInput input,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException {
        token.throwIfCancelled();
        var encoder = encoder(model, progress);
        token.throwIfCancelled();
        return switch (input) {
            case QueryInput.Words words -> words(encoder, words.text());
            case QueryInput.Picture picture -> picture(encoder, ImageSource.of(picture.file()));
        };
    }

    private DualEncoder encoder(ModelSpec model, Consumer<? super Progress> progress)
            throws ConoscopeException {
        var described = models.describe(model);
        var kept = loaded;
        if (kept != null && kept.spec.equals(model) && kept.description.equals(described)) {
            return kept.encoder;
        }
        close();
        progress.accept(new Progress("embed.load", 0, 0, Double.NaN, Double.NaN));
        var encoder = models.load(model);
        loaded = new Loaded(model, described, encoder);
        return encoder;
    }

    private static EncodedQuery words(DualEncoder encoder, String text) throws ConoscopeException {
        var batch = new EmbeddingBatch(encoder);
        var tokens = batch.tokenize(new TextItem("the query", text));
        int context = tokens.tokens().used();
        return new EncodedQuery(
                batch.texts(List.of(tokens)).row(0),
                Math.max(context, TokenCount.of(encoder::tokenize, text)),
                context);
    }

    private EncodedQuery picture(DualEncoder encoder, ImageSource source)
            throws ConoscopeException {
        var batch = new EmbeddingBatch(encoder);
        var pixels = encoder.preprocess(pictures.read(source));
        var made = batch.images(List.of(new DecodedImage("the query", pixels, "")));
        return new EncodedQuery(made.rows().row(0), 0, 0);
    }

    @Override
    public void unload() {
        close();
    }

    /// Frees the model; the next query loads it again.
    @Override
    public void close() {
        if (loaded != null) {
            loaded.encoder.close();
            loaded = null;
        }
    }
}
