package io.conoscope.ui.session.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.table.CategoryColumn;
import io.conoscope.table.Column;
import io.conoscope.table.Completion;
import io.conoscope.table.NumberColumn;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.attribute.Attribute;
import io.conoscope.ui.session.attribute.Attribute.Kind;
import io.conoscope.ui.session.attribute.Attribute.Origin;
import io.conoscope.ui.session.attribute.AttributeServices;
import io.conoscope.ui.session.attribute.AttributeSubject;
import io.conoscope.ui.session.attribute.AttributesModel;
import io.conoscope.ui.session.select.SelectionModel;
import io.conoscope.ui.session.select.SelectionOperation;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

class ColoringModelTest {

    private static final ColorPalette OTHER_THEME =
            new ColorPalette(new int[ColorPalette.CATEGORIES], 1, 2, 3, 4, 5);

    private final Session session = new Session();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final SelectionModel selection = new SelectionModel(session);

    /// Two images, then two texts; a text has no kind.
    private static final class Animals implements AttributeServices {

        @Override
        public List<Attribute> attributes(AttributeSubject subject) {
            var all =
                    List.of(
                            new Attribute("modality", Kind.CATEGORY, Origin.CORPUS),
                            new Attribute("text", Kind.TEXT, Origin.CORPUS),
                            new Attribute("kind", Kind.CATEGORY, Origin.CORPUS),
                            new Attribute("size", Kind.NUMBER, Origin.MEASURED),
                            new Attribute("broken", Kind.NUMBER, Origin.ATTACHED));
            return subject.corpus().name().equals("bare") ? all.subList(0, 1) : all;
        }

        @Override
        public Column column(
                AttributeSubject subject,
                String name,
                CancellationToken token,
                Consumer<? super Progress> progress) {
            return switch (name) {
                case "kind" -> CategoryColumn.of(name, Arrays.asList("cat", "dog", "cat", null));
                case "size" -> NumberColumn.of(name, new double[] {1.5, 2, 3, 4});
                default -> throw new IllegalStateException(name);
            };
        }

        @Override
        public int[] where(
                AttributeSubject subject,
                String expression,
                CancellationToken token,
                Consumer<? super Progress> progress) {
            return new int[0];
        }

        @Override
        public Completion complete(AttributeSubject subject, String text, int caret) {
            throw new UnsupportedOperationException(text);
        }

        @Override
        public void add(AttributeSubject subject, Attribute attribute, Column column) {}
    }

    private ColoringModel model(Executor worker) {
        var words = new Messages();
        var lane = new Background(worker, Runnable::run);
        var context = new AttributesModel.Context(new JobQueue(), new Notices(), words);
        var attributes =
                new AttributesModel(
                        session,
                        new Animals(),
                        context,
                        new Background(Runnable::run, Runnable::run));
        var model = new ColoringModel(session, attributes, selection, lane, words);
        open("animals");
        return model;
    }

    private void open(String name) {
        session.corpusProperty()
                .set(
                        new Corpus(
                                name,
                                Path.of(name),
                                null,
                                List.of(
                                        new ImageItem("a", null, null),
                                        new ImageItem("b", null, null)),
                                List.of(new TextItem("c", null), new TextItem("d", null)),
                                Pairs.diagonal(2),
                                List.of()));
    }

    private void work() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    private static Coloring shown(ColoringModel model) {
        return Objects.requireNonNull(model.coloringProperty().get());
    }

    private static ColorCounts counts(ColoringModel model) {
        return Objects.requireNonNull(model.countsProperty().get());
    }

    @Test
    void offersWhatHasValuesThatRecur() {
        var names = model(Runnable::run).offered().stream().map(Attribute::name).toList();
        assertEquals(List.of("kind", "size", "broken"), names);
    }

    @Test
    void theChosenAttributeColoursTheSession() {
        var model = model(Runnable::run);
        model.choiceProperty().set(ColorChoice.by("kind"));
        var colors = Objects.requireNonNull(session.colorsProperty().get());
        assertArrayEquals(new short[] {0, 1, 0, -1}, colors.codes());
        assertEquals(ColorPalette.GREY.categories()[1], colors.of(1));
        assertEquals(ColorPalette.GREY.missing(), colors.of(3));
        model.choiceProperty().set(ColorChoice.MODALITY);
        assertNull(session.colorsProperty().get());
    }

