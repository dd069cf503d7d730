package io.conoscope.ui.browser;

import io.conoscope.corpus.ImageSource;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.kit.thumbnail.LifoLoader;
import io.conoscope.ui.kit.thumbnail.Thumbnail;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.concurrent.Executor;

/// The photos of the open corpus as a grid of thumbnails, under a line that counts them.
public final class BrowserPanel extends BorderPane {

    private static final int THUMBNAIL_SIDE = 200;
    private static final LifoLoader.Limits LIMITS = new LifoLoader.Limits(600, 300, 2);

    /// @param session  what is open, selected, under the mouse and filtered
    /// @param io       decodes thumbnails, two at a time, and filters captions
    public BrowserPanel(Session session, Messages words, Executor io) {
        setId("browser");
        getStyleClass().addAll("cs-panel", "browser-panel");
        var model = new BrowserModel(session, words, FxThread.background(io));
        var thumbnails =
                new LifoLoader<ImageSource, Thumbnail>(
                        io,
                        FxThread.EXECUTOR,
                        source -> Thumbnail.of(source, THUMBNAIL_SIDE),
                        LIMITS);
        model.indexProperty().subscribe(index -> thumbnails.clear());
        var grid = new PhotoGrid(model, thumbnails, words);
        setTop(header(model, grid, words));
        setCenter(new StackPane(grid, emptiness(model)));
        grid.visibleProperty().bind(model.emptinessProperty().isEmpty());
    }

    private static HBox header(BrowserModel model, PhotoGrid grid, Messages words) {
        var count = new Label();
        count.setId("browser-count");
        count.getStyleClass().add("cs-heading");
        count.textProperty().bind(model.headerProperty());
        count.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var size = new Slider(56, 200, grid.wantedSizeProperty().get());
        size.setId("browser-size");
        size.getStyleClass().add("size-slider");
        size.setAccessibleText(words.get("browser.size"));
        size.setTooltip(Tooltips.of(words.get("browser.size")));
        size.visibleProperty().bind(Bindings.isNotEmpty(model.images()));
        grid.wantedSizeProperty().bind(size.valueProperty());
        var header = new HBox(count, space, size);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private static StackPane emptiness(BrowserModel model) {
        var sentence = new Label();
        sentence.setId("browser-empty");
        sentence.textProperty().bind(model.emptinessProperty());
        var box = new StackPane(sentence);
        box.getStyleClass().add("cs-empty");
        box.setMouseTransparent(true);
        box.visibleProperty().bind(model.emptinessProperty().isNotEmpty());
        return box;
    }
}
