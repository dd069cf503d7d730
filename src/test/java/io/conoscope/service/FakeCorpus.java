package io.conoscope.service;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.CorpusRef;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.ImageSource;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.corpus.raster.PictureRows;
import io.conoscope.service.embed.PictureReader;
import io.conoscope.service.open.CorpusOpener;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A corpus of pictures that need no files: `PictureReader` makes them from their names.
public final class FakeCorpus {

    private FakeCorpus() {}

    /// So many images with two texts each.
    public static Corpus of(Path root, int images) {
        var imageItems = new ArrayList<ImageItem>();
        var texts = new ArrayList<TextItem>();
        var text = new int[2 * images];
        var image = new int[2 * images];
        for (int i = 0; i < images; i++) {
            imageItems.add(
                    new ImageItem(i + ".jpg", ImageSource.of(root.resolve(i + ".jpg")), null));
            for (int k = 0; k < 2; k++) {
                text[2 * i + k] = texts.size();
                image[2 * i + k] = i;
                texts.add(new TextItem(i + ".jpg#" + k, "text " + k + " of image " + i));
            }
        }
        var pairs = new Pairs(text, image);
        var ref = CorpusRef.whole("fake", root);
        return new Corpus("fake", root, null, imageItems, texts, pairs, List.of(), ref);
    }

    /// Opens such a corpus of so many images, wherever it is asked to.
    public static CorpusOpener opener(int images) {
        return ref -> ref.cut(of(ref.location(), images));
    }

    /// Pictures of one pixel; those named cannot be read.
    public static PictureReader pictures(Set<String> unreadable) {
        return source -> {
            var name = source.file().getFileName().toString();
            if (unreadable.contains(name)) {
                throw new ConoscopeException("file.read", null, source, "truncated");
            }
            var picture = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
            picture.setRGB(0, 0, Integer.parseInt(name.replace(".jpg", "")));
            return PictureRows.of(picture);
        };
    }
}
