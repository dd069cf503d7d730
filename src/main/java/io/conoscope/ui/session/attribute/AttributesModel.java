package io.conoscope.ui.session.attribute;

import io.conoscope.base.CancellationToken;
import io.conoscope.table.CategoryColumn;
import io.conoscope.table.Column;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.status.JobQueue;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The attributes of what is on screen. FX thread only.
///
/// Values are computed when somebody wants them, and kept as long as the same rows are shown.
public final class AttributesModel {

    private static final Logger LOG = LoggerFactory.getLogger(AttributesModel.class);

    private static final int MOST_OFFERS = 12;
    private static final int MOST_WORDS = 1_000;

    private final Session session;
    private final AttributeServices services;
    private final JobQueue jobs;
    private final Background lane;
    private final RequestNumbers subjects = new RequestNumbers();
    private final ReadOnlyObjectWrapper<List<Attribute>> attributes =
            new ReadOnlyObjectWrapper<>(List.of());
    private final Map<String, Column> columns = new HashMap<>();
    private @Nullable AttributeSubject subject;
    private long number;

    /// @param jobs shows long computations
    /// @param lane where they run, one at a time
    public AttributesModel(
            Session session, AttributeServices services, JobQueue jobs, Background lane) {
        this.session = session;
        this.services = services;
        this.jobs = jobs;
        this.lane = lane;
        session.corpusProperty().subscribe(this::lookAgain);
        session.embeddingsProperty().subscribe(this::lookAgain);
    }

    /// What there is; empty with nothing open.
    public ReadOnlyObjectProperty<List<Attribute>> attributesProperty() {
        return attributes.getReadOnlyProperty();
    }

    /// Hands over an attribute's values: at once where they are at hand, else when they are
    /// computed. Not at all where other rows are shown by then.
    ///
    /// @param title what the status bar calls a computation
    public void column(String name, String title, Outcome<? super Column> outcome) {
        var known = columns.get(name);
        var now = subject;
        if (known != null) {
            outcome.result(known);
        } else if (now != null) {
            long asked = number;
            jobs.submit(
                    lane,
                    jobs.job(title),
                    (token, progress) -> services.column(now, name, token, progress),
                    Outcome.onlyIf(
                            () -> subjects.isCurrent(asked),
                            Outcome.of(
                                    column -> {
                                        columns.put(name, column);
                                        outcome.result(column);
                                    },
                                    outcome::failed,
                                    outcome::cancelled)));
        }
    }

    /// The items for which an expression is true.
    public void where(String expression, Outcome<int[]> outcome) {
        var now = subject;
        if (now != null) {
            long asked = number;
            lane.run(
                    () -> services.where(now, expression, new CancellationToken()),
                    Outcome.onlyIf(() -> subjects.isCurrent(asked), outcome));
        }
    }

    /// What an expression may go on with at a caret: names of attributes, and after a quotation
    /// mark the words of attributes whose values are at hand. Microseconds.
    public Completion complete(String expression, int caret) {
        int from = caret;
        while (from > 0 && isOfName(expression.charAt(from - 1))) {
            from--;
        }
        boolean quoted = from > 0 && expression.charAt(from - 1) == '\'';
        var begun = expression.substring(from, caret).toLowerCase(Locale.ROOT);
        var offers =
                (quoted ? words() : attributes.get().stream().map(Attribute::name))
                        .filter(offer -> offer.toLowerCase(Locale.ROOT).startsWith(begun))
                        .filter(offer -> !offer.equals(begun))
                        .sorted()
                        .limit(MOST_OFFERS)
                        .toList();
        return new Completion(offers, from, caret);
    }

    private static boolean isOfName(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_';
    }

    private Stream<String> words() {
        return columns.values().stream()
                .filter(CategoryColumn.class::isInstance)
                .flatMap(column -> ((CategoryColumn) column).labels().stream().limit(MOST_WORDS))
                .distinct();
    }

    /// Adds an attribute that was made while looking; one of the same name is replaced.
    public void add(Attribute attribute, Column column) {
        var now = subject;
        if (now == null) {
            return;
        }
        columns.put(attribute.name(), column);
        lane.run(
                () -> {
                    services.add(now, attribute, column);
                    return attribute;
                },
                Outcome.onlyIf(
                        () -> Objects.equals(now, subject),
                        Outcome.of(added -> list(now), failure -> LOG.warn("{}", now, failure))));
    }

    /// Reads again which attributes there are, after something was attached.
    public void lookAgain() {
        number = subjects.next();
        columns.clear();
        var corpus = session.corpusProperty().get();
        if (corpus == null) {
            subject = null;
            attributes.set(List.of());
            return;
        }
        var now = new AttributeSubject(corpus, session.embeddingsProperty().get());
        subject = now;
        list(now);
    }

    private void list(AttributeSubject now) {
        long asked = number;
        lane.run(
                () -> services.attributes(now),
                Outcome.onlyIf(
                        () -> subjects.isCurrent(asked),
                        Outcome.of(attributes::set, failure -> LOG.warn("{}", now, failure))));
    }
}
