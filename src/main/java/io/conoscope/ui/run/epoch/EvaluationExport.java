package io.conoscope.ui.run.epoch;

import io.conoscope.base.WholeFile;
import io.conoscope.ui.kit.Bitmaps;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.run.draw.FilePlace;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

import java.util.function.Supplier;

/// The button that keeps what a view of evaluations shows: its picture, or the numbers behind it.
public final class EvaluationExport extends MenuButton {

    /// What there is to keep.
    ///
    /// @param picture takes it, on the FX thread
    /// @param table   holds on to what shows now, on the FX thread; what it gives writes that down
    ///                as comma-separated values, on another
    public record Content(Supplier<Image> picture, Supplier<Supplier<String>> table) {}

    private final String name;
    private final Messages words;

    /// @param name of the view, of which files are named
    public EvaluationExport(String name, Messages words, FilePlace files, Content content) {
        this.name = name;
        this.words = words;
        setId(name + "-export");
        setGraphic(new FontIcon(MaterialDesignD.DOWNLOAD_OUTLINE));
        getStyleClass().addAll("flat", "button-icon");
        Buttons.explain(this, words.get("evaluations.export"));
        getItems()
                .setAll(
                        item("png", () -> savePicture(files, content)),
                        item("csv", () -> saveTable(files, content)));
    }

    private MenuItem item(String kind, Runnable act) {
        var item = new MenuItem(words.get("chart.export." + kind));
        item.setId(name + "-export-" + kind);
        item.setOnAction(event -> act.run());
        return item;
    }

    private void savePicture(FilePlace files, Content content) {
        var image = content.picture().get();
        files.save(name, "png", file -> Bitmaps.writePng(image, file));
    }

    private void saveTable(FilePlace files, Content content) {
        var table = content.table().get();
        files.save(name, "csv", file -> WholeFile.write(file, table.get()));
    }
}
