package io.conoscope.ui.scatter.label;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Corpus;
import io.conoscope.service.label.ClusterLabelling;
import io.conoscope.service.label.LabelTree;
import io.conoscope.table.CategoryColumn;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.scatter.plot.PlotLayerKind;
import io.conoscope.ui.scatter.plot.PlotLayersModel;
import io.conoscope.ui.session.DisplayedLayout;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.attribute.Attribute;
import io.conoscope.ui.session.attribute.AttributesModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The clusters of what a side shows, found in the background once its layout is finished. FX
/// thread only.
///
/// The clusters of the session's own layout become the attribute `cluster` too.
public final class LabelsModel {

    /// What the clusters are called among the attributes.
    public static final String ATTRIBUTE = "cluster";

    private static final Logger LOG = LoggerFactory.getLogger(LabelsModel.class);

    private final Session session;
    private final ObservableValue<@Nullable DisplayedLayout> displayed;
    private final Tools tools;
    private final RequestNumbers requests = new RequestNumbers();
    private final ReadOnlyObjectWrapper<LabelTree> tree =
            new ReadOnlyObjectWrapper<>(LabelTree.NONE);
    private CancellationToken token = new CancellationToken();

    /// The layout whose clusters are there or on their way.
    private @Nullable DisplayedLayout labelled;

    /// What finds clusters, and whom to tell.
    ///
    /// @param labelling  finds them and their words
    /// @param lane       where it does
    /// @param layers     told why there are no labels
    /// @param attributes receives the clusters of the session's layout
    public record Tools(
            ClusterLabelling labelling,
            Background lane,
            PlotLayersModel layers,
            AttributesModel attributes,
            Messages words) {}

    /// @param displayed what the side shows
    public LabelsModel(
            Session session, ObservableValue<@Nullable DisplayedLayout> displayed, Tools tools) {
        this.session = session;
        this.displayed = displayed;
        this.tools = tools;
        displayed.subscribe(this::look);
        session.corpusProperty().subscribe(this::look);
        tools.layers().shownProperty().subscribe(this::look);
    }

    /// The clusters of what the side shows; [LabelTree#NONE] while they are not known.
    public ReadOnlyObjectProperty<LabelTree> treeProperty() {
        return tree.getReadOnlyProperty();
    }

    private boolean isOwn() {
        return displayed.getValue() != null
                && displayed.getValue().equals(session.displayedProperty().get());
    }

    private void look() {
        var corpus = session.corpusProperty().get();
        var layout = displayed.getValue();
        boolean captions = corpus != null && hasCaptions(corpus);
        tools.layers()
                .explain(
                        PlotLayerKind.LABELS,
                        captions || corpus == null
                                ? ""
                                : tools.words().get("scatter.layer.labels.missing"));
        boolean wanted = tools.layers().isShown(PlotLayerKind.LABELS) || isOwn();
        if (corpus == null || layout == null || !captions || !fits(layout, corpus)) {
            forget();
        } else if (wanted && !layout.equals(labelled)) {
            forget();
            labelled = layout;
            find(corpus, layout);
        }
    }

    private @Nullable Corpus asked;
    private boolean answer;

    private boolean hasCaptions(Corpus corpus) {
        if (!corpus.equals(asked)) {
            asked = corpus;
            answer = ClusterLabelling.hasCaptions(corpus);
        }
        return answer;
    }

    /// Only what has come to rest is worth reading, and a layout may outlive its corpus.
    private static boolean fits(DisplayedLayout layout, Corpus corpus) {
        return layout.stage() == DisplayedLayout.Stage.FINISHED
                && layout.rows().image().rows() == corpus.images().size()
                && layout.rows().text().rows() == corpus.texts().size();
    }

    private void forget() {
        token.cancel();
        requests.next();
        labelled = null;
        tree.set(LabelTree.NONE);
    }

    private void find(Corpus corpus, DisplayedLayout layout) {
        token = new CancellationToken();
        var mine = token;
        boolean own = isOwn();
        tools.lane()
                .runLatest(
                        requests,
                        () -> {
                            var found = tools.labelling().label(corpus, layout.frame().xy(), mine);
                            return new Found(found, own ? column(found) : null);
                        },
                        Outcome.of(
                                this::show,
                                failure -> LOG.warn("no clusters of {}", corpus.name(), failure)));
    }

    private record Found(LabelTree tree, @Nullable CategoryColumn column) {}

    private void show(Found found) {
        tree.set(found.tree());
        if (found.column() != null) {
            tools.attributes()
                    .add(
                            new Attribute(
                                    ATTRIBUTE, Attribute.Kind.CATEGORY, Attribute.Origin.SESSION),
                            found.column());
        }
    }

    /// One name a cluster: its words, with a number where another has the same.
    static CategoryColumn column(LabelTree tree) {
        var names = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (int c = 0; c < tree.labels().size() && tree.labels().get(c).parent() < 0; c++) {
            var text = tree.labels().get(c).text();
            var name = text.isEmpty() ? Integer.toString(c + 1) : text;
            for (int n = 2; !taken.add(name); n++) {
                name = text + " (" + n + ")";
            }
            names.add(name);
        }
        return new CategoryColumn(ATTRIBUTE, tree.coarse(), List.copyOf(names));
    }
}
