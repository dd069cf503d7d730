package io.conoscope.service.embed;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.TextItem;
import io.conoscope.embedding.SkippedImage;
import io.conoscope.encoder.DualEncoder;
import io.conoscope.math.Matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Items of a corpus to unit rows, one batch at a time; knows no folder and remembers nothing.
///
/// Decoding and tokenizing may run on any threads; [#images] and [#texts] compute on the calling
/// thread, which owns the model's engine. The rows of a batch depend on that batch alone, but their
/// last bits depend on its size: whoever wants the same bytes uses [#IMAGES] and [#TEXTS].
///
/// @param encoder the model, open
public record EmbeddingBatch(DualEncoder encoder) {

    /// Images embedded together: eight for each of two cores, 7 % faster than four. More only make
    /// cancelling slower.
    public static final int IMAGES = 16;

    /// Images that are decoded ahead of the batch at hand, at most.
    public static final int IMAGES_AHEAD = 2 * IMAGES;

    /// Texts embedded together.
    public static final int TEXTS = 32;

    /// Texts that are tokenized ahead of the batch at hand, at most.
    public static final int TEXTS_AHEAD = 4 * TEXTS;

    /// The rows of a batch of images.
    ///
    /// @param rows    shape (n - skipped, d), each of length 1, in the order of the batch
    /// @param skipped the images without a row
    public record ImageRows(Matrix rows, List<SkippedImage> skipped) {

        public ImageRows {
            skipped = List.copyOf(skipped);
        }
    }

    /// Reads and prepares one picture. Safe on any thread.
    ///
    /// @throws NullPointerException if the item has no picture
    public DecodedImage decode(ImageItem image, PictureReader pictures) {
        var source = Objects.requireNonNull(image.source(), image.id());
        try {
            return new DecodedImage(image.id(), encoder.preprocess(pictures.read(source)), "");
        } catch (ConoscopeException e) {
            // The same words wherever the corpus stands.
            var words = String.valueOf(e.getMessage()).replace(source.toString(), image.id());
            var problem = words.replace(source.file().toString(), image.id());
            return new DecodedImage(image.id(), null, problem);
        }
    }

    /// Turns one text into tokens. Safe on any thread.
    ///
    /// @throws NullPointerException if the item has no words
    public TokenizedText tokenize(TextItem text) {
        var words = Objects.requireNonNull(text.text(), text.id());
        return new TokenizedText(text.id(), encoder.tokenize(words));
    }

    /// Embeds a batch of images.
    ///
    /// @throws ConoscopeException `embed.direction` if the model gives one no direction
    public ImageRows images(List<DecodedImage> batch) throws ConoscopeException {
        var ids = new ArrayList<String>();
        var pixels = new ArrayList<float[]>();
        var skipped = new ArrayList<SkippedImage>();
        for (var image : batch) {
            if (image.pixels() == null) {
                skipped.add(new SkippedImage(image.id(), image.problem()));
            } else {
                ids.add(image.id());
                pixels.add(image.pixels());
            }
        }
        var model = encoder.description();
        var raw =
                ids.isEmpty()
                        ? Matrix.of(0, model.dimension(), new float[0])
                        : encoder.embedImages(pixels.toArray(float[][]::new));
        return new ImageRows(NormalizedRows.of(raw, model.name(), ids::get), skipped);
    }

    /// Embeds a batch of texts.
    ///
    /// @return shape (n, d), each row of length 1, in the order of the batch
    /// @throws ConoscopeException `embed.direction` if the model gives one no direction
    public Matrix texts(List<TokenizedText> batch) throws ConoscopeException {
        var tokens = batch.stream().map(TokenizedText::tokens).toList();
        var raw = encoder.embedTexts(tokens);
        return NormalizedRows.of(raw, encoder.description().name(), r -> batch.get(r).id());
    }
}
