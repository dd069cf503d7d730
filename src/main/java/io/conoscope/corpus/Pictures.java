package io.conoscope.corpus;

import io.conoscope.base.ConoscopeException;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Reads pictures that nobody vouches for: JPEG, PNG, GIF and BMP, told by their first bytes.
///
/// A picture comes back as 8-bit RGB (`TYPE_INT_RGB`), whatever it was stored as, with the values
/// that Pillow's `Image.open(file).convert('RGB')` gives: CLIP's own preprocessing starts there.
/// Orientation tags are not followed, for the same reason. Safe on any thread.
public final class Pictures {

    /// Pictures of more pixels are refused before they are decoded.
    public static final long MAX_PIXELS = 100_000_000;

    private static final long MAX_BYTES = 1L << 29;

    /// No format packs more pixels than this into a byte: Deflate reaches 1,032 bytes of 8 pixels.
    private static final long MAX_PIXELS_PER_BYTE = 8 * 1032;

    private Pictures() {}

    /// Decodes a whole picture.
    ///
    /// @throws ConoscopeException as [ImageSource#bytes], or `picture.format` (not a picture),
    ///     `.large` (over [#MAX_PIXELS], not decoded), `.coding` (a JPEG of a kind that is not
    ///     read), `.truncated`, `.broken`
    public static BufferedImage read(ImageSource source) throws ConoscopeException {
        return decode(source, 0);
    }

    /// Decodes a picture that is a file of its own.
    ///
    /// @throws ConoscopeException as [#read(ImageSource)]
    public static BufferedImage read(Path file) throws ConoscopeException {
        return read(ImageSource.of(file));
    }

    /// Decodes a picture for a grid, skipping samples where it is much too large.
    ///
    /// @param side the longer side of the result in pixels, at least 1; smaller pictures stay
    /// @throws ConoscopeException as [#read(ImageSource)]
    public static BufferedImage thumbnail(ImageSource source, int side) throws ConoscopeException {
        if (side < 1) {
            throw new IllegalArgumentException("side is " + side + ", expected at least 1");
        }
        return Thumbnails.within(decode(source, side), side);
    }

    private static BufferedImage decode(ImageSource source, int side) throws ConoscopeException {
        var bytes = source.bytes(MAX_BYTES);
        var format = PictureFormat.of(bytes);
        if (format == null) {
            throw new ConoscopeException("picture.format", null, source, opening(bytes));
        }
        var jpeg = format == PictureFormat.JPEG ? segments(source, bytes) : null;
        if (jpeg != null) {
            checkSize(source, jpeg.width(), jpeg.height(), bytes.length);
        }
        var reader = reader(format);
        var warnings = new Warnings();
        reader.addIIOReadWarningListener(warnings);
        try (var in =
                new MemoryCacheImageInputStream(
                        new ByteArrayInputStream(jpeg == null ? bytes : jpeg.plain()))) {
            reader.setInput(in, true, format != PictureFormat.GIF);
            checkSize(source, reader.getWidth(0), reader.getHeight(0), bytes.length);
            var picture = pixels(source, reader, jpeg, side);
            if (warnings.lost != null) {
                throw new ConoscopeException("picture.truncated", null, source, warnings.lost);
            }
            return picture;
        } catch (IOException | RuntimeException e) {
            // The readers also throw unchecked exceptions at broken files.
            throw warnings.lost != null
                    ? new ConoscopeException("picture.truncated", e, source, warnings.lost)
                    : new ConoscopeException("picture.broken", e, source, format, e);
        } finally {
            reader.dispose();
        }
    }

    private static JpegSegments segments(ImageSource source, byte[] bytes)
            throws ConoscopeException {
        try {
            return JpegSegments.read(bytes);
        } catch (JpegSegments.MalformedJpeg e) {
            throw new ConoscopeException("picture.truncated", e, source, e.where());
        } catch (JpegSegments.UnreadJpeg e) {
            throw new ConoscopeException("picture.coding", e, source, e.coding());
        }
    }

    private static void checkSize(ImageSource source, long width, long height, long bytes)
            throws ConoscopeException {
        checkArea(source, width, height);
        if (width * height > bytes * MAX_PIXELS_PER_BYTE) {
            throw new ConoscopeException("picture.pixels", null, source, bytes, width, height);
        }
    }

    private static void checkArea(ImageSource source, long width, long height)
            throws ConoscopeException {
        if (width * height > MAX_PIXELS) {
            throw new ConoscopeException(
                    "picture.large", null, source, width, height, MAX_PIXELS / 1_000_000);
        }
    }

    private static ImageReader reader(PictureFormat format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
        while (readers.hasNext()) {
            var reader = readers.next();
            // The JDK's own, whatever plug-ins there are: other decoders give other pixels.
            if (reader.getClass().getName().startsWith("com.sun.imageio")) {
                return reader;
            }
        }
        throw new IllegalStateException("every JDK reads " + format);
    }

    private static BufferedImage pixels(
            ImageSource source, ImageReader reader, @Nullable JpegSegments jpeg, int side)
            throws IOException, ConoscopeException {
        if (jpeg == null && reader.getFormatName().equalsIgnoreCase("gif")) {
            var screen = GifScreen.of(reader);
            checkArea(source, screen.width(), screen.height());
            if (!screen.isFilled()) {
                return screen.with(reader.read(0));
            }
        }
        var settings = reader.getDefaultReadParam();
        int step = side == 0 ? 1 : Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * side);
        if (step > 1) {
            settings.setSourceSubsampling(step, step, 0, 0);
        }
        if (jpeg != null && jpeg.components() == 4) {
            return RgbPixels.fromCmyk(reader.readRaster(0, settings), jpeg.adobeTransform() > 0);
        }
        return jpeg != null && jpeg.hasTallChroma() && step <= 1
                ? RgbPixels.fromTallChroma(reader.readRaster(0, settings))
                : RgbPixels.of(reader.read(0, settings));
    }

    /// The first bytes as a person would recognise them: `'Hello wo'` or `00 FF 13`.
    private static String opening(byte[] bytes) {
        var shown = new StringBuilder();
        var hex = new StringBuilder();
        for (int i = 0; i < Math.min(8, bytes.length); i++) {
            shown.append((char) bytes[i]);
            hex.append(String.format(Locale.ROOT, i == 0 ? "%02X" : " %02X", bytes[i]));
        }
        boolean printable = shown.chars().allMatch(c -> c >= ' ' && c < 127);
        return printable ? "'" + shown + "'" : hex.toString();
    }

    /// Hears a reader say that data were missing and that it made something up.
    private static final class Warnings implements javax.imageio.event.IIOReadWarningListener {
        private @Nullable String lost;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            var lower = warning.toLowerCase(Locale.ROOT);
            if (lost == null && (lower.contains("truncated") || lower.contains("premature"))) {
                lost = warning;
            }
        }
    }
}
