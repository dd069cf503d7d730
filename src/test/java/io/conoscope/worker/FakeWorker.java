package io.conoscope.worker;

import io.conoscope.service.FakeCorpus;
import io.conoscope.service.FakeModels;
import io.conoscope.service.embed.LocalEmbedder;
import io.conoscope.service.train.FakeTrainer;
import io.conoscope.worker.memory.MemoryLimit;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Executors;

/// A worker whose model needs no native code: `FakeWorker IMAGES MILLIS-A-BATCH [noise]`.
public final class FakeWorker {

    private static final Path CACHE = Path.of(System.getProperty("java.io.tmpdir"));

    private FakeWorker() {}

    public static void main(String[] args) {
        int images = Integer.parseInt(args[0]);
        long millis = Long.parseLong(args[1]);
        if (args.length > 2) {
            System.out.println("a line that is no reply");
            System.out.println("x".repeat(3 << 20));
        }
        var models = new FakeModels();
        models.beforeBatch = batches -> sleep(millis);
        var decoders = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
        WorkerMain.serve(
                new LocalEmbedder(models, FakeCorpus.pictures(Set.of("3.jpg")), decoders),
                FakeCorpus.opener(images),
                FakeTrainer.job(new FakeTrainer(millis, args.length > 2 ? 3 : 0), CACHE),
                MemoryLimit.current(false));
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
