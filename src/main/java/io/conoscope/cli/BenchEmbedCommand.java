package io.conoscope.cli;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.EmbedBench;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.ModelSpec;
import io.conoscope.encoder.Models;
import io.conoscope.service.ModelNames;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Locale;
import java.util.concurrent.Callable;

/// `conoscope bench embed`: how fast a model embeds generated pictures and texts.
@Command(
        name = "embed",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Embeds generated pictures and texts: items a second, median and p95.")
final class BenchEmbedCommand implements Callable<Integer> {

    private final Console console;

    @Mixin private ModelOptions model = new ModelOptions();

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "8",
            description = "Pictures at once. Default: ${DEFAULT-VALUE}.")
    private int batch = 8;

    @Option(
            names = "--text-batch",
            paramLabel = "N",
            defaultValue = "32",
            description = "Texts at once. Default: ${DEFAULT-VALUE}.")
    private int textBatch = 32;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "12",
            description = "Measured batches, after two unmeasured. Default: ${DEFAULT-VALUE}.")
    private int runs = 12;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Threads that compute. Default: ${DEFAULT-VALUE}.")
    private int threads = 2;

    @Mixin private DeviceOption device = new DeviceOption();

    @Mixin private JsonOutput json = new JsonOutput();

    BenchEmbedCommand(Console console) {
        this.console = console;
    }

    /// What is written as JSON.
    private record Report(
            String bench,
            ModelDescription model,
            String device,
            int threads,
            int runs,
            EmbedBench.Speed images,
            EmbedBench.Speed texts,
            Machine machine) {}

    @Override
    public Integer call() throws ConoscopeException {
        device.apply();
        try (var encoder = Models.load(spec(), threads)) {
            var images = EmbedBench.images(encoder, batch, runs);
            var texts = EmbedBench.texts(encoder, textBatch, runs);
            json.write(
                    console,
                    new Report(
                            "embed",
                            encoder.description(),
                            encoder.device(),
                            threads,
                            runs,
                            images,
                            texts,
                            Machine.current()));
            if (!json.isStandardOutput()) {
                print("images", images);
                print("texts", texts);
            }
        }
        return ConoscopeCommand.DONE;
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
