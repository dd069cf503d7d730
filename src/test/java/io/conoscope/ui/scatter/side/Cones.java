package io.conoscope.ui.scatter.side;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.ui.session.DisplayedLayout;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.recording.RecordedFrame;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Two made-up clouds, images left and texts right, with so many texts an image.
public record Cones(int images, int textsEach, long seed) {

    public int texts() {
        return images * textsEach;
    }

    /// Text t belongs to image t / textsEach.
    public Pairs pairs() {
        return new Pairs(
                IntStream.range(0, texts()).toArray(),
                IntStream.range(0, texts()).map(t -> t / textsEach).toArray());
    }

    /// One frame of a made-up run.
    ///
    /// @param spread how far clusters lie apart; 0 for one clump a side
    public LayoutFrame frame(int iteration, int iterations, double spread) {
        var random = new Random(seed);
        int topics = 40;
        var topicX = random.doubles(topics, -2.4, 2.4).toArray();
        var topicY = random.doubles(topics, -2.6, 2.6).toArray();
        var topic = random.ints(images, 0, topics).toArray();
        var xy = new float[2 * (images + texts())];
        for (int p = 0; p < images + texts(); p++) {
            boolean image = p < images;
            int t = topic[image ? p : (p - images) / textsEach];
            double noise = image ? 0.3 : 0.42;
            double x = image ? -4.5 + spread * topicX[t] : 4.5 + spread * topicY[t] * 0.9;
            double y = image ? spread * topicY[t] : spread * topicX[t] * 0.9;
            xy[2 * p] = (float) (x + noise * random.nextGaussian());
            xy[2 * p + 1] = (float) (y + noise * random.nextGaussian());
        }
        return new LayoutFrame(iteration, iterations, xy);
    }

    public Corpus corpus() {
        return new Corpus(
                "Cones",
                Path.of("cones"),
                "test",
                IntStream.range(0, images)
                        .mapToObj(i -> new ImageItem("photo" + i + ".jpg", null, "test"))
                        .toList(),
                IntStream.range(0, texts())
                        .mapToObj(t -> new TextItem("text" + t, "caption number " + t))
                        .toList(),
                pairs(),
                List.of());
    }

    public Embeddings embeddings() {
        return new Embeddings(
                Matrix.of(images, 2, new float[2 * images]),
                Matrix.of(texts(), 2, new float[2 * texts()]),
                pairs(),
                new Provenance("clip-tiny", "random 1", "Cones", "test", Map.of()));
    }

    /// Opens it: corpus and rows, but no layout yet.
    public void openIn(Session session) {
        session.corpusProperty().set(corpus());
        session.embeddingsProperty().set(embeddings());
    }

    /// Displays a frame of the rows that are open.
    public static void show(Session session, String method, LayoutFrame frame) {
        session.displayedProperty()
                .set(
                        DisplayedLayout.live(
                                session.embeddingsProperty().get(),
                                ProjectionChoice.DEFAULT.withMethod(method),
                                RecordedFrame.of(frame)));
    }
}
