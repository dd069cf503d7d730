package io.conoscope.ui.run.film;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.figure.Figure;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.kit.figure.FigureFormat;
import io.conoscope.ui.session.status.JobQueue;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The button that saves the picture on screen, or the whole film as a job of the status line.
final class FilmExport extends MenuButton {

    /// Where films are written, and where it is told.
    ///
    /// @param writing of one thread
    /// @param export  asks where, saves single pictures, and tells how it ended
    record Context(JobQueue jobs, Background writing, FigureExport export) {}

    private final Context context;
    private final Messages words;
    private final Supplier<FilmStage> stage;
    private final Figure picture;

    /// @param stage what is on screen now
    /// @param at    the context among the epochs that is looked at
    FilmExport(Context context, Messages words, Supplier<FilmStage> stage, Supplier<Integer> at) {
        this.context = context;
        this.words = words;
        this.stage = stage;
        this.picture = picture(at);
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

    private Figure picture(Supplier<Integer> at) {
        return new Figure("film", () -> stage.get().figure(words).caption())
                .withPicture(
                        scale -> {
                            var film = stage.get().figure(words).frame();
                            int frame = at.get() * FilmStage.STEPS;
                            return () -> film.draw(frame, scale);
                        });
    }

    private MenuItem item(String key, Runnable act) {
        var item = new MenuItem(words.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> act.run());
        return item;
    }

    private void savePicture() {
        context.export().save(picture, FigureFormat.PNG);
    }

    private void saveGif() {
        context.export().target().choose("film.gif", List.of("gif")).ifPresent(this::saveGif);
    }

    private void savePictures() {
        context.export().target().chooseFolder().ifPresent(this::savePictures);
    }

    /// Saves the whole film as animated GIF. FX thread.
    void saveGif(Path target) {
        submit(
                target,
                (files, token, progress) -> {
                    files.writeGif(target, token, progress);
                    return target;
                });
    }

    /// Saves the whole film as numbered PNG files in a new folder. FX thread.
    void savePictures(Path parent) {
        submit(parent, (files, token, progress) -> files.writePictures(parent, token, progress));
    }

    private interface Work {
        Path write(FilmFiles files, CancellationToken token, Consumer<? super Progress> progress)
                throws Exception;
    }

    private void submit(Path target, Work work) {
        var files = new FilmFiles(stage.get().figure(words));
        var listener = context.export().listener();
        context.jobs()
                .submit(
                        context.writing(),
                        context.jobs().job(words.get("film.saving", target.getFileName())),
                        (token, progress) -> work.write(files, token, progress),
                        Outcome.<Path>of(listener::saved, listener::failed));
    }
}
