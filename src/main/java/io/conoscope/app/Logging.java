package io.conoscope.app;

import io.conoscope.base.AppFolders;

import org.slf4j.LoggerFactory;
import org.tinylog.jul.JulTinylogBridge;

/// Sends every log, java.util.logging included, into a rolling file of the user's log folder.
public final class Logging {

    private Logging() {}

    /// Call before anything logs.
    ///
    /// @param role the file's name: `conoscope` for the window and the command line, `worker`
    public static void begin(AppFolders folders, String role) {
        System.setProperty("conoscope.log", folders.logs().resolve(role).toString());
        JulTinylogBridge.activate();
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, e) ->
                        LoggerFactory.getLogger(Logging.class)
                                .error("thread {} ended", thread.getName(), e));
    }
}
