package io.conoscope.ui.kit.figure;

import io.conoscope.base.ConoscopeException;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Bitmaps;
import io.conoscope.ui.kit.Outcome;

import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Puts figures into files and onto the clipboard: asks where, draws away from the FX thread, and
/// tells where the file went or why there is none. FX thread only.
///
/// @param target   asks where to save
/// @param io       draws and writes
/// @param listener hears how it ended, on the FX thread
public record FigureExport(Target target, Background io, Listener listener) {

    /// Pixels of a picture a pixel of the screen, unless another number is chosen.
    public static final double SCALE = 2;

    /// Where figures go: asks the user for files, and has the clipboard.
    @FunctionalInterface
    public interface Target {

        /// A file; empty where the user would rather not.
        ///
        /// @param name       proposed, with the usual ending
        /// @param extensions without dots, the usual one first
        Optional<Path> choose(String name, List<String> extensions);

        /// Pixels of a picture a pixel of the screen, as it was chosen with the file.
        default double scale() {
            return SCALE;
        }

        /// A folder to put several files into.
        default Optional<Path> chooseFolder() {
            return Optional.empty();
        }

        /// Puts something onto the clipboard.
        ///
        /// @return false where the system's clipboard does not take it
        default boolean put(ClipboardContent content) {
            return Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /// Hears how an export ended.
    public interface Listener {

        /// It is in a file, whole.
        void saved(Path file);

        /// It is on the clipboard.
        default void copied() {}

        /// There is no new file; what was there before is still there.
        void failed(Throwable failure);
    }

    /// Asks where, and saves a figure in the format that the file's name ends in; with the usual
    /// one and its ending where the name ends in none of them. A system's dialog adds the ending of
    /// the kind chosen in its list to a name with another one, `gap.svg.png`: what was typed
    /// counts.
    public void save(Figure figure) {
        save(figure, figure.formats().stream().filter(f -> f != FigureFormat.TSV).toList());
    }

    /// Asks where, and saves a figure in one format.
    public void save(Figure figure, FigureFormat format) {
        save(figure, List.of(format));
    }

    private void save(Figure figure, List<FigureFormat> formats) {
        var name = figure.name() + '.' + formats.getFirst().extension();
        target.choose(name, formats.stream().map(FigureFormat::extension).toList())
                .ifPresent(file -> saveTyped(file, figure, formats));
    }

    private void saveTyped(Path file, Figure figure, List<FigureFormat> formats) {
        var typed = FigureFormat.typed(file, formats);
        if (!typed.equals(file) && Files.exists(typed)) {
            listener.failed(new ConoscopeException("figure.exists", null, file, typed));
        } else {
            saveTo(typed, figure, formats);
        }
    }

    /// A name without the ending of a format on offer gets the usual one, unless that is another
    /// file, which nobody was asked about.
    private void saveTo(Path file, Figure figure, List<FigureFormat> formats) {
        var named = FigureFormat.of(file, formats);
        if (named.isPresent()) {
            write(figure, named.get(), file);
            return;
        }
        var usual = formats.getFirst();
        var whole = file.resolveSibling(file.getFileName() + "." + usual.extension());
        if (Files.exists(whole)) {
            listener.failed(new ConoscopeException("figure.exists", null, file, whole));
        } else {
            write(figure, usual, whole);
        }
    }

    /// Saves a figure where it is already known to go; does nothing while nothing shows.
    public void write(Figure figure, FigureFormat format, Path file) {
        var content = figure.capture(format, target.scale());
        if (content == null) {
            return;
        }
        io.run(
                () -> {
                    FigureFiles.write(content, file);
                    return file;
                },
                Outcome.of(listener::saved, listener::failed));
    }

    /// Puts a figure's picture or numbers onto the clipboard.
    ///
    /// @return whether something shows that could be copied
    public boolean copy(Figure figure, FigureFormat format) {
        var content = figure.capture(format, SCALE);
        if (content == null) {
            return false;
        }
        switch (content) {
            case FigureContent.Picture picture ->
                    io.<Image>run(
                            () -> Bitmaps.toFx(picture.drawing().get()),
                            Outcome.of(this::put, listener::failed));
            case FigureContent.Text text ->
                    io.<String>run(
                            () -> text.writing().get(), Outcome.of(this::put, listener::failed));
            case FigureContent.Page page ->
                    io.<String>run(
                            () -> page.marks().get(), Outcome.of(this::put, listener::failed));
        }
        return true;
    }

    private void put(Image picture) {
        var content = new ClipboardContent();
        content.putImage(picture);
        put(content);
    }

    private void put(String text) {
        var content = new ClipboardContent();
        // Half a character, as damaged captions have, is none for the system: it becomes `?`.
        content.putString(
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        put(content);
    }

    private void put(ClipboardContent content) {
        if (target.put(content)) {
            listener.copied();
        } else {
            listener.failed(new ConoscopeException("clipboard.refused", null));
        }
    }
}
