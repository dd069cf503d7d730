package io.conoscope.training.data;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Prefetcher;
import io.conoscope.math.Seeds;
import io.conoscope.training.config.TrainingConfig;
import io.conoscope.training.learn.BatchInput;
import io.conoscope.training.sample.EpochItems;
import io.conoscope.training.sample.Item;
import io.conoscope.training.sample.Sampler;
import io.conoscope.training.sample.Samplers;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.stream.LongStream;

/// The batches of a run, one after the other, each prepared while the trainer is busy with those
/// before it. Which batch comes where follows from the seed alone. For one thread.
public final class BatchSource implements AutoCloseable {

    /// Beside the one that the trainer has.
    private static final int AHEAD = 2;

    private static final long CHOICE = 0x63686f696365L;

    private final EpochItems epochItems;
    private final TrainingSet set;
    private final Sampler sampler;
    private final BatchMaker maker;
    private final int batch;
    private final long seed;
    private final ExecutorService workers;
    private final int perEpoch;
    private List<List<Item>> plan = List.of();
    private int planned = -1;
    private @Nullable Prefetcher<Batch> prefetcher;
    private long next;
    private double waited;

    /// @param set     to train on
    /// @param config  says which pairs, which batches, which seed
    /// @param workers prepare batches
    /// @throws ConoscopeException `train.small` if there are not pairs for one step, `train.dealt`
    /// if the sampler does not make batches for one of them
    public BatchSource(TrainingSet set, TrainingConfig config, ExecutorService workers)
            throws ConoscopeException {
        this.set = set;
        this.workers = workers;
        epochItems =
                new EpochItems(
                        set.pairs(), set.images(), set.objective(), config.dataset().captions());
        sampler = Samplers.of(config.sampler());
        maker = new BatchMaker(set);
        batch = config.batch();
        seed = config.seed();
        perEpoch = plan(0).size();
        if (perEpoch < config.accumulate()) {
            throw tooFew(items(0).size(), config.accumulate());
        }
    }

    private ConoscopeException tooFew(int pairs, int perStep) {
        return pairs < batch * perStep
                ? new ConoscopeException("train.small", null, pairs, batch * perStep)
                : new ConoscopeException("train.dealt", null, pairs, perEpoch, batch, perStep);
    }

    /// How many batches an epoch has.
    public int perEpoch() {
        return perEpoch;
    }

    /// How long [#next] has waited for pictures so far, in seconds.
    public double waited() {
        return waited + (prefetcher == null ? 0 : prefetcher.waited());
    }

    /// Goes to a batch, counted from the first of the run.
    public void seek(long batch) {
        close();
        next = batch;
    }

    /// The next batch.
    ///
    /// @throws CancellationException if the thread is interrupted
    public Batch next() {
        var batches = prefetcher == null ? prefetch() : prefetcher;
        prefetcher = batches;
        return batches.take();
    }

    private Prefetcher<Batch> prefetch() {
        var numbers = LongStream.iterate(next, number -> number + 1);
        return new Prefetcher<>(workers, numbers.mapToObj(this::prepare).iterator(), AHEAD);
    }

    private Callable<Batch> prepare(long number) {
        int epoch = Math.toIntExact(number / perEpoch);
        int place = (int) (number % perEpoch);
        var items = plan(epoch).get(place);
        long own = Seeds.mix(Seeds.mix(seed) + number);
        return () -> new Batch(made(items, own), items, epoch, place);
    }

    /// What is wrong here is no mistake of whoever asked for the run.
    private BatchInput made(List<Item> items, long own) {
        try {
            return maker.make(items, own);
        } catch (RuntimeException | Error e) {
            throw new IllegalStateException("a batch could not be prepared", e);
        }
    }

    /// The batches of an epoch, as many as the first one has: where a sampler finds fewer, it
    /// deals again for the rest.
    private List<List<Item>> plan(int epoch) {
        if (epoch != planned) {
            var found = new ArrayList<List<Item>>();
            var items = items(epoch);
            int wanted = planned < 0 ? 1 : perEpoch;
            for (long deal = 0; found.size() < wanted; deal++) {
                long order = Seeds.mix(epochSeed(epoch) + deal);
                var batches = sampler.batches(items, batch, order);
                found.addAll(batches);
                if (batches.isEmpty()) {
                    break;
                }
            }
            plan = found;
            planned = epoch;
        }
        return plan;
    }

    private List<Item> items(int epoch) {
        return epochItems.of(Seeds.mix(epochSeed(epoch) ^ CHOICE)).stream()
                .filter(item -> set.has(item.image()))
                .toList();
    }

    private long epochSeed(int epoch) {
        return Seeds.mix(seed ^ Seeds.mix(epoch));
    }

    /// Lets go of what is prepared; the workers are not ended.
    @Override
    public void close() {
        waited = waited();
        if (prefetcher != null) {
            prefetcher.close();
            prefetcher = null;
        }
    }
}
