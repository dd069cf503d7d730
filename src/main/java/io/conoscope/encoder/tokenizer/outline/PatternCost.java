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

    /// In a text: some five seconds.
    private static final double ALL_STEPS = 1e9;

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

    /// How long a text may be, so that neither one place nor all of them take too many steps; 0
    /// where none may be searched.
    ///
    /// @param most the longest that is asked for
    int longest(int most) {
        double room = STEPS / factor;
        double all = ALL_STEPS / factor;
        double length =
                switch (power) {
                    case 0 -> room < 1 ? 0 : all;
                    case 1 -> Math.min(room, Math.sqrt(2 * all));
                    case 2 -> Math.min(Math.sqrt(2 * room), Math.cbrt(6 * all));
                    default -> 0;
                };
        return (int) Math.min(most, length);
    }
}
