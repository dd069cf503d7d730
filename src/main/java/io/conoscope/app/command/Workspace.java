package io.conoscope.app.command;

/// What the rail on the left switches between, from the top down; the keys 1 and on.
public enum Workspace {
    /// Photos, scatter and measures of one corpus.
    EXPLORE,
    /// Training runs and their curves.
    RUNS,
    /// What the gap is made of, and what closing it wins and costs.
    LAB;

    /// Key of its name on screen; `.tip` says more.
    public String key() {
        return "workspace." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
