package io.conoscope.ui.kit.figure;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a figure can be written as.
public enum FigureFormat {
    /// Pixels.
    PNG,
    /// Vector marks.
    SVG,
    /// Vector marks on a page.
    PDF,
    /// Its numbers, comma-separated.
    CSV,
    /// Its numbers for programs.
    JSON,
    /// Its numbers as spreadsheets take them from the clipboard.
    TSV,
    /// Its numbers as a table in Markdown.
    MD,
    /// Its numbers as a table in LaTeX.
    TEX;

    /// The ending of its files, without the dot.
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The format that a file's name ends in; empty where it ends in none of those on offer.
    public static Optional<FigureFormat> of(Path file, List<FigureFormat> offered) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return offered.stream()
                .filter(format -> name.endsWith('.' + format.extension()))
                .findFirst();
    }

    /// The name without its last ending where both of its last two are on offer, `gap.svg.png`.
    static Path typed(Path file, List<FigureFormat> offered) {
        var last = of(file, offered);
        if (last.isEmpty()) {
            return file;
        }
        var name = file.getFileName().toString();
        var rest = name.substring(0, name.length() - last.get().extension().length() - 1);
        return of(Path.of(rest), offered).isPresent() ? file.resolveSibling(rest) : file;
    }
}
