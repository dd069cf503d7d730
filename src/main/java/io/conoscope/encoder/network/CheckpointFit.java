package io.conoscope.encoder.network;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.checkpoint.Checkpoint;
import io.conoscope.encoder.checkpoint.TensorEntry;
import io.conoscope.encoder.weight.Weight;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Finds each weight of a network in a checkpoint, and checks that all of them and nothing else is
/// there, in the right shapes.
public final class CheckpointFit {

    private static final int SHOWN = 5;

    private final Checkpoint checkpoint;
    private final Network network;
    private final Map<String, TensorEntry> found = new LinkedHashMap<>();

    private CheckpointFit(Checkpoint checkpoint, Network network) {
        this.checkpoint = checkpoint;
        this.network = network;
    }

    /// Where a network's weights come from.
    ///
    /// @throws ConoscopeException `weights.missing`, `weights.surplus` or `weights.shape`, naming
    /// the tensors
    public static Network.WeightSource of(Checkpoint checkpoint, Network network)
            throws ConoscopeException {
        if (checkpoint.isOpenClip()) {
            return OpenClipFit.of(checkpoint, network);
        }
        var fit = new CheckpointFit(checkpoint, network);
        fit.find();
        return (name, into) ->
                checkpoint.readFloats(Objects.requireNonNull(fit.found.get(name), name), into);
    }

    private void find() throws ConoscopeException {
        var prefix = prefix();
        var missing = new ArrayList<String>();
        var used = new HashSet<String>();
        for (var name : network.weights().keySet()) {
            var entry = entry(prefix + name);
            if (entry == null) {
                missing.add(prefix + name);
            } else {
                found.put(name, entry);
                used.add(entry.name());
            }
        }
        requireNone(checkpoint.file(), missing, surplus(prefix, used));
        for (var item : found.entrySet()) {
            requireShape(item.getValue(), network.weights().get(item.getKey()));
        }
    }

    /// Makes sure that no tensor is missing and none is left over.
    static void requireNone(Path file, List<String> missing, List<String> surplus)
            throws ConoscopeException {
        if (!missing.isEmpty()) {
            throw new ConoscopeException(
                    "weights.missing", null, file, missing.size(), some(missing), some(surplus));
        }
        if (!surplus.isEmpty()) {
            throw new ConoscopeException(
                    "weights.surplus", null, file, surplus.size(), some(surplus));
        }
    }

    /// What precedes all names here: the first that the first weight is found under.
    private String prefix() {
        for (var name : network.weights().keySet()) {
            for (var prefix : network.prefixes()) {
                if (entry(prefix + name) != null) {
                    return prefix;
                }
            }
        }
        return "";
    }

    /// A tensor by its name, or by the names that layer norms had in TensorFlow.
    private @Nullable TensorEntry entry(String name) {
        var entry = checkpoint.entries().get(name);
        if (entry != null || !name.contains("LayerNorm.")) {
            return entry;
        }
        return checkpoint
                .entries()
                .get(
                        name.replace("LayerNorm.weight", "LayerNorm.gamma")
                                .replace("LayerNorm.bias", "LayerNorm.beta"));
    }

    private List<String> surplus(String prefix, Set<String> used) {
        var surplus = new ArrayList<String>();
        for (var name : checkpoint.entries().keySet()) {
            var plain = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
            if (!used.contains(name) && !network.mayIgnore(plain)) {
                surplus.add(name);
            }
        }
        return surplus;
    }

    private void requireShape(TensorEntry entry, @Nullable Weight weight)
            throws ConoscopeException {
        var expected = Objects.requireNonNull(weight).shape();
        if (!entry.hasShape(expected.each())) {
            throw new ConoscopeException(
                    "weights.shape",
                    null,
                    checkpoint.fileOf(entry),
                    entry.name(),
                    entry.shape(),
                    expected);
        }
    }

    private static String some(List<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        var shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() > SHOWN ? shown + ", …" : shown;
    }
}
