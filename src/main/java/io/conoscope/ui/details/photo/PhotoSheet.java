package io.conoscope.ui.details.photo;

import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.ImageSource;
import io.conoscope.corpus.Pictures;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Bitmaps;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.sheet.Sheet;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// One photo over the window, to be looked at closely: as large as there is room, zoomed by wheel,
/// buttons or keys, dragged.
public final class PhotoSheet extends Sheet {

    /// A larger picture is shown with this longer side; more is not told apart on a screen.
    private static final int LONGEST_SIDE = 6000;

    private static final double KEY_ZOOM = 1.5;

    private final Messages words;
    private final ZoomedPicture picture = new ZoomedPicture();
    private final Label state = new Label();
    private String size = "";

    /// @param io decodes the photo
    public PhotoSheet(
            ImageItem item, ImageSource source, Background io, Messages words, Runnable close) {
        super("photo-sheet", item.id(), words, close);
        this.words = words;
        getStyleClass().add("photo-sheet");
        picture.setAccessibleText(item.id());
        picture.onZoom(this::tell);
        state.setId("photo-state");
        state.setText(words.get("details.photo.reading"));
        state.setWrapText(true);
        state.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(state, Priority.ALWAYS);
        var keys =
                new HBox(
                        4,
                        state,
                        Buttons.icon(
                                MaterialDesignM.MAGNIFY_MINUS_OUTLINE,
                                "photo-smaller",
                                "details.photo.smaller",
                                words,
                                () -> picture.zoom(1 / KEY_ZOOM)),
                        Buttons.icon(
                                MaterialDesignM.MAGNIFY_PLUS_OUTLINE,
                                "photo-larger",
                                "details.photo.larger",
                                words,
                                () -> picture.zoom(KEY_ZOOM)),
                        Buttons.icon(
                                MaterialDesignF.FIT_TO_PAGE_OUTLINE,
                                "photo-fit",
                                "details.photo.fit",
                                words,
                                picture::fit));
        keys.setAlignment(Pos.CENTER_LEFT);
        var frame = new StackPane(picture);
        VBox.setVgrow(frame, Priority.ALWAYS);
        add(frame, keys);
        io.run(
                () -> Bitmaps.toFx(Pictures.thumbnail(source, LONGEST_SIDE)),
                Outcome.of(this::show, this::fail));
    }

    private void show(Image image) {
        size =
                words.get(
                        "details.photo.size",
                        NumberText.count((long) image.getWidth()),
                        NumberText.count((long) image.getHeight()));
        picture.show(image);
        picture.requestFocus();
    }

    private void fail(Throwable failure) {
        state.setText(failure.getMessage());
    }

    private void tell() {
        long percent = Math.round(100 * picture.scale());
        state.setText(words.get("details.photo.state", size, NumberText.count(percent)));
    }
}
