package io.conoscope.encoder.picture;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

import java.util.ArrayList;
import java.util.List;

/// What becomes of grey levels: `(level * rescale - mean) / deviation`, for each channel.
///
/// @param rescale   what a grey level in [0, 255] is multiplied with, usually 1/255
/// @param mean      of red, green, blue, subtracted after rescaling
/// @param deviation of red, green, blue, divided by, above 0
public record GreyLevels(double rescale, List<Double> mean, List<Double> deviation) {

    private static final List<Double> NO_MEAN = List.of(0.0, 0.0, 0.0);
    private static final List<Double> NO_DEVIATION = List.of(1.0, 1.0, 1.0);

    public GreyLevels {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
    }

    /// Reads the keys of transformers' image processors.
    ///
    /// @throws ConoscopeException `config.value`
    static GreyLevels read(JsonSection root, GreyLevels usual) throws ConoscopeException {
        double rescale =
                root.flag("do_rescale", true)
                        ? root.number("rescale_factor", 1e-6, 1e3, usual.rescale)
                        : 1;
        return root.flag("do_normalize", true)
                ? new GreyLevels(
                        rescale,
                        three(root, "image_mean", -1e3, usual.mean),
                        three(root, "image_std", 1e-6, usual.deviation))
                : new GreyLevels(rescale, NO_MEAN, NO_DEVIATION);
    }

    /// Reads three numbers of at most 1000.
    ///
    /// @throws ConoscopeException `config.value`
    static List<Double> three(JsonSection root, String key, double low, List<Double> fallback)
            throws ConoscopeException {
        if (!root.has(key)) {
            return fallback;
        }
        var values = new ArrayList<Double>();
        for (var item : root.array(key)) {
            double value = JsonSection.isNumber(item) ? item.getAsDouble() : Double.NaN;
            if (!(value >= low && value <= 1e3)) {
                throw root.wrong(key, item, "numbers in [" + low + ", 1000]");
            }
            values.add(value);
        }
        if (values.size() != 3) {
            throw root.wrong(key, values, "three numbers");
        }
        return values;
    }
}
