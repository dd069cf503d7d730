package io.conoscope.bench.panel;

import io.conoscope.app.services.WindowAttributes;
import io.conoscope.app.threads.Pools;
import io.conoscope.app.threads.TaskKind;
import io.conoscope.bench.window.ScatterInput;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.service.attribute.ColumnCache;
import io.conoscope.service.attribute.attach.AttachmentStore;
import io.conoscope.service.attribute.attach.Attachments;
import io.conoscope.ui.browser.BrowserPanel;
import io.conoscope.ui.browser.BrowserView;
import io.conoscope.ui.histogram.HistogramPanel;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.kit.thumbnail.ThumbnailCache;
import io.conoscope.ui.scatter.ScatterPanel;
import io.conoscope.ui.scatter.side.ScatterCanvas;
import io.conoscope.ui.session.DisplayedLayout;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.attribute.AttributesModel;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.recording.RecordedFrame;
import io.conoscope.ui.session.select.SelectionModel;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The panels that answer a filter, side by side, without the window around them. FX thread only.
public final class PanelParts {

    private static final int WIDTH = 64;

    private final Session session = new Session();
    private final BrowserPanel photos;
    private final BrowserPanel table;
    private final HistogramPanel histogram;
    private final ScatterPanel scatter;

    /// @param folder for thumbnails
    public PanelParts(Path folder) {
        var pools = new Pools();
        var words = new Messages();
        photos = browser(session, folder, pools);
        table = browser(session, folder, pools);
        table.shownProperty().set(BrowserView.TABLE);
        histogram =
                new HistogramPanel(
                        session,
                        new SelectionModel(session),
                        words,
                        pools.executor(TaskKind.HISTOGRAM),
                        noExport(pools));
        scatter = new ScatterPanel(session, words, pools.executor(TaskKind.SCATTER));
    }

    /// A browser alone.
    public static BrowserPanel browser(Session session, Path folder) {
        return browser(session, folder, new Pools());
    }

    private static BrowserPanel browser(Session session, Path folder, Pools pools) {
        return new BrowserPanel(
                session,
                new Messages(),
                new BrowserPanel.Models(
                        new AttributesModel(
                                session,
                                new WindowAttributes(
                                        new ColumnCache(folder.resolve("attributes")),
                                        new Attachments(
                                                new AttachmentStore(folder.resolve("attached")))),
                                new AttributesModel.Context(
                                        new JobQueue(), new Notices(), new Messages()),
                                pools.background(TaskKind.ATTRIBUTES)),
                        new SelectionModel(session),
                        new ThumbnailCache(folder, ThumbnailCache.USUAL_SIZE)),
                new BrowserPanel.Threads(pools.decoding(), pools.background(TaskKind.LISTING)));
    }

    /// All of them.
    public Node node() {
        var panes = new SplitPane(photos, table, scatter, histogram);
        panes.setDividerPositions(0.18, 0.4, 0.8);
        return panes;
    }

    /// What they look at.
    public Session session() {
        return session;
    }

    /// Whether each panel shows what a filter keeps, by its name.
    public Map<String, Predicate<LinkedScript.Filtered>> shows() {
        var shows = new LinkedHashMap<String, Predicate<LinkedScript.Filtered>>();
        shows.put("grid", kept -> starts(photos, "#browser-count", kept.images()));
        shows.put("table", kept -> starts(table, "#browser-count", kept.images() + kept.texts()));
        shows.put(
                "histogram",
                kept ->
                        histogram.lookupAll(".entry .cs-small").stream()
                                .anyMatch(
                                        node ->
                                                node instanceof Label label
                                                        && label.getText()
                                                                .contains(text(kept.texts()))));
        shows.put("scatter", kept -> isDrawn());
        return shows;
    }

    /// Whether the picture on screen was drawn with the present filter.
    private boolean isDrawn() {
        var drawn =
                scatter.lookup("#scatter-canvas") instanceof ScatterCanvas canvas
                        ? canvas.shown()
                        : null;
        return drawn != null && drawn.look().filter().equals(session.filterProperty().get());
    }

    /// Nobody saves anything here.
    private static FigureExport noExport(Pools pools) {
        return new FigureExport(
                (name, extensions) -> Optional.empty(),
                pools.background(TaskKind.FILES),
                new FigureExport.Listener() {
                    @Override
                    public void saved(Path file) {
                        throw new IllegalStateException(file + " was not asked for");
                    }

                    @Override
                    public void failed(Throwable failure) {
                        throw new IllegalStateException(failure);
                    }
                });
    }

    private static boolean starts(Node panel, String id, int count) {
        return panel.lookup(id) instanceof Label label
                && label.getText().startsWith(text(count) + " ");
    }

    private static String text(int count) {
        return NumberText.count(count);
    }

    /// Opens so many generated points, a sixth of them images, five texts an image.
    public void open(int points) {
        int images = points / 6;
        int texts = 5 * images;
        var pairs =
                new Pairs(
                        IntStream.range(0, texts).toArray(),
                        IntStream.range(0, texts).map(text -> text / 5).toArray());
        var rows =
                new Embeddings(
                        gaussian(images, 1),
                        gaussian(texts, 2),
                        pairs,
                        new Provenance("none", "none", "generated", null, Map.of()));
        session.corpusProperty().set(corpus(images, texts, pairs));
        session.embeddingsProperty().set(rows);
        var layout = ScatterInput.generated(images + texts, texts, 1);
        session.displayedProperty()
                .set(
                        DisplayedLayout.live(
                                rows,
                                ProjectionChoice.DEFAULT,
                                RecordedFrame.of(new LayoutFrame(1, 1, layout.xy()))));
    }

    private static Corpus corpus(int images, int texts, Pairs pairs) {
        return new Corpus(
                "generated",
                Path.of("generated"),
                null,
                IntStream.range(0, images)
                        .mapToObj(i -> new ImageItem(i + ".jpg", null, null))
                        .toList(),
                IntStream.range(0, texts)
                        .mapToObj(t -> new TextItem(t / 5 + "#" + t % 5, "caption number " + t))
                        .toList(),
                pairs,
                List.of());
    }

    private static Matrix gaussian(int rows, long seed) {
        var random = Seeds.random(seed);
        var values = new float[rows * WIDTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian() + (i % WIDTH == 0 ? 4 : 0);
        }
        return Matrix.of(rows, WIDTH, values);
    }
}
