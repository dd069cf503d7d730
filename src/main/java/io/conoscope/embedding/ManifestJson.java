package io.conoscope.embedding;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.CorpusRef;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The values of a JSON object, each checked for its kind.
///
/// @param file   it stands in, for messages
/// @param prefix of its keys in messages: empty or `corpus.`
/// @param json   the object
record ManifestJson(Path file, String prefix, JsonObject json) {

    String text(String key) throws ConoscopeException {
        if (json.get(key) instanceof JsonPrimitive value && value.isString()) {
            return value.getAsString();
        }
        throw wrong(key, "a text");
    }

    @Nullable String textOrNull(String key) throws ConoscopeException {
        var value = json.get(key);
        return value == null || value.isJsonNull() ? null : text(key);
    }

    int count(String key) throws ConoscopeException {
        if (json.get(key) instanceof JsonPrimitive value
                && value.isNumber()
                && value.getAsString().matches("\\d{1,9}")) {
            return Integer.parseInt(value.getAsString());
        }
        throw wrong(key, "a whole number");
    }

    void require(String key, String wanted) throws ConoscopeException {
        if (!(json.get(key) instanceof JsonPrimitive value)
                || !value.getAsString().equals(wanted)) {
            throw wrong(key, wanted);
        }
    }

    ManifestJson object(String key) throws ConoscopeException {
        if (json.get(key) instanceof JsonObject value) {
            return new ManifestJson(file, prefix + key + ".", value);
        }
        throw wrong(key, "an object");
    }

    /// How a corpus was read; null where nothing is said about it.
    @Nullable CorpusRef ref(String key) throws ConoscopeException {
        var value = json.get(key);
        if (value == null || value.isJsonNull()) {
            return null;
        }
        var keys = object(key);
        var limit = keys.countOrNull("limit");
        if (limit != null && limit == 0) {
            throw keys.wrong("limit", "at least 1");
        }
        var ref =
                new CorpusRef(
                        keys.textOrNull("format"),
                        keys.text("path"),
                        keys.textOrNull("split"),
                        limit);
        var links = keys.json.get("links");
        boolean follows = links != null && links.isJsonPrimitive() && links.getAsBoolean();
        return follows ? ref.followingLinks() : ref;
    }

    private @Nullable Integer countOrNull(String key) throws ConoscopeException {
        var value = json.get(key);
        return value == null || value.isJsonNull() ? null : (Integer) count(key);
    }

    Map<String, String> texts() throws ConoscopeException {
        var all = new TreeMap<String, String>();
        for (var key : json.keySet()) {
            all.put(key, text(key));
        }
        return all;
    }

    List<SkippedImage> skipped(String key) throws ConoscopeException {
        var all = new ArrayList<SkippedImage>();
        if (!json.has(key)) {
            return all;
        }
        if (!(json.get(key) instanceof JsonArray items)) {
            throw wrong(key, "a list");
        }
        for (var item : items) {
            if (!(item instanceof JsonObject object)) {
                throw wrong(key, "a list of objects");
            }
            var keys = new ManifestJson(file, prefix + key + ".", object);
            all.add(new SkippedImage(keys.text("image"), keys.text("reason")));
        }
        return all;
    }

    private ConoscopeException wrong(String key, String expected) {
        var found = json.has(key) ? json.get(key).toString() : "not there";
        var shown = found.length() > 60 ? found.substring(0, 60) + "…" : found;
        return new ConoscopeException("manifest.key", null, file, prefix + key, shown, expected);
    }
}
