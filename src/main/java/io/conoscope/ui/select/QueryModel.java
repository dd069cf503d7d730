package io.conoscope.ui.select;

import io.conoscope.table.Completion;
import io.conoscope.table.ExpressionException;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.select.Selecting;
import io.conoscope.ui.session.select.SelectionOperation;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.function.Consumer;

/// An expression over attributes, what it finds, and what is wrong with it. FX thread only.
public final class QueryModel {

    private final Selecting selecting;
    private final Messages words;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper mistake = new ReadOnlyIntegerWrapper(-1);
    private final RequestNumbers questions = new RequestNumbers();

    public QueryModel(Selecting selecting, Messages words) {
        this.selecting = selecting;
        this.words = words;
        text.subscribe(
                (before, now) -> {
                    questions.next();
                    mistake.set(-1);
                    said.set("");
                });
    }

    /// The expression.
    public StringProperty textProperty() {
        return text;
    }

    /// How many items it finds, or what is wrong with it; empty while nothing is known.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// The index of the character that is wrong; -1 while nothing is.
    ReadOnlyIntegerProperty mistakeProperty() {
        return mistake.getReadOnlyProperty();
    }

    Completion complete(int caret) {
        return selecting.attributes().complete(text.get(), caret);
    }

    /// Says how many items it finds.
    void count() {
        ask(
                found ->
                        said.set(
                                words.get(
                                        "query.found",
                                        NumberText.count(found.length),
                                        NumberText.count(selecting.session().points()))));
    }

    /// Selects what it finds; with another operation than replacing, adds it or takes it out.
    void select(SelectionOperation operation) {
        ask(
                found -> {
                    told(found.length);
                    if (operation == SelectionOperation.REPLACE) {
                        selecting.selection().choose(found, text.get().strip());
                    } else {
                        selecting.selection().choose(found, operation);
                    }
                });
    }

    /// Looks at what it finds only.
    void filter() {
        ask(
                found -> {
                    told(found.length);
                    selecting.selection().filterTo(found, text.get().strip());
                });
    }

    private void told(int count) {
        selecting.named().asked(text.get().strip());
        said.set(
                words.get(
                        "query.found",
                        NumberText.count(count),
                        NumberText.count(selecting.session().points())));
    }

    private void ask(Consumer<int[]> use) {
        var asked = text.get().strip();
        if (asked.isEmpty()) {
            said.set("");
            return;
        }
        long question = questions.next();
        selecting
                .attributes()
                .where(
                        text.get(),
                        Outcome.onlyIf(
                                () -> questions.isCurrent(question),
                                Outcome.of(use, this::failed)));
    }

    private void failed(Throwable failure) {
        said.set(failure.getMessage() == null ? failure.toString() : failure.getMessage());
        mistake.set(
                failure instanceof ExpressionException wrong
                        ? Math.clamp(wrong.position() - 1, 0, Math.max(0, text.get().length() - 1))
                        : 0);
    }
}
