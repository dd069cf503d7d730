package io.conoscope.bench;

import io.conoscope.base.ConoscopeException;
import io.conoscope.bench.measure.EmbedBench;
import io.conoscope.bench.measure.PipelineBench;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.DeviceOption;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.cli.options.Machine;
import io.conoscope.cli.options.ModelOptions;
import io.conoscope.corpus.Pictures;
import io.conoscope.encoder.DualEncoder;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.encoder.model.Models;
import io.conoscope.service.embed.DecoderPool;
import io.conoscope.service.models.ModelNames;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

import javax.imageio.ImageIO;

/// `conoscope bench embed`: how fast a model embeds generated pictures and texts.
@Command(
        name = "embed",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Times embedding of generated images and texts: items a second, median and p95;"
                        + " time to load, and with --pictures how well decoding overlaps.")
public final class BenchEmbedCommand implements Callable<Integer> {

    private static final int TURNS = 3;

    private final Console console;

    @Mixin private ModelOptions model = new ModelOptions();

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "8",
            description = "Images per batch. Default: ${DEFAULT-VALUE}.")
    private int batch = 8;

    @Option(
            names = "--text-batch",
            paramLabel = "N",
            defaultValue = "32",
            description = "Texts per batch. Default: ${DEFAULT-VALUE}.")
    private int textBatch = 32;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "12",
            description = "Measured batches, after two for warm-up. Default: ${DEFAULT-VALUE}.")
    private int runs = 12;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Compute threads. Default: ${DEFAULT-VALUE}.")
    private int threads = 2;

    @Option(
            names = "--pictures",
            paramLabel = "FOLDER",
            description =
                    "Also decodes, resizes and embeds these images, compared with the time of"
                            + " the tower"
                            + " alone.")
    private @Nullable Path pictures;

    @Mixin private DeviceOption device = new DeviceOption();

    @Mixin private JsonOutput json = new JsonOutput();

    /// @param console receives the report
    public BenchEmbedCommand(Console console) {
        this.console = console;
    }

    /// What is written as JSON.
    private record Report(
            String bench,
            ModelDescription model,
            String device,
            int threads,
            int runs,
            LoadCost load,
            EmbedBench.Speed images,
            EmbedBench.Speed texts,
            PipelineBench.@Nullable Overlap pipeline,
            Machine machine) {}

    @Override
    public Integer call() throws ConoscopeException {
        device.apply();
        var spec = spec();
        var files = pictures == null ? null : files(pictures);
        var loaded = LoadCost.of(() -> Models.load(spec, threads));
        try (var encoder = loaded.encoder()) {
            var images = EmbedBench.images(encoder, batch, runs);
            var texts = EmbedBench.texts(encoder, textBatch, runs);
            var overlap = files == null ? null : overlap(encoder, files);
            json.write(
                    console,
                    new Report(
                            "embed",
                            encoder.description(),
                            encoder.device(),
                            threads,
                            runs,
                            loaded.cost(),
                            images,
                            texts,
                            overlap,
                            Machine.current()));
            if (!json.isStandardOutput()) {
                print(loaded.cost());
                print("images", images);
                print("texts", texts);
                print(overlap);
            }
        }
        return ExitStatus.DONE;
    }

    /// The files whose names end as pictures' do, in the order of their names.
    private static List<Path> files(Path folder) throws ConoscopeException {
        var endings = Set.of(ImageIO.getReaderFileSuffixes());
        try (var all = Files.list(folder)) {
            var files = all.filter(file -> endings.contains(ending(file))).sorted().toList();
            if (files.isEmpty()) {
                throw new IllegalArgumentException("--pictures " + folder + " has no images");
            }
            return files;
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, folder, e);
        }
    }

    private static String ending(Path file) {
        var name = file.toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static PipelineBench.Overlap overlap(DualEncoder encoder, List<Path> files)
            throws ConoscopeException {
        try (var decoders = new DecoderPool()) {
            return new PipelineBench(encoder, Pictures::open, decoders.threads())
                    .measure(files, TURNS);
        }
    }

    private void print(LoadCost load) {
        console.out()
                .printf(
                        Locale.ROOT,
                        "load: %.2f s, heap grew by at most %.0f MB%n",
                        load.seconds(),
                        load.heapMegabytes());
    }

    private void print(PipelineBench.@Nullable Overlap overlap) {
        if (overlap != null) {
            console.out()
                    .printf(
                            Locale.ROOT,
                            "pipeline: %d images in %.2f s, the tower alone %.2f s, ratio %.3f%n",
                            overlap.pictures(),
                            overlap.pipelineSeconds(),
                            overlap.towerSeconds(),
                            overlap.ratio());
        }
    }

    /// Models that come without weights get fresh ones.
    private ModelSpec spec() throws ConoscopeException {
        var spec = model.spec("clip-vit-b32");
        boolean fresh = spec.randomInit() == null && Models.presets().contains(spec.imageModel());
        return ModelNames.ofThisProgram().resolve(fresh ? spec.withRandomInit(1L) : spec);
    }

    private void print(String what, EmbedBench.Speed speed) {
        console.out()
                .printf(
                        Locale.ROOT,
                        "%s: %.1f a second in batches of %d; median %.1f ms, p95 %.1f ms%n",
                        what,
                        speed.perSecond(),
                        speed.batch(),
                        1000 * speed.medianSeconds(),
                        1000 * speed.p95Seconds());
    }
}
