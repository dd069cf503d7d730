package io.conoscope.ui.session.attribute;

import io.conoscope.table.Column;
import io.conoscope.table.Completion;
import io.conoscope.table.ExpressionException;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The attributes of what is on screen. FX thread only.
///
/// Values are computed when somebody wants them, and kept as long as the same rows are shown; a
/// computation ends once other rows are. Failures stand in a banner over the scatter; a mistake in
/// an expression goes to whoever asked, who shows its place.
public final class AttributesModel {

    private final Session session;
    private final AttributeServices services;
    private final Context context;
    private final Background lane;
    private final RequestNumbers subjects = new RequestNumbers();
    private final RequestNumbers queries = new RequestNumbers();
    private final ReadOnlyObjectWrapper<List<Attribute>> attributes =
            new ReadOnlyObjectWrapper<>(List.of());
    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, List<Outcome<? super Column>>> waiting = new HashMap<>();
    private final List<Job> computing = new ArrayList<>();
    private @Nullable Job query;
    private @Nullable AttributeSubject subject;
    private long number;

    /// Where long work and failures show.
    ///
    /// @param jobs    shows computations
    /// @param notices shows failures
    public record Context(JobQueue jobs, Notices notices, Messages words) {}

    /// @param lane where computations run, one at a time
    public AttributesModel(
            Session session, AttributeServices services, Context context, Background lane) {
        this.session = session;
        this.services = services;
        this.context = context;
        this.lane = lane;
        session.corpusProperty().subscribe(this::lookAgain);
        session.embeddingsProperty().subscribe(this::lookAgain);
    }

    /// What there is; empty with nothing open.
    public ReadOnlyObjectProperty<List<Attribute>> attributesProperty() {
        return attributes.getReadOnlyProperty();
    }

    /// Whose attributes they are; null with nothing open.
    public @Nullable AttributeSubject subject() {
        return subject;
    }

    /// Hands over an attribute's values: at once where they are at hand, else when they are
    /// computed, however many ask. Not at all where other rows are shown by then.
    ///
    /// @param title what the status bar calls a computation
    public void column(String name, String title, Outcome<? super Column> outcome) {
        var known = columns.get(name);
        var now = subject;
        if (known != null) {
            outcome.result(known);
        } else if (now != null) {
            var others = waiting.get(name);
            if (others != null) {
                others.add(outcome);
                return;
            }
            waiting.put(name, new ArrayList<>(List.of(outcome)));
            compute(now, name, title);
        }
    }

    private void compute(AttributeSubject now, String name, String title) {
        long asked = number;
        var job = context.jobs().job(title);
        computing.add(job);
        context.jobs()
                .submit(
                        lane,
                        job,
                        (token, progress) -> services.column(now, name, token, progress),
                        Outcome.onlyIf(
                                () -> subjects.isCurrent(asked),
                                Outcome.of(
                                        column -> computed(job, name, column),
                                        failure -> failed(job, name, failure),
                                        () -> ended(job, name).forEach(Outcome::cancelled))));
    }

    private void computed(Job job, String name, Column column) {
        columns.put(name, column);
        ended(job, name).forEach(each -> each.result(column));
    }

    private void failed(Job job, String name, Throwable failure) {
        context.notices().fail(Notices.Location.SCATTER, failure, null);
        ended(job, name).forEach(each -> each.failed(failure));
    }

    private List<Outcome<? super Column>> ended(Job job, String name) {
        computing.remove(job);
        var asked = waiting.remove(name);
        return asked == null ? List.of() : asked;
    }

    /// Hands over the values of every attribute beside the corpus' own, which are computed where
    /// they are not at hand.
    ///
    /// @param title what the status bar calls it
    public void measured(String title, Outcome<? super List<Column>> outcome) {
        var now = subject;
        if (now != null) {
            long asked = number;
            context.jobs()
                    .submit(
                            lane,
                            context.jobs().job(title),
                            (token, progress) -> services.measured(now, token, progress),
                            Outcome.onlyIf(() -> subjects.isCurrent(asked), outcome));
        }
    }

    /// The items for which an expression is true. A later question ends an earlier one, which is
    /// told that it is cancelled.
    public void where(String expression, Outcome<int[]> outcome) {
        var now = subject;
        if (now == null) {
            return;
        }
        var before = query;
        if (before != null) {
            context.jobs().cancel(before);
        }
        long asked = number;
        long question = queries.next();
        var job = context.jobs().job(context.words().get("attribute.query", expression));
        query = job;
        context.jobs()
                .submit(
                        lane,
                        job,
                        (token, progress) -> services.where(now, expression, token, progress),
                        Outcome.onlyIf(
                                () -> answered(job) && subjects.isCurrent(asked),
                                Outcome.of(
                                        found -> {
                                            if (queries.isCurrent(question)) {
                                                outcome.result(found);
                                            } else {
                                                outcome.cancelled();
                                            }
                                        },
                                        failure -> refused(failure, outcome),
                                        outcome::cancelled)));
    }

    private boolean answered(Job job) {
        if (query == job) {
            query = null;
        }
        return true;
    }

    private void refused(Throwable failure, Outcome<int[]> outcome) {
        if (!(failure instanceof ExpressionException)) {
            context.notices().fail(Notices.Location.SCATTER, failure, null);
        }
        outcome.failed(failure);
    }

    /// What could stand at a place of an expression, from the attributes that were listed.
    ///
    /// @param caret in [0, length of the text]
    public Completion complete(String text, int caret) {
        var now = subject;
        return now == null
                ? new Completion(caret, caret, List.of())
                : services.complete(now, text, caret);
    }

    /// Adds an attribute that was made while looking; one of the same name is replaced.
    public void add(Attribute attribute, Column column) {
        var now = subject;
        if (now == null) {
            return;
        }
        columns.put(attribute.name(), column);
        long asked = number;
        lane.run(
                () -> {
                    services.add(now, attribute, column);
                    return attribute;
                },
                Outcome.onlyIf(
                        () -> subjects.isCurrent(asked),
                        Outcome.of(added -> list(now), this::notListed)));
    }

    /// Reads again which attributes there are, after a table was attached or detached.
    public void attached() {
        var now = subject;
        if (now != null) {
            long asked = number;
            lane.run(
                    () -> {
                        services.attached(now);
                        return now;
                    },
                    Outcome.onlyIf(
                            () -> subjects.isCurrent(asked),
                            Outcome.of(done -> lookAgain(), this::notListed)));
        }
    }

    /// Reads again which attributes there are.
    public void lookAgain() {
        number = subjects.next();
        columns.clear();
        waiting.clear();
        List.copyOf(computing).forEach(context.jobs()::cancel);
        computing.clear();
        if (query != null) {
            context.jobs().cancel(query);
            query = null;
        }
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
                        Outcome.of(attributes::set, this::notListed)));
    }

    private void notListed(Throwable failure) {
        context.notices().fail(Notices.Location.SCATTER, failure, null);
    }
}
