package io.conoscope.base.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Objects;

/// Reads back what [JsonText] wrote of a record; every component must be there unless it may be
/// null.
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
            throw new ConoscopeException(
                    "json.syntax", e, file, String.valueOf(reason.getMessage()));
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
            if (held instanceof Record inner && json.get(key) instanceof JsonObject object) {
                requireWhole(file, prefix + key + ".", object, inner);
            }
        }
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
