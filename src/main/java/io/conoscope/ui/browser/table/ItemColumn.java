package io.conoscope.ui.browser.table;

import io.conoscope.table.CategoryColumn;
import io.conoscope.table.Column;
import io.conoscope.ui.browser.grid.CaptionIndex;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// A column of the table with the values of all items. Immutable.
sealed interface ItemColumn {

    /// In files and filters.
    String name();

    /// A value as a cell shows it.
    String shown(int point);

    /// A value with every digit.
    String exact(int point);

    /// All values for sorting and filtering; may take a second for a million texts. Any thread.
    Column values();

    /// An attribute.
    record OfAttribute(Column values) implements ItemColumn {

        @Override
        public String name() {
            return values.name();
        }

        @Override
        public String shown(int point) {
            return RowText.shown(values, point);
        }

        @Override
        public String exact(int point) {
            return values.text(point);
        }
    }

    /// What every item has: its id, or its caption.
    ///
    /// @param items how many
    /// @param text  of an item
    record OfItem(String name, int items, IntFunction<String> text) implements ItemColumn {

        @Override
        public String shown(int point) {
            return text.apply(point);
        }

        @Override
        public String exact(int point) {
            return text.apply(point);
        }

        @Override
        public Column values() {
            List<@Nullable String> all = new ArrayList<>(items);
            for (int point = 0; point < items; point++) {
                var value = text.apply(point);
                all.add(value.isEmpty() ? null : value);
            }
            return CategoryColumn.of(name, all);
        }
    }

    /// The name of an image or text in its corpus.
    static ItemColumn id(CaptionIndex index) {
        var corpus = index.corpus();
        int images = corpus.images().size();
        return new OfItem(
                "id",
                images + corpus.texts().size(),
                point ->
                        point < images
                                ? corpus.images().get(point).id()
                                : corpus.texts().get(point - images).id());
    }

    /// A text's words, or those of an image's first text.
    static ItemColumn caption(CaptionIndex index) {
        var corpus = index.corpus();
        int images = corpus.images().size();
        return new OfItem(
                "caption",
                images + corpus.texts().size(),
                point -> {
                    if (point < images) {
                        return index.textsOf(point).length == 0 ? "" : index.firstCaption(point);
                    }
                    var words = corpus.texts().get(point - images).text();
                    return words == null ? "" : words;
                });
    }
}
