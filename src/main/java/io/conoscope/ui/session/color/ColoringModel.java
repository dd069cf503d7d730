package io.conoscope.ui.session.color;

import io.conoscope.corpus.Corpus;
import io.conoscope.table.Column;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.attribute.Attribute;
import io.conoscope.ui.session.attribute.AttributesModel;
import io.conoscope.ui.session.select.SelectionModel;
import io.conoscope.ui.session.select.SelectionOperation;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// What points are coloured by: asks for the chosen attribute's values, writes the colours into the
/// session, and counts for the legend. FX thread only; whatever grows with the points is done on a
/// worker.
///
/// The choice outlives a change of split or model: it holds again as soon as there is an attribute
/// of that name. The old colours stay until new ones are there.
public final class ColoringModel {

    private static final Logger LOG = LoggerFactory.getLogger(ColoringModel.class);

    private static final String MODALITY = "modality";

    private final Session session;
    private final AttributesModel attributes;
    private final SelectionModel selection;
    private final Background lane;
    private final AttributeTexts texts;
    private final ObjectProperty<ColorChoice> choice =
            new SimpleObjectProperty<>(ColorChoice.MODALITY);
    private final ObjectProperty<ColorPalette> palette =
            new SimpleObjectProperty<>(ColorPalette.GREY);
    private final ReadOnlyObjectWrapper<@Nullable Coloring> coloring =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ColorCounts> counts =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final RequestNumbers requests = new RequestNumbers();
    private final RequestNumbers counting = new RequestNumbers();

    /// Whose attributes were asked for last.
    private @Nullable Corpus corpus;

    /// @param lane  computes colours and counts, one at a time
    /// @param words names of attributes
    public ColoringModel(
            Session session,
            AttributesModel attributes,
            SelectionModel selection,
            Background lane,
            Messages words) {
        this.session = session;
        this.attributes = attributes;
        this.selection = selection;
        this.lane = lane;
        this.texts = new AttributeTexts(words);
        choice.subscribe((before, now) -> request());
        palette.subscribe((before, now) -> repaint(now));
        session.corpusProperty().subscribe((before, now) -> forget());
        attributes.attributesProperty().subscribe(this::request);
        session.selectionProperty().subscribe((before, now) -> count());
        session.filterProperty().subscribe((before, now) -> count());
    }

    /// What the user wants.
    public ObjectProperty<ColorChoice> choiceProperty() {
        return choice;
    }

    /// The colours of the present theme; whoever knows them sets them.
    public ObjectProperty<ColorPalette> paletteProperty() {
        return palette;
    }

    /// What points are coloured by now; null for their modality.
    public ReadOnlyObjectProperty<@Nullable Coloring> coloringProperty() {
        return coloring.getReadOnlyProperty();
    }

    /// How many points have each colour; null while nothing is counted yet.
    public ReadOnlyObjectProperty<@Nullable ColorCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// Why the chosen attribute has no values; null where it has.
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Whether values or colours are being computed.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The attributes that points can be coloured by: all but texts that mostly differ, and the
    /// modality, whose colours are the usual ones.
    public List<Attribute> offered() {
        return attributes.attributesProperty().get().stream()
                .filter(attribute -> attribute.kind() != Attribute.Kind.TEXT)
                .filter(attribute -> !attribute.name().equals(MODALITY))
                .toList();
    }

    /// Changes when [#offered] may have changed.
    public ReadOnlyObjectProperty<List<Attribute>> attributesProperty() {
        return attributes.attributesProperty();
    }

    private Optional<Attribute> chosen() {
        var name = choice.get().attribute();
        return offered().stream().filter(a -> a.name().equals(name)).findFirst();
    }

    private void request() {
        var wanted = choice.get();
        long asked = requests.next();
        corpus = session.corpusProperty().get();
        failure.set(null);
        var attribute = chosen();
        busy.set(attribute.isPresent());
        if (attribute.isEmpty()) {
            show(null);
            return;
        }
        var found = attribute.get();
        attributes.column(
                found.name(),
                texts.name(found.name()),
                current(asked, column -> color(asked, found, column, wanted)));
    }

