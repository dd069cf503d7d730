package io.conoscope.bench;

import io.conoscope.base.ConoscopeException;
import io.conoscope.bench.measure.MedianAndP95;
import io.conoscope.bench.measure.MixedSearchBench;
import io.conoscope.bench.measure.MixedSearchBench.Sample;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.cli.options.Machine;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Locale;
import java.util.concurrent.Callable;

/// `conoscope bench search`: how soon images and texts are ranked together for a query.
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Times mixed search over generated rows: making the two spaces, then from a query's",
            "row to the ranked list as it is, and to both lists, as it is and centred; in ms."
        })
public final class BenchSearchCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--images",
            paramLabel = "N",
            defaultValue = "8091",
            description = "Generated images. Default: ${DEFAULT-VALUE}.")
    private int images = 8091;

    @Option(
            names = "--texts",
            paramLabel = "N",
            defaultValue = "40455",
            description = "Generated texts. Default: ${DEFAULT-VALUE}.")
    private int texts = 40_455;

    @Option(
            names = "--width",
            paramLabel = "D",
            defaultValue = "512",
            description = "Width of the rows. Default: ${DEFAULT-VALUE}.")
    private int width = 512;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            defaultValue = "50",
            description = "Queries, after a tenth as many to warm up. Default: ${DEFAULT-VALUE}.")
    private int repeat = 50;

    @Mixin private JsonOutput json = new JsonOutput();

    public BenchSearchCommand(Console console) {
        this.console = console;
    }

    /// What is written as JSON; times in milliseconds.
    ///
    /// @param load how many processes wanted a processor in the last minute; negative where the
    ///             system does not say
    private record Report(
            String bench,
            int images,
            int texts,
            int width,
            int repeats,
            double makeMillis,
            @Nullable MedianAndP95 oneListMillis,
            @Nullable MedianAndP95 bothListsMillis,
            double load,
            Machine machine) {}

    @Override
    public Integer call() throws ConoscopeException {
        if (images < 1 || texts < images || width < 2 || repeat < 1) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "--images %d --texts %d --width %d --repeat %d, expected 1, as many"
                                    + " texts as images, 2, 1 or more",
                            images,
                            texts,
                            width,
                            repeat));
        }
        var bench = MixedSearchBench.of(images, texts, width);
        var samples = bench.measure(repeat, console.token());
        var one = MedianAndP95.of(samples, Sample::oneMillis);
        var both = MedianAndP95.of(samples, Sample::bothMillis);
        json.write(
                console,
                new Report(
                        "search",
                        images,
                        texts,
                        width,
                        repeat,
                        bench.makeMillis(),
                        one,
                        both,
                        MixedSearchBench.load(),
                        Machine.current()));
        if (!json.isStandardOutput()) {
            print("made ready", new MedianAndP95(bench.makeMillis(), bench.makeMillis()));
            print("one list", one);
            print("both lists", both);
        }
        return ExitStatus.DONE;
    }

    private void print(String what, @Nullable MedianAndP95 times) {
        if (times != null) {
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%-10s median %.1f ms, p95 %.1f%n",
                            what,
                            times.median(),
                            times.p95());
        }
    }
}
