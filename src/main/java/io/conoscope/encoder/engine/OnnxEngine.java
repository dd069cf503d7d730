package io.conoscope.encoder.engine;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;

import io.conoscope.base.ConoscopeException;

import java.nio.file.Path;

/// The one ONNX Runtime in this process: started on first use through DJL, without the network.
public final class OnnxEngine {

    private static final OrtLoggingLevel QUIET = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL;
    private static final int MOST_WORDS = 400;

    private OnnxEngine() {}

    /// Starts the engine where it does not run yet.
    ///
    /// @throws ConoscopeException `engine.onnx` if its libraries are missing or do not fit this
    /// machine
    public static OrtEnvironment start() throws ConoscopeException {
        DjlSettings.apply();
        OnnxLibraries.unpack();
        try {
            // DJL makes the environment and insists on being the first to.
            Engine.getEngine("OnnxRuntime");
            var environment = OrtEnvironment.getEnvironment();
            environment.setTelemetry(false);
            return environment;
        } catch (EngineException | OrtException | LinkageError | IllegalStateException e) {
            throw new ConoscopeException("engine.onnx", e, TorchEngine.rootCause(e));
        }
    }

    /// Opens a model on the CPU.
    ///
    /// Its threads sleep while they wait, as PyTorch's do: what spins takes the cores from
    /// decoding. Batches of texts differ in length, so no plan of memory is kept for each length.
    ///
    /// @param threads that compute, at least 1
    /// @throws ConoscopeException `engine.onnx` or `onnx.load`
    public static OrtSession open(Path file, int threads) throws ConoscopeException {
        var environment = start();
        try (var options = new SessionOptions()) {
            options.setSessionLogLevel(QUIET);
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setMemoryPatternOptimization(false);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return environment.createSession(file.toAbsolutePath().toString(), options);
        } catch (OrtException e) {
            throw new ConoscopeException("onnx.load", e, file, words(e));
        }
    }

    /// What the engine says, cut to what a person reads.
    public static String words(OrtException e) {
        var words = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) + "…" : words;
    }
}
