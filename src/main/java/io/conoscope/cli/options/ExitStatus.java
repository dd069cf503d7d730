package io.conoscope.cli.options;

/// What the process ends with; `docs` call these the exit status.
public final class ExitStatus {

    /// The verb did what it was asked for.
    public static final int DONE = 0;

    /// A fault of the program.
    public static final int BROKEN = 1;

    /// What was given is wrong; nothing half-written is left behind.
    public static final int WRONG_INPUT = 2;

    /// The user or the system ended it.
    public static final int CANCELLED = 130;

    private ExitStatus() {}
}
