package io.conoscope.base.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.function.Function;

/// Records as JSON: numbers that are not finite become `null`, components that are null are left
/// out.
public final class JsonText {

    private static final Gson GSON =
            new GsonBuilder()
                    .registerTypeAdapter(double.class, new FiniteOrNull<>(Double::valueOf))
                    .registerTypeAdapter(Double.class, new FiniteOrNull<>(Double::valueOf))
                    .registerTypeAdapter(float.class, new FiniteOrNull<>(Double::floatValue))
                    .registerTypeAdapter(Float.class, new FiniteOrNull<>(Double::floatValue))
                    .disableHtmlEscaping()
                    .setPrettyPrinting()
                    .create();

    /// What is null in a tree is a number that is not finite; null components never got there.
    private static final Gson OF_TREES = GSON.newBuilder().serializeNulls().create();

    private JsonText() {}

    /// A tree of records, lists, maps, strings and numbers as indented JSON.
    public static String of(Object value) {
        return value instanceof JsonElement ? OF_TREES.toJson(value) : GSON.toJson(value);
    }

    /// The same as a tree.
    public static JsonElement tree(Object value) {
        return GSON.toJsonTree(value);
    }

    static Gson gson() {
        return GSON;
    }

    /// A number or null; Gson itself refuses what is not finite, and drops nulls in objects.
    private static final class FiniteOrNull<N extends Number> extends TypeAdapter<N> {

        private final Function<Double, N> of;

        FiniteOrNull(Function<Double, N> of) {
            this.of = of;
        }

        @Override
        public void write(JsonWriter out, @Nullable N value) throws IOException {
            if (value == null) {
                out.nullValue();
            } else if (Double.isFinite(value.doubleValue())) {
                out.value(value);
            } else {
                boolean before = out.getSerializeNulls();
                out.setSerializeNulls(true);
                out.nullValue();
                out.setSerializeNulls(before);
            }
        }

        @Override
        public N read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return of.apply(Double.NaN);
            }
            return of.apply(in.nextDouble());
        }
    }
}
