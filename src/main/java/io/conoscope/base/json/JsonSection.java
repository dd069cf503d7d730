package io.conoscope.base.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.InputFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;

/// One object of a JSON file, whose readers name the file and the key when a value is not what it
/// should be.
///
/// @param file   where it was read from
/// @param prefix the keys that led here, each followed by a dot; empty for the whole file
/// @param values the object itself
public record JsonSection(Path file, String prefix, JsonObject values) {

    /// Reads a file that holds one JSON object.
    ///
    /// @param maxBytes what the file may hold at most; checked before it is read
    /// @throws ConoscopeException `file.missing`, `file.read`, `file.tooLarge` or `json.syntax`
    public static JsonSection read(Path file, long maxBytes) throws ConoscopeException {
        var element = readElement(file, maxBytes);
        if (!element.isJsonObject()) {
            throw new ConoscopeException("json.object", null, file);
        }
        return new JsonSection(file, "", element.getAsJsonObject());
    }

    /// Reads a file that holds any one JSON value.
    ///
    /// @throws ConoscopeException as [#read]
    public static JsonElement readElement(Path file, long maxBytes) throws ConoscopeException {
        try {
            long size = InputFile.require(file);
            if (size > maxBytes) {
                throw new ConoscopeException("file.tooLarge", null, file, size, maxBytes);
            }
            return parse(file, Files.readString(file));
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }

    /// Parses strictly: no comments, no trailing words, no NaN.
    ///
    /// @param file only named in the error
    public static JsonElement parse(Path file, String text) throws ConoscopeException {
        try {
            var reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            var element = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new ConoscopeException("json.trailing", null, file);
            }
            return element;
        } catch (JsonParseException | IOException e) {
            throw new ConoscopeException("json.syntax", e, file, JsonFault.words(e));
        }
    }

    /// Whether the key is there and not null.
    public boolean has(String key) {
        return value(key) != null;
    }

    /// A nested object.
    public JsonSection section(String key) throws ConoscopeException {
        var value = required(key, "an object");
        if (!value.isJsonObject()) {
            throw wrong(key, value, "an object");
        }
        return new JsonSection(file, prefix + key + ".", value.getAsJsonObject());
    }

    /// A nested array.
    public JsonArray array(String key) throws ConoscopeException {
        var value = required(key, "an array");
        if (!value.isJsonArray()) {
            throw wrong(key, value, "an array");
        }
        return value.getAsJsonArray();
    }

    /// A whole number in [low, high]; absent keys give the fallback.
    public int integer(String key, int low, int high, int fallback) throws ConoscopeException {
        var value = value(key);
        if (value == null) {
            return fallback;
        }
        double number = isNumber(value) ? value.getAsDouble() : Double.NaN;
        if (!(number >= low && number <= high && number == Math.rint(number))) {
            throw wrong(key, value, "a whole number in [" + low + ", " + high + "]");
        }
        return (int) number;
    }

    /// A number in [low, high]; absent keys give the fallback.
    public double number(String key, double low, double high, double fallback)
            throws ConoscopeException {
        var value = value(key);
        if (value == null) {
            return fallback;
        }
        double number = isNumber(value) ? value.getAsDouble() : Double.NaN;
        if (!(number >= low && number <= high)) {
            throw wrong(key, value, "a number in [" + low + ", " + high + "]");
        }
        return number;
    }

    /// A string; absent keys give the fallback.
    public String text(String key, String fallback) throws ConoscopeException {
        var value = value(key);
        if (value == null) {
            return fallback;
        }
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
            throw wrong(key, value, "a string");
        }
        return value.getAsString();
    }

    /// A string that must be there and hold more than blanks.
    public String text(String key) throws ConoscopeException {
        var value = required(key, "a text");
        var text = text(key, "");
        if (text.isBlank()) {
            throw wrong(key, value, "a text that is not blank");
        }
        return text;
    }

    /// A truth value; absent keys give the fallback.
    public boolean flag(String key, boolean fallback) throws ConoscopeException {
        var value = value(key);
        if (value == null) {
            return fallback;
        }
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) {
            throw wrong(key, value, "true or false");
        }
        return value.getAsBoolean();
    }

    /// The complaint that a key's value is not what was expected.
    public ConoscopeException wrong(String key, Object found, String expected) {
        var words = String.valueOf(found);
        var shown = words.length() > 120 ? words.substring(0, 120) + "…" : words;
        return new ConoscopeException("config.value", null, file, prefix + key, shown, expected);
    }

    /// The value of a key, or null where it is absent or null.
    public @Nullable JsonElement value(String key) {
        var value = values.get(key);
        return value == null || value.isJsonNull() ? null : value;
    }

    private JsonElement required(String key, String expected) throws ConoscopeException {
        var value = value(key);
        if (value == null) {
            throw new ConoscopeException("config.missing", null, file, prefix + key, expected);
        }
        return value;
    }

    /// Whether a JSON value is a number.
    public static boolean isNumber(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    }
}
