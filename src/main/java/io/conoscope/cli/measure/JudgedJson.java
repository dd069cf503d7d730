package io.conoscope.cli.measure;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import io.conoscope.base.json.JsonText;
import io.conoscope.gap.bootstrap.Interval;
import io.conoscope.service.measure.Judged;

import java.util.Map;

/// What `measure` prints: the measures, and beside them `fit`, `intervals` and `corrected` where
/// they were asked for.
final class JudgedJson {

    private JudgedJson() {}

    static JsonObject of(Judged judged) {
        var tree = JsonText.tree(judged.measures()).getAsJsonObject();
        if (judged.fit() != null) {
            tree.add("fit", JsonText.tree(judged.fit()));
        }
        addIntervals(tree, judged.intervals());
        if (!judged.corrected().isEmpty()) {
            var corrected = new JsonObject();
            judged.corrected().forEach((name, after) -> corrected.add(name, after(judged, after)));
            tree.add("corrected", corrected);
        }
        return tree;
    }

    private static JsonObject after(Judged judged, Judged.After after) {
        return switch (after) {
            case Judged.Rows rows -> {
                var tree = JsonText.tree(rows.measures()).getAsJsonObject();
                addIntervals(tree, rows.intervals());
                if (rows.zeroRows() != null) {
                    tree.add("zeroRows", JsonText.tree(rows.zeroRows()));
                }
                yield tree;
            }
            case Judged.Similarities(var retrieval) -> {
                var tree = JsonText.tree(judged.measures()).getAsJsonObject();
                tree.add("recall", JsonText.tree(retrieval.recall()));
                tree.add("medianRank", JsonText.tree(retrieval.medianRank()));
                tree.remove("mixed");
                yield tree;
            }
        };
    }

    private static void addIntervals(JsonObject tree, Map<String, Interval> intervals) {
        if (!intervals.isEmpty()) {
            var all = new JsonObject();
            intervals.forEach(
                    (key, interval) -> {
                        var both = new JsonArray();
                        both.add(JsonText.tree(interval.low()));
                        both.add(JsonText.tree(interval.high()));
                        all.add(key, both);
                    });
            tree.add("intervals", all);
        }
    }
}
