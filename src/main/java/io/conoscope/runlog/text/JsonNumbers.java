package io.conoscope.runlog.text;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/// Takes the numbers out of JSON objects: NaN and the infinities as Python writes them count,
/// objects within are flattened with a slash, everything else is passed over.
final class JsonNumbers {

    private JsonNumbers() {}

    /// The numbers of a line that holds one object; null where it does not.
    static @Nullable Map<String, @Nullable Double> ofLine(String line) {
        if (!line.stripLeading().startsWith("{")) {
            return null;
        }
        try (var in = lenient(line)) {
            var numbers = read(in);
            return in.peek() == JsonToken.END_DOCUMENT ? numbers : null;
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            return null;
        }
    }

    static JsonReader lenient(String text) {
        var in = new JsonReader(new StringReader(text));
        in.setStrictness(Strictness.LENIENT);
        return in;
    }

    /// The numbers of the object that comes next.
    static Map<String, @Nullable Double> read(JsonReader in) throws IOException {
        var numbers = new LinkedHashMap<String, @Nullable Double>();
        object(in, "", numbers);
        return numbers;
    }

    private static void object(JsonReader in, String prefix, Map<String, @Nullable Double> numbers)
            throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            var key = prefix + in.nextName();
            switch (in.peek()) {
                case NUMBER -> numbers.put(key, in.nextDouble());
                case STRING -> {
                    var word = in.nextString();
                    if (!word.isEmpty() && !Character.isDigit(word.charAt(word.length() - 1))) {
                        putIfNumber(numbers, key, NumberParser.parse(word));
                    }
                }
                case BEGIN_OBJECT -> object(in, key + "/", numbers);
                default -> in.skipValue();
            }
        }
        in.endObject();
    }

    private static void putIfNumber(
            Map<String, @Nullable Double> numbers, String key, @Nullable Double number) {
        if (number != null) {
            numbers.put(key, number);
        }
    }
}
