package io.conoscope.encoder.engine;

import ai.djl.engine.Engine;

import java.io.IOException;
import java.util.Properties;

/// Which engine computes, without starting it.
public final class EngineVersion {

    private static final String RESOURCE = "pytorch-engine.properties";

    private EngineVersion() {}

    /// For example `PyTorch 2.7.1, DJL 0.35.1`.
    public static String words() {
        var versions = new Properties();
        try (var in = Engine.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (in != null) {
                versions.load(in);
            }
        } catch (IOException e) {
            versions.clear();
        }
        return "PyTorch %s, DJL %s"
                .formatted(
                        versions.getProperty("pytorch_version", "unknown"),
                        versions.getProperty("djl_version", "unknown"));
    }
}
