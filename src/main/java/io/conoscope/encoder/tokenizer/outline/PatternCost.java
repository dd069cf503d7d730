package io.conoscope.encoder.tokenizer.outline;

/// How many steps a regular expression takes at most at one place of a text of n letters:
/// `factor * n^power`.
///
/// The library searches by trying, and ends the process after ten million steps, so that an
/// expression that could take them must not reach it. Parts of one alternative that take any
/// number of letters multiply; so do choices. What repeats a choice or a repetition can take time
/// that doubles with every letter, and so can references to what was found before: those have no
/// bound here.
///
/// @param power  how many parts of one alternative take any number of letters
/// @param factor how many ways there are to choose
/// @param least  how many letters it takes at least: where it can take none, replacing what it
///               finds ends the process, too
record PatternCost(int power, double factor, int least) {

    /// What is not bounded, or not understood.
    static final PatternCost UNBOUNDED = new PatternCost(1_000, 1, 0);

    /// One letter.
    static final PatternCost ONE = new PatternCost(0, 1, 1);

    /// A place between letters.
    static final PatternCost NONE = new PatternCost(0, 1, 0);

    /// At one place; the library ends the process at 1e7.
    private static final double STEPS = 8e6;

    /// One part after another.
    PatternCost then(PatternCost next) {
        return new PatternCost(power + next.power, factor * next.factor, least + next.least);
    }

    /// One part or another.
    PatternCost or(PatternCost other) {
        return new PatternCost(
                Math.max(power, other.power), factor + other.factor, Math.min(least, other.least));
    }

    /// The same where it takes no letter itself.
    PatternCost ahead() {
        return new PatternCost(power, factor, 0);
    }

    /// Whether it stays within the library's bound at each place of a text.
    ///
    /// @param length of the text, in characters
    boolean isWithin(double length) {
        return power < 3 && factor * Math.pow(length, power) / Math.max(1, power) <= STEPS;
    }

    /// How many steps it takes in a whole text at most.
    ///
    /// @param length of the text, in characters
    double steps(double length) {
        return switch (power) {
            case 0 -> factor * length;
            case 1 -> factor * length * length / 2;
            default -> factor * length * length * length / 6;
        };
    }
}
