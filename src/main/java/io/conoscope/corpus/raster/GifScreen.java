package io.conoscope.corpus.raster;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.util.Arrays;

import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;

/// The screen of a GIF, of which the first frame may fill a part only. As Pillow has it, the rest
/// has the transparent colour of the frame's palette, or else its first.
///
/// @param width       of the screen or to the frame's right edge, in pixels
/// @param height      likewise
/// @param frame       where the first frame is
/// @param transparent index of the transparent colour; 0 without one
public record GifScreen(int width, int height, Frame frame, int transparent) {

    private static final String STREAM = "javax_imageio_gif_stream_1.0";
    private static final String IMAGE = "javax_imageio_gif_image_1.0";

    /// Where a frame is on the screen, in pixels.
    public record Frame(int left, int top, int width, int height) {}

    /// Reads the screen and the first frame's place from a reader with its metadata.
    public static GifScreen of(ImageReader reader) throws IOException {
        var screen = element(reader.getStreamMetadata(), STREAM, "LogicalScreenDescriptor");
        var image = reader.getImageMetadata(0);
        var place = element(image, IMAGE, "ImageDescriptor");
        var control = element(image, IMAGE, "GraphicControlExtension");
        var frame =
                new Frame(
                        number(place, "imageLeftPosition"),
                        number(place, "imageTopPosition"),
                        reader.getWidth(0),
                        reader.getHeight(0));
        boolean clear =
                control != null && control.getAttribute("transparentColorFlag").equals("TRUE");
        return new GifScreen(
                Math.max(number(screen, "logicalScreenWidth"), frame.left + frame.width),
                Math.max(number(screen, "logicalScreenHeight"), frame.top + frame.height),
                frame,
                clear ? number(control, "transparentColorIndex") : 0);
    }

    /// Whether the frame is all there is.
    public boolean isFilled() {
        return frame.width == width && frame.height == height;
    }

    /// A part of the screen with the frame in its place.
    ///
    /// @param reader of the same picture
    /// @param part   in pixels of the screen
    public BufferedImage read(ImageReader reader, Rectangle part) throws IOException {
        var place = new Rectangle(frame.left, frame.top, frame.width, frame.height);
        var seen = place.intersection(part);
        var settings = reader.getDefaultReadParam();
        // Where nothing of the frame is seen, its palette is wanted still.
        settings.setSourceRegion(
                seen.isEmpty()
                        ? new Rectangle(0, 0, 1, 1)
                        : new Rectangle(
                                seen.x - frame.left, seen.y - frame.top, seen.width, seen.height));
        var decoded = reader.read(0, settings);
        var result = new BufferedImage(part.width, part.height, BufferedImage.TYPE_INT_RGB);
        var rgb = RgbPixels.pixels(result);
        if (decoded.getColorModel() instanceof IndexColorModel palette) {
            int index = Math.min(transparent, palette.getMapSize() - 1);
            Arrays.fill(rgb, palette.getRGB(index) & 0xFFFFFF);
        }
        if (!seen.isEmpty()) {
            var from = RgbPixels.pixels(RgbPixels.of(decoded));
            for (int y = 0; y < seen.height; y++) {
                int to = (seen.y - part.y + y) * part.width + seen.x - part.x;
                System.arraycopy(from, y * seen.width, rgb, to, seen.width);
            }
        }
        return result;
    }

    private static @Nullable Element element(
            @Nullable IIOMetadata metadata, String format, String name) {
        if (metadata == null) {
            return null;
        }
        Node child = metadata.getAsTree(format).getFirstChild();
        while (child != null && !child.getNodeName().equals(name)) {
            child = child.getNextSibling();
        }
        return (Element) child;
    }

    private static int number(@Nullable Element element, String attribute) {
        var text = element == null ? "" : element.getAttribute(attribute);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
