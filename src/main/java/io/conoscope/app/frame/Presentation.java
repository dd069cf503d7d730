package io.conoscope.app.frame;

import io.conoscope.ui.session.Workbench;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/// The presenter's switch: the full screen, larger type, no menus, no empty bars. Whoever leaves
/// the full screen leaves the presentation, and the other way round. Sheets keep their type, since
/// they fill a small screen as it is. FX thread only.
final class Presentation {

    private static final String STYLE = "cs-presenting";

    private final Stage stage;
    private final BooleanProperty on;

    /// @param on whether it is presented
    Presentation(Stage stage, BooleanProperty on) {
        this.stage = stage;
        this.on = on;
        on.subscribe((before, now) -> stage.setFullScreen(now));
        stage.fullScreenProperty()
                .subscribe(
                        (before, now) -> {
                            if (!now) {
                                on.set(false);
                            }
                        });
    }

    /// What F11 does: from a window to the full screen, from there to a presentation, and back to a
    /// window.
    ///
    /// @param full whether the window has the full screen
    void next(boolean full) {
        if (on.get()) {
            on.set(false);
        } else if (full) {
            on.set(true);
        } else {
            stage.setFullScreen(true);
        }
    }

    /// Enlarges the type of a part of the window while it is presented, and takes another away.
    void dress(BorderPane frame, Node menus) {
        on.subscribe(now -> enlarge(frame, now));
        menus.visibleProperty().bind(on.not());
        menus.managedProperty().bind(on.not());
    }

    private static void enlarge(Parent part, boolean larger) {
        part.getStyleClass().remove(STYLE);
        part.getStylesheets().clear();
        if (larger) {
            part.getStyleClass().add(STYLE);
            part.getStylesheets().setAll(PresenterSheet.addresses());
        }
    }

    /// Takes a bar away while it is presented and tells of something that does not show.
    void hideUnless(ObservableBooleanValue needed, Node bar) {
        bar.visibleProperty().bind(on.not().or(needed));
        bar.managedProperty().bind(bar.visibleProperty());
    }

    /// Takes a bar away while it is presented and there is nothing to tell.
    void hideWhileIdle(Node bar, Workbench bench) {
        var done = bench.notices().doneProperty();
        var jobs = bench.jobs().jobs();
        Runnable show =
                () -> {
                    boolean tells = !on.get() || !jobs.isEmpty() || !done.get().isEmpty();
                    bar.setVisible(tells);
                    bar.setManaged(tells);
                };
        on.subscribe(show);
        done.subscribe(show);
        jobs.addListener((ListChangeListener<Object>) change -> show.run());
        show.run();
    }
}
