package io.conoscope.app.services;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.service.attribute.ColumnCache;
import io.conoscope.service.attribute.ItemAttribute;
import io.conoscope.service.attribute.ItemAttributes;
import io.conoscope.service.attribute.attach.Attachments;
import io.conoscope.table.CategoryColumn;
import io.conoscope.table.Column;
import io.conoscope.table.Completion;
import io.conoscope.ui.session.attribute.Attribute;
import io.conoscope.ui.session.attribute.Attribute.Kind;
import io.conoscope.ui.session.attribute.Attribute.Origin;
import io.conoscope.ui.session.attribute.AttributeServices;
import io.conoscope.ui.session.attribute.AttributeSubject;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// The window's attributes, served by the packages below. Those of the rows shown last stay at
/// hand, so that looking back and forth between two models computes nothing again.
public final class WindowAttributes implements AttributeServices {

    private static final int MOST = 2;

    /// A corpus' own column of words that mostly differ.
    private static final double MOSTLY = 0.5;

    private final ColumnCache cache;
    private final Attachments attachments;

    /// The newest last.
    private final Deque<Opened> open = new ArrayDeque<>();

    /// @param origins of what was added, by name
    private record Opened(
            AttributeSubject subject, ItemAttributes items, Map<String, Origin> origins) {

        /// The corpus is the same object as long as it is shown, and long to compare.
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(AttributeSubject other) {
            return subject.corpus() == other.corpus()
                    && Objects.equals(subject.rows(), other.rows());
        }
    }

    /// @param cache       keeps what is measured
    /// @param attachments give columns of people's own tables
    public WindowAttributes(ColumnCache cache, Attachments attachments) {
        this.cache = cache;
        this.attachments = attachments;
    }

    @Override
    public List<Attribute> attributes(AttributeSubject subject) throws ConoscopeException {
        var opened = of(subject);
        var items = opened.items();
        var list = new LinkedHashMap<String, Attribute>();
        for (var attribute : items.known()) {
            list.put(attribute.key(), described(attribute));
        }
        for (var column : items.added()) {
            var origin = opened.origins().getOrDefault(column.name(), Origin.SESSION);
            list.put(column.name(), new Attribute(column.name(), kind(column), origin));
        }
        return new ArrayList<>(list.values());
    }

    private static Attribute described(ItemAttribute attribute) {
        var kind =
                switch (attribute) {
                    case MODALITY, SPLIT, SOURCE -> Kind.CATEGORY;
                    // A point's number names an item: its size says nothing.
                    case ID, FILE, TEXT, WRONG_MATCH -> Kind.TEXT;
                    default -> Kind.NUMBER;
                };
        boolean ofCorpus = attribute.group() == ItemAttribute.Group.CORPUS;
        return new Attribute(attribute.key(), kind, ofCorpus ? Origin.CORPUS : Origin.MEASURED);
    }

    private static Kind kind(Column column) {
        return switch (column) {
            case CategoryColumn words when words.labels().size() > MOSTLY * words.rows() ->
                    Kind.TEXT;
            case CategoryColumn words -> Kind.CATEGORY;
            default -> Kind.NUMBER;
        };
    }

    @Override
    public Column column(
            AttributeSubject subject,
            String name,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException {
        return of(subject).items().column(name, token, progress);
    }

    @Override
    public int[] where(
            AttributeSubject subject,
            String expression,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException {
        return of(subject).items().where(expression, token, progress);
    }

    @Override
    public Completion complete(AttributeSubject subject, String text, int caret) {
        return known(subject)
                .map(opened -> opened.items().complete(text, caret))
                .orElseGet(() -> new Completion(caret, caret, List.of()));
    }

    @Override
    public void add(AttributeSubject subject, Attribute attribute, Column column)
            throws ConoscopeException {
        var opened = of(subject);
        opened.origins().put(column.name(), attribute.origin());
        opened.items().add(column);
    }

    @Override
    public void attached(AttributeSubject subject) {
        var opened = of(subject);
        for (var name : List.copyOf(opened.origins().keySet())) {
            if (opened.origins().remove(name, Origin.ATTACHED)) {
                opened.items().remove(name);
            }
        }
        addAttached(opened);
    }

    private void addAttached(Opened opened) {
        for (var column : attachments.columns(opened.subject().corpus())) {
            opened.origins().put(column.name(), Origin.ATTACHED);
            opened.items().add(column);
        }
    }

    private Optional<Opened> known(AttributeSubject subject) {
        synchronized (open) {
            return open.stream().filter(opened -> opened.isOf(subject)).findFirst();
        }
    }

    /// Opened outside of the lock: that reads the corpus, while completion must not wait.
    private Opened of(AttributeSubject subject) {
        var known = known(subject);
        if (known.isPresent()) {
            return known.get();
        }
        var items = new ItemAttributes(subject.corpus(), subject.rows(), cache);
        var opened = new Opened(subject, items, new ConcurrentHashMap<>());
        addAttached(opened);
        synchronized (open) {
            open.addLast(opened);
            if (open.size() > MOST) {
                open.removeFirst().items().close();
            }
        }
        return opened;
    }
}
