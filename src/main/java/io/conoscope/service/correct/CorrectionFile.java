package io.conoscope.service.correct;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.encoder.checkpoint.ElementType;
import io.conoscope.encoder.checkpoint.SafetensorsFile;
import io.conoscope.encoder.checkpoint.SafetensorsWriter;
import io.conoscope.gap.correct.AffineStep;
import io.conoscope.gap.correct.FittedSteps;

import org.jspecify.annotations.Nullable;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A correction as a safetensors file of 32-bit floats, for this program and any other.
///
/// For step i on images, `image.i.scale` has shape (d), or (d, d) where it is a matrix, and
/// `image.i.offset` shape (d); the same for `text`. A row x of length 1 becomes N(A x + b), N to
/// length 1, step by step; at the end, N((1 − mix) x + mix x'). The metadata hold `format`, `name`,
/// `width`, `mix`, `imageSteps`, `textSteps` and `fittedTo`.
public final class CorrectionFile {

    private static final String FORMAT = "conoscope-correction 1";
    private static final int MOST_STEPS = 16;

    private CorrectionFile() {}

    /// Writes a correction; the file appears whole or not at all. Numbers are rounded to 32 bits: a
    /// corrected row differs by 1e-6 at most.
    ///
    /// @throws ConoscopeException `file.write` if the disk is full or the folder cannot be written
    public static void write(Path file, SavedCorrection correction) throws ConoscopeException {
        var steps = correction.steps();
        var writer = new SafetensorsWriter(ElementType.F32);
        add(writer, "image", steps.image());
        add(writer, "text", steps.text());
        if (steps.image().isEmpty() && steps.text().isEmpty()) {
            throw new IllegalArgumentException(steps.name() + " changes nothing");
        }
        var metadata = new LinkedHashMap<String, String>();
        metadata.put("format", FORMAT);
        metadata.put("name", steps.name());
        metadata.put("width", Integer.toString(steps.width()));
        metadata.put("mix", Double.toString(steps.mix()));
        metadata.put("imageSteps", Integer.toString(steps.image().size()));
        metadata.put("textSteps", Integer.toString(steps.text().size()));
        metadata.put("fittedTo", correction.fittedTo());
        WholeFile.write(file, out -> writer.writeTo(out, metadata));
    }

    private static void add(SafetensorsWriter writer, String modality, List<AffineStep> steps) {
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            long d = step.width();
            var shape = step.isMatrix() ? new long[] {d, d} : new long[] {d};
            writer.add(modality + "." + i + ".scale", shape, floats(step.scale()));
            writer.add(modality + "." + i + ".offset", new long[] {d}, floats(step.offset()));
        }
    }

    private static FloatBuffer floats(double... values) {
        var floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return FloatBuffer.wrap(floats);
    }

    /// Reads a correction.
    ///
    /// @throws ConoscopeException `correction.none` if it is another file, with what is missing or
    ///     wrong; `file.missing`, `safetensors.…` if it cannot be read
    public static SavedCorrection read(Path file) throws ConoscopeException {
        try (var tensors = SafetensorsFile.open(file)) {
            var metadata = tensors.metadata();
            var format = metadata.get("format");
            if (!FORMAT.equals(format)) {
                throw none(file, "its format is " + (format == null ? "not said" : format));
            }
            int width = whole(file, metadata, "width", 1 << 20);
            var steps =
                    new FittedSteps(
                            text(file, metadata, "name"),
                            width,
                            steps(tensors, "image", width),
                            steps(tensors, "text", width),
                            mix(file, metadata));
            return new SavedCorrection(steps, text(file, metadata, "fittedTo"));
        }
    }

    private static List<AffineStep> steps(SafetensorsFile file, String modality, int width)
            throws ConoscopeException {
        int count = whole(file.file(), file.metadata(), modality + "Steps", MOST_STEPS);
        var steps = new ArrayList<AffineStep>();
        for (int i = 0; i < count; i++) {
            var scale = doubles(file, modality + "." + i + ".scale");
            var offset = doubles(file, modality + "." + i + ".offset");
            boolean fits =
                    offset.length == width
                            && (scale.length == width || scale.length == (long) width * width);
            if (!fits) {
                throw none(
                        file.file(),
                        modality
                                + " step "
                                + i
                                + " holds "
                                + scale.length
                                + " and "
                                + offset.length
                                + " numbers for a width of "
                                + width);
            }
            steps.add(new AffineStep(scale, offset));
        }
        return steps;
    }

    private static double[] doubles(SafetensorsFile file, String name) throws ConoscopeException {
        var floats = file.floats(name);
        var values = new double[floats.length];
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(floats[i])) {
                throw none(file.file(), name + " holds " + floats[i] + " at " + i);
            }
            values[i] = floats[i];
        }
        return values;
    }

    private static double mix(Path file, Map<String, String> metadata) throws ConoscopeException {
        var text = text(file, metadata, "mix");
        try {
            double mix = Double.parseDouble(text);
            if (Double.isFinite(mix)) {
                return mix;
            }
        } catch (NumberFormatException e) {
            throw none(file, "its mix is " + text, e);
        }
        throw none(file, "its mix is " + text);
    }

    private static int whole(Path file, Map<String, String> metadata, String key, int most)
            throws ConoscopeException {
        var text = text(file, metadata, key);
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw none(file, "its " + key + " is " + text);
    }

    private static String text(Path file, Map<String, String> metadata, String key)
            throws ConoscopeException {
        var text = metadata.get(key);
        if (text == null) {
            throw none(file, "its metadata say no " + key);
        }
        return text;
    }

    private static ConoscopeException none(Path file, String why) {
        return none(file, why, null);
    }

    private static ConoscopeException none(Path file, String why, @Nullable Throwable cause) {
        return new ConoscopeException("correction.none", cause, file, why);
    }
}
