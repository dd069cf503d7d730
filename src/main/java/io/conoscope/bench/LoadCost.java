package io.conoscope.bench;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.DualEncoder;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/// What loading a model takes, the engine's start included where it is the first.
///
/// @param seconds       from the asking to a model that can embed
/// @param heapMegabytes by how much the heap grew at its fullest; weights lie outside it
record LoadCost(double seconds, double heapMegabytes) {

    /// Loads a model.
    @FunctionalInterface
    interface Loading {
        DualEncoder load() throws ConoscopeException;
    }

    /// A model and what it took.
    record Loaded(DualEncoder encoder, LoadCost cost) {}

    static Loaded of(Loading loading) throws ConoscopeException {
        System.gc();
        var pools = heapPools();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        long began = System.nanoTime();
        var encoder = loading.load();
        double seconds = (System.nanoTime() - began) / 1e9;
        long peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new Loaded(encoder, new LoadCost(seconds, Math.max(0, peak - before) / 1e6));
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
