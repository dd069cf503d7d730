package io.conoscope.ui.run.curve;

import java.util.Arrays;

/// Brings a curve down to what can be seen: of the points in one column of pixels, the lowest and
/// the highest, in their order. Gaps stay gaps.
public final class Thinning {

    private final AxisScale sx;
    private final AxisScale sy;
    private float[] out = new float[256];
    private int count;
    private int column;
    private int held;
    private float firstX;
    private float firstY;
    private float lowX;
    private float lowY;
    private float highX;
    private float highY;
    private boolean lowFirst;

    private Thinning(AxisScale sx, AxisScale sy) {
        this.sx = sx;
        this.sy = sy;
    }

    /// The polyline in pixels: x and y in turn, a pair of NaN for each gap. The neighbours of the
    /// visible points are included, so that lines leave the picture where they should.
    public static float[] polyline(Curve curve, AxisScale x, AxisScale y) {
        var thinning = new Thinning(x, y);
        int from = Math.max(0, curve.from(x.low()) - 1);
        int to = Math.min(curve.size(), curve.from(Math.nextUp(x.high())) + 1);
        thinning.run(curve, from, to);
        return Arrays.copyOf(thinning.out, thinning.count);
    }

    private void run(Curve curve, int from, int to) {
        for (int i = from; i < to; i++) {
            float px = (float) sx.pixel(curve.x()[i]);
            float py = (float) sy.pixel(curve.y()[i]);
            if (!Float.isFinite(px)) {
                continue;
            }
            if (!Float.isFinite(py)) {
                flush();
                gap();
            } else {
                point(px, py);
            }
        }
        flush();
    }

    private void point(float px, float py) {
        int at = (int) Math.floor(px);
        if (held > 0 && at != column) {
            flush();
        }
        column = at;
        if (held == 0) {
            firstX = px;
            firstY = py;
            lowX = px;
            lowY = py;
            highX = px;
            highY = py;
            lowFirst = true;
        } else if (py < lowY) {
            lowX = px;
            lowY = py;
            lowFirst = false;
        } else if (py > highY) {
            highX = px;
            highY = py;
            lowFirst = true;
        }
        held++;
    }

    private void flush() {
        if (held == 1) {
            add(firstX, firstY);
        } else if (held > 1) {
            if (lowFirst) {
                add(lowX, lowY);
                add(highX, highY);
            } else {
                add(highX, highY);
                add(lowX, lowY);
            }
        }
        held = 0;
    }

    private void gap() {
        if (count > 0 && !Float.isNaN(out[count - 1])) {
            add(Float.NaN, Float.NaN);
        }
    }

    private void add(float x, float y) {
        if (count + 2 > out.length) {
            out = Arrays.copyOf(out, out.length * 2);
        }
        out[count++] = x;
        out[count++] = y;
    }
}
