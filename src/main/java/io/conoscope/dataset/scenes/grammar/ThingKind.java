package io.conoscope.dataset.scenes.grammar;

import java.util.List;
import java.util.Locale;

/// The kinds of things, each with its nouns (singular, then plural).
@SuppressWarnings("ImmutableEnumChecker") // its lists are copies that nobody changes
public enum ThingKind {
    CIRCLE("circle", "circles", "disc", "discs"),
    SQUARE("square", "squares"),
    TRIANGLE("triangle", "triangles"),
    STAR("star", "stars"),
    DIAMOND("diamond", "diamonds"),
    HEART("heart", "hearts"),
    RING("ring", "rings"),
    CROSS("cross", "crosses"),
    ARROW("arrow", "arrows"),
    MOON("moon", "moons", "crescent moon", "crescent moons"),
    SUN("sun", "suns"),
    CLOUD("cloud", "clouds"),
    TREE("tree", "trees"),
    FLOWER("flower", "flowers", "blossom", "blossoms"),
    MUSHROOM("mushroom", "mushrooms"),
    HOUSE("house", "houses", "cottage", "cottages"),
    BOAT("boat", "boats", "sailboat", "sailboats"),
    FISH("fish", "fish"),
    CUP("cup", "cups", "mug", "mugs"),
    KEY("key", "keys"),
    KITE("kite", "kites"),
    BALLOON("balloon", "balloons"),
    UMBRELLA("umbrella", "umbrellas"),
    CAR("car", "cars"),
    BUTTERFLY("butterfly", "butterflies"),
    APPLE("apple", "apples"),
    BELL("bell", "bells"),
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
