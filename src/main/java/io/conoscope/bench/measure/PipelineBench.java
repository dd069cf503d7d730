package io.conoscope.bench.measure;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Prefetcher;
import io.conoscope.corpus.ImageSource;
import io.conoscope.encoder.DualEncoder;
import io.conoscope.math.Percentiles;
import io.conoscope.service.embed.EmbeddingBatch;
import io.conoscope.service.embed.PictureReader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.IntFunction;

/// Measures whether decoding hides behind computing: the same pictures through the whole pipeline,
/// as an embedding job runs it but for the store, and through the tower alone.
///
/// @param encoder  computes on the calling thread
/// @param pictures reads on the decoder threads
/// @param decoders their pool
public record PipelineBench(DualEncoder encoder, PictureReader pictures, ExecutorService decoders) {

    /// What the turns took.
    ///
    /// @param pictures        how many
    /// @param pipelineSeconds to read, prepare and embed all of them, the median of the turns
    /// @param towerSeconds    to embed them once prepared, the median of the turns
    /// @param ratio           of the two within a turn, the median of the turns; 1 is perfect
    public record Overlap(
            int pictures, double pipelineSeconds, double towerSeconds, double ratio) {}

    /// Runs pipeline and tower in turn, once unmeasured; all prepared pictures are held in memory.
    ///
    /// @param files at least one
    /// @param turns at least 1
    /// @throws ConoscopeException if a picture cannot be read
    public Overlap measure(List<Path> files, int turns) throws ConoscopeException {
        if (files.isEmpty() || turns < 1) {
            throw new IllegalArgumentException(files.size() + " pictures, " + turns + " turns");
        }
        var prepared = new ArrayList<float[]>();
        for (var file : files) {
            prepared.add(encoder.preprocess(pictures.read(ImageSource.of(file))));
        }
        var pipeline = new double[turns];
        var tower = new double[turns];
        var ratio = new double[turns];
        for (int turn = -1; turn < turns; turn++) {
            double whole = pipeline(files);
            double alone = embed(prepared.size(), prepared::get);
            if (turn >= 0) {
                pipeline[turn] = whole;
                tower[turn] = alone;
                ratio[turn] = whole / alone;
            }
        }
        return new Overlap(
                files.size(),
                Percentiles.of(pipeline).median(),
                Percentiles.of(tower).median(),
                Percentiles.of(ratio).median());
    }

    private double pipeline(List<Path> files) {
        long began = System.nanoTime();
        try (var inputs =
                Prefetcher.<float[]>ofRange(
                        decoders,
                        0,
                        files.size(),
                        EmbeddingBatch.IMAGES_AHEAD,
                        i ->
                                () ->
                                        encoder.preprocess(
                                                pictures.read(ImageSource.of(files.get(i)))))) {
            embed(files.size(), i -> inputs.take());
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /// @param prepared is asked for each in order
    /// @return seconds
    private double embed(int n, IntFunction<float[]> prepared) {
        long began = System.nanoTime();
        for (int from = 0; from < n; from += EmbeddingBatch.IMAGES) {
            var batch = new float[Math.min(EmbeddingBatch.IMAGES, n - from)][];
            for (int i = 0; i < batch.length; i++) {
                batch[i] = prepared.apply(from + i);
            }
            encoder.embedImages(batch);
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
