package io.conoscope.ui.run.film;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The button that saves the picture on screen, or the whole film, as jobs of the status line.
final class FilmExport extends MenuButton {

    /// Where films are written, and where it is told.
    ///
    /// @param writing of one thread
    record Place(JobQueue jobs, Notices notices, Background writing) {}

    private final Place place;
    private final Messages words;
    private final Supplier<FilmStage> stage;
    private final Supplier<Integer> at;

    /// @param stage what is on screen now
    /// @param at    the place among the epochs that is looked at
    FilmExport(Place place, Messages words, Supplier<FilmStage> stage, Supplier<Integer> at) {
        this.place = place;
        this.words = words;
        this.stage = stage;
        this.at = at;
        setId("film-save");
        setGraphic(new FontIcon(MaterialDesignD.DOWNLOAD));
        getStyleClass().addAll("flat", "button-icon");
        Buttons.explain(this, words.get("film.save"));
        getItems()
                .setAll(
                        item("film.save.picture", this::savePicture),
                        item("film.save.gif", this::saveGif),
                        item("film.save.pictures", this::savePictures));
    }

    private MenuItem item(String key, Runnable act) {
        var item = new MenuItem(words.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> act.run());
        return item;
    }

    private void savePicture() {
        ask("film.png", "*.png", target -> savePicture(target));
    }

    private void saveGif() {
        ask("film.gif", "*.gif", this::saveGif);
    }

    private void savePictures() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(words.get("film.save.pictures"));
        var folder = chooser.showDialog(getScene().getWindow());
        if (folder != null) {
            savePictures(folder.toPath());
        }
    }

    private void ask(String name, String pattern, Consumer<Path> save) {
        var chooser = new FileChooser();
        chooser.setTitle(words.get("film.save"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(pattern, pattern));
        File target = chooser.showSaveDialog(getScene().getWindow());
        if (target != null) {
            save.accept(target.toPath());
        }
    }

    /// Saves what is on screen as PNG. FX thread.
    void savePicture(Path target) {
        int now = at.get();
        submit(target, (files, token, progress) -> files.writePicture(now, target));
    }

    /// Saves the whole film as animated GIF. FX thread.
    void saveGif(Path target) {
        submit(target, (files, token, progress) -> files.writeGif(target, token, progress));
    }

    /// Saves the whole film as numbered PNG files in a new folder. FX thread.
    void savePictures(Path parent) {
        submit(parent, (files, token, progress) -> files.writePictures(parent, token, progress));
    }

    private interface Work {
        void write(FilmFiles files, CancellationToken token, Consumer<? super Progress> progress)
                throws Exception;
    }

    private void submit(Path target, Work work) {
        var files = new FilmFiles(stage.get(), words);
        var job = place.jobs().job(words.get("film.saving", target.getFileName()));
        place.jobs()
                .submit(
                        place.writing(),
                        job,
                        (token, progress) -> {
                            work.write(files, token, progress);
                            return target;
                        },
                        Outcome.of(
                                done -> place.notices().clear(Notices.Place.RUNS),
                                failure ->
                                        place.notices().fail(Notices.Place.RUNS, failure, null)));
    }
}
