package io.conoscope.dataset.scenes.grammar;

import io.conoscope.dataset.scenes.grammar.Scene.PlacedThing;
import io.conoscope.dataset.scenes.grammar.Thing.Size;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Puts things into the picture, 96 units a side, so that what the captions say is plainly true.
final class Placement {

    /// Where the members of a group of two to five stand, in steps from its middle.
    private static final double[][][] GROUPS = {
        {{0, 0}},
        {{-1, 0}, {1, 0}},
        {{-1, 0.85}, {1, 0.85}, {0, -0.85}},
        {{-1, -1}, {1, -1}, {-1, 1}, {1, 1}},
        {{-1.4, -1.4}, {1.4, -1.4}, {0, 0}, {-1.4, 1.4}, {1.4, 1.4}}
    };

    private final SplitMixRandom dice;
    private final List<PlacedThing> places = new ArrayList<>();

    private Placement(SplitMixRandom dice) {
        this.dice = dice;
    }

    /// The places in drawing order: what is behind comes first.
    static List<PlacedThing> of(
            Thing first, Relation relation, @Nullable Thing second, SplitMixRandom dice) {
        var placement = new Placement(dice);
        if (second == null) {
            placement.alone(first);
        } else {
            placement.pair(first, relation, second);
        }
        return List.copyOf(placement.places);
    }

    private void alone(Thing thing) {
        if (thing.isPlural()) {
            group(thing, 48, 48, 14);
        } else {
            single(thing, 48, 48, radius(thing, 36));
        }
    }

    private void pair(Thing first, Relation relation, Thing second) {
        int shift = dice.between(-7, 7);
        switch (relation) {
            case LEFT_OF -> apart(first, second, 24, 48 + shift, 72, 48 - shift);
            case RIGHT_OF -> apart(first, second, 72, 48 + shift, 24, 48 - shift);
            case ABOVE -> apart(first, second, 48 + shift, 24, 48 - shift, 72);
            case BELOW -> apart(first, second, 48 + shift, 72, 48 - shift, 24);
            case INSIDE -> {
                single(second, 48, 48, 40);
                single(first, 48, second.kind() == ThingKind.RING ? 48 : 50, 11);
            }
            case IN_FRONT_OF -> {
                int side = dice.chance(50) ? 1 : -1;
                single(second, 48 - 7 * side, 44, dice.between(31, 34));
                single(first, 48 + 10 * side, 62, radius(first, 18));
            }
            case BETWEEN -> {
                double radius = Math.min(radius(second, 15), 15);
                single(second, 17, 50 + shift, radius);
                single(second, 79, 50 + shift, radius);
                single(first, 48, 50 - shift, Math.min(radius(first, 14), 14));
            }
            default -> throw new IllegalArgumentException(relation + " is not drawn as a pair");
        }
    }

    private void apart(Thing first, Thing second, int x1, int y1, int x2, int y2) {
        group(second, x2, y2, 11);
        group(first, x1, y1, 11);
    }

    private void group(Thing thing, double x, double y, double step) {
        if (!thing.isPlural()) {
            single(thing, x, y, radius(thing, 22));
            return;
        }
        var members = GROUPS[thing.count() - 1];
        double radius = Math.min(radius(thing, 11), thing.count() == 5 ? 8 : 11);
        double spread = thing.count() == 5 ? Math.max(step, 10.5) : step + 0.5;
        for (var member : members) {
            double jitterX = dice.between(-10, 10) / 10.0;
            double jitterY = dice.between(-10, 10) / 10.0;
            single(
                    thing,
                    x + member[0] * spread + jitterX,
                    y + member[1] * spread + jitterY,
                    radius);
        }
    }

    private int radius(Thing thing, int most) {
        var size = thing.size();
        int least = size == Size.LARGE && most >= 30 ? 28 : size.least();
        return dice.between(least, Math.max(least, Math.min(size.most(), most)));
    }

    private void single(Thing thing, double x, double y, double radius) {
        double edge = radius + 1;
        places.add(
                new PlacedThing(
                        thing,
                        Math.clamp(x, edge, 96 - edge),
                        Math.clamp(y, edge, 96 - edge),
                        radius));
    }
}
