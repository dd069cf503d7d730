package io.conoscope.service;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.raster.PictureRows;
import io.conoscope.encoder.DualEncoder;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.encoder.tokenizer.Tokens;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.service.models.ModelSource;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Models without weights: a row is random numbers seeded by what is embedded, so that equal inputs
/// give equal bytes in every process.
public final class FakeModels implements ModelSource {

    static final int DIMENSION = 16;

    /// How often a model was loaded.
    public final AtomicInteger loads = new AtomicInteger();

    /// Called before each batch with the number of batches so far; may sleep, throw, or cancel.
    public IntConsumer beforeBatch = batches -> {};

    /// A text whose row is to be NaN.
    public String broken = "";

    /// Whether every model is refused when it is loaded.
    public boolean refused;

    private final AtomicInteger batches = new AtomicInteger();

    @Override
    public ModelDescription describe(ModelSpec spec) {
        var fingerprint = String.format(Locale.ROOT, "%064x", Seeds.mix(spec.hashCode()) >>> 1);
        return new ModelDescription(
                spec.imageModel(), "random", "safetensors", DIMENSION, 4, 4, 1, 0, fingerprint);
    }

    @Override
    public DualEncoder load(ModelSpec spec) {
        if (refused) {
            throw new IllegalArgumentException(spec + " is refused");
        }
        loads.incrementAndGet();
        return new Fake(describe(spec), spec.hashCode());
    }

    private final class Fake implements DualEncoder {
        private final ModelDescription description;
        private final long seed;

        Fake(ModelDescription description, long seed) {
            this.description = description;
            this.seed = seed;
        }

        @Override
        public ModelDescription description() {
            return description;
        }

        @Override
        public float[] preprocess(PictureRows picture) throws ConoscopeException {
            var first = new float[] {0, picture.width(), picture.height()};
            picture.read((y, rgb) -> first[0] = y == 0 ? rgb[0] | 0xFF000000 : first[0]);
            return first;
        }

        @Override
        public Tokens tokenize(String text) {
            return Tokens.of(text.equals(broken) ? Integer.MIN_VALUE : text.hashCode());
        }

        @Override
        public Matrix embedImages(float[][] pixels) {
            return rows(Arrays.stream(pixels).mapToInt(Arrays::hashCode).toArray(), 1);
        }

        @Override
        public Matrix embedTexts(List<Tokens> texts) {
            return rows(texts.stream().mapToInt(text -> text.ids()[0]).toArray(), 2);
        }

        private Matrix rows(int[] items, int modality) {
            beforeBatch.accept(batches.getAndIncrement());
            var rows = new float[items.length][DIMENSION];
            for (int r = 0; r < items.length; r++) {
                var random = Seeds.random(seed * 3 + modality, items[r]);
                for (int c = 0; c < DIMENSION; c++) {
                    rows[r][c] =
                            items[r] == Integer.MIN_VALUE
                                    ? Float.NaN
                                    : (float) random.nextGaussian();
                }
            }
            return Matrix.ofRows(rows);
        }

        @Override
        public void close() {}
    }
}
