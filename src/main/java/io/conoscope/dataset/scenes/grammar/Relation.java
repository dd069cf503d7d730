package io.conoscope.dataset.scenes.grammar;

import java.util.List;

/// How one thing stands to another in the picture.
@SuppressWarnings("ImmutableEnumChecker") // its lists are copies that nobody changes
public enum Relation {
    /// No other thing.
    ALONE(),
    /// Left of the other.
    LEFT_OF("to the left of", "left of", "on the left side of"),
    /// Right of the other.
    RIGHT_OF("to the right of", "right of", "on the right side of"),
    /// Above the other.
    ABOVE("above", "over", "higher than"),
    /// Below the other.
    BELOW("below", "under", "beneath"),
    /// Inside the other.
    INSIDE("inside", "within", "in the middle of"),
    /// Around the other.
    AROUND("around", "surrounding"),
    /// In front of the other, partly covering it.
    IN_FRONT_OF("in front of", "partly covering"),
    /// Behind the other, partly hidden by it.
    BEHIND("behind", "partly hidden by"),
    /// Between two others.
    BETWEEN("between", "in between"),
    /// Two things, one on each side of the other.
    ON_BOTH_SIDES("on both sides of", "to the left and right of");

    /// Those that the grammar starts from; the others are their inverses.
    public static final List<Relation> DRAWN =
            List.of(LEFT_OF, RIGHT_OF, ABOVE, BELOW, INSIDE, IN_FRONT_OF, BETWEEN);

    private final List<String> words;

    Relation(String... words) {
        this.words = List.of(words);
    }

    public List<String> words() {
        return words;
    }

    /// How the second thing stands to the first.
    public Relation inverse() {
        return switch (this) {
            case ALONE -> ALONE;
            case LEFT_OF -> RIGHT_OF;
            case RIGHT_OF -> LEFT_OF;
            case ABOVE -> BELOW;
            case BELOW -> ABOVE;
            case INSIDE -> AROUND;
            case AROUND -> INSIDE;
            case IN_FRONT_OF -> BEHIND;
            case BEHIND -> IN_FRONT_OF;
            case BETWEEN -> ON_BOTH_SIDES;
            case ON_BOTH_SIDES -> BETWEEN;
        };
    }
}
