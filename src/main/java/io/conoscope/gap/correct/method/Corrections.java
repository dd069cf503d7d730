package io.conoscope.gap.correct.method;

import io.conoscope.base.input.NearestWord;
import io.conoscope.gap.correct.Correction;
import io.conoscope.gap.correct.RowTransform;
import io.conoscope.gap.correct.SimilarityCorrection;

import java.util.List;
import java.util.Locale;

/// Corrections by their names.
public final class Corrections {

    /// What a name may be, as messages list it.
    public static final List<String> FORMS =
            List.of(
                    "center",
                    "standardize",
                    "shift:D",
                    "drop:K",
                    "realign",
                    "subspace:D",
                    "csls",
                    "inverted-softmax:B",
                    "mix:A:NAME");

    private Corrections() {}

    /// The correction of a name.
    ///
    /// @throws IllegalArgumentException if there is none of that name, or its number is missing,
    ///     not a number or out of range; says what was found and what was expected
    public static Correction parse(String name) {
        int colon = name.indexOf(':');
        var kind = colon < 0 ? name : name.substring(0, colon);
        var rest = colon < 0 ? "" : name.substring(colon + 1);
        return switch (kind) {
            case "center" -> rows(new Center(), name, rest);
            case "standardize" -> rows(new Standardize(), name, rest);
            case "realign" -> rows(new Realign(), name, rest);
            case "shift" -> new Correction.OfRows(new Shift(number(name, rest)));
            case "drop" -> new Correction.OfRows(new Drop(count(name, rest)));
            case "subspace" -> new Correction.OfRows(new Subspace(count(name, rest)));
            case "mix" -> new Correction.OfRows(mix(name, rest));
            case "csls" -> {
                requireNothing(name, rest);
                yield new Correction.OfSimilarities(new SimilarityCorrection.Csls());
            }
            case "inverted-softmax" ->
                    new Correction.OfSimilarities(
                            new SimilarityCorrection.InvertedSoftmax(positive(name, rest)));
            default -> throw unknown(name);
        };
    }

    private static Correction rows(RowTransform transform, String name, String rest) {
        requireNothing(name, rest);
        return new Correction.OfRows(transform);
    }

    private static void requireNothing(String name, String rest) {
        if (!rest.isEmpty() || name.endsWith(":")) {
            throw new IllegalArgumentException(
                    "correction " + name + ": nothing is expected after the name");
        }
    }

    private static Mix mix(String name, String rest) {
        int colon = rest.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(
                    "correction " + name + ", expected mix:A:NAME, such as mix:0.5:center");
        }
        double amount = number(name, rest.substring(0, colon));
        if (parse(rest.substring(colon + 1)) instanceof Correction.OfRows(var corrected)
                && !(corrected instanceof Mix)) {
            return new Mix(amount, corrected);
        }
        throw new IllegalArgumentException(
                "correction " + name + ": only a correction of rows can be mixed, and once");
    }

    private static double number(String name, String text) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "correction " + name + ": \"" + text + "\" is not a number", e);
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "correction " + name + ": " + text + " is not finite");
        }
        return value;
    }

    private static double positive(String name, String text) {
        double value = number(name, text);
        if (value <= 0) {
            throw new IllegalArgumentException(
                    "correction " + name + ": " + text + " is not above 0");
        }
        return value;
    }

    private static int count(String name, String text) {
        try {
            int value = Integer.parseInt(text);
            if (value >= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(notACount(name, text), e);
        }
        throw new IllegalArgumentException(notACount(name, text));
    }

    private static String notACount(String name, String text) {
        return String.format(
                Locale.ROOT,
                "correction %s: \"%s\" is not a whole number of 1 or more",
                name,
                text);
    }

    private static IllegalArgumentException unknown(String name) {
        var kind = name.substring(0, (name + ":").indexOf(':'));
        var kinds = FORMS.stream().map(form -> form.substring(0, (form + ":").indexOf(':')));
        var nearest = NearestWord.of(kind, kinds.toList());
        var form = FORMS.stream().filter(each -> (each + ":").startsWith(nearest + ":"));
        return new IllegalArgumentException(
                String.format(
                        Locale.ROOT,
                        "no correction is called \"%s\"; the nearest is %s, of %s",
                        name,
                        form.findFirst().orElse(nearest),
                        String.join(", ", FORMS)));
    }
}
