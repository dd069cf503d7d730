package io.conoscope.ui.run.film;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes an animated GIF file that plays again and again, picture by picture.
final class GifFile implements AutoCloseable {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private final ImageWriter writer;
    private final MemoryCacheImageOutputStream stream;
    private boolean first = true;

    /// @throws IOException if the JDK has no encoder or the stream fails
    GifFile(OutputStream out) throws IOException {
        var writers = ImageIO.getImageWritersByFormatName("gif");
        if (!writers.hasNext()) {
            throw new IOException("no GIF encoder");
        }
        writer = writers.next();
        stream = new MemoryCacheImageOutputStream(out);
        writer.setOutput(stream);
        writer.prepareWriteSequence(null);
    }

    /// Adds a picture.
    ///
    /// @param picture      of indexed colours
    /// @param hundredths of a second that it stands
    void add(BufferedImage picture, int hundredths) throws IOException {
        var metadata =
                writer.getDefaultImageMetadata(
                        ImageTypeSpecifier.createFromRenderedImage(picture), null);
        setTiming(metadata, hundredths);
        writer.writeToSequence(new IIOImage(picture, null, metadata), null);
        stream.flushBefore(stream.getStreamPosition());
    }

    private void setTiming(IIOMetadata metadata, int hundredths) throws IOException {
        var root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        var control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", Integer.toString(hundredths));
        control.setAttribute("transparentColorIndex", "0");
        if (first) {
            first = false;
            var again = new IIOMetadataNode("ApplicationExtension");
            again.setAttribute("applicationID", "NETSCAPE");
            again.setAttribute("authenticationCode", "2.0");
            again.setUserObject(new byte[] {1, 0, 0});
            child(root, "ApplicationExtensions").appendChild(again);
        }
        metadata.setFromTree(FORMAT, root);
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return (IIOMetadataNode) node;
            }
        }
        var made = new IIOMetadataNode(name);
        root.appendChild(made);
        return made;
    }

    @Override
    public void close() throws IOException {
        try {
            writer.endWriteSequence();
            stream.flush();
        } finally {
            writer.dispose();
        }
    }
}
