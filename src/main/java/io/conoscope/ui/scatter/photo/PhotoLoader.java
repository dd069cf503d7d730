package io.conoscope.ui.scatter.photo;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.ImageSource;
import io.conoscope.corpus.Pictures;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Bitmaps;
import io.conoscope.ui.kit.Outcome;

import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decodes the photos that are wanted now, two at a time, and keeps the ones used last. FX thread
/// only.
final class PhotoLoader {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoLoader.class);

    /// The longer side of a decoded photo in pixels: enough for the largest on a dense screen.
    private static final int SIDE = 160;

    private static final int KEPT = 400;
    private static final int AT_ONCE = 2;

    private final Background background;
    private final Runnable arrived;
    private final Map<ImageSource, Optional<Image>> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<ImageSource, Optional<Image>> eldest) {
                    return size() > KEPT;
                }
            };

    private List<ImageSource> wanted = List.of();
    private int working;

    /// @param arrived is told when a photo is there
    PhotoLoader(Background background, Runnable arrived) {
        this.background = background;
        this.arrived = arrived;
    }

    /// The photo where it is there and can be read.
    @Nullable Image get(ImageSource source) {
        return kept.getOrDefault(source, Optional.empty()).orElse(null);
    }

    /// Whether a photo cannot be read: nobody need wait for it.
    boolean isMissing(ImageSource source) {
        var known = kept.get(source);
        return known != null && known.isEmpty();
    }

    /// Loads these and nothing else from now on, the first ones first.
    void want(List<ImageSource> sources) {
        wanted = sources.stream().filter(source -> !kept.containsKey(source)).toList();
        work();
    }

    private void work() {
        while (working < AT_ONCE && !wanted.isEmpty()) {
            var next = wanted.getFirst();
            wanted = wanted.subList(1, wanted.size());
            working++;
            background.run(
                    () -> decode(next),
                    Outcome.of(
                            image -> done(next, image), failure -> done(next, Optional.empty())));
        }
    }

    /// The browser says why a photo cannot be read; here its point shows alone.
    private static Optional<Image> decode(ImageSource source) {
        try {
            return Optional.of(Bitmaps.toFx(Pictures.thumbnail(source, SIDE)));
        } catch (ConoscopeException e) {
            LOG.debug("no picture of {} for its point", source, e);
            return Optional.empty();
        }
    }

    private void done(ImageSource source, Optional<Image> image) {
        working--;
        kept.put(source, image);
        arrived.run();
        work();
    }
}
