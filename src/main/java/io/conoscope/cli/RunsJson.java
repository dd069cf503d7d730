package io.conoscope.cli;

import com.google.gson.stream.JsonWriter;

import io.conoscope.runlog.RunLog;
import io.conoscope.runlog.ScalarSeries;

import java.io.IOException;
import java.util.List;

/// Writes runs as JSON, point by point: a log may hold millions.
final class RunsJson {

    private RunsJson() {}

    static void write(List<RunLog> runs, JsonWriter out) throws IOException {
        out.beginObject().name("runs").beginArray();
        for (var run : runs) {
            run(run, out);
        }
        out.endArray().endObject();
    }

    private static void run(RunLog run, JsonWriter out) throws IOException {
        out.beginObject();
        out.name("name").value(run.name());
        out.name("format").value(run.format().word());
        out.name("path").value(run.path().toString());
        out.name("scalars").beginArray();
        for (var series : run.scalars()) {
            scalars(series, out);
        }
        out.endArray();
        out.name("damage").beginArray();
        for (var damage : run.damage()) {
            out.beginObject();
            out.name("file").value(damage.file().toString());
            out.name("offset").value(damage.offset());
            out.name("found").value(damage.found());
            out.name("expected").value(damage.expected());
            out.endObject();
        }
        out.endArray().endObject();
    }

    private static void scalars(ScalarSeries series, JsonWriter out) throws IOException {
        out.beginObject().name("tag").value(series.tag()).name("points").beginArray();
        boolean single = series.isSinglePrecision();
        for (int i = 0; i < series.size(); i++) {
            out.beginArray().value(series.step(i));
            number(series.wallTime(i), out);
            if (single && Float.isFinite(series.value(i))) {
                out.value(series.value(i));
            } else {
                number(series.exactValue(i), out);
            }
            out.endArray();
        }
        out.endArray().endObject();
    }

    private static void number(double value, JsonWriter out) throws IOException {
        if (Double.isFinite(value)) {
            out.value(value);
        } else {
            out.nullValue();
        }
    }
}
