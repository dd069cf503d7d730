package io.conoscope.encoder.engine;

import io.conoscope.base.AppFolders;

/// What DJL must be told before any of its classes loads a native library.
public final class DjlSettings {

    private static final String CACHE = "DJL_CACHE_DIR";

    private DjlSettings() {}

    /// Forbids the network and the counting of users, and says where native libraries are unpacked:
    /// under `DJL_CACHE_DIR`, else under the user's cache folder. Doing it twice changes nothing.
    public static void apply() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
        if (System.getenv(CACHE) == null && System.getProperty(CACHE) == null) {
            System.setProperty(CACHE, AppFolders.ofThisUser().cache().resolve("djl").toString());
        }
    }
}
