package io.conoscope.dataset.scenes.grammar;

import java.util.List;
import java.util.Locale;

/// The kinds of things, each with its nouns (singular, then plural).
@SuppressWarnings("ImmutableEnumChecker") // its lists are copies that nobody changes
public enum ThingKind {
    /// A circle.
    CIRCLE("circle", "circles", "disc", "discs"),
    /// A square.
    SQUARE("square", "squares"),
    /// A triangle.
    TRIANGLE("triangle", "triangles"),
    /// A star.
    STAR("star", "stars"),
    /// A diamond.
    DIAMOND("diamond", "diamonds"),
    /// A heart.
    HEART("heart", "hearts"),
    /// A ring.
    RING("ring", "rings"),
    /// A cross.
    CROSS("cross", "crosses"),
    /// An arrow.
    ARROW("arrow", "arrows"),
    /// A moon.
    MOON("moon", "moons", "crescent moon", "crescent moons"),
    /// A sun.
    SUN("sun", "suns"),
    /// A cloud.
    CLOUD("cloud", "clouds"),
    /// A tree.
    TREE("tree", "trees"),
    /// A flower.
    FLOWER("flower", "flowers", "blossom", "blossoms"),
    /// A mushroom.
    MUSHROOM("mushroom", "mushrooms"),
    /// A house.
    HOUSE("house", "houses", "cottage", "cottages"),
    /// A boat.
    BOAT("boat", "boats", "sailboat", "sailboats"),
    /// A fish.
    FISH("fish", "fish"),
    /// A cup.
    CUP("cup", "cups", "mug", "mugs"),
    /// A key.
    KEY("key", "keys"),
    /// A kite.
    KITE("kite", "kites"),
    /// A balloon.
    BALLOON("balloon", "balloons"),
    /// An umbrella.
    UMBRELLA("umbrella", "umbrellas"),
    /// A car.
    CAR("car", "cars"),
    /// A butterfly.
    BUTTERFLY("butterfly", "butterflies"),
    /// An apple.
    APPLE("apple", "apples"),
    /// A bell.
    BELL("bell", "bells"),
    /// A leaf.
    LEAF("leaf", "leaves");

    /// Those with room for another thing in them.
    public static final List<ThingKind> ROOMY =
            List.of(CIRCLE, SQUARE, HEART, RING, CLOUD, DIAMOND);

    /// Those that another thing can plainly stand in front of.
    public static final List<ThingKind> SOLID =
            List.of(
                    CIRCLE, SQUARE, TRIANGLE, STAR, DIAMOND, HEART, SUN, CLOUD, HOUSE, FISH, CUP,
                    CAR, BUTTERFLY, APPLE, BELL);

    private final List<String> nouns;

    ThingKind(String... nouns) {
        this.nouns = List.of(nouns);
    }

    /// A noun for it; the same choice gives the matching plural.
    ///
    /// @param choice any number
    public String noun(int choice, boolean plural) {
        int words = nouns.size() / 2;
        return nouns.get(2 * (choice % words) + (plural ? 1 : 0));
    }

    /// Whether textures can be seen on it.
    public boolean hasRoomForTexture() {
        return this != KEY && this != RING && this != ARROW && this != MOON;
    }

    /// The drawing's own name in messages and tests.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
