package io.conoscope.encoder.check;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.checkpoint.SafetensorsFile;
import io.conoscope.encoder.checkpoint.TensorEntry;
import io.conoscope.encoder.folder.ModelFormat;
import io.conoscope.encoder.network.TextNetwork;
import io.conoscope.encoder.tokenizer.Tokens;
import io.conoscope.math.Matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What `io.safetensors` records: inputs, and the outputs that another implementation computed.
///
/// @param file the file, open
public record RecordedInputs(SafetensorsFile file) {

    static final String PIXELS = "pixel_values";
    static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";

    boolean has(String name) {
        return file.entries().containsKey(name);
    }

    /// The recorded pictures, each of shape (3, s, s).
    ///
    /// @param side s, or 0 for any
    /// @throws ConoscopeException `check.input` if they are of another shape
    float[][] pixels(int side) throws ConoscopeException {
        var entry = file.entry(PIXELS);
        var expected = "(n, 3, " + (side == 0 ? "s, s" : side + ", " + side) + ")";
        requireShape(entry, entry.shape().size() == 4, expected);
        long s = side == 0 ? entry.shape().get(3) : side;
        requireShape(entry, entry.hasShape(entry.shape().getFirst(), 3, s, s), expected);
        var all = file.floats(PIXELS);
        int each = (int) (3 * s * s);
        var pictures = new float[all.length / each][];
        Arrays.setAll(pictures, i -> Arrays.copyOfRange(all, i * each, (i + 1) * each));
        return pictures;
    }

    /// Side of the recorded pictures, in pixels.
    int side() throws ConoscopeException {
        return (int) Math.round(Math.sqrt(pixels(0)[0].length / 3.0));
    }

    /// The recorded texts.
    ///
    /// @throws ConoscopeException `check.input` or `check.token` if the network could not take them
    List<Tokens> texts(TextNetwork.Sizes sizes) throws ConoscopeException {
        var entry = file.entry(IDS);
        var expected = "(n, t) with t at most " + sizes.contextLength();
        requireShape(entry, entry.shape().size() == 2, expected);
        long length = entry.shape().get(1);
        requireShape(entry, length >= 1 && length <= sizes.contextLength(), expected);
        var all = file.longs(IDS);
        for (long id : all) {
            if (id < 0 || id >= sizes.vocabulary()) {
                throw new ConoscopeException(
                        "check.token", null, file.file(), id, sizes.vocabulary());
            }
        }
        int each = (int) length;
        var used = used(all.length / each, each);
        var texts = new ArrayList<Tokens>();
        for (int i = 0; i < used.length; i++) {
            var ids = new int[each];
            for (int t = 0; t < each; t++) {
                ids[t] = (int) all[i * each + t];
            }
            texts.add(new Tokens(ids, used[i]));
        }
        return texts;
    }

    /// How many first tokens the mask leaves of each text; all without a mask.
    private int[] used(int texts, int length) throws ConoscopeException {
        var used = new int[texts];
        Arrays.fill(used, length);
        if (!has(MASK)) {
            return used;
        }
        var entry = file.entry(MASK);
        requireShape(entry, entry.hasShape(texts, length), "(" + texts + ", " + length + ")");
        var mask = file.longs(MASK);
        for (int i = 0; i < texts; i++) {
            int count = 0;
            while (count < length && mask[i * length + count] == 1) {
                count++;
            }
            used[i] = count;
            for (int t = count; t < length; t++) {
                requireShape(entry, mask[i * length + t] == 0 && count > 0, "ones, then zeros");
            }
        }
        return used;
    }

    /// A recorded output.
    ///
    /// @param shape that the computed one has
    /// @throws ConoscopeException `check.input` if it is of another shape
    float[] output(String name, long... shape) throws ConoscopeException {
        var entry = file.entry(name);
        requireShape(entry, entry.hasShape(shape), Arrays.toString(shape));
        return file.floats(name);
    }

    /// How far computed rows are from recorded ones.
    CheckpointCheck.Output compare(String name, ModelFormat format, Matrix computed)
            throws ConoscopeException {
        return compare(
                name, format, computed.toArray(), new long[] {computed.rows(), computed.columns()});
    }

    /// How far a computed output is from a recorded one.
    CheckpointCheck.Output compare(String name, ModelFormat format, float[] computed, long... shape)
            throws ConoscopeException {
        var expected = output(name, shape);
        double largest = 0;
        for (int i = 0; i < computed.length; i++) {
            double error = Math.abs((double) computed[i] - expected[i]);
            // A NaN on either side is the largest error there is.
            largest = error <= largest ? largest : error;
        }
        return new CheckpointCheck.Output(name, format.word(), largest);
    }

    private void requireShape(TensorEntry entry, boolean fits, String expected)
            throws ConoscopeException {
        if (!fits) {
            throw new ConoscopeException(
                    "check.input", null, file.file(), entry.name(), entry.shape(), expected);
        }
    }
}
