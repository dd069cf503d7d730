package io.conoscope.ui.run;

import io.conoscope.ui.kit.Messages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What is known of a tag: what it is called in words, and what it means. The tags of our own runs
/// have both, common ones of others a name; any other tag stands for itself.
public final class TagText {

    /// What training programs call the parts of their data, with the word that says which is meant.
    private static final Map<String, String> PARTS =
            Map.ofEntries(
                    Map.entry("train", "train"),
                    Map.entry("training", "train"),
                    Map.entry("val", "validation"),
                    Map.entry("valid", "validation"),
                    Map.entry("validation", "validation"),
                    Map.entry("eval", "evaluation"),
                    Map.entry("evaluation", "evaluation"),
                    Map.entry("test", "test"));

    /// Other spellings of names.
    private static final Map<String, String> SPELLINGS =
            Map.ofEntries(
                    Map.entry("grad_norm", "gradient_norm"),
                    Map.entry("total_norm", "gradient_norm"),
                    Map.entry("lr", "learning_rate"),
                    Map.entry("acc", "accuracy"),
                    Map.entry("top1", "accuracy_top1"),
                    Map.entry("acc1", "accuracy_top1"),
                    Map.entry("top5", "accuracy_top5"),
                    Map.entry("acc5", "accuracy_top5"),
                    Map.entry("ppl", "perplexity"),
                    Map.entry("map50", "map_50"),
                    Map.entry("map50-95", "map_50_95"));

    /// Names that need no word for the part of the data: they have one, or there is only one.
    private static final Set<String> PLAIN =
            Set.of("temperature", "learning_rate", "gradient_norm", "data_wait", "epoch");

    private static final Pattern BETWEEN = Pattern.compile("[/_.-]");
    private static final Pattern RECALL =
            Pattern.compile(
                    "(?:.*/)?(recall_image_to_text|recall_text_to_image|text_text|text_image)@(\\d+)");
    private static final Pattern RATE = Pattern.compile("(?:.*/)?(?:lr|learning_rate)[/-].+");
    private static final List<String> ROUNDS = List.of("_step", "_epoch");

    private TagText() {}

    /// The tag with its words, and below them what it means where that is known.
    public static String of(String tag, Messages words) {
        var head = heading(tag, words);
        var whole = "tag." + tag;
        if (words.has(whole)) {
            return head + "\n" + words.get(whole);
        }
        var last = "tag.*/" + tag.substring(tag.lastIndexOf('/') + 1);
        return words.has(last) ? head + "\n" + words.get(last) : head;
    }

    /// Words and tag, `Modality gap · eval/gap_l2`; the tag alone where there are no words.
    public static String heading(String tag, Messages words) {
        var title = title(tag, words);
        return title.isEmpty() ? tag : words.get("tag-heading", title, tag);
    }

    /// What the tag is called in words; empty where that is not known.
    public static String title(String tag, Messages words) {
        var recall = RECALL.matcher(tag);
        if (recall.matches()) {
            return recall(tag, recall.group(1), recall.group(2), words);
        }
        if (RATE.matcher(tag).matches()) {
            return words.get("tag-title.learning_rate");
        }
        var own = "tag-title." + tag;
        if (words.has(own)) {
            return words.get(own);
        }
        var lower = tag.toLowerCase(Locale.ROOT);
        var split = BETWEEN.split(lower, 2);
        var part = split.length == 2 ? PARTS.get(split[0]) : null;
        var rest = part != null || split[0].equals("metrics") ? split[split.length - 1] : lower;
        return named(rest.strip(), part == null ? "" : part, words);
    }

    private static String recall(String tag, String search, String k, Messages words) {
        var title = words.get("tag-recall." + search, k);
        var places = tag.split("/", -1);
        return places.length == 3 ? words.get("tag-of", title, places[1]) : title;
    }

    /// @param part of the data; empty for none
    private static String named(String given, String part, Messages words) {
        var name = given;
        for (var round : ROUNDS) {
            name = name.endsWith(round) ? name.substring(0, name.length() - round.length()) : name;
        }
        var shape = name.endsWith("(b)") ? "boxes" : name.endsWith("(m)") ? "masks" : "";
        name = shape.isEmpty() ? name : name.substring(0, name.length() - 3);
        name = SPELLINGS.getOrDefault(name, name);
        var key = "tag-title." + name;
        if (!words.has(key) || name.contains("/")) {
            return "";
        }
        var title = words.get(key);
        if (!shape.isEmpty()) {
            title = words.get("tag-of", title, words.get("tag-shape." + shape));
        }
        return part.isEmpty() || PLAIN.contains(name)
                ? title
                : words.get("tag-of", title, words.get("tag-part." + part));
    }
}
