package io.conoscope.service.embed;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Prefetcher;
import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.embedding.SkippedImage;
import io.conoscope.embedding.store.PartialEmbeddings;
import io.conoscope.encoder.DualEncoder;
import io.conoscope.math.Matrix;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/// Embeds the images of a corpus that are not embedded yet. A picture that cannot be read gets no
/// row and is named.
///
/// @param encoder  computes on the calling thread
/// @param pictures reads on the decoder threads
/// @param decoders their pool
/// @param partial  receives the rows
public record ImageStage(
        DualEncoder encoder,
        PictureReader pictures,
        ExecutorService decoders,
        PartialEmbeddings partial) {

    /// Images embedded together: eight for each of two cores, 7 % faster than four. More only make
    /// cancelling slower.
    public static final int BATCH = 16;

    public static final int AHEAD = 2 * BATCH;

    /// What a decoder makes of one image: the tower's input, or why there is none.
    private record Input(ImageItem image, float @Nullable [] pixels, String problem) {}

    /// @throws ConoscopeException if the model gives an image no direction, the corpus' folder is
    ///     gone or the disk is full; whole batches stay
    void run(Corpus corpus, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException {
        var images = corpus.images();
        int done = partial.imagesDone();
        var meter = new ProgressMeter("embed.images", images.size(), done, progress);
        meter.report(done);
        try (var inputs =
                Prefetcher.<Input>ofRange(
                        decoders, done, images.size(), AHEAD, i -> () -> prepare(images.get(i)))) {
            while (done < images.size()) {
                token.throwIfCancelled();
                var batch = new ArrayList<Input>();
                for (int i = done; i < Math.min(done + BATCH, images.size()); i++) {
                    batch.add(inputs.take());
                }
                token.throwIfCancelled();
                embed(batch, corpus.root());
                done += batch.size();
                meter.report(done);
            }
        }
    }

    private Input prepare(ImageItem image) {
        var file = Objects.requireNonNull(image.file());
        try {
            return new Input(image, encoder.preprocess(pictures.read(file)), "");
        } catch (ConoscopeException e) {
            return new Input(image, null, words(e, file, image.id()));
        }
    }

    /// The failure's words, the same wherever the corpus stands.
    private static String words(ConoscopeException e, Path file, String id) {
        return String.valueOf(e.getMessage()).replace(file.toString(), id);
    }

    private void embed(List<Input> batch, Path root) throws ConoscopeException {
        var readable = new ArrayList<Input>();
        var pixels = new ArrayList<float[]>();
        var skipped = new ArrayList<SkippedImage>();
        for (var input : batch) {
            if (input.pixels == null) {
                skipped.add(new SkippedImage(input.image.id(), input.problem));
            } else {
                readable.add(input);
                pixels.add(input.pixels);
            }
        }
        if (!skipped.isEmpty() && !Files.exists(root)) {
            throw new ConoscopeException("embed.rootgone", null, root);
        }
        var model = encoder.description();
        var rows =
                readable.isEmpty()
                        ? Matrix.of(0, model.dimension(), new float[0])
                        : encoder.embedImages(pixels.toArray(float[][]::new));
        partial.addImages(
                NormalizedRows.of(rows, model.name(), r -> readable.get(r).image.id()), skipped);
    }
}
