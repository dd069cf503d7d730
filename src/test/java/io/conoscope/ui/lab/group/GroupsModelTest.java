package io.conoscope.ui.lab.group;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.gap.ModalityGap;
import io.conoscope.service.measure.GroupSeparability;
import io.conoscope.ui.kit.Background;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;

class GroupsModelTest {

    private final GroupWorld world = new GroupWorld();

    private GroupFinding found(GroupsModel model) {
        return Objects.requireNonNull(model.findingProperty().get());
    }

    private GroupsModel opened(String column) {
        var model = world.model();
        model.setActive(true);
        world.open();
        model.columnProperty().set(column);
        return model;
    }

    @Test
    void computesNothingWhileNobodyLooks() {
        var model = world.model();
        world.open();
        assertNull(model.findingProperty().get());
        model.setActive(true);
        assertNotNull(model.findingProperty().get());
        assertEquals("", model.emptinessProperty().get());
    }

    @Test
    void modalityGivesTheModalityGap() {
        var model = opened("modality");
        var rows = GroupWorld.rows();
        var gaps = found(model).gaps();
        assertEquals(List.of("text", "image"), found(model).grouping().groups().names());
        assertEquals(ModalityGap.between(rows.image(), rows.text()).norm(), gaps.gap()[0][1], 1e-9);
    }

    @Test
    void aLanguageComesFirstAndRowsWithoutOneAreAGroupOfTheirOwn() {
        var model = world.model();
        model.setActive(true);
        world.open();
        assertEquals("language", model.columnProperty().get());
        var grouping = found(model).grouping();
        assertEquals(3, grouping.count());
        assertEquals(12, grouping.missing());
        assertTrue(
                world.text.of(grouping).contains("12 rows have no value and stand as “none”"),
                world.text.of(grouping));
        model.rowsProperty().set(GroupRows.TEXTS);
        assertEquals(List.of("en", "de"), found(model).grouping().groups().names());
        assertEquals(0, found(model).grouping().missing());
    }

    @Test
    void intervalsFollowAndLieAroundWhatTheResamplesGive() {
        var model = opened("language");
        var intervals = Objects.requireNonNull(found(model).intervals());
        assertTrue(intervals.low()[0][1] < intervals.high()[0][1]);
        assertEquals(0, intervals.high()[1][1]);
    }

    @Test
    void oneGroupOnlyIsSaid() {
        world.put("split", point -> "test");
        var model = opened("split");
        assertNull(model.findingProperty().get());
        assertEquals(
                "All 36 rows have the same value, “test”, of Split: there is only one group.",
                model.emptinessProperty().get());
    }

    @Test
    void aGroupOfOneRowHasNoMeanCosineAndIsNotMeasured() {
        world.put("odd", point -> point == 5 ? "one" : "others");
        var model = opened("odd");
        assertTrue(Double.isNaN(found(model).value(GroupQuantity.MEAN_COSINE, 1, 1)));
        model.look(1, 1);
        assertEquals(
                List.of("one has 1 row: there are no two to compare."),
                world.text.sentences(found(model), 1, 1));
        model.look(0, 1);
        var pair = pair(model);
        assertFalse(pair.isPossible());
        pair.measure();
        assertNull(pair.measuresProperty().get());
    }

    @Test
    void ofVeryManyGroupsTheLargestAreShownAndTheRestIsSaid() {
        var values = new java.util.ArrayList<@org.jspecify.annotations.Nullable String>();
        int n = 10_020;
        var rows = new float[n][];
        for (int r = 0; r < n; r++) {
            values.add(r < 20 ? "large" : "group " + r);
            rows[r] = new float[] {1, r % 7};
        }
        var matrix = io.conoscope.math.Matrix.ofRows(rows);
        var embeddings =
                new io.conoscope.embedding.Embeddings(
                        matrix,
                        matrix.slice(0, 0),
                        new io.conoscope.corpus.Pairs(new int[0], new int[0]),
                        GroupWorld.rows().provenance());
        var grouping =
                Grouping.of(
                        embeddings,
                        io.conoscope.table.CategoryColumn.of("many", values),
                        GroupRows.ALL,
                        "none");
        assertEquals(Grouping.MOST, grouping.count());
        assertEquals("large", grouping.groups().names().getFirst());
        assertEquals(20 + 49, grouping.points().length);
        assertTrue(
                world.text.of(grouping).contains("The largest 50 of 10,001 are shown."),
                world.text.of(grouping));
    }

    @Test
    void aValueThatReadsLikeNoneStaysApartFromNoValue() {
        world.put("word", point -> point == 0 ? null : point == 1 ? "none" : "other");
        var names = found(opened("word")).grouping().groups().names();
        assertEquals(3, names.stream().distinct().count());
        assertTrue(names.containsAll(List.of("none", "(none)", "other")), names.toString());
    }

    @Test
    void theCursorWalksInTheOrderShownAndStaysInside() {
        var model = opened("language");
        model.orderProperty().set(GroupOrder.NAME);
        var names = found(model).grouping().groups().names();
        int de = names.indexOf("de");
        int en = names.indexOf("en");
        int none = names.indexOf("none");
        assertArrayEquals(new int[] {de, en, none}, GroupOrder.NAME.of(found(model).gaps()));
        model.walk(-9, -9);
        assertEquals(new GroupsModel.Cell(de, de), model.cellProperty().get());
        model.walk(0, 1);
        assertEquals(new GroupsModel.Cell(de, en), model.cellProperty().get());
        model.walk(9, 9);
        assertEquals(new GroupsModel.Cell(none, none), model.cellProperty().get());
    }

