package io.conoscope.ui.browser.table;

import java.util.stream.IntStream;

/// Which items the table lists.
enum ItemScope {
    ALL("table.all"),
    IMAGES("table.images"),
    TEXTS("table.texts");

    private final String key;

    ItemScope(String key) {
        this.key = key;
    }

    /// The key of its name.
    String key() {
        return key;
    }

    /// Those points that are of this kind.
    ///
    /// @param images how many points are images; the others are texts
    IntStream of(IntStream points, int images) {
        return switch (this) {
            case ALL -> points;
            case IMAGES -> points.filter(point -> point < images);
            case TEXTS -> points.filter(point -> point >= images);
        };
    }
}
