package io.conoscope.runlog.tensorboard;

import static io.conoscope.runlog.tensorboard.EventFieldNumbers.BYTES;
import static io.conoscope.runlog.tensorboard.EventFieldNumbers.FIXED32;
import static io.conoscope.runlog.tensorboard.EventFieldNumbers.FIXED64;
import static io.conoscope.runlog.tensorboard.EventFieldNumbers.VARINT;

import com.google.protobuf.CodedInputStream;

import io.conoscope.runlog.HistogramBins;
import io.conoscope.runlog.HistogramSeries;
import io.conoscope.runlog.RunBuilder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Takes scalars and histograms out of `Event` messages, and skips what else is in them.
///
/// A scalar is a `simple_value`, or a tensor of one element that no other plugin claims; a
/// histogram is a `HistogramProto`, or a tensor of k × 3 (left edge, right edge, count).
final class EventParser {

    private final RunBuilder run;
    private final TagTable tags = new TagTable();
    private final TensorValue tensor = new TensorValue();

    /// Whether the log says itself where it was started again; else falling steps are the sign.
    private boolean saysRestarts;

    private boolean isLaterFile;
    private boolean begun;

    private double wallTime;
    private long step;
    private boolean isBack;

    EventParser(RunBuilder run) {
        this.run = run;
    }

    /// Reads one message.
    void parse(byte[] bytes, int offset, int length) throws IOException {
        if (!begun) {
            begun = true;
            isLaterFile = !run.isEmpty();
        }
        wallTime = 0;
        step = 0;
        boolean started = false;
        int summary = -1;
        int summaryLength = 0;
        var in = CodedInputStream.newInstance(bytes, offset, length);
        for (int key = in.readTag(); key != 0; key = in.readTag()) {
            switch (key) {
                case EventFieldNumbers.EVENT_WALL_TIME << 3 | FIXED64 -> wallTime = in.readDouble();
                case EventFieldNumbers.EVENT_STEP << 3 | VARINT -> step = in.readInt64();
                case EventFieldNumbers.EVENT_FILE_VERSION << 3 | BYTES -> version(in.readString());
                case EventFieldNumbers.EVENT_SUMMARY << 3 | BYTES -> {
                    summaryLength = in.readRawVarint32();
                    summary = offset + in.getTotalBytesRead();
                    in.skipRawBytes(summaryLength);
                }
                case EventFieldNumbers.EVENT_SESSION_LOG << 3 | BYTES -> started = isStart(in);
                default -> in.skipField(key);
            }
        }
        if (started && saysRestarts) {
            run.sessionAt(step, isLaterFile);
        }
        if (summary >= 0) {
            isBack = !saysRestarts && run.isBack(step);
            summary(bytes, summary, summaryLength);
        }
    }

    /// Files from `brain.Event:2` on say where a run went on.
    private void version(String version) {
        var number = version.substring(version.lastIndexOf(':') + 1);
        saysRestarts = number.matches("[1-9]\\d{0,8}") && Integer.parseInt(number) >= 2;
    }

    private static boolean isStart(CodedInputStream in) throws IOException {
        boolean start = false;
        int limit = in.pushLimit(in.readRawVarint32());
        for (int key = in.readTag(); key != 0; key = in.readTag()) {
            if (key == (EventFieldNumbers.SESSION_STATUS << 3 | VARINT)) {
                start = in.readEnum() == EventFieldNumbers.SESSION_STARTED;
            } else {
                in.skipField(key);
            }
        }
        in.popLimit(limit);
        return start;
    }

    private void summary(byte[] bytes, int offset, int length) throws IOException {
        var in = CodedInputStream.newInstance(bytes, offset, length);
        for (int key = in.readTag(); key != 0; key = in.readTag()) {
            if (key == (EventFieldNumbers.SUMMARY_VALUE << 3 | BYTES)) {
                int limit = in.pushLimit(in.readRawVarint32());
                value(bytes, offset, in);
                in.popLimit(limit);
            } else {
                in.skipField(key);
            }
        }
    }

    private void value(byte[] bytes, int offset, CodedInputStream in) throws IOException {
        Tag tag = null;
        String plugin = null;
        HistogramBins bins = null;
        float simple = 0;
        boolean isSimple = false;
        boolean isTensor = false;
        for (int key = in.readTag(); key != 0; key = in.readTag()) {
            switch (key) {
                case EventFieldNumbers.VALUE_TAG << 3 | BYTES -> tag = tag(bytes, offset, in);
                case EventFieldNumbers.VALUE_SIMPLE << 3 | FIXED32 -> {
                    simple = in.readFloat();
                    isSimple = true;
                }
                case EventFieldNumbers.VALUE_HISTOGRAM << 3 | BYTES ->
                        bins = HistogramMessage.read(in);
                case EventFieldNumbers.VALUE_TENSOR << 3 | BYTES -> {
                    tensor.read(bytes, offset, in);
                    isTensor = true;
                }
                case EventFieldNumbers.VALUE_METADATA << 3 | BYTES -> plugin = pluginName(in);
                default -> in.skipField(key);
            }
        }
        if (tag == null) {
            return;
        }
        if (plugin != null && tag.plugin.isEmpty()) {
            tag.plugin = plugin;
        }
        if (isSimple) {
            scalar(tag, simple, true);
        } else if (bins != null) {
            histogram(tag, bins);
        } else if (isTensor) {
            tensor(tag);
        }
    }

    private Tag tag(byte[] bytes, int offset, CodedInputStream in) throws IOException {
        int length = in.readRawVarint32();
        int at = offset + in.getTotalBytesRead();
        in.skipRawBytes(length);
        return tags.get(bytes, at, at + length);
    }

    private void tensor(Tag tag) {
        if (tensor.isScalar() && tag.mayBe("scalars")) {
            scalar(tag, tensor.scalar(), tensor.isSingle());
        } else if (tag.mayBe("histograms")) {
            histogram(tag, tensor.bins());
        }
    }

    private void scalar(Tag tag, double value, boolean single) {
        var series = tag.scalars;
        if (series == null) {
            series = run.scalar(tag.name, single);
            tag.scalars = series;
        }
        if (isBack) {
            series.restartedAt(step);
        }
        series.add(step, wallTime, Double.NaN, value);
    }

    private void histogram(Tag tag, @Nullable HistogramBins bins) {
        if (bins != null) {
            run.histogram(tag.name, new HistogramSeries.Point(step, wallTime, bins));
        }
    }

    private static String pluginName(CodedInputStream in) throws IOException {
        var name = "";
        int limit = in.pushLimit(in.readRawVarint32());
        for (int key = in.readTag(); key != 0; key = in.readTag()) {
            if (key == (EventFieldNumbers.METADATA_PLUGIN << 3 | BYTES)) {
                int inner = in.pushLimit(in.readRawVarint32());
                for (int k = in.readTag(); k != 0; k = in.readTag()) {
                    if (k == (EventFieldNumbers.PLUGIN_NAME << 3 | BYTES)) {
                        name = in.readString();
                    } else {
                        in.skipField(k);
                    }
                }
                in.popLimit(inner);
            } else {
                in.skipField(key);
            }
        }
        in.popLimit(limit);
        return name;
    }
}
