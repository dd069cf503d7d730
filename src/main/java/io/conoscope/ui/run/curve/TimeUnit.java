package io.conoscope.ui.run.curve;

/// What the ticks of a time axis count, by how much of it shows.
public enum TimeUnit {
    /// For up to a few minutes.
    SECONDS(1, 180),
    /// For up to a few hours.
    MINUTES(60, 3 * 3600.0),
    /// For up to a few days.
    HOURS(3600, 72 * 3600.0),
    /// For anything longer.
    DAYS(86_400, Double.POSITIVE_INFINITY);

    private final double seconds;
    private final double upTo;

    TimeUnit(double seconds, double upTo) {
        this.seconds = seconds;
        this.upTo = upTo;
    }

    /// The unit for an axis of so many seconds.
    public static TimeUnit of(double range) {
        for (var unit : values()) {
            if (range <= unit.upTo) {
                return unit;
            }
        }
        return DAYS;
    }

    public double seconds() {
        return seconds;
    }

    /// Key of its axis' name on screen.
    public String key() {
        return "axis.time." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
