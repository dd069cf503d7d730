package io.conoscope.corpus;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.raster.GifScreen;
import io.conoscope.corpus.raster.JpegScans;
import io.conoscope.corpus.raster.PictureRows;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// Reads pictures that nobody vouches for: JPEG, PNG, GIF and BMP, told by their first bytes.
///
/// A picture comes back as 8-bit RGB (`TYPE_INT_RGB`), whatever it was stored as, with the values
/// that Pillow's `Image.open(file).convert('RGB')` gives: CLIP's own preprocessing starts there.
/// Orientation tags are not followed, for the same reason. Safe on any thread.
public final class Pictures {

    /// Pictures of more pixels are refused before they are decoded.
    public static final long MAX_PIXELS = 100_000_000;

    /// A longer side is no picture, and needs memory by the row and by the weights of a column.
    private static final int MAX_SIDE = 1_000_000;

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

    /// Opens a picture that is read row by row: one that is not large is decoded at once.
    ///
    /// @throws ConoscopeException as [#read(ImageSource)]; of a large one, what is wrong with its
    ///     pixels is found when they are read
    public static PictureRows open(ImageSource source) throws ConoscopeException {
        return use(
                source,
                open ->
                        LargePicture.isLarge(open)
                                ? new LargePicture(source, open.width(), open.height())
                                : PictureRows.of(open.whole(1)));
    }

    private static BufferedImage decode(ImageSource source, int side) throws ConoscopeException {
        return use(
                source,
                open ->
                        open.whole(
                                side == 0
                                        ? 1
                                        : Math.max(open.width(), open.height()) / (2 * side)));
    }

    /// What is done with a picture whose header was read.
    @FunctionalInterface
    interface Use<T> {
        T of(OpenPicture open) throws IOException;
    }

    /// Opens a picture, checks its size and does something with it.
    ///
    /// @throws ConoscopeException as [#read(ImageSource)]
    /// @throws OutOfMemoryError which says nothing of the picture
    static <T> T use(ImageSource source, Use<T> use) throws ConoscopeException {
        try (var bytes = EncodedPicture.open(source, MAX_BYTES)) {
            var format = PictureFormat.of(bytes.head());
            if (format == null) {
                throw new ConoscopeException("picture.format", null, source, opening(bytes.head()));
            }
            var jpeg = format == PictureFormat.JPEG ? bytes.segments() : null;
            if (jpeg != null) {
                checkSize(source, jpeg.width(), jpeg.height(), bytes.length());
            }
            return use(bytes, format, jpeg, use);
        }
    }

    private static <T> T use(
            EncodedPicture bytes, PictureFormat format, @Nullable JpegSegments jpeg, Use<T> use)
            throws ConoscopeException {
        var source = bytes.source();
        var reader = reader(format);
        var warnings = new Warnings();
        reader.addIIOReadWarningListener(warnings);
        try (var in = bytes.input(jpeg)) {
            if (jpeg != null) {
                checkScans(source, jpeg, bytes.scans(in));
            }
            reader.setInput(in, true, format != PictureFormat.GIF);
            checkSize(source, reader.getWidth(0), reader.getHeight(0), bytes.length());
            var screen = format == PictureFormat.GIF ? GifScreen.of(reader) : null;
            if (screen != null) {
                checkArea(source, screen.width(), screen.height());
            }
            T result =
                    use.of(
                            new OpenPicture(
                                    reader, format, jpeg, screen, bytes.isInterlaced(format)));
            if (warnings.lost != null) {
                throw new ConoscopeException("picture.truncated", null, source, warnings.lost);
            }
            return result;
        } catch (IOException | RuntimeException e) {
            // The readers also throw unchecked exceptions at broken files, and hide errors in them.
            if (e.getCause() instanceof OutOfMemoryError full) {
                throw full;
            }
            if (e instanceof CancellationException cancelled) {
                throw cancelled;
            }
            throw warnings.lost != null
                    ? new ConoscopeException("picture.truncated", e, source, warnings.lost)
                    : new ConoscopeException("picture.broken", e, source, format, e);
        } finally {
            reader.dispose();
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
        if (Math.max(width, height) > MAX_SIDE) {
            throw new ConoscopeException("picture.side", null, source, width, height, MAX_SIDE);
        }
        if (width * height > MAX_PIXELS) {
            throw new ConoscopeException(
                    "picture.large", null, source, width, height, MAX_PIXELS / 1_000_000);
        }
    }

    private static void checkScans(ImageSource source, JpegSegments jpeg, int scans)
            throws ConoscopeException {
        if (scans > JpegScans.MOST) {
            throw new ConoscopeException(
                    "picture.scans",
                    null,
                    source,
                    scans,
                    jpeg.width(),
                    jpeg.height(),
                    JpegScans.MOST);
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
