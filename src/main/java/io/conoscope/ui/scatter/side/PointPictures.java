package io.conoscope.ui.scatter.side;

import io.conoscope.corpus.ImageSource;
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
    private final Map<ImageSource, Image> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<ImageSource, Image> eldest) {
                    return size() > KEPT;
                }
            };

    private @Nullable ImageSource wanted;

    /// @param show receives the picture of the wanted point, or null while there is none
    PointPictures(Session session, Background background, Consumer<@Nullable Image> show) {
        this.session = session;
        this.background = background;
        this.show = show;
    }

    /// Asks for the picture of a photo; -1 for none.
    void want(int image) {
        var corpus = session.corpusProperty().get();
        var source =
                corpus != null && image >= 0 && image < corpus.images().size()
                        ? corpus.images().get(image).source()
                        : null;
        if (source != null && source.equals(wanted)) {
            return;
        }
        wanted = source;
        requests.next();
        rest.stop();
        show.accept(source == null ? null : kept.get(source));
        if (source != null && !kept.containsKey(source)) {
            rest.setOnFinished(event -> load(source));
            rest.playFromStart();
        }
    }

    private void load(ImageSource source) {
        background.runLatest(
                requests,
                () -> Bitmaps.toFx(Pictures.thumbnail(source, HoverCard.PICTURE_SIDE)),
                Outcome.of(image -> keep(source, image), failure -> tell(source, failure)));
    }

    private void keep(ImageSource source, Image image) {
        kept.put(source, image);
        show.accept(image);
    }

    /// The browser shows why a photo cannot be read; the card then has its name alone.
    private static void tell(ImageSource source, Throwable failure) {
        LOG.debug("no picture of {} for the card", source, failure);
    }
}
