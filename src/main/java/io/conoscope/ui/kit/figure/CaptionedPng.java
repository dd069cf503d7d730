package io.conoscope.ui.kit.figure;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/// Pictures as PNG with a line in the file that says of what they are.
///
/// The line is an iTXt chunk under the keyword `Description`. Source: PNG Specification, third
/// edition, 11.3.3 "Textual information".
final class CaptionedPng {

    private static final String FORMAT = "javax_imageio_png_1.0";

    private CaptionedPng() {}

    /// @param caption empty for none
    static void write(BufferedImage picture, String caption, OutputStream out) throws IOException {
        var writers = ImageIO.getImageWritersByFormatName("png");
        if (!writers.hasNext()) {
            throw new IOException("no PNG encoder");
        }
        var writer = writers.next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            var metadata =
                    writer.getDefaultImageMetadata(
                            ImageTypeSpecifier.createFromRenderedImage(picture),
                            writer.getDefaultWriteParam());
            if (!caption.isEmpty()) {
                describe(metadata, caption);
            }
            writer.setOutput(stream);
            writer.write(new IIOImage(picture, null, metadata));
        } finally {
            writer.dispose();
        }
    }

    private static void describe(IIOMetadata metadata, String caption) throws IOException {
        var entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", "Description");
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "en");
        entry.setAttribute("translatedKeyword", "");
        entry.setAttribute("text", caption);
        var texts = new IIOMetadataNode("iTXt");
        texts.appendChild(entry);
        var root = new IIOMetadataNode(FORMAT);
        root.appendChild(texts);
        metadata.mergeTree(FORMAT, root);
    }
}
