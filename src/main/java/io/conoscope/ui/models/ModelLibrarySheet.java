package io.conoscope.ui.models;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.sheet.Banner;
import io.conoscope.ui.kit.sheet.FileDialogs;
import io.conoscope.ui.kit.sheet.Sheet;

import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// The models: a list on the left, the one looked at on the right. Made once a window.
public final class ModelLibrarySheet extends Sheet {

    private static final double MARGIN = 64;
    private static final double WIDTH = 1120;
    private static final double HEIGHT = 800;

    private final ModelLibraryModel model;
    private final ModelListPane list;

    public ModelLibrarySheet(
            ModelLibraryModel model, FileDialogs files, Messages words, Runnable close) {
        super("library", words.get("library.title"), words, close);
        this.model = model;
        var states = new ModelStateText(model, words);
        this.list = new ModelListPane(model, states, files, words);
        var details = new ModelDetailsPane(model, states, words);
        HBox.setHgrow(details, Priority.ALWAYS);
        var both = new HBox(list, details);
        both.getStyleClass().add("library-both");
        setVgrow(both, Priority.ALWAYS);
        add(new Banner("banner-library", model.noticeProperty(), words), both);
        ModelDropTarget.onto(this, model::add);
        parentProperty().subscribe(this::fitInto);
    }

    /// Looks at the disk again, and gives the keyboard to the search.
    public void begin() {
        model.refresh();
        list.focusSearch();
    }

    /// The same size whatever it shows, so that nothing jumps.
    private void fitInto(@Nullable Parent parent) {
        prefWidthProperty().unbind();
        prefHeightProperty().unbind();
        if (parent instanceof Region around) {
            prefWidthProperty().bind(around.widthProperty().map(w -> fit(w.doubleValue(), WIDTH)));
            prefHeightProperty()
                    .bind(around.heightProperty().map(h -> fit(h.doubleValue(), HEIGHT)));
        }
    }

    private static double fit(double room, double wanted) {
        return Math.max(0, Math.min(wanted, room - MARGIN));
    }
}
