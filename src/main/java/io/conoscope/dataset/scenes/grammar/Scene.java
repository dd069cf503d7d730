package io.conoscope.dataset.scenes.grammar;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What one picture shows.
///
/// @param first    the thing that the relation is about
/// @param relation how the first stands to the second; `ALONE` without one
/// @param second   the other thing, or null
/// @param places   where each single thing stands, in drawing order
public record Scene(
        Setting setting,
        Thing first,
        Relation relation,
        @Nullable Thing second,
        List<PlacedThing> places) {

    /// Where one thing stands, in 1/96 of the picture's side from the upper left corner.
    ///
    /// @param radius half its side
    public record PlacedThing(Thing thing, double x, double y, double radius) {}

    /// Every (kind, colour, relation) in it, from either side.
    public List<Combination> combinations() {
        var ofFirst = new Combination(first.kind(), first.hue(), relation);
        return second == null
                ? List.of(ofFirst)
                : List.of(
                        ofFirst, new Combination(second.kind(), second.hue(), relation.inverse()));
    }
}
