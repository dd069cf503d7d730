package io.conoscope.dataset.scenes.grammar;

import java.util.List;

/// How a thing's colour is broken up by marks of a lighter or darker tone.
@SuppressWarnings("ImmutableEnumChecker") // its lists are copies that nobody changes
public enum Texture {
    /// No marks.
    PLAIN(List.of(), List.of()),
    /// Diagonal stripes.
    STRIPED(List.of("striped"), List.of("stripes", "diagonal stripes")),
    /// Round dots.
    DOTTED(List.of("dotted", "spotted"), List.of("dots", "round spots")),
    /// Checks.
    CHECKERED(List.of("checkered", "checked"), List.of("checks", "a checkered pattern")),
    /// Zigzag lines.
    ZIGZAG(List.of("zigzag"), List.of("zigzag lines", "a zigzag pattern"));

    private final List<String> adjectives;
    private final List<String> nouns;

    Texture(List<String> adjectives, List<String> nouns) {
        this.adjectives = List.copyOf(adjectives);
        this.nouns = List.copyOf(nouns);
    }

    public List<String> adjectives() {
        return adjectives;
    }

    /// What can follow `with`.
    public List<String> nouns() {
        return nouns;
    }

    /// Whether a point of the thing has the mark's tone.
    ///
    /// @param x in [-1, 1] across the thing
    /// @param y in [-1, 1] down the thing
    public boolean marks(double x, double y) {
        return switch (this) {
            case PLAIN -> false;
            case STRIPED -> part((x + y) * 1.55) < 0.45;
            case DOTTED -> {
                double row = Math.floor(y * 2.1);
                double dx = part(x * 2.1 + row * 0.5) - 0.5;
                double dy = part(y * 2.1) - 0.5;
                yield dx * dx + dy * dy < 0.085;
            }
            case CHECKERED -> (part(x * 1.3 + 0.25) < 0.5) == (part(y * 1.3 + 0.25) < 0.5);
            case ZIGZAG -> part(y * 1.7 + Math.abs(part(x * 1.7) - 0.5)) < 0.42;
        };
    }

    private static double part(double value) {
        return value - Math.floor(value);
    }
}
