package io.conoscope.app.command;

import io.conoscope.app.settings.Settings;
import io.conoscope.app.settings.SettingsFile;
import io.conoscope.app.settings.WindowBounds;
import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.scatter.plot.PlotLayerKind;
import io.conoscope.ui.session.viewstate.PanelView;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

/// What the frame remembers and shows of itself: theme, shown panels, recent paths. FX thread only.
public final class WindowModel {

    private final SettingsFile file;
    private final Executor io;
    private Settings settings;
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<ComputeDevice> device;
    private final BooleanProperty glides;
    private final ObjectProperty<Set<PlotLayerKind>> layers;
    private final ReadOnlyObjectWrapper<PanelView> panels;
    private final BooleanProperty browserShown;
    private final BooleanProperty sideShown;
    private final ObjectProperty<Workspace> workspace =
            new SimpleObjectProperty<>(Workspace.EXPLORE);
    private final BooleanProperty comparing = new SimpleBooleanProperty(false);
    private final BooleanProperty presenting = new SimpleBooleanProperty(false);
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final ObservableList<Path> made = FXCollections.observableArrayList();
    private final ObservableList<Path> unopened = FXCollections.observableArrayList();

    /// Reads the settings.
    ///
    /// @param io writes them, one task after the other
    public WindowModel(SettingsFile file, Executor io) {
        this.file = file;
        this.io = io;
        this.settings = file.load();
        this.theme = new SimpleObjectProperty<>(settings.theme());
        this.panels = new ReadOnlyObjectWrapper<>(settings.panels());
        this.browserShown = new SimpleBooleanProperty(settings.panels().browser());
        this.sideShown = new SimpleBooleanProperty(settings.panels().side());
        recent.setAll(settings.recent());
        recent.subscribe(this::lookForUnopened);
        made.subscribe(this::lookForUnopened);
        this.device = new SimpleObjectProperty<>(settings.device());
        this.glides = new SimpleBooleanProperty(settings.glides());
        this.layers = new SimpleObjectProperty<>(settings.layers());
        layers.subscribe((before, now) -> settings = settings.withLayers(now));
        glides.subscribe((before, now) -> settings = settings.withGlides(now));
        device.subscribe((before, now) -> settings = settings.withDevice(now));
        theme.subscribe((before, now) -> settings = settings.withTheme(now));
        browserShown.subscribe((before, now) -> shownChanged());
        sideShown.subscribe((before, now) -> shownChanged());
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// What the next embedding computes on.
    public ObjectProperty<ComputeDevice> deviceProperty() {
        return device;
    }

    /// Whether a layout that replaces another glides there.
    public BooleanProperty glidesProperty() {
        return glides;
    }

    /// Which layers stand above the scatter's points.
    public ObjectProperty<Set<PlotLayerKind>> layersProperty() {
        return layers;
    }

    public BooleanProperty browserShownProperty() {
        return browserShown;
    }

    public BooleanProperty sideShownProperty() {
        return sideShown;
    }

    /// Whether two layouts stand beside each other; part of the view, not of the settings.
    public BooleanProperty comparingProperty() {
        return comparing;
    }

    /// Whether the window is dressed for an audience; forgotten when it closes.
    public BooleanProperty presentingProperty() {
        return presenting;
    }

    /// Which workspace fills the window; part of the view, not of the settings.
    public ObjectProperty<Workspace> workspaceProperty() {
        return workspace;
    }

    /// Shows all panels, or hides them when all show.
    public void togglePanels() {
        boolean show = !(browserShown.get() && sideShown.get());
        browserShown.set(show);
        sideShown.set(show);
    }

    /// What was open, newest first.
    public ObservableList<Path> recent() {
        return FXCollections.unmodifiableObservableList(recent);
    }

    /// Training runs that this program started, the newest first.
    public ObservableList<Path> made() {
        return FXCollections.unmodifiableObservableList(made);
    }

    /// Those of them that are not among the recent paths anyway.
    public ObservableList<Path> unopened() {
        return unopened;
    }

    /// Offers the runs that this program started.
    public void offerMade(List<Path> runs) {
        made.setAll(runs);
    }

    private void lookForUnopened() {
        unopened.setAll(made.stream().filter(run -> !recent.contains(run)).toList());
    }

    public @Nullable WindowBounds bounds() {
        return settings.window();
    }

    public PanelView panels() {
        return panels.get();
    }

    /// Where the user wants the dividers between panels.
    public ReadOnlyObjectProperty<PanelView> panelsProperty() {
        return panels.getReadOnlyProperty();
    }

    /// Keeps the sizes of panels, unless it is presented: then they serve the audience.
    public void remember(PanelView sizes) {
        if (presenting.get()) {
            return;
        }
        settings = settings.withPanels(sizes);
        panels.set(sizes);
    }

    public void remember(WindowBounds bounds) {
        settings = settings.withWindow(bounds);
    }

    /// Puts a path on top of the recent ones.
    public void opened(Path path) {
        replace(settings.withRecent(path.toAbsolutePath().normalize()));
        save();
    }

    /// Writes the settings to disk, elsewhere; a later call writes later ones.
    public void save() {
        var now = settings;
        io.execute(() -> file.save(now));
    }

    private void replace(Settings changed) {
        settings = changed;
        recent.setAll(changed.recent());
    }

    private void shownChanged() {
        remember(panels().withShown(browserShown.get(), sideShown.get()));
    }
}
