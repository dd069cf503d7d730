package io.conoscope.runlog;

import java.util.Arrays;

/// Appends the points of one tag; for one thread. What [#series] gave stays as it was.
public final class ScalarBuilder {

    /// Points of a full block, a power of two.
    static final int BLOCK = 1024;

    private static final int SHIFT = Integer.numberOfTrailingZeros(BLOCK);
    private static final int FIRST = 16;

    private final String tag;
    private final boolean single;
    private PointBlock[] blocks = new PointBlock[1];
    private PointBlock last;
    private int lastAt;
    private int room = FIRST;
    private int size;
    private long highest = Long.MIN_VALUE;
    private Restarts restarts = Restarts.NONE;

    ScalarBuilder(String tag, boolean single) {
        this.tag = tag;
        this.single = single;
        this.last = PointBlock.room(FIRST, single);
        blocks[0] = last;
    }

    /// Adds a point.
    ///
    /// @param wallTime seconds since 1970; NaN for none
    /// @param epoch    NaN for none
    @SuppressWarnings("NullAway") // a block that is written to has these columns
    public void add(long step, double wallTime, double epoch, double value) {
        int at = size & (BLOCK - 1);
        if (size > 0 && at == 0) {
            open();
        } else if (at == room) {
            room = Math.min(BLOCK, 4 * room);
            replaceLast(last.grown(room));
        }
        if (!Double.isNaN(epoch) && last.epochs() == null) {
            replaceLast(last.withEpochs(room));
        }
        last.steps()[at] = step;
        last.wallTimes()[at] = wallTime;
        if (last.epochs() != null) {
            last.epochs()[at] = epoch;
        }
        if (single) {
            last.floats()[at] = (float) value;
        } else {
            last.doubles()[at] = value;
        }
        highest = Math.max(highest, step);
        size++;
    }

    /// The points so far.
    public ScalarSeries series() {
        return new ScalarSeries(tag, blocks, size, restarts);
    }

    String tag() {
        return tag;
    }

    int size() {
        return size;
    }

    /// Marks that the run went on at this step, if there are points that this makes obsolete.
    public void restartedAt(long step) {
        if (size > 0 && highest >= step) {
            restarts = restarts.and(size, step);
            highest = step - 1;
        }
    }

    private void open() {
        replaceLast(last.packed());
        int used = size >> SHIFT;
        if (used == blocks.length) {
            // Views keep the array of their time.
            blocks = Arrays.copyOf(blocks, 2 * used);
        }
        room = BLOCK;
        last = PointBlock.room(BLOCK, single);
        blocks[used] = last;
        lastAt = used;
    }

    private void replaceLast(PointBlock block) {
        last = block;
        blocks[lastAt] = block;
    }
}
