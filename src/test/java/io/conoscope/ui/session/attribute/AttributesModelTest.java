package io.conoscope.ui.session.attribute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.Pairs;
import io.conoscope.table.AttributeTable;
import io.conoscope.table.Column;
import io.conoscope.table.Completion;
import io.conoscope.table.NumberColumn;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

class AttributesModelTest {

    private final Session session = new Session();
    private final JobQueue jobs = new JobQueue();
    private final Notices notices = new Notices();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final Counting services = new Counting();
    private final List<String> heard = new ArrayList<>();

    @Test
    void listsTheAttributesOfWhatIsOpen() {
        var model = model(Runnable::run);
        assertEquals(List.of(), model.attributesProperty().get());
        session.corpusProperty().set(corpus());
        assertEquals("words", model.attributesProperty().get().getFirst().name());
        session.corpusProperty().set(null);
        assertEquals(List.of(), model.attributesProperty().get());
    }

    @Test
    void computesOnceHoweverManyAsk() {
        var model = model(later::add);
        session.corpusProperty().set(corpus());
        model.column("words", "Words", hear());
        model.column("words", "Words", hear());
        work();
        model.column("words", "Words", hear());
        assertEquals(List.of("words", "words", "words"), heard);
        assertEquals(1, services.columns);
    }

    @Test
    void aColumnOfOtherRowsIsDropped() {
        var model = model(later::add);
        session.corpusProperty().set(corpus());
        work();
        model.column("words", "Words", hear());
        session.corpusProperty().set(corpus());
        work();
        assertEquals(List.of(), heard);
        assertEquals(0, services.columns);
        assertTrue(jobs.jobs().isEmpty());
    }

    @Test
    void aFailureStandsInABannerAndIsTold() {
        var model = model(Runnable::run);
        session.corpusProperty().set(corpus());
        model.column("missing", "Missing", hear());
        assertEquals(List.of("failed"), heard);
        assertNotNull(notices.at(Notices.Location.SCATTER).get());
    }

    @Test
    void aMistakeInAnExpressionIsNoBanner() {
        var model = model(Runnable::run);
        session.corpusProperty().set(corpus());
        model.where("wrods > 1", Outcome.of(found -> {}, failure -> heard.add("failed")));
        assertEquals(List.of("failed"), heard);
        assertNull(notices.at(Notices.Location.SCATTER).get());
    }

    @Test
    void aLaterQuestionEndsAnEarlierOne() {
        var model = model(later::add);
        session.corpusProperty().set(corpus());
        work();
        var found = new ArrayList<int[]>();
        model.where(
                "words > 1",
                Outcome.of(found::add, failure -> {}, () -> heard.add("cancelled")));
        model.where("words > 2", Outcome.of(found::add, failure -> {}));
        work();
        assertEquals(List.of("cancelled"), heard);
        assertEquals(1, found.size());
        assertArrayEquals(new int[] {1}, found.getFirst());
        assertTrue(jobs.jobs().isEmpty());
    }

    @Test
    void whatIsAddedIsListedAndAtHand() {
        var model = model(Runnable::run);
        session.corpusProperty().set(corpus());
        var clusters = NumberColumn.of("cluster", new double[] {1, 2});
        model.add(
                new Attribute("cluster", Attribute.Kind.NUMBER, Attribute.Origin.SESSION), clusters);
        model.column("cluster", "Clusters", hear());
        assertEquals(List.of("cluster"), heard);
        assertEquals(0, services.columns);
        assertEquals(2, model.attributesProperty().get().size());
    }

    @Test
    void completesFromTheAttributesThereAre() {
        var model = model(Runnable::run);
        assertEquals(List.of(), model.complete("wo", 2).options());
        session.corpusProperty().set(corpus());
        assertTrue(model.complete("wo", 2).options().contains("words"));
    }

    private AttributesModel model(java.util.concurrent.Executor worker) {
        return new AttributesModel(
                session,
                services,
                new AttributesModel.Context(jobs, notices, new Messages()),
                new Background(worker, Runnable::run));
    }

    private void work() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    private Outcome<Column> hear() {
        return Outcome.of(column -> heard.add(column.name()), failure -> heard.add("failed"));
    }

    private static Corpus corpus() {
        return new Corpus(
                "two",
                Path.of("two"),
                null,
                List.of(new io.conoscope.corpus.ImageItem("a", null, null)),
                List.of(new io.conoscope.corpus.TextItem("b", null)),
                Pairs.diagonal(1),
                List.of());
    }

    /// A table of one attribute, and of what is added.
    private static final class Counting implements AttributeServices {

        private final AttributeTable table = new AttributeTable(2);
        private final List<Attribute> list = new ArrayList<>();
        private int columns;

        Counting() {
            table.put(NumberColumn.of("words", new double[] {2, 5}));
            list.add(new Attribute("words", Attribute.Kind.NUMBER, Attribute.Origin.CORPUS));
        }

        @Override
        public List<Attribute> attributes(AttributeSubject subject) {
            return List.copyOf(list);
        }

        @Override
        public Column column(
                AttributeSubject subject,
                String name,
                CancellationToken token,
                Consumer<? super Progress> progress)
                throws ConoscopeException {
            columns++;
            return table.values(name);
        }

        @Override
        public int[] where(
                AttributeSubject subject,
                String expression,
                CancellationToken token,
                Consumer<? super Progress> progress)
                throws ConoscopeException {
            return table.where(expression, token);
        }

        @Override
        public Completion complete(AttributeSubject subject, String text, int caret) {
            return table.complete(text, caret);
        }

        @Override
        public void add(AttributeSubject subject, Attribute attribute, Column column) {
            table.put(column);
            list.add(attribute);
        }
    }
}
