package io.conoscope.runlog;

/// The points of one tag in file order: an immutable view of what was read so far.
///
/// Steps need not rise: a run that was started again writes some of them twice. Who draws applies
/// [Purge]. Safe on any thread.
public final class ScalarSeries {

    private final String tag;
    private final PointBlock[] blocks;
    private final boolean single;
    private final int size;
    private final Restarts restarts;

    ScalarSeries(String tag, PointBlock[] blocks, int size, Restarts restarts) {
        this.tag = tag;
        this.blocks = blocks;
        this.size = size;
        this.single = blocks[0].floats() != null;
        this.restarts = restarts;
    }

    /// The name under which the points were logged.
    public String tag() {
        return tag;
    }

    /// How many points there are.
    public int size() {
        return size;
    }

    /// The step of a point.
    public long step(int i) {
        return block(i).step(i & (ScalarBuilder.BLOCK - 1));
    }

    /// Seconds since 1970; NaN where the format has none.
    public double wallTime(int i) {
        return block(i).wallTime(i & (ScalarBuilder.BLOCK - 1));
    }

    /// The epoch; NaN where the format has none.
    public double epoch(int i) {
        return block(i).epoch(i & (ScalarBuilder.BLOCK - 1));
    }

    /// The value; NaN and the infinities are values like any other.
    public float value(int i) {
        return (float) exactValue(i);
    }

    /// The value with all the digits of the file.
    public double exactValue(int i) {
        return block(i).value(i & (ScalarBuilder.BLOCK - 1));
    }

    /// Whether the file holds single precision: then [#value] is all there is.
    public boolean isSinglePrecision() {
        return single;
    }

    Restarts restarts() {
        return restarts;
    }

    private PointBlock block(int i) {
        if (i < 0 || i >= size) {
            throw new IndexOutOfBoundsException("point " + i + " of " + size + " of " + tag);
        }
        return blocks[i / ScalarBuilder.BLOCK];
    }
}
