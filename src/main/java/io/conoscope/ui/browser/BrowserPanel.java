package io.conoscope.ui.browser;

import io.conoscope.corpus.ImageSource;
import io.conoscope.ui.browser.grid.BrowserModel;
import io.conoscope.ui.browser.grid.PhotoGrid;
import io.conoscope.ui.browser.table.TablePane;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.thumbnail.LifoLoader;
import io.conoscope.ui.kit.thumbnail.Thumbnail;
import io.conoscope.ui.kit.thumbnail.ThumbnailCache;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.attribute.AttributesModel;
import io.conoscope.ui.session.select.SelectionModel;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;

/// The open corpus as a grid of photos, or as a table of images and texts, under a line that counts
/// what is listed.
public final class BrowserPanel extends BorderPane {

    /// The longer side of thumbnails, in pixels.
    public static final int THUMBNAIL_SIDE = 200;

    private static final LifoLoader.Limits IN_GRID = new LifoLoader.Limits(600, 300, 2);
    private static final LifoLoader.Limits IN_TABLE = new LifoLoader.Limits(200, 60, 1);

    private final ObjectProperty<BrowserView> shown =
            new SimpleObjectProperty<>(BrowserView.PHOTOS);
    private final BrowserModel model;
    private @Nullable TablePane table;

    /// What the browser shares with other panels.
    ///
    /// @param attributes the table's columns
    /// @param selection  what is chosen goes through it
    /// @param thumbnails keeps small pictures from one start to the next
    public record Models(
            AttributesModel attributes, SelectionModel selection, ThumbnailCache thumbnails) {}

    /// Who works for it.
    ///
    /// @param decoding thumbnails, three at a time
    /// @param listing  filters and sorts
    public record Threads(Executor decoding, Background listing) {}

    /// @param session  what is open, selected, under the mouse and filtered
    public BrowserPanel(Session session, Messages words, Models models, Threads threads) {
        setId("browser");
        getStyleClass().addAll("cs-panel", "browser-panel");
        model = new BrowserModel(session, words, threads.listing());
        var thumbnails = loader(models, threads, IN_GRID);
        var grid = new PhotoGrid(model, thumbnails, words);
        var header = new BrowserHeader(model, shown, grid.wantedSizeProperty(), words);
        var body = new StackPane(new StackPane(grid, emptiness()));
        setTop(header);
        setCenter(body);
        grid.visibleProperty().bind(model.emptinessProperty().isEmpty());
        body.getChildren().getFirst().visibleProperty().bind(shown.isEqualTo(BrowserView.PHOTOS));
        shown.subscribe(
                view -> {
                    if (view == BrowserView.TABLE && table == null) {
                        var tabled = loader(models, threads, IN_TABLE);
                        table =
                                new TablePane(
                                        new TablePane.Models(
                                                session,
                                                model,
                                                models.attributes(),
                                                models.selection()),
                                        tabled,
                                        threads.listing(),
                                        words);
                        body.getChildren().add(table);
                        table.visibleProperty().bind(shown.isEqualTo(BrowserView.TABLE));
                        header.count(table.model().headerProperty());
                    }
                });
    }

    /// Whether photos or rows show.
    public ObjectProperty<BrowserView> shownProperty() {
        return shown;
    }

    /// Shows rows instead of photos, or photos instead of rows.
    public void toggleTable() {
        shown.set(shown.get() == BrowserView.TABLE ? BrowserView.PHOTOS : BrowserView.TABLE);
    }

    private LifoLoader<ImageSource, Thumbnail> loader(
            Models models, Threads threads, LifoLoader.Limits limits) {
        var loader =
                new LifoLoader<ImageSource, Thumbnail>(
                        threads.decoding(),
                        FxThread.EXECUTOR,
                        source -> models.thumbnails().of(source, THUMBNAIL_SIDE),
                        limits);
        model.indexProperty().subscribe(index -> loader.clear());
        return loader;
    }

    private StackPane emptiness() {
        var sentence = new Label();
        sentence.setId("browser-empty");
        sentence.setWrapText(true);
        sentence.textProperty().bind(model.emptinessProperty());
        var box = new StackPane(sentence);
        box.getStyleClass().add("cs-empty");
        box.setMouseTransparent(true);
        box.visibleProperty().bind(model.emptinessProperty().isNotEmpty());
        return box;
    }
}
