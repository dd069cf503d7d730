package io.conoscope.ui.lab.group;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.table.CategoryColumn;
import io.conoscope.table.Column;
import io.conoscope.table.Completion;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.attribute.Attribute;
import io.conoscope.ui.session.attribute.AttributeServices;
import io.conoscope.ui.session.attribute.AttributeSubject;
import io.conoscope.ui.session.attribute.AttributesModel;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Twelve images with an English and a German caption each: a pair's rows share a direction, and
/// each group is moved along one of its own. Columns are made by hand.
final class GroupWorld implements AttributeServices {

    static final int IMAGES = 12;
    static final int WIDTH = 24;

    final Session session = new Session();
    final JobQueue jobs = new JobQueue();
    final Messages words = new Messages();
    final GroupText text = new GroupText(words);
    final Map<String, CategoryColumn> columns = new LinkedHashMap<>();
    final AttributesModel attributes;

    GroupWorld() {
        var now = new Background(Runnable::run, Runnable::run);
        attributes =
                new AttributesModel(
                        session,
                        this,
                        new AttributesModel.Context(jobs, new Notices(), words),
                        now);
        put("modality", point -> point < IMAGES ? "image" : "text");
        put("language", GroupWorld::language);
    }

    static @Nullable String language(int point) {
        return point < IMAGES ? null : point < 2 * IMAGES ? "en" : "de";
    }

    interface Values {
        @Nullable String of(int point);
    }

    void put(String name, Values values) {
        var all = new ArrayList<@Nullable String>();
        IntStream.range(0, 3 * IMAGES).forEach(point -> all.add(values.of(point)));
        columns.put(name, CategoryColumn.of(name, all));
    }

    GroupsModel model(Background lane) {
        return new GroupsModel(new GroupsModel.Parts(session, attributes, jobs, lane, lane), text);
    }

    GroupsModel model() {
        return model(new Background(Runnable::run, Runnable::run));
    }

    /// Images, then English, then German captions.
    static Embeddings rows() {
        var random = Seeds.random(3);
        var all = new float[3 * IMAGES][WIDTH];
        for (int i = 0; i < IMAGES; i++) {
            for (int group = 0; group < 3; group++) {
                var row = all[group * IMAGES + i];
                for (int c = 0; c < WIDTH; c++) {
                    row[c] = (float) (0.05 * random.nextGaussian());
                }
                row[i] += 1;
                row[IMAGES + group] += 1;
            }
        }
        var text = IntStream.range(0, 2 * IMAGES).toArray();
        return new Embeddings(
                Matrix.ofRows(Arrays.copyOf(all, IMAGES)),
                Matrix.ofRows(Arrays.copyOfRange(all, IMAGES, 3 * IMAGES)),
                new Pairs(text, IntStream.of(text).map(t -> t % IMAGES).toArray()),
                new Provenance("m", "trained", "hand", null, Map.of()));
    }

    void open() {
        var rows = rows();
        session.corpusProperty()
                .set(
                        new Corpus(
                                "hand",
                                Path.of("hand"),
                                null,
                                IntStream.range(0, IMAGES)
                                        .mapToObj(i -> new ImageItem("image " + i, null, null))
                                        .toList(),
                                IntStream.range(0, 2 * IMAGES)
                                        .mapToObj(t -> new TextItem("text " + t, "caption " + t))
                                        .toList(),
                                rows.pairs(),
                                List.of()));
        session.embeddingsProperty().set(rows);
    }

    @Override
    public List<Attribute> attributes(AttributeSubject subject) {
        return columns.keySet().stream()
                .map(n -> new Attribute(n, Attribute.Kind.CATEGORY, Attribute.Origin.CORPUS))
                .toList();
    }

    @Override
    public Column column(
            AttributeSubject subject,
            String name,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        return java.util.Objects.requireNonNull(columns.get(name), name);
    }

    @Override
    public int[] where(
            AttributeSubject subject,
            String expression,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        throw new UnsupportedOperationException(expression);
    }

    @Override
    public Completion complete(AttributeSubject subject, String text, int caret) {
        throw new UnsupportedOperationException(text);
    }

    @Override
    public void add(AttributeSubject subject, Attribute attribute, Column column) {
        throw new UnsupportedOperationException(attribute.name());
    }

    @Override
    public void attached(AttributeSubject subject) {
        throw new UnsupportedOperationException(subject.toString());
    }
}
