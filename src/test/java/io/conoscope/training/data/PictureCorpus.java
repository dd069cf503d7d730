package io.conoscope.training.data;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.ImageSource;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.math.Seeds;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

/// Small pictures of noise in files, each with captions.
final class PictureCorpus {

    private PictureCorpus() {}

    /// @param captions of each picture
    static Corpus of(Path folder, int pictures, int captions) {
        var images = new ArrayList<ImageItem>();
        var texts = new ArrayList<TextItem>();
        var owner = new int[pictures * captions];
        for (int i = 0; i < pictures; i++) {
            var file = folder.resolve("p" + i + ".png");
            write(file, i);
            images.add(new ImageItem("p" + i, ImageSource.of(file), null));
            for (int c = 0; c < captions; c++) {
                owner[texts.size()] = i;
                texts.add(new TextItem("p" + i + "#" + c, "caption " + c + " of " + i));
            }
        }
        var pairs = new Pairs(Pairs.diagonal(owner.length).text(), owner);
        return new Corpus("noise", folder, null, images, texts, pairs, List.of());
    }

    /// Writes a picture that differs in shape and colours from that of any other seed.
    static void write(Path file, long seed) {
        var random = Seeds.random(seed);
        var picture =
                new BufferedImage(
                        20 + random.nextInt(12),
                        20 + random.nextInt(12),
                        BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        try {
            Files.createDirectories(file.getParent());
            var name = file.getFileName().toString();
            ImageIO.write(picture, name.endsWith("png") ? "png" : "jpg", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
