package io.conoscope.encoder.tokenizer.outline;

import com.google.gson.JsonObject;

import java.util.ArrayList;
import java.util.List;

/// How long a text may be, so that the steps of a file neither make too much of it nor search it
/// for too long: steps that lengthen a text multiply, and a later expression searches what earlier
/// steps have made. For one thread and one file.
///
/// What Unicode's own forms unfold once is not counted here but in the text itself, by
/// [UnfoldedText]; what they unfold of characters that the file has put in is.
final class TextBudget {

    /// What a text may become: the library takes some 20 bytes a character and step.
    private static final double MOST_CHARACTERS = 1 << 22;

    /// Steps of all searches in one text: a step takes 4 to 27 ns, so up to three seconds.
    private static final double ALL_STEPS = 1e8;

    /// U+FDFA becomes 18 characters; source: Unicode Standard Annex 15, table of expansion factors.
    private static final int COMPATIBLE = 18;

    private static final int CANONICAL = 4;
    private static final int LOWER = 2;

    /// A character is four bytes at most, and each becomes a character.
    private static final int BYTES = 4;

    private double growth = 1;

    /// Whether a step has put characters in that may unfold.
    private boolean replaced;

    private final List<Search> searches = new ArrayList<>();

    private record Search(PatternCost cost, double growth) {}

    /// Counts the next step of a text's way.
    ///
    /// @param step checked
    void add(JsonObject step) {
        switch (step.get("type").getAsString()) {
            case "Replace" -> replace(step);
            case "Split" -> search(step);
            case "Precompiled" -> grow(CharacterMap.growth(step), true);
            case "Prepend" -> grow(1, true);
            case "NFKC", "NFKD" -> unfold(COMPATIBLE);
            case "NFC", "NFD", "BertNormalizer" -> unfold(CANONICAL);
            case "Lowercase" -> unfold(LOWER);
            case "ByteLevel" -> grow(BYTES, true);
            case "Metaspace" -> grow(2, true);
            default -> {}
        }
    }

    private void grow(double factor, boolean mayUnfold) {
        growth *= Math.max(1, factor);
        replaced |= mayUnfold;
    }

    private void unfold(int factor) {
        if (replaced) {
            growth *= factor;
            replaced = false;
        }
    }

    private void replace(JsonObject step) {
        int least = search(step);
        var content = step.get("content");
        var text = content == null ? "" : content.getAsString();
        boolean plain = text.chars().allMatch(c -> c < 0x80);
        grow(Math.ceil((double) text.length() / least), !plain);
    }

    /// @return how many letters are found at least
    private int search(JsonObject step) {
        var pattern = step.getAsJsonObject("pattern");
        if (pattern.has("String")) {
            return pattern.get("String").getAsString().length();
        }
        var cost = PatternParser.cost(pattern.get("Regex").getAsString());
        searches.add(new Search(cost, growth));
        return Math.max(1, cost.least());
    }

    /// How much longer the steps make a text at most.
    double growth() {
        return growth;
    }

    /// The longest text, in characters; 0 where none may be given.
    ///
    /// @param most the longest that is asked for
    int longest(int most) {
        int low = 0;
        int high = (int) Math.min(most, MOST_CHARACTERS / growth);
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (isWithin(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private boolean isWithin(int length) {
        double all = 0;
        for (var search : searches) {
            double n = length * search.growth;
            if (!search.cost.isWithin(n)) {
                return false;
            }
            all += search.cost.steps(n);
        }
        return all <= ALL_STEPS;
    }
}
