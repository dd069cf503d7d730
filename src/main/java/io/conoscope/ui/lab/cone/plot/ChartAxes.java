package io.conoscope.ui.lab.cone.plot;

import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.RoundTicks;

import java.util.ArrayList;
import java.util.List;

/// Two axes with their titles, and the marks within them.
public final class ChartAxes {

    /// The small type of charts, in pixels.
    static final double TYPE = 11;

    private static final String INK = "-cs-ink-muted";
    private static final double LEFT = 46;
    private static final double RIGHT = 16;
    private static final double BOTTOM = 36;
    private static final double LINE = 16;
    private static final double KEY = 26;

    private final List<Mark> marks = new ArrayList<>();
    private final Range x;
    private final Range y;
    private final double left;
    private final double top;
    private final double width;
    private final double height;
    private final double larger;
    private final Size size;
    private double legend;
    private double line;

    /// A range of values with what they are.
    public record Range(String title, double low, double high, boolean whole) {}

    /// The room for a chart.
    ///
    /// @param larger by how much type is larger than usual
    public record Size(double width, double height, double larger) {}

    /// @param lines of the legend above
    public ChartAxes(Range x, Range y, Size size, int lines) {
        this.x = x;
        this.y = y;
        this.size = size;
        this.larger = size.larger();
        this.left = LEFT * larger;
        this.top = (lines + 1.5) * LINE * larger;
        this.width = Math.max(1, size.width() - left - RIGHT * larger);
        this.height = Math.max(1, size.height() - top - BOTTOM * larger);
        this.line = LINE * larger;
        grid();
    }

    /// Where a value lies along the horizontal axis.
    public double x(double value) {
        return left + width * (value - x.low) / (x.high - x.low);
    }

    /// The value at a place of the horizontal axis.
    public double valueAt(double place) {
        return x.low + (place - left) / width * (x.high - x.low);
    }

    /// Where a value lies along the vertical axis.
    public double y(double value) {
        return top + height * (1 - (value - y.low) / (y.high - y.low));
    }

    /// Adds a mark in pixels.
    public void add(Mark mark) {
        marks.add(mark);
    }

    /// Adds an entry to the legend; it wraps where the chart is too narrow.
    ///
    /// @param sample draws what stands before the words, around a point
    public void legend(String words, Sample sample) {
        double wide = (KEY + 24) * larger + 5.8 * larger * words.length();
        if (legend > 0 && legend + wide > size.width()) {
            legend = 0;
            line += LINE * larger;
        }
        double middle = line - 4 * larger;
        marks.addAll(sample.at(legend + KEY / 2 * larger + 2, middle, KEY / 2 * larger));
        marks.add(new Mark.Words(words, legend + (KEY + 8) * larger, line, 0, false, INK));
        legend += wide;
    }

    /// Draws a sample of a mark.
    @FunctionalInterface
    public interface Sample {
        List<Mark> at(double x, double y, double half);
    }

    /// All marks so far, in the order they are drawn.
    public List<Mark> marks() {
        return List.copyOf(marks);
    }

    private void grid() {
        int most = (int) Math.clamp(height / (22 * larger), 2, 8);
        var rows = RoundTicks.between(y.low, y.high, most);
        for (double value : rows.values()) {
            double at = Math.round(y(value)) + 0.5;
            boolean base = value == 0 && y.low < 0;
            rule(left, at, left + width, at, base ? "-cs-ink-faint" : "-cs-grid");
            var words = NumberText.fixed(value, rows.decimals());
            words(words, left - 6, at + 4 * larger, 1);
        }
        double floor = Math.round(top + height) + 0.5;
        rule(left, floor, left + width, floor, "-cs-ink-faint");
        int columns = (int) Math.clamp(width / (48 * larger), 2, 12);
        if (x.whole) {
            columns = (int) Math.clamp(x.high - x.low + 1, 2, columns);
        }
        var ticks = RoundTicks.between(x.low, x.high, columns);
        for (double value : ticks.values()) {
            double at = Math.round(x(value)) + 0.5;
            rule(at, floor, at, floor + 4, "-cs-ink-faint");
            var words = NumberText.fixed(value, ticks.decimals());
            words(words, at, floor + 16 * larger, 0.5);
        }
        words(y.title, 0, top - 8 * larger, 0);
        words(x.title, left + width, size.height() - 4, 1);
    }

    private void rule(double fromX, double fromY, double toX, double toY, String token) {
        marks.add(new Mark.Stroke(new double[] {fromX, fromY, toX, toY}, token, 1, false));
    }

    private void words(String words, double atX, double atY, double anchor) {
        marks.add(new Mark.Words(words, atX, atY, anchor, false, INK));
    }
}
