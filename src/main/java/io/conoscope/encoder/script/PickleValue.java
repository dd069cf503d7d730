package io.conoscope.encoder.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// A value of a pickle, as far as it matters to what reads it: how deep values are nested within
/// it, and of a tensor's storage how many numbers it has. For one thread.
final class PickleValue {

    /// What has to be told apart.
    enum Kind {
        /// Null, a truth value, a fraction.
        PLAIN,
        /// A whole number.
        NUMBER,
        /// A text.
        TEXT,
        /// The name of a class or function.
        NAME,
        /// A list, a dictionary or an object.
        CONTAINER,
        /// A tuple, which does not change.
        TUPLE,
        /// The numbers of tensors.
        STORAGE
    }

    /// Nothing holds anything in these.
    static final PickleValue NOTHING = new PickleValue(Kind.PLAIN, 0, "");

    private final Kind kind;
    private final long number;
    private final String text;
    private final List<PickleValue> items = new ArrayList<>(0);
    private final List<PickleValue> holders = new ArrayList<>(0);
    private int depth;

    private PickleValue(Kind kind, long number, String text) {
        this.kind = kind;
        this.number = number;
        this.text = text;
    }

    static PickleValue number(long number) {
        return new PickleValue(Kind.NUMBER, number, "");
    }

    static PickleValue text(String text) {
        return new PickleValue(Kind.TEXT, 0, text);
    }

    static PickleValue name(String name) {
        return new PickleValue(Kind.NAME, 0, name);
    }

    static PickleValue container() {
        return new PickleValue(Kind.CONTAINER, 0, "");
    }

    static PickleValue tuple() {
        return new PickleValue(Kind.TUPLE, 0, "");
    }

    /// @param numbers how many there are
    static PickleValue storage(long numbers) {
        return new PickleValue(Kind.STORAGE, numbers, "");
    }

    boolean is(Kind asked) {
        return kind == asked;
    }

    /// A whole number's value, or how many numbers a storage has.
    long number() {
        return number;
    }

    String text() {
        return text;
    }

    /// What a tuple holds.
    List<PickleValue> items() {
        return items;
    }

    /// Puts a value into this one.
    ///
    /// @return how deep the values are nested now of which this is a part, or this itself
    int hold(PickleValue item, int most) {
        if (kind == Kind.TUPLE) {
            items.add(item);
        }
        boolean holds = item.kind == Kind.CONTAINER || item.kind == Kind.TUPLE;
        if (holds) {
            item.holders.add(this);
        }
        return deepen(holds ? item.depth + 1 : 1, most);
    }

    /// What holds this one gets deeper with it; a value within itself without end.
    private int deepen(int wanted, int most) {
        int deepest = 0;
        var waiting = new ArrayDeque<PickleValue>();
        if (wanted > depth) {
            depth = wanted;
            waiting.add(this);
        }
        while (!waiting.isEmpty()) {
            var value = waiting.remove();
            deepest = Math.max(deepest, value.depth);
            if (deepest > most) {
                return deepest;
            }
            for (var holder : value.holders) {
                if (holder.depth <= value.depth) {
                    holder.depth = value.depth + 1;
                    waiting.add(holder);
                }
            }
        }
        return deepest;
    }
}
