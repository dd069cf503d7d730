package io.conoscope.base;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// Results by what they are of, the least recently used of them forgotten first. For one thread.
///
/// A result is of something, told by a value such as the key of a model's rows, and of settings
/// that led to it; both are compared with `equals`.
///
/// @param <O> what a result is of
/// @param <S> the settings
/// @param <V> the result
public final class LruCache<O, S, V> {

    private final long most;
    private final ToLongFunction<? super V> weight;
    private final LinkedHashMap<Key<O, S>, V> results = new LinkedHashMap<>(16, 0.75f, true);
    private long total;

    /// A kept result with what it is of.
    public record Entry<O, S, V>(O of, S settings, V result) {}

    private record Key<O, S>(O of, S settings) {}

    /// @param most   how much may be kept in all; a result that is heavier alone is not kept
    /// @param weight of a result, for example in bytes
    public LruCache(long most, ToLongFunction<? super V> weight) {
        this.most = most;
        this.weight = weight;
    }

    /// What was kept last for this object with these settings.
    public Optional<V> find(O of, S settings) {
        return Optional.ofNullable(results.get(new Key<>(of, settings)));
    }

    /// Everything that is kept, the least recently used first.
    public List<Entry<O, S, V>> all() {
        return results.entrySet().stream()
                .map(e -> new Entry<>(e.getKey().of(), e.getKey().settings(), e.getValue()))
                .toList();
    }

    /// Keeps a result in place of an earlier one. One that is too heavy takes nobody else's place.
    public void keep(O of, S settings, V result) {
        var key = new Key<>(of, settings);
        long own = weight.applyAsLong(result);
        var before = own > most ? results.remove(key) : results.put(key, result);
        total += (own > most ? 0 : own) - (before == null ? 0 : weight.applyAsLong(before));
        var oldest = results.entrySet().iterator();
        while (total > most && oldest.hasNext()) {
            total -= weight.applyAsLong(oldest.next().getValue());
            oldest.remove();
        }
    }
}
