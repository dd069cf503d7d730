package io.conoscope.ui.lab.cone;

import io.conoscope.gap.cone.ConeLayer;
import io.conoscope.gap.cone.ConeSettings;
import io.conoscope.gap.cone.ManyCones;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// What is known of a run of random networks so far. Immutable.
///
/// @param settings of the networks
/// @param input    what went in
/// @param rows     how many rows went in
/// @param expected shape (depth + 1), what the closed form says; empty where there is none
/// @param layers   so far, from 0
/// @param cones    what left the last layer; null until then
public record ConeRun(
        ConeSettings settings,
        ConeInput input,
        int rows,
        double[] expected,
        List<ConeLayer> layers,
        @Nullable ManyCones cones) {

    /// The numbers of the chart: a line a layer.
    String layersCsv() {
        var csv = new StringBuilder("layer,mean_cosine,lowest,highest,closed_form\n");
        for (var layer : layers) {
            csv.append(layer.layer());
            for (double value :
                    new double[] {
                        layer.mean(),
                        layer.lowest(),
                        layer.highest(),
                        expected.length == 0 ? Double.NaN : expected[layer.layer()]
                    }) {
                csv.append(',').append(number(value));
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    /// The numbers of the plane: a line a row of each network.
    String conesCsv() {
        var csv = new StringBuilder("network,seed,x,y\n");
        if (cones != null) {
            for (int k = 0; k < cones.points().size(); k++) {
                var xy = cones.points().get(k);
                for (int i = 0; i < xy.length; i += 2) {
                    csv.append(k + 1).append(',').append(settings.seed(k));
                    csv.append(',').append(number(xy[i]));
                    csv.append(',').append(number(xy[i + 1])).append('\n');
                }
            }
        }
        return csv.toString();
    }

    /// As tables take it; empty where there is none.
    static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6f", value) : "";
    }
}
