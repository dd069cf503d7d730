package io.conoscope.ui.run.film;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.base.WholeFile;
import io.conoscope.ui.kit.Messages;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/// Writes films into files, on any thread.
///
/// @param stage what is filmed
/// @param words of the titles
record FilmFiles(FilmStage stage, Messages words) {

    /// Of a second a picture of the film stands.
    private static final int HUNDREDTHS = 10;

    /// Of a second its last one stands.
    private static final int LAST = 200;

    private static final double PNG_SCALE = 2;

    /// Writes the picture of one place among the epochs as PNG, whole or not at all.
    ///
    /// @throws ConoscopeException `file.write`
    void writePicture(int place, Path target) throws ConoscopeException {
        write(stage.frame(place * FilmStage.STEPS, PNG_SCALE, words), target);
    }

    /// Writes the whole film as animated GIF, whole or not at all.
    ///
    /// @throws ConoscopeException `file.write`
    void writeGif(Path target, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException {
        var palette = palette();
        WholeFile.write(
                target,
                out -> {
                    try (var gif = new GifFile(out)) {
                        for (int frame = 0; frame < stage.frames(); frame++) {
                            token.throwIfCancelled();
                            boolean last = frame == stage.frames() - 1;
                            var picture = palette.reduce(stage.frame(frame, 1, words));
                            gif.add(picture, last ? LAST : HUNDREDTHS);
                            tell(frame + 1, progress);
                        }
                    }
                });
    }

    /// Writes the whole film as numbered PNG files into a new folder.
    ///
    /// @param parent where the folder is made
    /// @return the folder
    /// @throws ConoscopeException `file.write`
    Path writePictures(Path parent, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException {
        var folder = newFolder(parent);
        for (int frame = 0; frame < stage.frames(); frame++) {
            token.throwIfCancelled();
            var name = String.format(Locale.ROOT, "film-%05d.png", frame + 1);
            write(stage.frame(frame, PNG_SCALE, words), folder.resolve(name));
            tell(frame + 1, progress);
        }
        return folder;
    }

    private void tell(int done, Consumer<? super Progress> progress) {
        progress.accept(new Progress("film", done, stage.frames(), Double.NaN, Double.NaN));
    }

    private static Path newFolder(Path parent) {
        var folder = parent.resolve("film");
        for (int number = 2; Files.exists(folder); number++) {
            folder = parent.resolve("film-" + number);
        }
        return folder;
    }

    private static void write(BufferedImage picture, Path target) throws ConoscopeException {
        WholeFile.write(
                target,
                out -> {
                    if (!ImageIO.write(picture, "png", out)) {
                        throw new IOException("no PNG encoder");
                    }
                });
    }

    private GifPalette palette() {
        var colors = stage.look().palette();
        return new GifPalette(
                colors.canvas(), colors.image(), colors.text(), colors.pair(), stage.ink());
    }
}