    @Test
    void theOldColoursStayUntilTheNewOnesAreThere() {
        var model = model(later::add);
        model.choiceProperty().set(ColorChoice.by("kind"));
        work();
        var before = shown(model);
        model.choiceProperty().set(ColorChoice.by("size"));
        assertTrue(model.busyProperty().get());
        assertSame(before, model.coloringProperty().get());
        work();
        assertFalse(model.busyProperty().get());
        assertEquals("size", shown(model).attribute().name());
    }

    @Test
    void anAnswerThatWasOvertakenIsDropped() {
        var model = model(later::add);
        model.choiceProperty().set(ColorChoice.by("kind"));
        model.choiceProperty().set(ColorChoice.MODALITY);
        work();
        assertNull(session.colorsProperty().get());
        assertFalse(model.busyProperty().get());
    }

    @Test
    void anotherCorpusWithoutTheAttributeHasNoColoursAndOneWithItHas() {
        var model = model(Runnable::run);
        model.choiceProperty().set(ColorChoice.by("kind"));
        open("bare");
        assertNull(session.colorsProperty().get());
        assertEquals("kind", model.choiceProperty().get().attribute());
        open("animals");
        assertNotNull(session.colorsProperty().get());
    }

    @Test
    void anotherThemeChangesTheColoursAndNothingElse() {
        var model = model(Runnable::run);
        model.choiceProperty().set(ColorChoice.by("kind"));
        var before = shown(model).colors();
        model.paletteProperty().set(OTHER_THEME);
        assertSame(before.codes(), shown(model).colors().codes());
        assertEquals(2, Objects.requireNonNull(session.colorsProperty().get()).of(3));
    }

    @Test
    void countsWhatIsSelectedAndWhatTheFilterKeeps() {
        var model = model(Runnable::run);
        model.choiceProperty().set(ColorChoice.by("kind"));
        assertEquals(2, counts(model).kept(0));
        assertEquals(-1, counts(model).selected(0));
        session.selectionProperty().set(Selection.of(0, 1));
        assertEquals(1, counts(model).selected(0));
        assertEquals(0, counts(model).selected(CategoryScale.NONE));
        model.hide(1, "without dogs");
        assertEquals(0, counts(model).kept(1));
        assertEquals(2, counts(model).kept(0));
        assertEquals("without dogs", session.filterProperty().get().because());
    }

    @Test
    void aLineSelectsAndFiltersAndBothCanBeUndone() {
        var model = model(Runnable::run);
        model.choiceProperty().set(ColorChoice.by("kind"));
        model.select(0, SelectionOperation.REPLACE);
        assertArrayEquals(new int[] {0, 2}, session.selectionProperty().get().points());
        model.select(CategoryScale.NONE, SelectionOperation.ADD);
        assertArrayEquals(new int[] {0, 2, 3}, session.selectionProperty().get().points());
        model.filterTo(1, "dogs");
        assertEquals(1, session.filterProperty().get().count(4));
        selection.undo();
        assertTrue(session.filterProperty().get().keepsAll());
    }

    @Test
    void aRangeOfNumbersSelectsItsPoints() {
        var model = model(Runnable::run);
        model.choiceProperty().set(ColorChoice.by("size"));
        model.select(2, Double.POSITIVE_INFINITY, SelectionOperation.REPLACE);
        assertArrayEquals(new int[] {1, 2, 3}, session.selectionProperty().get().points());
    }

    @Test
    void whatCannotBeComputedSaysSoAndColoursNothing() {
        var model = model(Runnable::run);
        model.choiceProperty().set(ColorChoice.by("broken"));
        assertNull(session.colorsProperty().get());
        assertNotNull(model.failureProperty().get());
        assertFalse(model.busyProperty().get());
        model.choiceProperty().set(ColorChoice.by("kind"));
        assertNull(model.failureProperty().get());
    }
}
