package io.conoscope.encoder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.checkpoint.SafetensorsFile;
import io.conoscope.encoder.clip.ClipConfig;
import io.conoscope.encoder.clip.WeightShapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Checks a checkpoint's weights against the sizes that its `config.json` gives.
final class ClipWeights {

    private static final int SHOWN = 5;

    private ClipWeights() {}

    /// @throws ConoscopeException `weights.missing`, `weights.surplus` or `weights.shape`, naming
    /// the tensors
    static void check(SafetensorsFile file, ClipConfig config) throws ConoscopeException {
        var shapes = WeightShapes.of(config);
        var missing =
                shapes.keySet().stream().filter(name -> !file.entries().containsKey(name)).toList();
        var surplus = new ArrayList<String>();
        for (var name : file.entries().keySet()) {
            if (!shapes.containsKey(name) && !name.endsWith(WeightShapes.POSITION_IDS)) {
                surplus.add(name);
            }
        }
        if (!missing.isEmpty()) {
            throw new ConoscopeException(
                    "weights.missing",
                    null,
                    file.file(),
                    missing.size(),
                    some(missing),
                    some(surplus));
        }
        if (!surplus.isEmpty()) {
            throw new ConoscopeException(
                    "weights.surplus", null, file.file(), surplus.size(), some(surplus));
        }
        for (var item : shapes.entrySet()) {
            var entry = file.entry(item.getKey());
            if (!entry.hasShape(item.getValue())) {
                throw new ConoscopeException(
                        "weights.shape",
                        null,
                        file.file(),
                        entry.name(),
                        entry.shape(),
                        Arrays.toString(item.getValue()));
            }
        }
    }

    private static String some(List<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        var shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() > SHOWN ? shown + ", …" : shown;
    }
}
