package io.conoscope.ui.search;

import io.conoscope.corpus.ImageSource;
import io.conoscope.corpus.Pictures;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Bitmaps;
import io.conoscope.ui.kit.Outcome;

import javafx.scene.image.Image;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The small pictures of found photos, decoded in the background. FX thread only.
final class ResultPictures {

    private static final Logger LOG = LoggerFactory.getLogger(ResultPictures.class);
    private static final int KEPT = 240;
    private static final int SIDE = 80;

    private final Background background;

    /// Empty where a photo cannot be read, so that it is not tried again and again.
    private final Map<ImageSource, Optional<Image>> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<ImageSource, Optional<Image>> eldest) {
                    return size() > KEPT;
                }
            };

    ResultPictures(Background background) {
        this.background = background;
    }

    /// Hands over a photo, at once where it is at hand; empty where it cannot be read.
    void want(ImageSource source, Consumer<Optional<Image>> show) {
        var known = kept.get(source);
        if (known != null) {
            show.accept(known);
            return;
        }
        background.run(
                () -> Bitmaps.toFx(Pictures.thumbnail(source, SIDE)),
                Outcome.<Image>of(
                        image -> keep(source, Optional.of(image), show),
                        failure -> {
                            LOG.debug("no picture of {}", source, failure);
                            keep(source, Optional.empty(), show);
                        }));
    }

    private void keep(ImageSource source, Optional<Image> image, Consumer<Optional<Image>> show) {
        kept.put(source, image);
        show.accept(image);
    }
}
