package io.conoscope.ui.scatter.side;

import io.conoscope.corpus.Pictures;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Bitmaps;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.Session;

import javafx.animation.PauseTransition;
import javafx.scene.image.Image;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Brings the pictures of hovered photos, decoded in the background, once the cursor rests. FX
/// thread only.
final class PointPictures {

    private static final Logger LOG = LoggerFactory.getLogger(PointPictures.class);

    private static final int KEPT = 96;

    private final Session session;
    private final Background background;
    private final Consumer<@Nullable Image> show;
    private final RequestNumbers requests = new RequestNumbers();
    private final PauseTransition rest = new PauseTransition(Duration.millis(60));
    private final Map<Path, Image> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Path, Image> eldest) {
                    return size() > KEPT;
                }
            };

    private @Nullable Path wanted;

    /// @param show receives the picture of the wanted point, or null while there is none
    PointPictures(Session session, Background background, Consumer<@Nullable Image> show) {
        this.session = session;
        this.background = background;
        this.show = show;
    }

    /// Asks for the picture of a photo; -1 for none.
    void want(int image) {
        var corpus = session.corpusProperty().get();
        var file =
                corpus != null && image >= 0 && image < corpus.images().size()
                        ? corpus.images().get(image).file()
                        : null;
        if (file != null && file.equals(wanted)) {
            return;
        }
        wanted = file;
        requests.next();
        rest.stop();
        show.accept(file == null ? null : kept.get(file));
        if (file != null && !kept.containsKey(file)) {
            rest.setOnFinished(event -> load(file));
            rest.playFromStart();
        }
    }

    private void load(Path file) {
        background.runLatest(
                requests,
                () -> Bitmaps.toFx(Pictures.thumbnail(file, HoverCard.PICTURE_SIDE)),
                Outcome.of(image -> keep(file, image), failure -> tell(file, failure)));
    }

    private void keep(Path file, Image image) {
        kept.put(file, image);
        show.accept(image);
    }

    /// The browser shows why a photo cannot be read; the card then has its name alone.
    private static void tell(Path file, Throwable failure) {
        LOG.debug("no picture of {} for the card", file, failure);
    }
}
