package io.conoscope.ui.kit.figure;

import io.conoscope.ui.kit.figure.pdf.SvgToPdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/// What a figure showed at one moment, in one format. Drawn or written when it is asked for, on any
/// thread.
public sealed interface FigureContent {

    /// Pixels.
    ///
    /// @param caption of what they are; goes into the file
    record Picture(String caption, Supplier<? extends BufferedImage> drawing)
            implements FigureContent {

        @Override
        public void writeTo(OutputStream out) throws IOException {
            CaptionedPng.write(drawing.get(), caption, out);
        }
    }

    /// Vector marks or numbers.
    record Text(Supplier<String> writing) implements FigureContent {

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(writing.get().getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Vector marks on a page.
    ///
    /// @param marks in SVG, of which the page is made
    record Page(Supplier<String> marks) implements FigureContent {

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(SvgToPdf.convert(marks.get()));
        }
    }

    /// Writes it as it stands in a file: PNG, PDF, or UTF-8.
    ///
    /// @throws IOException if the stream cannot be written
    void writeTo(OutputStream out) throws IOException;
}
