package io.conoscope.ui.session.run;

/// What a run is doing.
public enum RunState {
    /// Its files are being read for the first time.
    READING,
    RUNNING,
    PAUSED,
    /// Ended by hand.
    STOPPED,
    FINISHED,
    FAILED,
    /// It said that it runs, but its process is gone.
    INTERRUPTED,
    /// A log without a state; nobody knows whether it still grows.
    LOG;

    /// Whether more may be written at any moment.
    public boolean isLive() {
        return this == RUNNING || this == PAUSED;
    }

    /// Key of its words on screen.
    public String key() {
        return "run.state." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
