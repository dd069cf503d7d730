package io.conoscope.ui.kit.thumbnail;

import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// One thumbnail as bytes: `CTH1`, the checksum (CRC-32C) of what follows, and a JPEG.
final class ThumbnailFile {

    private static final int MAGIC = 0x43544831;
    private static final int HEAD = 8;
    private static final float QUALITY = 0.88f;

    private ThumbnailFile() {}

    /// Packs a picture. Any thread.
    ///
    /// @param picture opaque
    static byte[] pack(BufferedImage picture) throws IOException {
        var jpeg = jpeg(picture);
        return ByteBuffer.allocate(HEAD + jpeg.length)
                .putInt(MAGIC)
                .putInt(checksum(jpeg, 0))
                .put(jpeg)
                .array();
    }

    /// Unpacks a picture; null where the bytes are not what [#pack] made. Any thread.
    static @Nullable Image unpack(byte[] bytes) {
        if (bytes.length <= HEAD) {
            return null;
        }
        var head = ByteBuffer.wrap(bytes);
        if (head.getInt() != MAGIC || head.getInt() != checksum(bytes, HEAD)) {
            return null;
        }
        // The toolkit's own decoder is native: the first screen does not wait for it to be
        // compiled.
        var image = new Image(new ByteArrayInputStream(bytes, HEAD, bytes.length - HEAD));
        return image.isError() ? null : image;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream(16_384);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), quality);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static int checksum(byte[] bytes, int from) {
        var sum = new CRC32C();
        sum.update(bytes, from, bytes.length - from);
        return (int) sum.getValue();
    }
}
