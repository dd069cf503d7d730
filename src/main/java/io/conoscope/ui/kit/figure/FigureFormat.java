package io.conoscope.ui.kit.figure;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What a figure can be written as.
public enum FigureFormat {
    /// Pixels.
    PNG,
    /// Vector marks.
    SVG,
    /// Its numbers, comma-separated.
    CSV,
    /// Its numbers for programs.
    JSON,
    /// Its numbers as spreadsheets take them from the clipboard.
    TSV;

    /// The ending of its files, without the dot.
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The format that a file's name ends in; the first one offered where it ends in none of them.
    ///
    /// @param offered at least one
    public static FigureFormat of(Path file, List<FigureFormat> offered) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return offered.stream()
                .filter(format -> name.endsWith('.' + format.extension()))
                .findFirst()
                .orElse(offered.getFirst());
    }
}
