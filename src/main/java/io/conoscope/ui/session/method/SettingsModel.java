package io.conoscope.ui.session.method;

import io.conoscope.projection.ProjectionSettings;
import io.conoscope.projection.neighbors.scan.Metric;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.function.Consumer;

/// Turns the numbers of the chosen method. What a slider passes through is put off a little, so
/// that only where it rests is computed; what is typed counts at once. FX thread only.
public final class SettingsModel {

    /// What the field of rounds says for the method's own number.
    public static final String AUTOMATIC = "auto";

    private final ObjectProperty<ProjectionChoice> applied;
    private final Consumer<Runnable> later;
    private final Subscription following;
    private final ReadOnlyObjectWrapper<ProjectionChoice> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    /// What was typed and cannot be set.
    ///
    /// @param typed as it was
    /// @param low   the least that would do
    /// @param high  the most that would do
    public record Problem(ProjectionParameter parameter, String typed, double low, double high) {}

    /// @param applied receives what was chosen
    /// @param later   runs what it was given last, a moment after
    public SettingsModel(ObjectProperty<ProjectionChoice> applied, Consumer<Runnable> later) {
        this.applied = applied;
        this.later = later;
        this.following = applied.subscribe(draft::set);
    }

    /// Hears of the choice no more; what was put off still counts.
    public void close() {
        following.unsubscribe();
    }

    /// What the controls stand at; never null.
    public ReadOnlyObjectProperty<ProjectionChoice> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// Why what was typed last does not count; null if it does.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ProjectionMethod method() {
        return ProjectionMethod.of(draft.get().method());
    }

    public ProjectionSettings settings() {
        return draft.get().settings();
    }

    /// A parameter's value as it is typed: `15`, `0.1`, [#AUTOMATIC].
    public String text(ProjectionParameter parameter) {
        double value = parameter.of(settings());
        if (parameter == ProjectionParameter.EPOCHS && value == 0) {
            return AUTOMATIC;
        }
        return value == Math.rint(value)
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.4f", value).replaceAll("0+$", "");
    }

    /// A slider moved.
    ///
    /// @param value brought to the nearest that may be set
    public void slide(ProjectionParameter parameter, double value) {
        double near = parameter.rounded(value, settings());
        if (near != parameter.of(settings())) {
            show(parameter.with(settings(), near));
            later.accept(this::apply);
        }
    }

    /// Something was typed: it counts at once, or leaves a [#problemProperty].
    public void type(ProjectionParameter parameter, String typed) {
        double low = parameter.low(settings());
        double high = parameter.high(settings());
        double value = number(parameter, typed);
        boolean fits = value >= low && value <= high;
        if (!fits || (parameter.isWhole() && value != Math.rint(value))) {
            problem.set(new Problem(parameter, typed.strip(), low, high));
            return;
        }
        set(parameter.with(settings(), value));
    }

    private static double number(ProjectionParameter parameter, String typed) {
        var text = typed.strip().replace(',', '.');
        if (parameter == ProjectionParameter.EPOCHS && text.equalsIgnoreCase(AUTOMATIC)) {
            return 0;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    public void use(ProjectionPreset preset) {
        set(preset.on(draft.get()).settings());
    }

    /// Brings everything that the method listens to back to the start, the seed aside.
    public void reset() {
        set(method().reset(settings()));
    }

    public void measureBy(Metric metric) {
        set(settings().withMetric(metric));
    }

    public void run(ProjectionSettings.Mode mode) {
        set(settings().withMode(mode));
    }

    private void set(ProjectionSettings settings) {
        show(settings);
        apply();
    }

    private void show(ProjectionSettings settings) {
        problem.set(null);
        draft.set(draft.get().withSettings(settings));
    }

    private void apply() {
        applied.set(applied.get().withSettings(settings()));
    }
}
