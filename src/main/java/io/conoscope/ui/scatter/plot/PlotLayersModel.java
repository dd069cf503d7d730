package io.conoscope.ui.scatter.plot;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Which layers are switched on, on both sides, and why some cannot show. FX thread only.
public final class PlotLayersModel {

    private final ObjectProperty<Set<PlotLayerKind>> shown =
            new SimpleObjectProperty<>(PlotLayerKind.usual());
    private final ReadOnlyObjectWrapper<Map<PlotLayerKind, String>> missing =
            new ReadOnlyObjectWrapper<>(Map.of());

    /// Those that are switched on; replace the set, never change it.
    public ObjectProperty<Set<PlotLayerKind>> shownProperty() {
        return shown;
    }

    public boolean isShown(PlotLayerKind kind) {
        return shown.get().contains(kind);
    }

    /// Switches one on or off.
    public void set(PlotLayerKind kind, boolean on) {
        if (isShown(kind) == on) {
            return;
        }
        var next = EnumSet.noneOf(PlotLayerKind.class);
        next.addAll(shown.get());
        if (on) {
            next.add(kind);
        } else {
            next.remove(kind);
        }
        shown.set(next);
    }

    /// Why a layer has nothing to show, in words, for those that have not.
    public ReadOnlyObjectProperty<Map<PlotLayerKind, String>> missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /// Says why a layer has nothing to show; empty words where it has.
    public void explain(PlotLayerKind kind, String why) {
        if (missing.get().getOrDefault(kind, "").equals(why)) {
            return;
        }
        var next = new EnumMap<PlotLayerKind, String>(PlotLayerKind.class);
        next.putAll(missing.get());
        if (why.isEmpty()) {
            next.remove(kind);
        } else {
            next.put(kind, why);
        }
        missing.set(next);
    }
}
