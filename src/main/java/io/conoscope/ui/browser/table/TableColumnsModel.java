package io.conoscope.ui.browser.table;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.session.attribute.Attribute;
import io.conoscope.ui.session.attribute.AttributeText;
import io.conoscope.ui.session.attribute.AttributesModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which columns the table has beside picture, name and caption, and their values once they are
/// computed. FX thread only.
final class TableColumnsModel {

    private static final Logger LOG = LoggerFactory.getLogger(TableColumnsModel.class);

    /// These stand in the table anyway.
    private static final Set<String> ALWAYS = Set.of("id", "text");

    private static final List<String> AT_FIRST = List.of("pair_cosine");

    private final AttributesModel attributes;
    private final Messages words;
    private final ItemTableModel table;
    private final ObservableList<String> chosen = FXCollections.observableArrayList(AT_FIRST);
    private final ReadOnlyObjectWrapper<Map<String, ItemColumn>> columns =
            new ReadOnlyObjectWrapper<>(Map.of());

    TableColumnsModel(AttributesModel attributes, ItemTableModel table, Messages words) {
        this.attributes = attributes;
        this.table = table;
        this.words = words;
        // The same names of other rows are no change, but other values.
        attributes.attributesProperty().subscribe(this::begin);
        table.shownProperty().subscribe((before, now) -> load());
        chosen.subscribe(this::load);
    }

    /// The attributes that there are to choose from.
    List<Attribute> available() {
        return attributes.attributesProperty().get().stream()
                .filter(attribute -> !ALWAYS.contains(attribute.name()))
                .toList();
    }

    /// The names of those chosen, in order; only those that are available have columns.
    ObservableList<String> chosen() {
        return chosen;
    }

    /// By name: what is at hand of values, `id` and `caption` among them.
    ReadOnlyObjectProperty<Map<String, ItemColumn>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    @Nullable ItemColumn column(String name) {
        return columns.get().get(name);
    }

    boolean isAvailable(String name) {
        return available().stream().anyMatch(attribute -> attribute.name().equals(name));
    }

    /// What a column is called on screen.
    String title(String name) {
        return switch (name) {
            case "id" -> words.get("table.id");
            case "caption" -> words.get("table.caption");
            default -> AttributeText.name(name, words);
        };
    }

    private void begin() {
        var index = table.index();
        columns.set(
                index == null
                        ? Map.of()
                        : Map.of("id", ItemColumn.id(index), "caption", ItemColumn.caption(index)));
        load();
    }

    private void load() {
        if (!table.shownProperty().get() || table.index() == null) {
            return;
        }
        if (!columns.get().containsKey("id")) {
            begin();
            return;
        }
        for (var name : List.copyOf(chosen)) {
            if (isAvailable(name) && !columns.get().containsKey(name)) {
                attributes.column(
                        name,
                        words.get("table.computing", title(name)),
                        Outcome.of(
                                values -> arrived(name, new ItemColumn.OfAttribute(values)),
                                failure -> LOG.warn("{}", name, failure)));
            }
        }
    }

    private void arrived(String name, ItemColumn column) {
        var more = new HashMap<>(columns.get());
        more.put(name, column);
        columns.set(Map.copyOf(more));
    }
}
