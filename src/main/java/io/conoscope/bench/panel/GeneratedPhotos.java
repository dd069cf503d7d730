package io.conoscope.bench.panel;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.ImageSource;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.ui.browser.BrowserPanel;
import io.conoscope.ui.kit.thumbnail.ThumbnailCache;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

import javax.imageio.ImageIO;

/// Photos that nobody took: each a file of its own, a few pictures over and over.
public final class GeneratedPhotos {

    private static final int DIFFERENT = 24;
    private static final int SCREEN = 400;

    private GeneratedPhotos() {}

    /// Writes them into a folder; one caption each.
    ///
    /// @throws ConoscopeException `file.write` if there is no room
    public static Corpus write(Path folder, int photos) throws ConoscopeException {
        var images = new ArrayList<ImageItem>();
        var texts = new ArrayList<TextItem>();
        try {
            var pictures = new ArrayList<byte[]>();
            for (int i = 0; i < DIFFERENT; i++) {
                pictures.add(picture(i));
            }
            for (int i = 0; i < photos; i++) {
                var file = folder.resolve(i + ".jpg");
                Files.write(file, pictures.get(i % DIFFERENT));
                images.add(new ImageItem(i + ".jpg", ImageSource.of(file), null));
                texts.add(new TextItem(i + "#0", "number " + i));
            }
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, folder, e);
        }
        return new Corpus(
                "generated",
                folder,
                null,
                images,
                texts,
                Pairs.diagonal(photos),
                java.util.List.of());
    }

    /// Keeps the thumbnails of the first screens on disk, as a first opening would.
    public static void keepFirst(Corpus corpus, Path cache) {
        var thumbnails = new ThumbnailCache(cache, ThumbnailCache.USUAL_SIZE);
        corpus.images().stream()
                .limit(SCREEN)
                .map(ImageItem::source)
                .filter(java.util.Objects::nonNull)
                .forEach(source -> thumbnails.of(source, BrowserPanel.THUMBNAIL_SIDE));
    }

    /// Stripes of many hues, as large and as busy as a photo of Flickr8k.
    private static byte[] picture(int number) throws IOException {
        var picture = new BufferedImage(500, 375, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        for (int x = 0; x < 500; x += 5) {
            for (int y = 0; y < 375; y += 5) {
                float hue = number / (float) DIFFERENT + (x * y % 97) / 400f;
                graphics.setColor(Color.getHSBColor(hue, 0.6f, 0.4f + 0.6f * (y % 60) / 60f));
                graphics.fillRect(x, y, 5, 5);
            }
        }
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }
}
