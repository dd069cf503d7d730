package io.conoscope.ui.session.attribute;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.table.Column;

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

    /// The items for which an expression is true, in order.
    ///
    /// @throws ConoscopeException what is wrong with the expression, and where
    int[] where(AttributeSubject subject, String expression, CancellationToken token)
            throws ConoscopeException;

    /// Adds an attribute that was made while looking; one of the same name is replaced.
    ///
    /// @param column one value an item
    void add(AttributeSubject subject, Attribute attribute, Column column)
            throws ConoscopeException;
}
