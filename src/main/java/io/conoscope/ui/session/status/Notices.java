package io.conoscope.ui.session.status;

import io.conoscope.ui.kit.sheet.Notice;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/// The banners, one a location at most: a newer one replaces an older; and what was done last,
/// which needs no banner. FX thread only.
public final class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    /// Where a banner shows.
    public enum Location {
        /// Above the workspace.
        WINDOW,
        /// In the scatter.
        SCATTER,
        /// In the histogram and measures.
        HISTOGRAM,
        /// In the Runs workspace.
        RUNS,
        /// In the laboratory.
        LAB
    }

    private final Map<Location, ObjectProperty<@Nullable Notice>> banners =
            new EnumMap<>(Location.class);

    private final StringProperty done = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Path> saved = new ReadOnlyObjectWrapper<>();

    public Notices() {
        done.subscribe((before, now) -> saved.set(null));
        for (var location : Location.values()) {
            banners.put(location, new SimpleObjectProperty<>());
        }
    }

    /// The banner of a location; null while there is none.
    public ObjectProperty<@Nullable Notice> at(Location location) {
        return java.util.Objects.requireNonNull(banners.get(location));
    }

    /// What was done last, for the status bar; empty once something else is under way.
    public StringProperty doneProperty() {
        return done;
    }

    /// The file that what was done last left behind; null where it left none.
    public ReadOnlyObjectProperty<@Nullable Path> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// Tells in the status bar that something is in a file.
    public void saved(String what, Path file) {
        done.set(what);
        saved.set(file);
    }

    public void show(Location location, Notice notice) {
        at(location).set(notice);
    }

    public void clear(Location location) {
        at(location).set(null);
    }

    /// Logs a failure, once, and shows its words where it concerns the user.
    public void fail(Location location, Throwable failure, Notice.@Nullable Offer offer) {
        LOG.error("{} failed", location, failure);
        show(location, Notice.failure(failure, offer));
    }
}
