package io.conoscope.base.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads back what [JsonText] wrote of a record; every component must be there unless it may be
/// null, also of records inside lists and maps, which hold no null themselves.
public final class JsonRecords {

    private JsonRecords() {}

    /// @param file only named in the error
    /// @throws ConoscopeException `json.syntax` if a value has another form; `config.missing` if a
    ///     component is not there
    public static <R extends Record> R read(Path file, JsonElement json, Class<R> type)
            throws ConoscopeException {
        try {
            var value = Objects.requireNonNull(JsonText.gson().fromJson(json, type), "null");
            requireWhole(file, "", json.getAsJsonObject(), value);
            return value;
        } catch (RuntimeException | ReflectiveOperationException e) {
            // Gson wraps what a record's constructor throws in a bare RuntimeException.
            var reason = e.getCause() instanceof RuntimeException inner ? inner : e;
            // One that copies its lists and maps says nothing that a reader understands.
            boolean isNull = reason instanceof NullPointerException;
            var found = isNull ? "null where a value is needed" : reason.getMessage();
            throw new ConoscopeException("json.syntax", e, file, String.valueOf(found));
        }
    }

    private static void requireWhole(Path file, String prefix, JsonObject json, Record value)
            throws ConoscopeException, ReflectiveOperationException {
        for (var component : value.getClass().getRecordComponents()) {
            var key = component.getName();
            var accessor = component.getAccessor();
            accessor.trySetAccessible();
            var held = accessor.invoke(value);
            boolean there = json.has(key) && held != null;
            if (!there && !mayBeNull(component)) {
                throw new ConoscopeException("config.absent", null, file, prefix + key);
            }
            if (held != null) {
                requireWholeValue(file, prefix + key, json.get(key), held);
            }
        }
    }

    /// Records are whole wherever they stand: in records, in lists, in maps.
    private static void requireWholeValue(
            Path file, String place, JsonElement json, @Nullable Object held)
            throws ConoscopeException, ReflectiveOperationException {
        switch (held) {
            case null -> throw new ConoscopeException("config.absent", null, file, place);
            case Record inner when json instanceof JsonObject object ->
                    requireWhole(file, place + ".", object, inner);
            case List<?> list when json instanceof JsonArray array -> {
                for (int i = 0; i < list.size(); i++) {
                    requireWholeValue(file, place + "[" + i + "]", array.get(i), list.get(i));
                }
            }
            case Map<?, ?> map when json instanceof JsonObject object -> {
                for (var entry : map.entrySet()) {
                    var key = String.valueOf(entry.getKey());
                    requireWholeValue(file, place + "." + key, object.get(key), entry.getValue());
                }
            }
            default -> {
                // A single value.
            }
        }
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
