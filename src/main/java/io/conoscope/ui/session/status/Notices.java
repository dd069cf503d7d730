package io.conoscope.ui.session.status;

import io.conoscope.ui.kit.sheet.Notice;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.EnumMap;
import java.util.Map;

/// The banners, one a place at most: a newer one replaces an older. FX thread only.
public final class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    /// Where a banner shows.
    public enum Place {
        /// Above the workspace.
        WINDOW,
        /// In the scatter.
        SCATTER,
        /// In the histogram and measures.
        HISTOGRAM,
        /// In the Runs workspace.
        RUNS
    }

    private final Map<Place, ObjectProperty<@Nullable Notice>> banners = new EnumMap<>(Place.class);

    public Notices() {
        for (var place : Place.values()) {
            banners.put(place, new SimpleObjectProperty<>());
        }
    }

    /// The banner of a place; null while there is none.
    public ObjectProperty<@Nullable Notice> at(Place place) {
        return java.util.Objects.requireNonNull(banners.get(place));
    }

    public void show(Place place, Notice notice) {
        at(place).set(notice);
    }

    public void clear(Place place) {
        at(place).set(null);
    }

    /// Logs a failure, once, and shows its words where it concerns the user.
    public void fail(Place place, Throwable failure, Notice.@Nullable Offer offer) {
        LOG.error("{} failed", place, failure);
        show(place, Notice.failure(failure, offer));
    }
}
