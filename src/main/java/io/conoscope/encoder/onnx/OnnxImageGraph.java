package io.conoscope.encoder.onnx;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.Pooling;
import io.conoscope.encoder.exported.GraphException;
import io.conoscope.encoder.exported.ImageGraph;
import io.conoscope.encoder.onnx.OnnxSession.Feed;
import io.conoscope.encoder.onnx.OnnxSession.Values;
import io.conoscope.encoder.onnx.outline.ImageInputs;
import io.conoscope.encoder.onnx.outline.Modality;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// The image half of an ONNX file.
public final class OnnxImageGraph implements ImageGraph {

    private static final int AT_ONCE = 8;

    private final OnnxSession session;
    private final ImageInputs inputs;
    private final OutputChoice output;
    private final int side;
    private final int width;

    /// Finds the input and the output, and tries them on a grey picture.
    ///
    /// @param side    of the pictures, in pixels
    /// @param pooling how rows are made of the last hidden states; null where the file gives rows
    /// @throws ConoscopeException `onnx.input.*`, `onnx.output`, `onnx.side` or `onnx.run`; the
    /// session is closed then
    public OnnxImageGraph(OnnxSession session, int side, @Nullable Pooling pooling)
            throws ConoscopeException {
        this.session = session.retain();
        this.side = side;
        boolean kept = false;
        try {
            var outline = session.outline();
            inputs = ImageInputs.of(outline);
            output = OutputChoice.of(outline, Modality.IMAGE, pooling);
            if (inputs.side() >= 0 && inputs.side() != side) {
                throw new ConoscopeException(
                        "onnx.side", null, outline.file(), inputs.pixels(), side);
            }
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
        } catch (GraphException e) {
            throw new ConoscopeException("onnx.run", e, file(), e.words());
        }
    }

    @Override
    public Path file() {
        return session.outline().file();
    }

    @Override
    public int imageSize() {
        return side;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int atOnce() {
        int batch = inputs.pixels().length(0);
        return batch > 0 ? batch : AT_ONCE;
    }

    @Override
    public int lanes() {
        return session.lanes();
    }

    @Override
    public void forEach(int pieces, IntConsumer work) {
        session.forEach(pieces, work);
    }

    @Override
    public float[] rows(List<float[]> pictures) {
        var values = run(pictures);
        OutputValidator.require(session.outline(), output, values, pictures.size(), width);
        var rows = new float[pictures.size() * width];
        for (int i = 0; i < pictures.size(); i++) {
            PooledRows.copy(values, output, i, PooledRows.PATCHES, rows, i * width);
        }
        return rows;
    }

    private Values run(List<float[]> some) {
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
