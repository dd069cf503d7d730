package io.conoscope.ui.session.viewstate.file;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import io.conoscope.base.json.JsonText;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.method.ProjectionParameter;
import io.conoscope.ui.session.viewstate.FrameView;
import io.conoscope.ui.session.viewstate.LookView;
import io.conoscope.ui.session.viewstate.RunsView;
import io.conoscope.ui.session.viewstate.ViewState;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Views as JSON: one object a part, parts that are null left out. Any thread.
final class ViewStateWriter {

    private ViewStateWriter() {}

    static String write(ViewState state) {
        var json = new JsonObject();
        var opened = state.opened();
        if (opened != null) {
            var part = new JsonObject();
            part.addProperty("path", opened.path().toString());
            part.addProperty("split", opened.split());
            json.add("opened", part);
        }
        if (state.model() != null) {
            json.add("model", model(state.model()));
        }
        if (state.projection() != null) {
            json.add("projection", projection(state.projection()));
        }
        json.add("scatter", JsonText.tree(state.scatter()));
        json.add("shown", JsonText.tree(state.shown()));
        var selection = state.selection();
        if (selection != null) {
            var part = new JsonObject();
            part.addProperty("of", selection.of());
            part.addProperty("points", PointRanges.write(selection.chosen().points()));
            json.add("selection", part);
        }
        json.addProperty("filter", state.filter());
        json.add("look", look(state.look()));
        json.add("runs", runs(state.runs()));
        json.add("frame", frame(state.frame()));
        return JsonText.of(json) + "\n";
    }

    private static JsonObject look(LookView look) {
        var json = new JsonObject();
        var filter = look.filter();
        if (filter != null) {
            var part = new JsonObject();
            part.addProperty("of", filter.kept().of());
            part.addProperty("points", PointRanges.write(filter.kept().chosen().points()));
            part.addProperty("because", filter.because());
            json.add("filter", part);
        }
        json.addProperty("query", look.query());
        json.add("coloring", JsonText.tree(look.coloring()));
        json.add("style", JsonText.tree(look.style()));
        return json;
    }

    private static JsonObject model(ModelSpec spec) {
        var json = new JsonObject();
        json.addProperty("image", spec.imageModel());
        json.addProperty("text", spec.textModel());
        json.addProperty("bridgeSeed", spec.bridgeSeed());
        if (spec.randomInit() != null) {
            json.addProperty("randomInit", spec.randomInit());
        }
        if (spec.layer() != null) {
            json.addProperty("layer", spec.layer());
        }
        if (spec.format() != null) {
            json.addProperty("format", word(spec.format()));
        }
        return json;
    }

    private static JsonObject projection(ProjectionChoice choice) {
        var settings = choice.settings();
        var json = new JsonObject();
        json.addProperty("method", choice.method());
        json.addProperty("metric", word(settings.metric()));
        json.addProperty("mode", word(settings.mode()));
        for (var parameter : ProjectionParameter.values()) {
            json.addProperty(parameter.key(), parameter.of(settings));
        }
        return json;
    }

    private static JsonObject runs(RunsView runs) {
        var json = new JsonObject();
        json.add("roots", paths(runs.roots()));
        json.add("removed", paths(runs.removed()));
        json.add("hidden", paths(runs.hidden()));
        if (runs.chosen() != null) {
            json.addProperty("chosen", runs.chosen().toString());
        }
        if (runs.tags() != null) {
            json.add("tags", JsonText.tree(runs.tags()));
        }
        return json;
    }

    private static JsonArray paths(List<Path> paths) {
        var json = new JsonArray();
        paths.forEach(path -> json.add(path.toString()));
        return json;
    }

    private static JsonObject frame(FrameView frame) {
        var json = new JsonObject();
        add(json, "theme", frame.theme() == null ? null : word(frame.theme()));
        add(json, "workspace", frame.workspace());
        json.addProperty("comparing", frame.comparing());
        if (frame.panels() != null) {
            json.add("panels", JsonText.tree(frame.panels()));
        }
        return json;
    }

    private static void add(JsonObject json, String key, @Nullable String value) {
        if (value != null) {
            json.addProperty(key, value);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
