package io.conoscope.encoder.onnx;

import ai.onnxruntime.OrtException;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.ImageTower;
import io.conoscope.encoder.Pooling;
import io.conoscope.encoder.engine.OnnxEngine;
import io.conoscope.encoder.onnx.OnnxSession.Feed;
import io.conoscope.encoder.onnx.OnnxSession.Values;
import io.conoscope.encoder.onnx.outline.ImageInputs;
import io.conoscope.encoder.onnx.outline.Modality;
import io.conoscope.math.Matrix;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// The image half of an ONNX file.
public final class OnnxImageTower implements ImageTower {

    private static final int AT_ONCE = 8;

    private final OnnxSession session;
    private final ImageInputs inputs;
    private final OutputChoice output;
    private final int side;
    private final Function<BufferedImage, float[]> preprocess;
    private final int atOnce;
    private final int width;

    /// Finds the input and the output, and tries them on a grey picture.
    ///
    /// @param side       of the pictures that the preprocessing gives, in pixels
    /// @param preprocess gives shape (3, side, side)
    /// @param pooling    how rows are made of the last hidden states; null where the file gives
    /// rows
    /// @throws ConoscopeException `onnx.input`, `onnx.output`, `onnx.side` or `onnx.run`; the
    /// session is closed then
    public OnnxImageTower(
            OnnxSession session,
            int side,
            Function<BufferedImage, float[]> preprocess,
            @Nullable Pooling pooling)
            throws ConoscopeException {
        this.session = session.retain();
        this.side = side;
        this.preprocess = preprocess;
        boolean kept = false;
        try {
            var outline = session.outline();
            inputs = ImageInputs.of(outline);
            output = OutputChoice.of(outline, Modality.IMAGE, pooling);
            if (inputs.side() >= 0 && inputs.side() != side) {
                throw new ConoscopeException(
                        "onnx.side", null, outline.file(), inputs.pixels(), side);
            }
            int batch = inputs.pixels().length(0);
            atOnce = batch > 0 ? batch : AT_ONCE;
            width = tryOut();
            kept = true;
        } finally {
            if (!kept) {
                session.release();
            }
        }
    }

    private int tryOut() throws ConoscopeException {
        try {
            var values = run(List.of(new float[3 * side * side]));
            if (!PooledRows.fits(values, output, 1)) {
                throw OutputValidator.shape(session.outline(), output, values);
            }
            return PooledRows.width(values);
        } catch (OrtException e) {
            throw new ConoscopeException(
                    "onnx.run", e, session.outline().file(), OnnxEngine.words(e));
        }
    }

    @Override
    public float[] preprocess(BufferedImage picture) {
        return preprocess.apply(picture);
    }

    @Override
    public int imageSize() {
        return side;
    }

    @Override
    public int width() {
        return width;
    }

    /// @throws IllegalStateException if the engine fails on a batch
    @Override
    public Matrix embed(float[][] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i].length != 3 * side * side) {
                throw new IllegalArgumentException(
                        "picture %d has %d values, not %d"
                                .formatted(i, pixels[i].length, 3 * side * side));
            }
        }
        var result = new float[Math.multiplyExact(pixels.length, width)];
        int each = Math.clamp(Math.ceilDiv(pixels.length, session.lanes()), 1, atOnce);
        session.forEach(
                Math.ceilDiv(pixels.length, each),
                piece -> {
                    int from = piece * each;
                    int to = Math.min(pixels.length, from + each);
                    embedSome(Arrays.asList(pixels).subList(from, to), result, from);
                });
        return Matrix.of(pixels.length, width, result);
    }

    private void embedSome(List<float[]> some, float[] result, int first) {
        try {
            var values = run(some);
            OutputValidator.require(session.outline(), output, values, some.size(), width);
            for (int i = 0; i < some.size(); i++) {
                PooledRows.copy(values, output, i, PooledRows.PATCHES, result, (first + i) * width);
            }
        } catch (OrtException e) {
            throw new IllegalStateException(
                    session.outline().file() + ": " + OnnxEngine.words(e), e);
        }
    }

    private Values run(List<float[]> some) throws OrtException {
        var rows = new ArrayList<>(some);
        while (rows.size() < inputs.pixels().length(0)) {
            rows.add(some.getLast());
        }
        var feeds = new ArrayList<Feed>();
        feeds.add(new Feed(inputs.pixels(), rows, new int[] {3, side, side}));
        if (inputs.texts() != null) {
            feeds.addAll(TextFeeds.nothing(inputs.texts()));
        }
        return session.run(feeds, output.port());
    }

    @Override
    public void close() {
        session.release();
    }
}
