package io.conoscope;

import static io.conoscope.ComposedKeys.known;
import static io.conoscope.ComposedKeys.literal;
import static io.conoscope.ComposedKeys.names;

import io.conoscope.gap.cone.ConeActivation;
import io.conoscope.ui.lab.batch.MatrixShade;
import io.conoscope.ui.lab.batch.judge.JudgeKind;
import io.conoscope.ui.lab.cone.ConeInput;

import java.util.List;
import java.util.stream.Stream;

/// The keys of words that the laboratory puts together.
final class LabKeys {

    private static final List<String> GROUP_NUMBERS =
            List.of(
                    "gap",
                    "centroid-cosine",
                    "within-first",
                    "within-second",
                    "unmatched",
                    "matched",
                    "relative-gap",
                    "separability",
                    "pc1",
                    "uniformity",
                    "recall-to-second",
                    "recall-to-first",
                    "rank-to-second",
                    "rank-to-first",
                    "mixed-own",
                    "effective-first",
                    "effective-second");

    private LabKeys() {}

    static List<ComposedKeys> all() {
        return Stream.of(ofClose(), ofCone(), ofBatches(), ofGroups(), ofTheRest())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ComposedKeys> ofClose() {
        var recalls = List.of("i2t-1", "i2t-5", "i2t-10", "t2i-1", "t2i-5", "t2i-10");
        var columns = List.of("gap", "mixed-recall", "pool", "gini");
        var numbers =
                List.of("gap", "matched", "unmatched", "mixed-recall", "mixed-rank", "mixed-share");
        var methods = List.of("center", "standardize", "shift", "drop", "realign", "subspace");
        return List.of(
                known("lab.close.column.", recalls, ""),
                literal("lab.close.column.", columns, ""),
                known("lab.close.number.", recalls, "", ".tip"),
                literal("lab.close.number.", numbers, "", ".tip"),
                literal("lab.close.number.", List.of("loss", "gini"), "", ".tip"),
                literal("lab.close.number.", List.of("pool"), ".tip"),
                literal("lab.close.method.", methods, "", ".tip"));
    }

    private static List<ComposedKeys> ofCone() {
        var controls = List.of("depth", "width", "activation", "bias", "networks", "seed", "input");
        var columns = List.of("weights", "layer", "images-column", "texts-column", "gap-column");
        return List.of(
                literal("lab.cone.", controls, "", ".tip"),
                literal(
                        "",
                        List.of("lab.cone.layers", "lab.cone.many", "lab.cone.encoder"),
                        ".tip"),
                literal("lab.cone.depth.", columns, "", ".tip"),
                literal("lab.cone.depth.", List.of("images", "texts", "gap"), ""),
                known(
                        "lab.cone.activation.",
                        names(ConeActivation.values(), ConeActivation::key),
                        ""),
                known("lab.cone.input.", names(ConeInput.values(), ConeInput::key), ""),
                known("lab.cone.said.", names(ConeInput.values(), ConeInput::key), ""));
    }

    private static List<ComposedKeys> ofBatches() {
        var judges = names(JudgeKind.values(), JudgeKind::key);
        var withThreshold =
                Stream.of(JudgeKind.values())
                        .filter(JudgeKind::hasThreshold)
                        .map(JudgeKind::key)
                        .toList();
        return List.of(
                known("lab.batches.judge.", judges, "", ".tip"),
                known("lab.batches.says.", judges, ""),
                known("lab.batches.threshold.", withThreshold, ""),
                known("lab.batches.shade.", names(MatrixShade.values(), MatrixShade::key), ""),
                literal("lab.batches.", List.of("judges", "expected"), ""),
                literal(
                        "lab.batches.",
                        List.of("cosine", "p-by-image", "p-by-text", "gradient"),
                        "",
                        ".tip"));
    }

    private static List<ComposedKeys> ofGroups() {
        return List.of(
                literal("lab.groups.rows.", List.of("all", "texts", "images"), ""),
                known("lab.groups.order.", List.of("size", "name", "near"), ""),
                known(
                        "lab.groups.quantity.",
                        List.of("gap", "centroid-cosine", "mean-cosine", "separability"),
                        "",
                        ".tip"),
                literal("lab.groups.correction.", List.of("center", "standardize", "realign"), ""),
                literal("lab.groups.number.", GROUP_NUMBERS, "", ".tip"));
    }

    private static List<ComposedKeys> ofTheRest() {
        return List.of(
                literal("lab.mixed.", List.of("search", "picture", "selected", "save"), "", ".tip"),
                known("lab.models.format.", List.of("csv", "md", "tex"), ""));
    }
}
