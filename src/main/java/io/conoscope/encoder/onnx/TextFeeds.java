package io.conoscope.encoder.onnx;

import io.conoscope.encoder.onnx.OnnxSession.Feed;
import io.conoscope.encoder.onnx.outline.OnnxPort;
import io.conoscope.encoder.onnx.outline.TextInputs;
import io.conoscope.encoder.tokenizer.Tokens;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lays texts out as a graph takes them.
///
/// @param inputs the graph's
/// @param pad    the id that fills what is too short
/// @param blank  a picture that a graph of both towers is given with every batch; null in others
/// @param side   of that picture, in pixels
record TextFeeds(TextInputs inputs, int pad, float @Nullable [] blank, int side) {

    private static final int SHORT = 4;

    /// A batch, every text cut or padded to one length.
    ///
    /// @param texts  at least one; a graph of a fixed batch gets the last one again and again
    /// @param length in tokens
    List<Feed> of(List<Tokens> texts, int length) {
        var rows = new ArrayList<>(texts);
        while (rows.size() < inputs.ids().length(0)) {
            rows.add(texts.getLast());
        }
        int[] shape = {length};
        var feeds = new ArrayList<Feed>();
        feeds.add(new Feed(inputs.ids(), map(rows, text -> ids(text, length)), shape));
        if (inputs.mask() != null) {
            feeds.add(new Feed(inputs.mask(), map(rows, text -> mask(text, length)), shape));
        }
        if (inputs.types() != null) {
            feeds.add(new Feed(inputs.types(), map(rows, text -> new int[length]), shape));
        }
        if (inputs.positions() != null) {
            int n = rowsOf(inputs.positions(), rows.size());
            feeds.add(
                    new Feed(
                            inputs.positions(),
                            map(rows.subList(0, n), text -> counted(length)),
                            shape));
        }
        if (inputs.pixels() != null && blank != null) {
            feeds.add(blank(inputs.pixels(), blank, side));
        }
        return feeds;
    }

    /// The least that a graph of both towers takes for texts when only pictures matter.
    static List<Feed> nothing(TextInputs inputs) {
        int length = inputs.length() > 0 ? inputs.length() : SHORT;
        var text = Tokens.of(new int[length]);
        return new TextFeeds(
                        new TextInputs(
                                inputs.ids(),
                                inputs.mask(),
                                inputs.types(),
                                inputs.positions(),
                                null),
                        0,
                        null,
                        0)
                .of(List.of(text), length);
    }

    private static Feed blank(OnnxPort pixels, float[] blank, int side) {
        var rows = new ArrayList<float[]>();
        do {
            rows.add(blank);
        } while (rows.size() < pixels.length(0));
        return new Feed(pixels, rows, new int[] {3, side, side});
    }

    /// Positions are often one row for the whole batch.
    private static int rowsOf(OnnxPort port, int batch) {
        return port.length(0) > 0 ? Math.min(batch, port.length(0)) : batch;
    }

    private int[] ids(Tokens text, int length) {
        var ids = Arrays.copyOf(text.ids(), length);
        if (length > text.ids().length) {
            Arrays.fill(ids, text.ids().length, length, pad);
        }
        return ids;
    }

    private static int[] mask(Tokens text, int length) {
        var mask = new int[length];
        Arrays.fill(mask, 0, Math.min(length, text.used()), 1);
        return mask;
    }

    private static int[] counted(int length) {
        var positions = new int[length];
        Arrays.setAll(positions, i -> i);
        return positions;
    }

    private static List<int[]> map(
            List<Tokens> texts, java.util.function.Function<Tokens, int[]> row) {
        return texts.stream().map(row).toList();
    }
}