    private void color(long asked, Attribute attribute, Column column, ColorChoice wanted) {
        var inside = palette.get();
        lane.run(
                () -> Coloring.of(attribute, column, wanted, inside),
                current(
                        asked,
                        result -> {
                            busy.set(false);
                            show(inside.equals(palette.get()) ? result : result.in(palette.get()));
                        }));
    }

    private <T> Outcome<T> current(long asked, Consumer<? super T> then) {
        return Outcome.onlyIf(
                () -> requests.isCurrent(asked), Outcome.of(then, this::failed, this::cancelled));
    }

    /// The attributes' model, or whoever made the colours, has said why already.
    private void failed(Throwable why) {
        busy.set(false);
        show(null);
        failure.set(why);
    }

    /// What is coloured now stays, and is what is chosen.
    private void cancelled() {
        var before = coloring.get();
        busy.set(false);
        choice.set(
                before == null ? ColorChoice.MODALITY : ColorChoice.by(before.attribute().name()));
    }

    /// Other points: no colour is theirs, unless they have been asked for already.
    @SuppressWarnings("ReferenceEquality") // two readings of one folder are other points
    private void forget() {
        if (session.corpusProperty().get() == corpus) {
            return;
        }
        requests.next();
        busy.set(false);
        show(null);
    }

    private void repaint(ColorPalette now) {
        var before = coloring.get();
        if (before != null) {
            coloring.set(before.in(now));
            session.colorsProperty().set(coloring.get().colors());
        }
    }

    private void show(@Nullable Coloring now) {
        coloring.set(now);
        session.colorsProperty().set(now == null ? null : now.colors());
        count();
    }

    private void count() {
        var now = coloring.get();
        if (now == null) {
            counting.next();
            counts.set(null);
            return;
        }
        var selected = session.selectionProperty().get();
        var filter = session.filterProperty().get();
        lane.runLatest(
                counting,
                () -> ColorCounts.of(now, selected, filter),
                Outcome.of(counts::set, why -> LOG.warn("counts of {}", now.attribute(), why)));
    }

    /// Selects the points with a code of the present scale.
    ///
    /// @param code -1 for those without a value
    public void select(int code, SelectionOperation operation) {
        later(now -> now.points(code), points -> selection.choose(points, operation));
    }

    /// Selects the points whose number lies in a range, its ends included.
    public void select(double from, double to, SelectionOperation operation) {
        later(now -> now.points(from, to), points -> selection.choose(points, operation));
    }

    /// Looks at the points with a code only.
    ///
    /// @param because stands on screen
    public void filterTo(int code, String because) {
        later(
                now -> PointFilter.of(now.points(code), because),
                filter -> session.filterProperty().set(filter));
    }

    /// Looks no more at the points with a code.
    ///
    /// @param because stands on screen
    public void hide(int code, String because) {
        var filter = session.filterProperty().get();
        int points = session.points();
        later(
                now -> {
                    var rest = new BitSet();
                    filter.points(points).forEach(rest::set);
                    for (int point : now.points(code)) {
                        rest.clear(point);
                    }
                    return PointFilter.of(rest.stream().toArray(), because);
                },
                rest -> session.filterProperty().set(rest));
    }

    private interface Question<T> {
        T of(Coloring coloring);
    }

    /// Answers come back only while the same colours show.
    private <T> void later(Question<? extends T> question, Consumer<? super T> then) {
        var now = coloring.get();
        if (now == null) {
            return;
        }
        Callable<T> work = () -> question.of(now);
        lane.run(
                work,
                Outcome.onlyIf(
                        () -> isOf(now, coloring.get()),
                        Outcome.of(then, why -> LOG.warn("{}", now.attribute(), why))));
    }

    @SuppressWarnings("ReferenceEquality") // comparing a million values would take too long
    private static boolean isOf(Coloring asked, @Nullable Coloring now) {
        return now != null && asked.column() == now.column();
    }
}
