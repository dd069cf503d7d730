package io.conoscope.app.threads;

/// The kinds of work that the window hands to other threads. Of each kind one task runs at a time,
/// in the order of asking, and every kind runs beside all others (docs/decisions/0140).
public enum TaskKind {
    /// Draws the scatter, or the left one of two.
    SCATTER(Pool.RASTER, "scatter"),

    /// Draws the right one of two.
    RIGHT_SCATTER(Pool.RASTER, "scatter, right side"),

    /// Draws the charts of the run monitor.
    CHARTS(Pool.RASTER, "charts"),

    /// Draws the distributions that evaluations left.
    DISTRIBUTIONS(Pool.RASTER, "distributions"),

    /// Draws the layouts that evaluations left.
    FILM(Pool.RASTER, "film"),

    /// Computes measures and the quality of layouts: seconds.
    MEASURING(Pool.COMPUTE, "measuring"),

    /// Computes layouts, those of the right side too: minutes, and any time while one is paused.
    PROJECTING(Pool.COMPUTE, "projecting"),

    /// Computes layouts of the right side that need no iterations, beside those that do: seconds.
    COMPARING(Pool.COMPUTE, "comparing"),

    /// Counts the cosines of the histogram: up to a second.
    HISTOGRAM(Pool.COMPUTE, "histogram"),

    /// Filters and sorts what the browser lists, and writes rows as text: up to a second.
    LISTING(Pool.COMPUTE, "listing"),

    /// Computes attributes of items and finds items by them: up to minutes.
    ATTRIBUTES(Pool.COMPUTE, "attributes"),

    /// Turns attributes into colours, and counts for the legend: up to a second.
    COLORING(Pool.COMPUTE, "colours"),

    /// Searches words and rows: up to a second.
    SEARCHING(Pool.COMPUTE, "searching"),

    /// Finds clusters and their labels: seconds.
    LABELING(Pool.COMPUTE, "labeling"),

    /// Fits a correction and makes it ready for the slider: seconds.
    CORRECTING(Pool.COMPUTE, "correcting"),

    /// Measures one correction after the other, for the laboratory's table: up to minutes.
    WEIGHING(Pool.COMPUTE, "weighing corrections"),

    /// Follows the laboratory's slider: milliseconds.
    SLIDING(Pool.COMPUTE, "sliding"),

    /// Takes the gap apart: seconds.
    ANATOMY(Pool.COMPUTE, "anatomy"),

    /// Ranks images and texts together: up to a second.
    MIXED_SEARCH(Pool.COMPUTE, "mixed search"),

    /// Draws batches and looks for their false negatives: up to seconds.
    BATCHES(Pool.COMPUTE, "batches"),

    /// Measures groups of items against each other: seconds.
    GROUPS(Pool.COMPUTE, "groups"),

    /// Sends rows through random networks: seconds.
    CONE(Pool.COMPUTE, "cone"),

    /// Measures models for the table that has them side by side: seconds each.
    MODELS(Pool.COMPUTE, "models"),

    /// Draws every picture of a film for a file: up to minutes.
    FILM_EXPORT(Pool.COMPUTE, "film export"),

    /// Opens corpora, stored rows and descriptions of models.
    READING(Pool.IO, "reading"),

    /// Waits for the worker that embeds: up to hours.
    EMBEDDING(Pool.IO, "embedding"),

    /// Waits for the worker that embeds queries: milliseconds, up to a minute for the first.
    QUERYING(Pool.IO, "querying"),

    /// Waits for the worker that trains: up to days.
    TRAINING(Pool.IO, "training"),

    /// Reads corpora and models to say what a run would take.
    ESTIMATING(Pool.IO, "estimating"),

    /// Reads run logs as they grow.
    RUNS(Pool.IO, "runs"),

    /// Reads what evaluations left in run folders.
    EVALUATIONS(Pool.IO, "evaluations"),

    /// Lists, adds and removes models.
    LIBRARY(Pool.IO, "model library"),

    /// Downloads models: up to hours.
    DOWNLOADING(Pool.IO, "downloading"),

    /// Writes pictures and tables, and looks after stored rows.
    FILES(Pool.IO, "files"),

    /// Reads and writes what the window remembers: its settings and its view. Milliseconds, and
    /// nothing else, so that no slow disk of the user's keeps them from being saved.
    MEMORY(Pool.IO, "memory");

    /// Whose threads a kind of work borrows.
    enum Pool {
        /// What must be ready within a frame: a few threads that nothing longer ever takes.
        RASTER,

        /// What keeps a processor busy.
        COMPUTE,

        /// What waits for disks, the network and other processes.
        IO
    }

    private final Pool pool;
    private final String threadName;

    TaskKind(Pool pool, String threadName) {
        this.pool = pool;
        this.threadName = threadName;
    }

    Pool pool() {
        return pool;
    }

    /// The name of the thread while it does such work.
    String threadName() {
        return threadName;
    }
}
