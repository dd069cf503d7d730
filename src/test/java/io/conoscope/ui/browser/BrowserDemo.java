package io.conoscope.ui.browser;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.ImageSource;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.service.search.SearchHit;
import io.conoscope.service.search.words.CaptionSearch;
import io.conoscope.ui.details.DetailsPanel;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.PanelDemo;
import io.conoscope.ui.kit.world.PointHits;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;

/// Shows the browser beside the details on real photos; a third argument is a filter or `#point`.
public final class BrowserDemo {

    private BrowserDemo() {}

    public static void main(String[] arguments) {
        PanelDemo.show(
                () -> {
                    var session = new Session();
                    var words = new Messages();
                    var io =
                            Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
                    var panels =
                            new SplitPane(
                                    TestBrowser.panel(
                                            session,
                                            io,
                                            Path.of(System.getProperty("java.io.tmpdir"))),
                                    new DetailsPanel(session, words, io));
                    panels.setOrientation(Orientation.HORIZONTAL);
                    open(session);
                    for (var argument : arguments) {
                        if (argument.startsWith("#")) {
                            javafx.application.Platform.runLater(() -> select(session, argument));
                        } else if (argument.startsWith("/")) {
                            session.hitsProperty()
                                    .set(
                                            new PointHits(
                                                    argument,
                                                    found(session, argument.substring(1))));
                        }
                    }
                    return panels;
                },
                arguments);
    }

    private static void select(Session session, String argument) {
        var points =
                java.util.Arrays.stream(argument.substring(1).split(","))
                        .mapToInt(Integer::parseInt)
                        .toArray();
        session.selectionProperty().set(Selection.of(points));
        session.hoveredProperty().set(9);
    }

    private static int[] found(Session session, String words) {
        var corpus = java.util.Objects.requireNonNull(session.corpusProperty().get());
        return CaptionSearch.of(corpus).search(words).stream().mapToInt(SearchHit::point).toArray();
    }

    private static void open(Session session) {
        try {
            var corpus = read(Path.of("../shared/data/flickr8k"), 1000);
            session.corpusProperty().set(corpus);
            session.embeddingsProperty().set(made(corpus));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Corpus read(Path root, int limit) throws IOException {
        var images = new ArrayList<ImageItem>();
        var texts = new ArrayList<TextItem>();
        var owners = new ArrayList<Integer>();
        for (var line :
                Files.readAllLines(root.resolve("captions.txt")).stream().skip(1).toList()) {
            var parts = line.split(",", 2);
            if (images.isEmpty() || !images.getLast().id().equals(parts[0])) {
                if (images.size() == limit) {
                    break;
                }
                var file = root.resolve("Flicker8k_Dataset").resolve(parts[0]);
                images.add(new ImageItem(parts[0], ImageSource.of(file), "test"));
            }
            texts.add(new TextItem(parts[0] + "#" + texts.size() % 5, parts[1]));
            owners.add(images.size() - 1);
        }
        var image = owners.stream().mapToInt(Integer::intValue).toArray();
        var text = java.util.stream.IntStream.range(0, image.length).toArray();
        return new Corpus(
                "Flickr8k",
                root,
                "test",
                images,
                texts,
                new Pairs(text, image),
                java.util.List.of());
    }

    /// Rows as a made-up model would give them: two cones, and a little of the photo in its texts.
    private static Embeddings made(Corpus corpus) {
        var random = Seeds.random(1);
        int d = 64;
        var image = new float[corpus.images().size()][d];
        var text = new float[corpus.texts().size()][d];
        for (var row : image) {
            for (int c = 0; c < d; c++) {
                row[c] = (float) random.nextGaussian() + (c < 4 ? 5 : 0);
            }
        }
        for (int p = 0; p < corpus.pairs().size(); p++) {
            for (int c = 0; c < d; c++) {
                text[corpus.pairs().text()[p]][c] =
                        (float) random.nextGaussian() * 0.5f
                                + 0.7f * image[corpus.pairs().image()[p]][c]
                                + (c >= 60 ? 5 : 0);
            }
        }
        return new Embeddings(
                Matrix.ofRows(image),
                Matrix.ofRows(text),
                corpus.pairs(),
                new Provenance("clip-tiny", "random 1", "Flickr8k", "test", Map.of()));
    }
}
