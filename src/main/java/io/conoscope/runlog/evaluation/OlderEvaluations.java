package io.conoscope.runlog.evaluation;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

import java.util.List;

/// Measures that an evaluation written by an earlier version does not have: they are read as not
/// known, so that a run made then still opens.
final class OlderEvaluations {

    private static final List<List<String>> ADDED =
            List.of(
                    List.of("gap", "pairDistance"),
                    List.of("hubness", "imageToText", "gini"),
                    List.of("hubness", "textToImage", "gini"));

    private OlderEvaluations() {}

    /// Adds null where a number was not yet measured; what else is absent stays absent.
    static void complete(JsonElement evaluation) {
        if (evaluation instanceof JsonObject whole
                && whole.get("measures") instanceof JsonObject measures) {
            ADDED.forEach(path -> addNull(measures, path));
        }
    }

    private static void addNull(JsonObject measures, List<String> path) {
        var holder = measures;
        for (var key : path.subList(0, path.size() - 1)) {
            if (!(holder.get(key) instanceof JsonObject inner)) {
                return;
            }
            holder = inner;
        }
        if (!holder.has(path.getLast())) {
            holder.add(path.getLast(), JsonNull.INSTANCE);
        }
    }
}
