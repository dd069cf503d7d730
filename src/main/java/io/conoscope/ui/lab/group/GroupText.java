package io.conoscope.ui.lab.group;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.session.color.AttributeTexts;

import java.util.ArrayList;
import java.util.List;

/// What the tab of groups says.
record GroupText(Messages words) {

    private static final int LONGEST = 40;

    /// An attribute's name in words.
    String name(String attribute) {
        return new AttributeTexts(words).name(attribute);
    }

    /// A group's name on one line, not too long.
    static String group(String name) {
        var line = AttributeTexts.line(name);
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line.isEmpty() ? "“”" : line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    String none() {
        return words.get("lab.groups.none");
    }

    String nothing() {
        return words.get("lab.groups.nothing");
    }

    String grouping() {
        return words.get("lab.groups.grouping");
    }

    String resampling() {
        return words.get("lab.groups.resampling", GroupsModel.DRAWS);
    }

    String probing() {
        return words.get("lab.groups.probing");
    }

    String measuring() {
        return words.get("lab.groups.measuring");
    }

    String cancelled() {
        return words.get("lab.groups.cancelled");
    }

    String failure(Throwable failure) {
        return words.get("lab.groups.failed", String.valueOf(failure.getMessage()));
    }

    String oneGroup(Grouping grouping) {
        return grouping.count() == 0
                ? words.get("lab.groups.no-rows")
                : words.get(
                        "lab.groups.one",
                        NumberText.count(grouping.points().length),
                        group(grouping.groups().names().getFirst()),
                        name(grouping.column()));
    }

    /// Of what the matrix is: how many groups and rows, what is left out, what has no value.
    String of(Grouping grouping) {
        var said = new ArrayList<String>();
        said.add(
                words.get(
                        "lab.groups.of",
                        NumberText.count(grouping.count()),
                        NumberText.count(grouping.points().length)));
        if (grouping.all() > grouping.count()) {
            said.add(
                    words.get(
                            "lab.groups.largest",
                            grouping.count(),
                            NumberText.count(grouping.all())));
        }
        if (grouping.missing() > 0) {
            said.add(words.get("lab.groups.missing", NumberText.count(grouping.missing()), none()));
        }
        return String.join(" ", said);
    }

    /// A number of the matrix with its interval, for the cursor.
    String interval(GroupFinding found, int a, int b) {
        var intervals = found.intervals();
        return intervals == null
                ? ""
                : words.get(
                        "lab.groups.interval",
                        NumberText.fixed(intervals.low()[a][b], 3),
                        NumberText.fixed(intervals.high()[a][b], 3));
    }

    /// A cell in words, for whoever cannot see it.
    String spoken(GroupFinding found, GroupQuantity quantity, int a, int b) {
        return words.get(
                "lab.groups.spoken",
                group(found.name(a)),
                group(found.name(b)),
                words.get("lab.groups.quantity." + quantity.key()),
                NumberText.fixed(found.value(quantity, a, b), 3));
    }

    String title(GroupFinding found, int a, int b) {
        return a == b
                ? words.get("lab.groups.within", group(found.name(a)))
                : words.get("lab.groups.pair", group(found.name(a)), group(found.name(b)));
    }

    /// What the numbers of two groups mean.
    List<String> sentences(GroupFinding found, int a, int b) {
        var said = new ArrayList<String>();
        var first = group(found.name(a));
        var second = group(found.name(b));
        var means = found.gaps().meanCosine();
        if (a == b) {
            said.add(
                    words.get(
                            found.size(a) == 1 ? "lab.groups.single" : "lab.groups.inside",
                            first,
                            NumberText.count(found.size(a)),
                            NumberText.fixed(means[a][a], 3)));
            return said;
        }
        said.add(
                words.get(
                        "lab.groups.apart",
                        first,
                        second,
                        NumberText.fixed(found.gaps().gap()[a][b], 3),
                        interval(found, a, b)));
        double chance = found.byChance(a, b);
        if (Double.isFinite(chance)) {
            said.add(words.get("lab.groups.chance", NumberText.fixed(chance, 3)));
            boolean less = means[a][b] < Math.min(means[a][a], means[b][b]);
            said.add(
                    words.get(
                            less ? "lab.groups.own" : "lab.groups.mixed",
                            NumberText.fixed(means[a][b], 3),
                            first,
                            NumberText.fixed(means[a][a], 3),
                            second,
                            NumberText.fixed(means[b][b], 3)));
        }
        return said;
    }

    /// What stands above the measures of two groups.
    String measured(PairMeasures found) {
        return found.pairs() == 0
                ? words.get("lab.groups.unpaired")
                : words.get("lab.groups.paired", NumberText.count(found.pairs()));
    }
}
