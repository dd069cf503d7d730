package io.conoscope.cli;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.VisibleText;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.DeviceOption;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.cli.options.JsonOutput;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.EmbeddingsFolder;
import io.conoscope.gap.correct.Correction;
import io.conoscope.gap.correct.FitSample;
import io.conoscope.gap.correct.RowCorrection;
import io.conoscope.gap.correct.method.Corrections;
import io.conoscope.math.UnitRows;
import io.conoscope.service.models.ModelSource;
import io.conoscope.service.open.Opening;
import io.conoscope.service.search.ModelOfRows;
import io.conoscope.service.search.NearestRows;
import io.conoscope.service.search.QueryEncoder;
import io.conoscope.service.search.QueryInput;
import io.conoscope.service.search.SearchHit;
import io.conoscope.service.search.SearchScope;
import io.conoscope.service.search.mixed.MixedQuery;
import io.conoscope.service.search.mixed.MixedSpace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// `conoscope search`: the rows of a folder nearest to words, a picture, or one of the rows.
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Finds the images and texts nearest to words, a picture, or a row.")
final class SearchCommand implements Callable<Integer> {

    private final Console console;
    private final ModelSource models;
    private final QueryEncoder encoder;

    @Option(
            names = "--embeddings",
            required = true,
            paramLabel = "DIR",
            description = "Folder of rows that embed wrote.")
    private @Nullable Path embeddings;

    @Option(
            names = "--text",
            paramLabel = "WORDS",
            description = "Looks for words, with the model of manifest.json.")
    private @Nullable String text;

    @Option(
            names = "--picture",
            paramLabel = "FILE",
            description = "Looks for a picture, with the model of manifest.json.")
    private @Nullable Path picture;

    @Option(
            names = "--row",
            paramLabel = "image:I|text:T",
            description = "Looks for what is like a row, which needs no model.")
    private @Nullable String row;

    @Option(
            names = "--in",
            paramLabel = "images|texts|both",
            defaultValue = "both",
            description = "Where to look. Default: ${DEFAULT-VALUE}.")
    private SearchScope scope = SearchScope.BOTH;

    @Option(
            names = "--top",
            paramLabel = "K",
            defaultValue = "10",
            description = "How many results. Default: ${DEFAULT-VALUE}.")
    private int top = 10;

    @Option(
            names = "--correct",
            paramLabel = "NAME",
            description = {
                "Correction of the rows before the search; what it does to images it does to a",
                "picture, what it does to texts to words. One of: identity, center, standardize,",
                "shift:D, drop:K, realign, subspace:D, mix:A:NAME."
            })
    private @Nullable String correction;

