package io.conoscope.encoder.script;

import io.conoscope.encoder.script.PickleValue.Kind;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/// The stack that a pickle's instructions work on, with the values that they keep for later. For
/// one thread.
final class PickleStack {

    /// Modules within modules of real models take some thirty.
    private static final int MAX_DEPTH = 200;

    private static final String REBUILD = "torch._utils _rebuild_tensor_v2";

    /// Of a storage's description: a word, the type, the record's key, the device, how many.
    private static final int STORAGE_PARTS = 5;

    private static final Map<String, Integer> BYTES =
            Map.ofEntries(
                    Map.entry("torch ComplexDoubleStorage", 16),
                    Map.entry("torch ComplexFloatStorage", 8),
                    Map.entry("torch DoubleStorage", 8),
                    Map.entry("torch LongStorage", 8),
                    Map.entry("torch FloatStorage", 4),
                    Map.entry("torch IntStorage", 4),
                    Map.entry("torch QInt32Storage", 4),
                    Map.entry("torch HalfStorage", 2),
                    Map.entry("torch BFloat16Storage", 2),
                    Map.entry("torch ShortStorage", 2));

    private final ToLongFunction<String> records;
    private final List<PickleValue> values = new ArrayList<>();
    private final ArrayDeque<Integer> marks = new ArrayDeque<>();
    private final Map<Integer, PickleValue> kept = new HashMap<>();

    /// @param records how many bytes the record of a key has; -1 where there is none
    PickleStack(ToLongFunction<String> records) {
        this.records = records;
    }

    /// What is wrong with an instruction.
    static final class Refusal extends Exception {

        private final String found;
        private final String expected;

        Refusal(String found, String expected) {
            super(found);
            this.found = found;
            this.expected = expected;
        }

        String found() {
            return found;
        }

        String expected() {
            return expected;
        }
    }

    void push(PickleValue value) {
        values.add(value);
    }

    void mark() {
        marks.push(values.size());
    }

    void keep(int place) throws Refusal {
        kept.put(place, top(1));
    }

    void fetch(int place) throws Refusal {
        var value = kept.get(place);
        if (value == null) {
            throw new Refusal("the place " + place, "one that holds something");
        }
        push(value);
    }

    /// Puts all since the last mark into a new value.
    void gather(PickleValue into) throws Refusal {
        gather(into, sinceMark());
    }

    /// Puts the last values into a new one.
    void gather(PickleValue into, int count) throws Refusal {
        for (var item : take(count)) {
            hold(into, item);
        }
        push(into);
    }

    /// Puts all since the last mark into the value before it.
    void append() throws Refusal {
        append(sinceMark());
    }

    /// Puts the last values into the one before them.
    void append(int count) throws Refusal {
        var items = take(count);
        var into = top(1);
        if (!into.is(Kind.CONTAINER)) {
            throw new Refusal("items for what holds none", "a list, a dictionary or an object");
        }
        for (var item : items) {
            hold(into, item);
        }
    }

    /// Makes an object of a name and what it is given.
    void call() throws Refusal {
        var parts = take(2);
        var given = parts.get(1);
        if (!parts.get(0).is(Kind.NAME) || !given.is(Kind.TUPLE)) {
            throw new Refusal("a call of what is no name", "a name and a tuple");
        }
        if (parts.get(0).text().equals(REBUILD)) {
            requireWithin(given.items());
        }
        var made = PickleValue.container();
        hold(made, given);
        push(made);
    }

    /// A tensor lies within its storage.
    private static void requireWithin(List<PickleValue> given) throws Refusal {
        boolean whole =
                given.size() >= 4
                        && given.get(0).is(Kind.STORAGE)
                        && given.get(1).is(Kind.NUMBER)
                        && isNumbers(given.get(2))
                        && isNumbers(given.get(3))
                        && given.get(2).items().size() == given.get(3).items().size();
        if (!whole || given.get(1).number() < 0) {
            throw new Refusal("a tensor of unknown shape", "storage, offset, size and stride");
        }
        var sizes = given.get(2).items();
        var strides = given.get(3).items();
        double last = given.get(1).number();
        boolean empty = false;
        for (int i = 0; i < sizes.size(); i++) {
            long size = sizes.get(i).number();
            long stride = strides.get(i).number();
            if (size < 0 || stride < 0) {
                throw new Refusal("a tensor's size or stride below 0", "0 or more");
            }
            empty |= size == 0;
            last += (double) (size - 1) * stride;
        }
        if (!empty && last >= given.get(0).number()) {
            throw new Refusal(
                    String.format(Locale.ROOT, "a tensor that ends at number %.0f", last + 1),
                    "at most the " + given.get(0).number() + " of its storage");
        }
    }

    private static boolean isNumbers(PickleValue value) {
        return value.is(Kind.TUPLE) && value.items().stream().allMatch(i -> i.is(Kind.NUMBER));
    }

    /// Makes a storage of its description.
    void storage() throws Refusal {
        var parts = take(1).getFirst().items();
        if (parts.size() != STORAGE_PARTS
                || !parts.get(1).is(Kind.NAME)
                || !parts.get(2).is(Kind.TEXT)
                || !parts.get(4).is(Kind.NUMBER)) {
            throw new Refusal("a storage that is not described", "type, record and length");
        }
        long numbers = parts.get(4).number();
        var key = parts.get(2).text();
        long bytes = records.applyAsLong(key);
        int each = BYTES.getOrDefault(parts.get(1).text(), 1);
        if (numbers < 0 || (numbers > 0 && numbers > bytes / each)) {
            throw new Refusal(
                    numbers + " numbers in the record " + key,
                    bytes < 0 ? "that there is such a record" : "at most " + bytes / each);
        }
        push(PickleValue.storage(numbers));
    }

    private static void hold(PickleValue into, PickleValue item) throws Refusal {
        if (into.hold(item, MAX_DEPTH) > MAX_DEPTH) {
            throw new Refusal("values nested deeper", "at most " + MAX_DEPTH + " levels");
        }
    }

    private int sinceMark() throws Refusal {
        var mark = marks.poll();
        if (mark == null || mark > values.size()) {
            throw new Refusal("no mark before it", "a mark");
        }
        return values.size() - mark;
    }

    private List<PickleValue> take(int count) throws Refusal {
        if (count > values.size()) {
            throw new Refusal("too few values before it", Integer.toString(count));
        }
        var last = values.subList(values.size() - count, values.size());
        var taken = List.copyOf(last);
        last.clear();
        return taken;
    }

    private PickleValue top(int from) throws Refusal {
        if (values.size() < from) {
            throw new Refusal("no value before it", "a value");
        }
        return values.get(values.size() - from);
    }
}
