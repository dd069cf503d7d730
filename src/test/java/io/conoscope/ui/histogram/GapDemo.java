package io.conoscope.ui.histogram;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.EmbeddingsFiles;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.service.measure.MeasureJob;
import io.conoscope.service.measure.MeasureRequest;
import io.conoscope.ui.histogram.measure.MeasuresPanel;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.PanelDemo;
import io.conoscope.ui.kit.figure.TestExports;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.select.SelectionModel;
import io.conoscope.ui.session.status.JobQueue;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Shows histogram and measures: of an embeddings file or folder given as an argument with a `/`,
/// otherwise of two made-up cones with five captions a photo.
public final class GapDemo {

    private GapDemo() {}

    public static void main(String[] arguments) {
        PanelDemo.show(
                () -> {
                    var session = new Session();
                    var words = new Messages();
                    var compute =
                            Executors.newFixedThreadPool(1, Thread.ofPlatform().daemon().factory());
                    var exports =
                            new TestExports(Path.of(System.getProperty("java.io.tmpdir"))).here();
                    var panels =
                            new SplitPane(
                                    new HistogramPanel(
                                            session,
                                            new SelectionModel(session),
                                            words,
                                            compute,
                                            exports),
                                    new MeasuresPanel(
                                            session,
                                            new JobQueue(),
                                            FxThread.background(compute),
                                            words,
                                            exports));
                    panels.setOrientation(Orientation.VERTICAL);
                    panels.setDividerPositions(0.4);
                    try {
                        var rows = made();
                        for (var argument : arguments) {
                            if (argument.contains("/")) {
                                rows = EmbeddingsFiles.open(Path.of(argument));
                            }
                        }
                        session.embeddingsProperty().set(rows);
                        session.measuresProperty()
                                .set(
                                        MeasureJob.run(
                                                rows,
                                                MeasureRequest.plain(),
                                                new CancellationToken(),
                                                progress -> {}));
                    } catch (ConoscopeException e) {
                        throw new IllegalStateException(e);
                    }
                    return panels;
                },
                arguments);
    }

    private static Embeddings made() {
        var random = Seeds.random(1);
        int d = 96;
        var image = new float[300][d];
        var text = new float[1500][d];
        for (var row : image) {
            for (int c = 0; c < d; c++) {
                row[c] = (float) random.nextGaussian() + (c < 4 ? 5 : 0);
            }
        }
        for (int t = 0; t < text.length; t++) {
            for (int c = 0; c < d; c++) {
                text[t][c] =
                        (float) random.nextGaussian() * 0.6f
                                + 0.6f * image[t / 5][c]
                                + (c >= 92 ? 5 : 0);
            }
        }
        return new Embeddings(
                Matrix.ofRows(image),
                Matrix.ofRows(text),
                new Pairs(
                        IntStream.range(0, 1500).toArray(),
                        IntStream.range(0, 1500).map(t -> t / 5).toArray()),
                new Provenance("clip-tiny", "random 1", "Flickr8k", "test", Map.of()));
    }
}