    @Option(
            names = "--fit-share",
            paramLabel = "F",
            defaultValue = "1",
            description =
                    "Share of the images, with their texts, that the correction is fitted to. "
                            + "Default: ${DEFAULT-VALUE}.")
    private double fitShare = 1;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Draws those images. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--model",
            paramLabel = "NAME-OR-FOLDER",
            description =
                    "Where the model of manifest.json is, if its name alone does not find it.")
    private @Nullable String model;

    @Mixin private DeviceOption device = new DeviceOption();

    @Mixin private JsonOutput json = new JsonOutput();

    /// @param models  describes the model of a folder
    /// @param encoder embeds words and pictures
    SearchCommand(Console console, ModelSource models, QueryEncoder encoder) {
        this.console = console;
        this.models = models;
        this.encoder = encoder;
    }

    /// @param name as it is written in the JSON
    private record Query(String name, MixedQuery row) {}

    @Override
    public Integer call() throws ConoscopeException {
        if (Stream.of(text, picture, row).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException(
                    "give one of --text WORDS, --picture FILE and --row image:I|text:T");
        }
        if (top < 1) {
            throw new IllegalArgumentException("--top is " + top + ", expected 1 or more");
        }
        if (text != null && text.isBlank()) {
            throw new IllegalArgumentException("--text is empty, expected words to look for");
        }
        var wanted = correction();
        device.apply();
        var folder = Objects.requireNonNull(embeddings);
        if (!EmbeddingsFolder.isOne(folder)) {
            throw new ConoscopeException("embeddings.none", null, folder);
        }
        var source = Opening.open(folder);
        var rows = Objects.requireNonNull(source.embeddings());
        var space = MixedSpace.of(rows, wanted);
        var query = query(folder, rows);
        report(SearchReport.of(query.name(), source.corpus(), nearest(space, query)));
        return ExitStatus.DONE;
    }

    private RowCorrection correction() {
        var sample = new FitSample(fitShare, seed);
        if (correction == null || correction.equals(RowCorrection.NONE.name())) {
            return RowCorrection.NONE;
        }
        return switch (Corrections.parse(correction)) {
            case Correction.OfRows(var transform) -> new RowCorrection(transform, sample);
            case Correction.OfSimilarities(var similarities) ->
                    throw new IllegalArgumentException(
                            "--correct is "
                                    + similarities.name()
                                    + ", which compares images with texts only and cannot rank"
                                    + " them together; expected a correction of rows");
        };
    }

    /// What is found where the correction leaves rows a direction; those that it does not are
    /// counted and never found.
    private List<SearchHit> nearest(MixedSpace space, Query query) {
        var nowhere = space.nowhere();
        if (nowhere.length > 0) {
            int images = space.rows().image().rows();
            int first = nowhere[0];
            console.err()
                    .printf(
                            Locale.ROOT,
                            "warning: %d rows have no direction after %s and are left out, the"
                                    + " first is %s:%d%n",
                            nowhere.length,
                            correction,
                            first < images ? "image" : "text",
                            first < images ? first : first - images);
        }
        var placed = space.place(query.row());
        if (UnitRows.scale(placed) == 0) {
            throw new IllegalArgumentException(
                    "the query has no direction after "
                            + correction
                            + "; nothing is nearer to it than anything else");
        }
        var left = IntStream.of(nowhere).boxed().collect(Collectors.toSet());
        int asked = (int) Math.min(Integer.MAX_VALUE, (long) top + nowhere.length);
        return NearestRows.nearest(space.rows(), placed, scope, asked, query.row().except())
                .stream()
                .filter(hit -> !left.contains(hit.point()))
                .limit(top)
                .toList();
    }

    private Query query(Path folder, Embeddings rows) throws ConoscopeException {
        if (row != null) {
            int point = RowOption.point(row, rows.image().rows(), rows.text().rows());
            boolean image = point < rows.image().rows();
            return new Query(row, new MixedQuery(image, NearestRows.row(rows, point), point));
        }
        var input =
                text != null
                        ? new QueryInput.Words(text)
                        : new QueryInput.Picture(Objects.requireNonNull(picture));
        var spec = ModelOfRows.of(folder, model, models);
        var encoded = encoder.encode(spec, input, console.token(), console.progress());
        if (encoded.isCut()) {
            console.err()
                    .printf(
                            Locale.ROOT,
                            "warning: --text has %d tokens; the model read the first %d%n",
                            encoded.tokens(),
                            encoded.context());
        }
        if (text != null && encoded.isInBytes(text)) {
            console.err()
                    .printf(
                            Locale.ROOT,
                            "note: the model's tokenizer breaks --text into bytes (%d tokens);"
                                    + " what it finds says little%n",
                            encoded.tokens());
        }
        var name = text != null ? text : String.valueOf(picture);
        return new Query(name, new MixedQuery(text == null, encoded.vector(), -1));
    }

    private void report(SearchReport found) throws ConoscopeException {
        if (json.isWanted()) {
            json.write(console, found);
            return;
        }
        for (var result : found.results()) {
            var item = result.modality().equals("image") ? result.file() : result.text();
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%4d  %-5s %6d  %7.4f  %s%n",
                            result.rank(),
                            result.modality(),
                            result.row(),
                            result.score(),
                            item == null ? "" : VisibleText.line(item));
        }
    }
}
