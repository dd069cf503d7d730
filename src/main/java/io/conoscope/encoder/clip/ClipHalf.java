package io.conoscope.encoder.clip;

import io.conoscope.encoder.network.ImageNetwork;
import io.conoscope.encoder.network.Network;
import io.conoscope.encoder.network.TextNetwork;

import org.jspecify.annotations.Nullable;

/// One of CLIP's towers with its projection, by itself: what Hugging Face's transformers saves of a
/// `CLIPVisionModelWithProjection` or a `CLIPTextModelWithProjection`.
public final class ClipHalf extends Network {

    private final @Nullable ImageNetwork image;
    private final @Nullable TextNetwork text;

    private ClipHalf(ClipConfig config, boolean isImage) {
        if (isImage) {
            var tower = part(ClipImages.TOWER, new ClipImageTower(config));
            var projection = part(ClipImages.PROJECTION, ClipImages.projection(config));
            image = new ClipImages(config, tower, projection);
            text = null;
        } else {
            var tower = part(ClipTexts.TOWER, new ClipTextTower(config));
            var projection = part(ClipTexts.PROJECTION, ClipTexts.projection(config));
            image = null;
            text = new ClipTexts(config, tower, projection);
        }
    }

    /// The image half, still without weights.
    public static ClipHalf ofImages(ClipConfig config) {
        return new ClipHalf(config, true);
    }

    /// The text half, still without weights.
    public static ClipHalf ofTexts(ClipConfig config) {
        return new ClipHalf(config, false);
    }

    /// Whether a weight of a whole CLIP belongs to the image half.
    public static boolean isOfImages(String name) {
        return name.startsWith(ClipImages.TOWER + ".")
                || name.startsWith(ClipImages.PROJECTION + ".");
    }

    /// Whether a weight of a whole CLIP belongs to the text half.
    public static boolean isOfTexts(String name) {
        return name.startsWith(ClipTexts.TOWER + ".")
                || name.startsWith(ClipTexts.PROJECTION + ".");
    }

    @Override
    public @Nullable ImageNetwork image() {
        return image;
    }

    @Override
    public @Nullable TextNetwork text() {
        return text;
    }
}
