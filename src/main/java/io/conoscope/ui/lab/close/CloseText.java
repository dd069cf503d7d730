package io.conoscope.ui.lab.close;

import io.conoscope.gap.live.LiveState;
import io.conoscope.gap.live.LossCurve;
import io.conoscope.service.measure.TradeOff;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;

import java.util.Locale;

/// What the tab says of what it shows.
final class CloseText {

    private final Messages words;

    CloseText(Messages words) {
        this.words = words;
    }

    String progress(CloseModel.Progressing progress) {
        return switch (progress.kind()) {
            case NOTHING_OPEN -> words.get("lab.close.nothing");
            case NO_PAIRS -> words.get("lab.close.no-pairs");
            case PREPARING -> words.get("lab.close.preparing");
            case CANCELLED -> words.get("lab.close.cancelled");
            case FAILED -> words.get("lab.close.failed", String.valueOf(progress.failure()));
            case READY -> "";
        };
    }

    /// On how many items everything is judged, and what was fitted to what.
    String judged(CloseModel.Prepared prepared) {
        var rows = prepared.live().rows();
        var images = NumberText.count(rows.image().rows());
        var texts = NumberText.count(rows.text().rows());
        if (prepared.fit().share() == 1) {
            return words.get("lab.close.judged-on-fit", images, texts);
        }
        return words.get(
                prepared.isSample() ? "lab.close.judged-sample" : "lab.close.judged-rest",
                images,
                texts,
                NumberText.percent(prepared.fit().share()));
    }

    /// The headline: the gap, before and now.
    String gap(LiveState start, LiveState now) {
        return words.get(
                "lab.close.gap", NumberText.fixed(now.gap(), 3), NumberText.fixed(start.gap(), 3));
    }

    /// Where the loss is least.
    String minimum(LossCurve curve, double temperature) {
        return words.get(
                "lab.close.minimum",
                NumberText.fixed(curve.minimum(), 3),
                temperature(temperature),
                NumberText.fixed(curve.least(), 3));
    }

    /// A temperature as people write it: `1/50`.
    static String temperature(double tau) {
        double inverse = 1 / tau;
        return inverse >= 9.5
                ? "1/" + Math.round(inverse)
                : String.format(Locale.ROOT, "1/%.1f", inverse).replace(".0", "");
    }

    String mixedQueries(LiveState state) {
        return words.get("lab.close.mixed-queries", NumberText.count(state.textQuery().queries()));
    }

    /// What a correction is called in the table.
    String name(String correction) {
        return switch (correction) {
            case TradeOff.AS_IS -> words.get("lab.close.as-is");
            case "center" -> words.get("lab.close.center");
            case "standardize" -> words.get("lab.close.standardize");
            case "realign" -> words.get("lab.close.realign");
            case "csls" -> words.get("lab.close.csls");
            default -> parameterised(correction);
        };
    }

    private String parameterised(String correction) {
        int colon = correction.indexOf(':');
        var kind = colon < 0 ? correction : correction.substring(0, colon);
        var value = colon < 0 ? "" : correction.substring(colon + 1);
        return switch (kind) {
            case "shift" ->
                    words.get("lab.close.shift-by", NumberText.fixed(Double.parseDouble(value), 3));
            case "drop" -> words.get("lab.close.drop-of", value);
            case "subspace" -> words.get("lab.close.subspace-of", value);
            case "inverted-softmax" -> words.get("lab.close.inverted-softmax", value);
            default -> correction;
        };
    }

    /// What a correction costs, as a sentence of its numbers.
    String costs(TradeOff before, TradeOff after) {
        double recallThere = recall(after) - recall(before);
        var recall =
                isNothing(recallThere)
                        ? words.get("lab.close.recall-stays")
                        : words.get(
                                recallThere < 0
                                        ? "lab.close.recall-loses"
                                        : "lab.close.recall-gains",
                                NumberText.fixed(Math.abs(recallThere), 3));
        if (Double.isNaN(after.mixed())) {
            return words.get("lab.close.costs-retrieval", name(after.name()), recall);
        }
        return words.get(
                "lab.close.costs",
                name(after.name()),
                mixed(before.mixed(), after.mixed()),
                recall);
    }

    private String mixed(double before, double after) {
        if (before > 0 && after >= 2 * before) {
            return words.get("lab.close.mixed-times", NumberText.significant(after / before));
        }
        double more = after - before;
        if (isNothing(more)) {
            return words.get("lab.close.mixed-stays");
        }
        return words.get(
                more < 0 ? "lab.close.mixed-loses" : "lab.close.mixed-gains",
                NumberText.fixed(Math.abs(more), 3));
    }

    /// Whether three decimals show no difference.
    private static boolean isNothing(double difference) {
        return Math.abs(difference) < 0.0005;
    }

    /// Recall@5, both directions averaged.
    private static double recall(TradeOff of) {
        return (of.imageToText().getOrDefault("5", Double.NaN)
                        + of.textToImage().getOrDefault("5", Double.NaN))
                / 2;
    }
}
