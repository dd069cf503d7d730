package io.conoscope.ui.lab.cone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is known of an encoder's layers so far. Immutable.
///
/// @param subject of what, in one line
/// @param layers  of the encoder
/// @param rows    in the order they came
record DepthRun(String subject, int layers, List<DepthRow> rows) {

    static final DepthRun NONE = new DepthRun("", 1, List.of());

    DepthRun with(DepthRow row) {
        var all = new ArrayList<>(rows);
        all.add(row);
        return new DepthRun(subject, layers, List.copyOf(all));
    }

    /// Those of the twin, or those of the model with its own weights.
    List<DepthRow> of(boolean twin) {
        return rows.stream().filter(row -> row.twin() == twin).toList();
    }

    /// The last one of the twin, or of the model with its own weights.
    Optional<DepthRow> last(boolean twin) {
        var those = of(twin);
        return those.isEmpty() ? Optional.empty() : Optional.of(those.getLast());
    }

    String csv() {
        var csv = new StringBuilder("weights,layer,cosine_images,cosine_texts,gap\n");
        for (var row : rows) {
            csv.append(row.twin() ? "random" : "trained").append(',').append(row.layer());
            csv.append(',').append(ConeRun.number(row.images()));
            csv.append(',').append(ConeRun.number(row.texts()));
            csv.append(',').append(ConeRun.number(row.gap())).append('\n');
        }
        return csv.toString();
    }
}
