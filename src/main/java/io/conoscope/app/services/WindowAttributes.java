package io.conoscope.app.services;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.corpus.ImageItem;
import io.conoscope.table.CategoryColumn;
import io.conoscope.table.Column;
import io.conoscope.ui.session.attribute.Attribute;
import io.conoscope.ui.session.attribute.Attribute.Kind;
import io.conoscope.ui.session.attribute.Attribute.Origin;
import io.conoscope.ui.session.attribute.AttributeServices;
import io.conoscope.ui.session.attribute.AttributeSubject;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The window's attributes, served by the packages below.
public final class WindowAttributes implements AttributeServices {

    @Override
    public List<Attribute> attributes(AttributeSubject subject) {
        return List.of(new Attribute("split", Kind.CATEGORY, Origin.CORPUS));
    }

    @Override
    public Column column(
            AttributeSubject subject,
            String name,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException {
        var values = new ArrayList<@Nullable String>();
        subject.corpus().images().stream().map(ImageItem::split).forEach(values::add);
        subject.corpus().texts().forEach(text -> values.add(null));
        return CategoryColumn.of(name, values);
    }

    @Override
    public int[] where(AttributeSubject subject, String expression, CancellationToken token) {
        return new int[0];
    }

    @Override
    public void add(AttributeSubject subject, Attribute attribute, Column column) {}
}
