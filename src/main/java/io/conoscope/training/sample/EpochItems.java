package io.conoscope.training.sample;

import io.conoscope.corpus.Pairs;
import io.conoscope.math.Seeds;
import io.conoscope.training.config.Objective;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What an epoch consists of, before it is dealt out: the same for every sampler, so that runs
/// with different samplers see the same pairs.
public final class EpochItems {

    private final int[][] texts;
    private final Objective objective;
    private final int captions;

    /// @param pairs     which text belongs to which picture
    /// @param images    how many pictures there are
    /// @param objective what is paired with what
    /// @param captions  how many captions of a picture an epoch takes; 0 for all
    public EpochItems(Pairs pairs, int images, Objective objective, int captions) {
        texts = pairs.textsByImage(images);
        this.objective = objective;
        this.captions = captions;
    }

    /// The items of one epoch.
    ///
    /// @param seed of this epoch: it chooses captions
    public List<Item> of(long seed) {
        var items = new ArrayList<Item>();
        for (int image = 0; image < texts.length; image++) {
            switch (objective) {
                case INFONCE, SIGLIP -> {
                    for (int text : chosen(image, seed)) {
                        items.add(new Item(image, text, -1));
                    }
                }
                case IMAGE_IMAGE -> items.add(new Item(image, -1, -1));
                case TEXT_TEXT -> addTexts(image, seed, items);
            }
        }
        return items;
    }

    /// Two captions of each picture that has two.
    private void addTexts(int image, long seed, List<Item> items) {
        if (texts[image].length > 1) {
            var own = shuffled(image, seed);
            items.add(new Item(-1, own[0], own[1]));
        }
    }

    private int[] chosen(int image, long seed) {
        if (captions == 0 || captions >= texts[image].length) {
            return texts[image];
        }
        return Arrays.copyOf(shuffled(image, seed), captions);
    }

    private int[] shuffled(int image, long seed) {
        var own = texts[image].clone();
        var random = Seeds.random(seed, image);
        for (int i = own.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = own[i];
            own[i] = own[j];
            own[j] = kept;
        }
        return own;
    }
}
