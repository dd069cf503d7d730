package io.conoscope;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;

import java.util.Map;
import java.util.Set;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.BaseStream;

/// Where threads come from: the table of docs/decisions/0140 as far as it is about code.
final class ThreadMakers {

    /// The files that make threads, each with the reason.
    static final Map<String, String> ALLOWED =
            Map.ofEntries(
                    Map.entry("io.conoscope.app.threads.Pools", "the pools of the window"),
                    Map.entry(
                            "io.conoscope.app.NativeWarmup",
                            "loads libraries before they are needed"),
                    Map.entry("io.conoscope.app.Interrupt", "the JDK wants a shutdown hook so"),
                    Map.entry("io.conoscope.base.ParallelBlocks", "divides a computation"),
                    Map.entry("io.conoscope.math.Workers", "divides a computation"),
                    Map.entry(
                            "io.conoscope.projection.smile.UncancellableTask",
                            "what cannot be stopped must not hold a shared thread"),
                    Map.entry(
                            "io.conoscope.dataset.scenes.ScenesCorpus",
                            "draws pictures on the threads that the JDK has for streams"),
                    Map.entry("io.conoscope.training.Trainer", "prepares the next batches"),
                    Map.entry(
                            "io.conoscope.training.data.TokenCache",
                            "tokenizes on the threads that the JDK has for streams"),
                    Map.entry("io.conoscope.worker.WorkerMain", "ends a worker that hangs"),
                    Map.entry(
                            "io.conoscope.worker.memory.MemoryWatch",
                            "looks at memory while native code runs"),
                    Map.entry("io.conoscope.worker.WorkerProcess", "reads a worker's replies"),
                    Map.entry("io.conoscope.worker.WorkerService", "reads the window's requests"),
                    Map.entry("io.conoscope.service.embed.DecoderPool", "decodes pictures"),
                    Map.entry(
                            "io.conoscope.ui.run.epoch.EvaluationPulse",
                            "a second on the clock that the JDK has for all"),
                    Map.entry(
                            "io.conoscope.bench.BenchScatterCommand", "a scatter without a window"),
                    Map.entry("io.conoscope.bench.BenchLabCommand", "a tab without a laboratory"),
                    Map.entry(
                            "io.conoscope.bench.window.MonitorWindow", "charts without a window"));

    /// Makes the thread itself, or runs on those of the JDK.
    private static final Map<Class<?>, Set<String>> METHODS =
            Map.of(
                    Thread.class,
                    Set.of("ofPlatform", "ofVirtual", "startVirtualThread"),
                    ForkJoinPool.class,
                    Set.of("commonPool"),
                    CompletableFuture.class,
                    Set.of(
                            "runAsync",
                            "supplyAsync",
                            "delayedExecutor",
                            "orTimeout",
                            "completeOnTimeout"),
                    BaseStream.class,
                    Set.of("parallel"));

    private ThreadMakers() {}

    static boolean makesThreads(JavaClass ours) {
        return ours.getCodeUnitAccessesFromSelf().stream()
                .anyMatch(access -> makesThreads(access.getTarget()));
    }

    private static boolean makesThreads(CodeUnitAccessTarget target) {
        var owner = target.getOwner();
        if (owner.isEquivalentTo(Executors.class) || target.getName().equals("parallelStream")) {
            return true;
        }
        if (target.getName().equals("<init>")) {
            return owner.isAssignableTo(Thread.class)
                    || owner.isAssignableTo(ExecutorService.class)
                    || owner.isAssignableTo(TimerTask.class)
                    || owner.isEquivalentTo(java.util.Timer.class);
        }
        return METHODS.entrySet().stream()
                .anyMatch(
                        known ->
                                owner.isAssignableTo(known.getKey())
                                        && known.getValue().contains(target.getName()));
    }

    /// The class that the file is named after.
    static String nameOfFile(JavaClass ours) {
        return ours.getName().replaceFirst("\\$.*", "");
    }
}
