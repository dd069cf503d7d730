package io.conoscope;

import io.conoscope.app.command.Workspace;
import io.conoscope.catalogue.descriptor.WeightFormat;
import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.gap.reference.MeasureKind;
import io.conoscope.projection.ProjectionSettings.Mode;
import io.conoscope.projection.neighbors.scan.Metric;
import io.conoscope.runlog.RunStatus;
import io.conoscope.runlog.evaluation.CosineKind;
import io.conoscope.training.TrainingProgress;
import io.conoscope.training.config.SamplerConfig;
import io.conoscope.training.config.file.TrainingPresets;
import io.conoscope.ui.lab.LabTabKind;
import io.conoscope.ui.run.curve.TimeUnit;
import io.conoscope.ui.run.curve.XAxis;
import io.conoscope.ui.scatter.plot.PlotLayerKind;
import io.conoscope.ui.session.method.ProjectionMethod;
import io.conoscope.ui.session.method.ProjectionParameter;
import io.conoscope.ui.session.method.ProjectionPreset;
import io.conoscope.ui.session.select.SelectionOperation;
import io.conoscope.ui.training.start.RunDraftModel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// The keys of words that the code puts together: `"method." + method.key() + ".what"`.
///
/// @param prefix   a literal of the code that ends in a dot; empty where the key begins with a name
/// @param names    the values that there are
/// @param literal  whether each name, or what follows its last slash, must stand in the code
/// @param suffixes literals of the code; empty for the key without one
record ComposedKeys(
        String prefix, Collection<String> names, boolean literal, List<String> suffixes) {

    /// What tags of other programs are called, and those of ours that need a title of their own.
    private static final List<String> TITLES =
            List.of(
                    "train/loss",
                    "train/steps_per_second",
                    "train/data_wait",
                    "loss",
                    "temperature",
                    "logit_scale",
                    "learning_rate",
                    "gradient_norm",
                    "epoch",
                    "accuracy",
                    "accuracy_top1",
                    "accuracy_top5",
                    "perplexity",
                    "runtime",
                    "samples_per_second",
                    "steps_per_second",
                    "box_loss",
                    "cls_loss",
                    "dfl_loss",
                    "obj_loss",
                    "seg_loss",
                    "precision",
                    "recall",
                    "f1",
                    "map_50",
                    "map_50_95");

    private static final List<String> ITEM_ATTRIBUTES =
            List.of(
                    "modality",
                    "split",
                    "source",
                    "id",
                    "file",
                    "text",
                    "words",
                    "pair_cosine",
                    "match_rank",
                    "neighbor_purity",
                    "gap_share",
                    "hubness",
                    "cone_position",
                    "wrong_match");

    /// Those of the window.
    static List<ComposedKeys> onScreen() {
        return Stream.of(
                        ofProjections(),
                        ofRuns(),
                        ofTraining(),
                        ofTags(),
                        LabKeys.all(),
                        ofTheRest())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ComposedKeys> ofProjections() {
        var methods = names(ProjectionMethod.values(), ProjectionMethod::key);
        var comparators =
                Stream.of(ProjectionMethod.values())
                        .filter(ProjectionMethod::isComparator)
                        .map(ProjectionMethod::key)
                        .toList();
        var parameters = names(ProjectionParameter.values(), ProjectionParameter::key);
        var metrics = names(Metric.values(), ComposedKeys::lower);
        var modes = names(Mode.values(), ComposedKeys::lower);
        return List.of(
                known("method.", methods, "", ".what"),
                known("method.", comparators, ".note"),
                known("parameter.", parameters, "", ".tip"),
                literal("parameter.", List.of("metric", "mode"), "", ".tip"),
                known("parameter.", below("metric.", metrics), "", ".tip"),
                known("parameter.", below("mode.", modes), "", ".tip"),
                known(
                        "preset.",
                        names(ProjectionPreset.values(), ProjectionPreset::key),
                        "",
                        ".what"),
                known("compare.setting.", parameters, ""),
                known("compare.metric.", metrics, ""),
                known("compare.mode.", modes, ""),
                known(
                        "scatter.operation.",
                        names(SelectionOperation.values(), ComposedKeys::lower),
                        "",
                        ".tip"),
                literal(
                        "select.",
                        List.of("filter", "measures", "neighbors", "pairs", "export"),
                        "",
                        ".tip"),
                literal("compare.bring.", List.of("gap", "pca"), ""),
                literal(
                        "quality.",
                        List.of("trustworthiness", "continuity", "recall", "triplets", "own"),
                        "",
                        ".explanation"));
    }

    private static List<ComposedKeys> ofRuns() {
        return List.of(
                literal(
                        "runs.",
                        List.of("charts", "distributions", "retrieval", "film", "differences"),
                        "",
                        ".tip"),
                known("scatter.layer.", names(PlotLayerKind.values(), PlotLayerKind::word), ""),
                literal("", List.of("distribution", "retrieval", "film"), ".title", ".title.tip"),
                literal("retrieval.", List.of("text-text", "text-image", "image-text"), "", ".tip"),
                known("chart.export.", List.of("png", "svg", "pdf", "csv"), ""),
                known("dialog.png", List.of("1", "2", "3", "4"), ""),
                known("run.state.", names(RunStatus.State.values(), ComposedKeys::lower), ""),
                known("kind.", names(CosineKind.values(), CosineKind::key), "", ".tip"),
                known("axis.", names(XAxis.values(), ComposedKeys::lower), "", ".tip"),
                known("axis.time.", names(TimeUnit.values(), ComposedKeys::lower), "", ".unit"));
    }

    private static List<ComposedKeys> ofTraining() {
        var presets = new ArrayList<String>(List.of("own"));
        TrainingPresets.all().forEach(preset -> presets.add(preset.name()));
        var data = names(RunDraftModel.Data.values(), ComposedKeys::lower);
        return List.of(
                literal("preset.", presets, "", ".sees"),
                known("preset.", presets.subList(1, presets.size()), ".watch"),
                known("start.", below("data.", data), ""),
                known("start.heat.", names(RunDraftModel.Heat.values(), ComposedKeys::lower), ""),
                known(
                        "start.sampler.",
                        names(SamplerConfig.Kind.values(), ComposedKeys::lower),
                        ""));
    }

    private static List<ComposedKeys> ofTags() {
        var train =
                List.of(
                        "loss",
                        "temperature",
                        "learning_rate",
                        "gradient_norm",
                        "steps_per_second",
                        "data_wait");
        var eval =
                List.of(
                        "loss",
                        "gap_l2",
                        "centroid_cosine",
                        "alignment",
                        "pair_distance",
                        "relative_modality_gap",
                        "separability",
                        "uniformity_image",
                        "uniformity_text",
                        "uniformity_all",
                        "uniformity_cross",
                        "effective_rank_image",
                        "effective_rank_text");
        var cosines =
                List.of("matched", "unmatched", "image_image", "text_text", "text_text_matched");
        var recalls = List.of("recall_image_to_text", "recall_text_to_image");
        var searches = List.of("text_text", "text_image");
        return List.of(
                known("tag-title.", TITLES, ""),
                known("tag-part.", List.of("train", "validation", "evaluation", "test"), ""),
                known("tag-shape.", List.of("boxes", "masks"), ""),
                known("tag-title.", below("eval/", eval), ""),
                known("tag-title.", below("eval/cosine_", cosines), ""),
                known("tag-recall.", recalls, ""),
                known("tag-recall.", searches, ""),
                literal("tag.", below("train/", train), ""),
                literal("tag.", below("eval/", eval), ""),
                known("tag.", below("eval/cosine_", cosines), ""),
                known("tag.*/", atEach(recalls), ""),
                known("tag.*/", atEach(searches), ""));
    }

    private static List<ComposedKeys> ofTheRest() {
        var stages =
                List.of(
                        "cone",
                        "embed.load",
                        "embed.images",
                        "embed.texts",
                        "attribute.search",
                        "attribute.neighbors",
                        "fetch.check",
                        "find.duplicates",
                        "measure.bootstrap",
                        "measure.similarities",
                        "measure.spectrum",
                        "measure.separability",
                        "project.neighbors",
                        "project.graph",
                        "project.optimize",
                        "runs",
                        "train.prepare",
                        "train.scenes",
                        "train.run",
                        "batch.count");
        return List.of(
                literal("stage.", stages, ""),
                known("device.", ComputeDevice.words(), ""),
                literal("attribute.", ITEM_ATTRIBUTES, "", ".tip"),
                literal("welcome.", List.of("sample", "folder", "embeddings"), "", ".tip"),
                known("histogram.axis.", List.of("counts", "density", "cumulative"), ""),
                known("histogram.heights.", List.of("counts", "density", "cumulative"), ""),
                known("workspace.", names(Workspace.values(), ComposedKeys::lower), "", ".tip"),
                known(
                        "card.",
                        names(MeasureKind.values(), MeasureKind::key),
                        ".name",
                        ".formula",
                        ".meaning"),
                known("card.better.", names(MeasureKind.Better.values(), ComposedKeys::lower), ""),
                known("lab.", names(LabTabKind.values(), LabTabKind::id), "", ".question"),
                known(
                        "library.format.tip.",
                        names(WeightFormat.values(), WeightFormat::toString),
                        ""));
    }

    /// Those of the command line's progress.
    static List<ComposedKeys> ofStages() {
        var phases =
                List.of(
                        TrainingProgress.PREPARE,
                        TrainingProgress.TRAIN,
                        TrainingProgress.EVALUATE,
                        TrainingProgress.CHECKPOINT,
                        TrainingProgress.PAUSED);
        return List.of(known("train.", phases, ""));
    }

    static ComposedKeys known(String prefix, Collection<String> names, String... suffixes) {
        return new ComposedKeys(prefix, names, false, List.of(suffixes));
    }

    static ComposedKeys literal(String prefix, Collection<String> names, String... suffixes) {
        return new ComposedKeys(prefix, names, true, List.of(suffixes));
    }

    static <T> List<String> names(T[] values, Function<T, String> name) {
        return Stream.of(values).map(name).toList();
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> below(String place, List<String> names) {
        return names.stream().map(name -> place + name).toList();
    }

    private static List<String> atEach(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of("1", "5", "10").map(k -> name + "@" + k))
                .toList();
    }

    /// What they come to.
    Stream<String> keys() {
        return names.stream()
                .flatMap(name -> suffixes.stream().map(suffix -> prefix + name + suffix));
    }

    /// The literals that the code must hold for these keys to be asked for.
    Stream<String> parts() {
        var wanted = new ArrayList<String>(suffixes);
        wanted.add(prefix);
        if (literal) {
            names.forEach(name -> wanted.add(name.substring(name.lastIndexOf('/') + 1)));
        }
        return wanted.stream().filter(part -> !part.isEmpty());
    }
}
