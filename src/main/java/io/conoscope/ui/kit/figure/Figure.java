package io.conoscope.ui.kit.figure;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;

/// What a panel can draw of itself: pixels at a scale, vector marks, its numbers, and a caption
/// that says of what they are.
///
/// A figure lives as long as its panel and holds no picture. [#capture] holds on to what the panel
/// shows at that moment, in the colours of the theme that the panel wears, on the FX thread; what
/// it gives is drawn on any other.
public final class Figure {

    private final String name;
    private final Supplier<String> caption;
    private final Map<FigureFormat, DoubleFunction<@Nullable FigureContent>> formats =
            new EnumMap<>(FigureFormat.class);

    /// @param name    proposed for files, without an ending
    /// @param caption of what it is, in one line
    public Figure(String name, Supplier<String> caption) {
        this.name = name;
        this.caption = caption;
    }

    /// Adds pixels.
    ///
    /// @param capture gets the pixels of the picture a pixel of the screen, and gives what draws
    ///                them on any thread; null while there is nothing to draw
    public Figure withPicture(DoubleFunction<@Nullable Supplier<? extends BufferedImage>> capture) {
        formats.put(
                FigureFormat.PNG,
                scale -> {
                    var drawing = capture.apply(scale);
                    return drawing == null
                            ? null
                            : new FigureContent.Picture(caption.get(), drawing);
                });
        return this;
    }

    /// Adds vector marks: in SVG, and the same on a page in PDF.
    ///
    /// @param capture gives what writes the SVG on any thread; null while there is nothing to write
    public Figure withMarks(Supplier<@Nullable Supplier<String>> capture) {
        withText(FigureFormat.SVG, capture);
        formats.put(
                FigureFormat.PDF,
                scale -> {
                    var writing = capture.get();
                    return writing == null ? null : new FigureContent.Page(writing);
                });
        return this;
    }

    /// Adds numbers, or marks in a format of text.
    ///
    /// @param capture gives what writes them on any thread; null while there is nothing to write
    public Figure withText(FigureFormat format, Supplier<@Nullable Supplier<String>> capture) {
        formats.put(
                format,
                scale -> {
                    var writing = capture.get();
                    return writing == null ? null : new FigureContent.Text(writing);
                });
        return this;
    }

    /// The name proposed for files, without an ending.
    public String name() {
        return name;
    }

    /// Of what it is, in one line.
    public String caption() {
        return caption.get();
    }

    /// What it can be written as, the usual format first.
    public List<FigureFormat> formats() {
        return List.copyOf(formats.keySet());
    }

    /// Holds on to what shows now. FX thread.
    ///
    /// @param scale pixels of a picture a pixel of the screen, above 0
    /// @return null while nothing shows
    /// @throws IllegalArgumentException if the figure has no such format
    public @Nullable FigureContent capture(FigureFormat format, double scale) {
        var capture = formats.get(format);
        if (capture == null) {
            throw new IllegalArgumentException(
                    "%s of %s, expected one of %s".formatted(format, name, formats()));
        }
        return capture.apply(scale);
    }
}
