package io.conoscope.ui.session.method;

import io.conoscope.projection.ProjectionSettings;

/// How the user wants the rows laid out: everything that decides a layout begun from its method's
/// own start.
///
/// @param method   one of [ProjectionMethod#key]
/// @param settings what each method may be told; those of other methods are kept for later
public record ProjectionChoice(String method, ProjectionSettings settings) {

    /// What a new window, and every corpus, starts with: the gap view, which is there at once and
    /// invents nothing.
    public static final ProjectionChoice DEFAULT =
            new ProjectionChoice(ProjectionMethod.GAP.key(), ProjectionSettings.defaults());

    public ProjectionChoice withMethod(String wanted) {
        return new ProjectionChoice(wanted, settings);
    }

    public ProjectionChoice withSettings(ProjectionSettings wanted) {
        return new ProjectionChoice(method, wanted);
    }

    /// The same for all choices that lead to the same layout.
    public ProjectionChoice canonical() {
        return withSettings(ProjectionMethod.of(method).heard(settings));
    }

    /// Whether another choice leads to the same layout: a method listens only to some numbers.
    public boolean sameLayoutAs(ProjectionChoice other) {
        return canonical().equals(other.canonical());
    }

    /// Whether a run of another choice can become one of this while it goes on.
    public boolean isTuningOf(ProjectionChoice other) {
        return ProjectionMethod.of(method).isSteered()
                && canonical().equals(retuned(other.canonical(), canonical()));
    }

    private static ProjectionChoice retuned(ProjectionChoice one, ProjectionChoice by) {
        return one.withSettings(one.settings.withTuning(by.settings.tuning()));
    }
}
