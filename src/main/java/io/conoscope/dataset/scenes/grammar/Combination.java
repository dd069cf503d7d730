package io.conoscope.dataset.scenes.grammar;

import io.conoscope.math.Seeds;

/// A thing's kind and colour in a relation: the unit that is held out of training.
///
/// Which combinations are held out is fixed for every seed and size of corpus, so that a model
/// trained on any generated corpus can be tested on any other.
public record Combination(ThingKind kind, Hue hue, Relation relation) {

    /// The parts of a corpus, named as in Flickr8k's lists.
    public enum Split {
        /// For training.
        TRAIN,
        /// For choosing settings.
        DEV,
        /// For the final evaluation.
        TEST
    }

    /// Where a scene with this combination belongs: an eighth each is held out for dev and test.
    public Split split() {
        var name = kind.name() + " " + hue.name() + " " + relation.name();
        return switch ((int) (Seeds.mix(name.hashCode()) >>> 61)) {
            case 6 -> Split.DEV;
            case 7 -> Split.TEST;
            default -> Split.TRAIN;
        };
    }
}
