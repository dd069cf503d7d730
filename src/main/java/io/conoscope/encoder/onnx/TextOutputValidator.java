package io.conoscope.encoder.onnx;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.exported.ExportedTextTower;
import io.conoscope.encoder.exported.GraphException;
import io.conoscope.encoder.exported.TextGroups;
import io.conoscope.encoder.onnx.OnnxSession.Values;
import io.conoscope.encoder.onnx.outline.TextInputs;
import io.conoscope.encoder.tokenizer.Tokenizer;
import io.conoscope.encoder.tokenizer.Tokens;

import java.util.List;

/// The first run of a text graph, which shows its width and what padding does to it.
///
/// @param run    how texts are run
/// @param groups how they are parted
/// @param width  of a row
record TextOutputValidator(TextRun run, TextGroups groups, int width) {

    private static final int AT_ONCE = 16;
    private static final int AT_ONCE_WITH_PICTURE = 64;
    private static final int MORE = 4;
    private static final double SAME = 1e-5;

    /// Sides that the picture beside a text may have, where the graph does not say.
    private static final int[] SIDES = {224, 512, 384, 256, 336, 448};

    static TextOutputValidator of(
            OnnxSession session, TextInputs inputs, OutputChoice output, Tokenizer tokenizer)
            throws ConoscopeException {
        var text = tokenizer.tokenize(ExportedTextTower.TRIAL);
        int pad = text.used() < text.ids().length ? text.ids()[text.ids().length - 1] : 0;
        int length = inputs.length() > 0 ? inputs.length() : text.ids().length;
        var pixels = inputs.pixels();
        if (pixels == null) {
            var run = new TextRun(session, new TextFeeds(inputs, pad, null, 0), output);
            return of(run, text, length, AT_ONCE);
        }
        var sides = pixels.length(2) > 0 ? new int[] {pixels.length(2)} : SIDES;
        for (int i = 0; ; i++) {
            int side = sides[i];
            var blank = new float[3 * side * side];
            var run = new TextRun(session, new TextFeeds(inputs, pad, blank, side), output);
            try {
                return of(run, text, length, AT_ONCE_WITH_PICTURE);
            } catch (ConoscopeException e) {
                if (i == sides.length - 1) {
                    throw e;
                }
            }
        }
    }

    private static TextOutputValidator of(TextRun run, Tokens text, int length, int atOnce)
            throws ConoscopeException {
        try {
            var values = run.of(List.of(text), length);
            if (!PooledRows.fits(values, run.output(), 1)) {
                throw OutputValidator.shape(run.session().outline(), run.output(), values);
            }
            var inputs = run.feeds().inputs();
            int batch = inputs.ids().length(0);
            boolean free = inputs.length() < 0 && isFreeOfPadding(run, text, values);
            var groups = new TextGroups(inputs.length(), free, batch > 0 ? batch : atOnce);
            return new TextOutputValidator(run, groups, PooledRows.width(values));
        } catch (GraphException e) {
            throw new ConoscopeException("onnx.run", e, run.session().outline().file(), e.words());
        }
    }

    /// Whether padding changes nothing: the row of a text is the same with it and without.
    ///
    /// @param values of the text as its tokenizer gives it
    private static boolean isFreeOfPadding(TextRun run, Tokens text, Values values) {
        boolean padded = text.used() < text.ids().length;
        if (!padded && run.feeds().inputs().mask() == null) {
            return false;
        }
        int other = padded ? text.used() : text.ids().length + MORE;
        try {
            var changed = run.of(List.of(text), other);
            return PooledRows.fits(changed, run.output(), 1)
                    && PooledRows.width(changed) == PooledRows.width(values)
                    && differ(row(run, values, text), row(run, changed, text)) <= SAME;
        } catch (GraphException e) {
            return false;
        }
    }

    private static float[] row(TextRun run, Values values, Tokens text) {
        var row = new float[PooledRows.width(values)];
        PooledRows.copy(values, run.output(), 0, text.used(), row, 0);
        return row;
    }

    /// The largest difference over the largest value.
    private static double differ(float[] one, float[] other) {
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < one.length; i++) {
            largest = Math.max(largest, Math.abs(one[i]));
            difference = Math.max(difference, Math.abs((double) one[i] - other[i]));
        }
        return difference / largest;
    }
}
