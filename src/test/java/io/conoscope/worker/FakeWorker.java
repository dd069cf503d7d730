package io.conoscope.worker;

import io.conoscope.service.FakeCorpus;
import io.conoscope.service.FakeModels;
import io.conoscope.service.embed.LocalEmbedder;
import io.conoscope.service.search.LocalQueryEncoder;
import io.conoscope.service.train.FakeTrainer;
import io.conoscope.worker.memory.MemoryLimit;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Executors;

/// A worker whose model needs no native code: `FakeWorker IMAGES MILLIS-A-BATCH [noise]`; or one
/// whose native code aborts (`abort`) or takes memory without end (`fill`) at the first batch.
public final class FakeWorker {

    private static final Path CACHE = Path.of(System.getProperty("java.io.tmpdir"));

    private static final long FILLED = 16 << 20;

    private FakeWorker() {}

    public static void main(String[] args) {
        int images = Integer.parseInt(args[0]);
        long millis = Long.parseLong(args[1]);
        if (args.length > 2 && args[2].equals("noise")) {
            System.out.println("a line that is no reply");
            System.out.println("x".repeat(3 << 20));
        }
        var models = new FakeModels();
        models.beforeBatch =
                batches -> {
                    sleep(millis);
                    misbehave(args.length > 2 ? args[2] : "");
                };
        var decoders = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
        WorkerMain.serve(
                new WorkerTasks(
                        new LocalEmbedder(models, FakeCorpus.pictures(Set.of("3.jpg")), decoders),
                        new LocalQueryEncoder(models, FakeCorpus.pictures(Set.of("3.jpg"))),
                        FakeCorpus.opener(images),
                        FakeTrainer.job(new FakeTrainer(millis, args.length > 2 ? 3 : 0), CACHE)),
                MemoryLimit.current(false));
    }

    private static void misbehave(String how) {
        if (how.equals("abort")) {
            abort();
        }
        while (how.equals("fill")) {
            Arena.global().allocate(FILLED).fill((byte) 1);
        }
    }

    private static void abort() {
        var linker = Linker.nativeLinker();
        var abort = linker.defaultLookup().find("abort").orElseThrow();
        try {
            linker.downcallHandle(abort, FunctionDescriptor.ofVoid()).invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