    @Test
    void probesAreTrainedWhenSomebodyWantsThem() {
        var model = opened("language");
        assertNull(found(model).separability());
        model.quantityProperty().set(GroupQuantity.SEPARABILITY);
        var accuracy = Objects.requireNonNull(found(model).separability());
        var grouping = found(model).grouping();
        var expected =
                GroupSeparability.of(
                        grouping.rows(),
                        grouping.groups(),
                        1,
                        1,
                        new CancellationToken(),
                        told -> {});
        assertTrue(expected[0][1] >= 0.5, "accuracy " + expected[0][1]);
        assertArrayEquals(expected, accuracy);
    }

    @Test
    void anAnswerForAnotherAttributeIsDropped() {
        var waiting = new ArrayDeque<Runnable>();
        var model = world.model(new Background(waiting::add, Runnable::run));
        model.setActive(true);
        world.open();
        model.columnProperty().set("modality");
        model.columnProperty().set("language");
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
        assertEquals("language", found(model).grouping().column());
        assertNotNull(model.cosinesProperty().get());
    }

    private PairModel pair(GroupsModel model) {
        return new PairModel(
                model, world.jobs, new Background(Runnable::run, Runnable::run), world.text);
    }

    @Test
    void captionsOfOneImageInTwoLanguagesArePairsThatRetrievalFinds() {
        var model = opened("language");
        var names = found(model).grouping().groups().names();
        model.look(names.indexOf("en"), names.indexOf("de"));
        var pair = pair(model);
        pair.measure();
        var measured = Objects.requireNonNull(pair.measuresProperty().get());
        assertEquals(GroupWorld.IMAGES, measured.pairs());
        assertEquals(1, measured.before().recall().imageToText().get("1"));
        assertEquals(
                found(model).gaps().gap()[measured.a()][measured.b()],
                measured.before().gap().l2(),
                1e-6);
        assertTrue(measured.before().gap().l2() > 0.5);
        assertTrue(measured.after().gap().l2() < 0.2, "after " + measured.after().gap().l2());
        model.look(names.indexOf("en"), names.indexOf("none"));
        assertNull(pair.measuresProperty().get());
    }

    @Test
    void groupsThatShareNoImageAreMeasuredWithoutRetrieval() {
        world.put("half", point -> point % GroupWorld.IMAGES < 6 ? "a" : "b");
        var model = opened("half");
        model.look(0, 1);
        var pair = pair(model);
        pair.measure();
        var measured = Objects.requireNonNull(pair.measuresProperty().get());
        assertEquals(0, measured.pairs());
        assertTrue(Double.isNaN(measured.before().cosine().matched().mean()));
        assertTrue(measured.before().gap().l2() > 0);
        assertTrue(world.text.measured(measured).startsWith("No row of one"));
    }

    @Test
    void imagesAgainstTextsMeasureWhatTheCorpusMeasures() {
        var model = opened("modality");
        var names = found(model).grouping().groups().names();
        int image = names.indexOf("image");
        int text = names.indexOf("text");
        var rows = GroupWorld.rows();
        var again = PairMeasures.rows(found(model).grouping(), image, text);
        assertEquals(rows.image(), again.image());
        assertEquals(rows.text(), again.text());
        assertEquals(rows.pairs().size(), again.pairs().size());
        var belongs = new java.util.TreeSet<String>();
        var expected = new java.util.TreeSet<String>();
        for (int p = 0; p < rows.pairs().size(); p++) {
            belongs.add(again.pairs().image()[p] + " " + again.pairs().text()[p]);
            expected.add(rows.pairs().image()[p] + " " + rows.pairs().text()[p]);
        }
        assertEquals(expected, belongs);
    }

    @Test
    void theNearestGroupsStandTogether() {
        world.put(
                "parts",
                point ->
                        point < GroupWorld.IMAGES
                                ? (point % 2 == 0 ? "i0" : "i1")
                                : point < 2 * GroupWorld.IMAGES
                                        ? "en"
                                        : (point % 2 == 0 ? "d0" : "d1"));
        var gaps = found(opened("parts")).gaps();
        var order = GroupOrder.NEAR.of(gaps);
        assertEquals(5, java.util.Arrays.stream(order).distinct().count());
        for (int i = 0; i + 2 < order.length; i++) {
            for (int later = i + 2; later < order.length; later++) {
                assertTrue(
                        gaps.gap()[order[i]][order[i + 1]] <= gaps.gap()[order[i]][order[later]]);
            }
        }
    }

    @Test
    void theFigureHoldsEveryNumberAndEscapesNames() {
        world.put("odd", point -> point % 2 == 0 ? "a<b&c" : "x,\"y\"");
        var model = opened("odd");
        var figure =
                new GroupFigure(
                        found(model),
                        GroupQuantity.GAP,
                        GroupOrder.NAME.of(found(model).gaps()),
                        "caption",
                        new GroupFigure.Inks("#000000", "#ffffff", "#0000ff"));
        var csv = figure.csv().lines().toList();
        assertEquals(4, csv.size());
        assertTrue(csv.get(2).startsWith("a<b&c,\"x,\"\"y\"\"\",18,18,"), csv.get(2));
        assertEquals(
                found(model).gaps().gap()[0][1], Double.parseDouble(csv.get(2).split(",")[5]), 0);
        var svg = figure.svg(world.words);
        assertTrue(svg.contains("a&lt;b&amp;c"), svg);
        assertFalse(svg.contains("a<b"), svg);
    }
}
