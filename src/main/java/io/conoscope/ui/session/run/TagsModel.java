package io.conoscope.ui.session.run;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The tags of all open runs, and of which of them there are charts. FX thread only.
public final class TagsModel {

    /// What a run is first asked about, where it has it.
    private static final List<String> TELLING =
            List.of(
                    "train/loss",
                    "train/temperature",
                    "eval/gap_l2",
                    "eval/recall_image_to_text@5",
                    "eval/recall_text_to_image@5",
                    "eval/loss",
                    "eval/pair_distance");

    /// What other programs call such things, the most telling first.
    private static final List<Pattern> KINDS =
            Stream.of(
                            "loss(_epoch)?$",
                            "temperature|logit_scale",
                            "gap",
                            "recall|_r[1-9]|top[15]|acc",
                            "learning_rate|\\blr\\b")
                    .map(words -> Pattern.compile(words, Pattern.CASE_INSENSITIVE))
                    .toList();

    /// As many of a kind at most.
    private static final int FEW = 3;

    /// As many charts a first look has.
    private static final int FIRST = 6;

    private final RunsModel runs;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<String> known = FXCollections.observableArrayList();
    private final ObservableList<String> chosen = FXCollections.observableArrayList();
    private final ObservableList<String> knownView =
            FXCollections.unmodifiableObservableList(known);
    private final ObservableList<String> chosenView =
            FXCollections.unmodifiableObservableList(chosen);
    private final Set<String> wanted = new LinkedHashSet<>();
    private boolean touched;

    public TagsModel(RunsModel runs) {
        this.runs = runs;
        runs.revisionProperty().subscribe(this::look);
        look();
    }

    /// All tags, in the order in which they and their charts are shown.
    public ObservableList<String> known() {
        return knownView;
    }

    /// The tags with a chart, in the same order.
    public ObservableList<String> chosen() {
        return chosenView;
    }

    /// Parts of names, separated by blanks; a tag matches that has them all.
    public StringProperty searchProperty() {
        return search;
    }

    /// Whether the search finds none of the known tags.
    public boolean findsNothing() {
        return !known.isEmpty() && matching().isEmpty();
    }

    /// The known tags that match the search.
    public List<String> matching() {
        var parts = search.get().toLowerCase(Locale.ROOT).trim().split("\\s+");
        return known.stream().filter(tag -> hasAll(tag, parts)).toList();
    }

    /// Chooses tags or lets go of them.
    public void choose(Collection<String> tags, boolean on) {
        if (!touched) {
            wanted.addAll(chosen);
        }
        touched = true;
        if (on) {
            wanted.addAll(tags);
        } else {
            wanted.removeAll(Set.copyOf(tags));
        }
        show(wanted);
    }

    /// Goes back to the first choice, for the runs that are open now.
    public void chooseTelling() {
        touched = false;
        wanted.clear();
        show(telling());
    }

    /// What the user chose, known yet or not; null while the first choice stands.
    public @Nullable List<String> wanted() {
        return touched ? List.copyOf(wanted) : null;
    }

    /// Chooses these alone, those among them that no run has yet as soon as one has; null goes back
    /// to the first choice.
    public void want(@Nullable List<String> tags) {
        if (tags == null) {
            chooseTelling();
        } else {
            touched = true;
            wanted.clear();
            wanted.addAll(tags);
            show(wanted);
        }
    }

    private void look() {
        var all = new HashSet<String>();
        runs.runs().forEach(run -> all.addAll(run.data().tags()));
        if (!all.equals(Set.copyOf(known))) {
            known.setAll(sorted(all));
            if (touched) {
                show(wanted);
            } else {
                show(telling());
            }
        }
    }

    private void show(Collection<String> tags) {
        var these = Set.copyOf(tags);
        var now = known.stream().filter(these::contains).toList();
        if (!chosen.equals(now)) {
            chosen.setAll(now);
        }
    }

    /// How training goes comes first, the rest by the alphabet.
    private static List<String> sorted(Collection<String> tags) {
        record Key(String tag, String padded) {}
        return tags.stream()
                .map(tag -> new Key(tag, (tag.startsWith("train") ? " " : "") + padded(tag)))
                .sorted(Comparator.comparing(Key::padded).thenComparing(Key::tag))
                .map(Key::tag)
                .toList();
    }

    private Set<String> telling() {
        var first = new LinkedHashSet<String>();
        TELLING.stream().filter(known::contains).forEach(first::add);
        for (var kind : KINDS) {
            known.stream()
                    .filter(tag -> first.size() < FIRST && kind.matcher(tag).find())
                    .limit(FEW)
                    .forEach(first::add);
        }
        if (first.isEmpty()) {
            known.stream().limit(FIRST).forEach(first::add);
        }
        return first;
    }

    private static boolean hasAll(String tag, String... parts) {
        var lower = tag.toLowerCase(Locale.ROOT);
        for (var part : parts) {
            if (!lower.contains(part)) {
                return false;
            }
        }
        return true;
    }

    /// Numbers in names are ordered by their size: `@5` before `@10`.
    private static String padded(String tag) {
        var text = new StringBuilder();
        int digits = 0;
        for (int i = tag.length() - 1; i >= 0; i--) {
            char c = tag.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && digits > 0) {
                text.append("0".repeat(Math.max(0, 12 - digits)));
            }
            digits = digit ? digits + 1 : 0;
            text.append(Character.toLowerCase(c));
        }
        text.append(digits > 0 ? "0".repeat(Math.max(0, 12 - digits)) : "");
        return text.reverse().toString();
    }
}
