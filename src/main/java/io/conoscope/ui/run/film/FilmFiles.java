package io.conoscope.ui.run.film;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.base.TemporaryPaths;
import io.conoscope.base.WholeFile;
import io.conoscope.ui.kit.figure.AnimatedFigure;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.kit.figure.FigureFiles;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/// Writes whole films into files, on any thread.
///
/// @param film what is written
record FilmFiles(AnimatedFigure film) {

    private static final Logger LOG = LoggerFactory.getLogger(FilmFiles.class);

    /// Of a second a picture of the film stands.
    private static final int HUNDREDTHS = 10;

    /// Of a second its last one stands.
    private static final int LAST = 200;

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
                        for (int frame = 0; frame < film.frames(); frame++) {
                            token.throwIfCancelled();
                            boolean last = frame == film.frames() - 1;
                            var picture = palette.reduce(film.frame().draw(frame, 1));
                            gif.add(picture, last ? LAST : HUNDREDTHS);
                            tell(frame + 1, progress);
                        }
                    }
                });
    }

    /// Writes the whole film as numbered PNG files into a new folder, all of them or none.
    ///
    /// @param parent where the folder is made
    /// @return the folder
    /// @throws ConoscopeException `file.write`
    Path writePictures(Path parent, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException {
        var part = TemporaryPaths.beside(parent.resolve("film"));
        try {
            for (int frame = 0; frame < film.frames(); frame++) {
                token.throwIfCancelled();
                var name = String.format(Locale.ROOT, "film-%05d.png", frame + 1);
                FigureFiles.write(film.still(frame, FigureExport.SCALE), part.resolve(name));
                tell(frame + 1, progress);
            }
            var folder = newFolder(parent);
            Files.move(part, folder);
            return folder;
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, parent, e);
        } finally {
            deleteIfThere(part);
        }
    }

    private static void deleteIfThere(Path folder) {
        if (Files.exists(folder)) {
            try (var pictures = Files.list(folder)) {
                for (var picture : pictures.toList()) {
                    Files.delete(picture);
                }
                Files.delete(folder);
            } catch (IOException e) {
                LOG.warn("{} is left behind", folder, e);
            }
        }
    }

    private void tell(int done, Consumer<? super Progress> progress) {
        progress.accept(new Progress("film", done, film.frames(), Double.NaN, Double.NaN));
    }

    private static Path newFolder(Path parent) {
        var folder = parent.resolve("film");
        for (int number = 2; Files.exists(folder); number++) {
            folder = parent.resolve("film-" + number);
        }
        return folder;
    }

    private GifPalette palette() {
        var marks = film.colors().stream().skip(1).mapToInt(Integer::intValue).toArray();
        return new GifPalette(film.colors().getFirst(), marks);
    }
}
