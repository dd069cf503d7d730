package io.conoscope.dataset.scenes.grammar;

import io.conoscope.dataset.scenes.grammar.Combination.Split;
import io.conoscope.dataset.scenes.grammar.Thing.Size;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Draws scenes: what is in the picture, where, and how it belongs together.
public final class SceneGrammar {

    private static final int LEAST_CONTRAST = 95;

    /// Small things alone make dull pictures, so they are rarer.
    private static final List<Size> SIZES =
            List.of(Size.SMALL, Size.MEDIUM, Size.MEDIUM, Size.LARGE, Size.LARGE);

    private SceneGrammar() {}

    /// The split of one picture of a corpus: of each eight, six train, one dev, one test, which
    /// are Flickr8k's proportions.
    public static Split splitOf(int index) {
        return switch (index % 8) {
            case 6 -> Split.DEV;
            case 7 -> Split.TEST;
            default -> Split.TRAIN;
        };
    }

    /// Draws one scene of a split.
    ///
    /// A training scene has no held-out combination; a dev or test scene has one of its own split
    /// and none of the other.
    public static Scene draw(SplitMixRandom dice, Split split) {
        while (true) {
            var scene = draw(dice);
            if (isReadable(scene) && belongs(scene, split)) {
                return scene;
            }
        }
    }

    private static boolean belongs(Scene scene, Split split) {
        var splits = scene.combinations().stream().map(Combination::split).distinct().toList();
        return switch (split) {
            case TRAIN -> splits.equals(List.of(Split.TRAIN));
            case DEV -> splits.contains(Split.DEV) && !splits.contains(Split.TEST);
            case TEST -> splits.contains(Split.TEST) && !splits.contains(Split.DEV);
        };
    }

    /// Whether everything stands out from the setting and from what it may overlap.
    private static boolean isReadable(Scene scene) {
        var second = scene.second();
        return standsOut(scene.first(), scene.setting().tone())
                && (second == null
                        || (standsOut(second, scene.setting().tone())
                                && standsOut(second, scene.first().hue().rgb())
                                && scene.first().kind() != second.kind()));
    }

    private static boolean standsOut(Thing thing, int rgb) {
        int own = thing.hue().rgb();
        int red = ((own >> 16) & 0xFF) - ((rgb >> 16) & 0xFF);
        int green = ((own >> 8) & 0xFF) - ((rgb >> 8) & 0xFF);
        int blue = (own & 0xFF) - (rgb & 0xFF);
        return red * red + green * green + blue * blue >= LEAST_CONTRAST * LEAST_CONTRAST;
    }

    private static Scene draw(SplitMixRandom dice) {
        var setting = dice.pick(List.of(Setting.values()));
        var relation = dice.chance(22) ? Relation.ALONE : dice.pick(Relation.DRAWN);
        var first = first(dice, relation);
        var second = second(dice, relation);
        return new Scene(
                setting, first, relation, second, Placement.of(first, relation, second, dice));
    }

    private static Thing first(SplitMixRandom dice, Relation relation) {
        var kinds = List.of(ThingKind.values());
        return switch (relation) {
            case INSIDE -> thing(dice, kinds, Size.SMALL, 1);
            case IN_FRONT_OF -> thing(dice, kinds, dice.pick(List.of(Size.SMALL, Size.MEDIUM)), 1);
            case BETWEEN -> thing(dice, kinds, dice.pick(List.of(Size.SMALL, Size.MEDIUM)), 1);
            case ALONE -> group(dice, kinds, 40);
            default -> group(dice, kinds, 35);
        };
    }

    private static @Nullable Thing second(SplitMixRandom dice, Relation relation) {
        var kinds = List.of(ThingKind.values());
        return switch (relation) {
            case ALONE -> null;
            case INSIDE -> thing(dice, ThingKind.ROOMY, Size.LARGE, 1);
            case IN_FRONT_OF -> thing(dice, ThingKind.SOLID, Size.LARGE, 1);
            case BETWEEN -> thing(dice, kinds, dice.pick(List.of(Size.SMALL, Size.MEDIUM)), 2);
            default -> group(dice, kinds, 10);
        };
    }

    private static Thing group(SplitMixRandom dice, List<ThingKind> kinds, int percentOfSeveral) {
        if (dice.chance(percentOfSeveral)) {
            return thing(dice, kinds, Size.SMALL, dice.between(2, 5));
        }
        return thing(dice, kinds, dice.pick(SIZES), 1);
    }

    private static Thing thing(SplitMixRandom dice, List<ThingKind> kinds, Size size, int count) {
        var kind = dice.pick(kinds);
        var hue = dice.pick(List.of(Hue.values()));
        var texture = dice.pick(List.of(Texture.values()));
        boolean textured = dice.chance(55) && size != Size.SMALL && kind.hasRoomForTexture();
        return new Thing(kind, hue, textured ? texture : Texture.PLAIN, size, count);
    }
}
