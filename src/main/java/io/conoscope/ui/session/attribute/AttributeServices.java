package io.conoscope.ui.session.attribute;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.table.Column;
import io.conoscope.table.Completion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What the window asks for about attributes. Every call blocks, knows no UI, and runs on a
/// worker.
public interface AttributeServices {

    /// The attributes there are, computed or not: milliseconds.
    List<Attribute> attributes(AttributeSubject subject) throws ConoscopeException;

    /// An attribute's values, one an item; computed where they are not at hand.
    ///
    /// @throws ConoscopeException if there is no attribute of that name, or it cannot be computed
    Column column(
            AttributeSubject subject,
            String name,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException;

    /// The values of every attribute beside the corpus' own, computed where they are not at hand.
    default List<Column> measured(
            AttributeSubject subject, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException {
        var columns = new ArrayList<Column>();
        for (var attribute : attributes(subject)) {
            if (attribute.origin() != Attribute.Origin.CORPUS) {
                columns.add(column(subject, attribute.name(), token, progress));
            }
        }
        return columns;
    }

    /// The items for which an expression is true, in order; attributes that it names are computed
    /// where they are not at hand.
    ///
    /// @throws io.conoscope.table.ExpressionException what is wrong with it, and where
    /// @throws ConoscopeException if an attribute cannot be computed
    int[] where(
            AttributeSubject subject,
            String expression,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException;

    /// What could stand at a place of an expression. Does not block; nothing before
    /// [#attributes] was asked for.
    ///
    /// @param caret in [0, length of the text]
    Completion complete(AttributeSubject subject, String text, int caret);

    /// Adds an attribute that was made while looking; one of the same name is replaced.
    ///
    /// @param column one value an item
    void add(AttributeSubject subject, Attribute attribute, Column column)
            throws ConoscopeException;

    /// Reads again what is attached to the corpus; what was computed stays.
    default void attached(AttributeSubject subject) throws ConoscopeException {}
}
