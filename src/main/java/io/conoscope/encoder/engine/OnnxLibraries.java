package io.conoscope.encoder.engine;

import ai.onnxruntime.OrtException;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The native libraries of ONNX Runtime, unpacked once into the user's cache folder.
///
/// Left to itself it unpacks 20 MB into a temporary folder at every start, and a worker that is
/// killed leaves them there.
final class OnnxLibraries {

    private static final String PLACE = "onnxruntime.native.path";

    private OnnxLibraries() {}

    /// Unpacks them where they are not yet, and says where they are; an installer that ships them
    /// unpacked sets the property `onnxruntime.native.path` itself.
    static synchronized void unpack() throws ConoscopeException {
        if (System.getProperty(PLACE) != null) {
            return;
        }
        var platform = platform(System.getProperty("os.name"), System.getProperty("os.arch"));
        var cache = NativeCache.ofOnnx();
        var folder = cache.folder().resolve(version()).resolve(platform);
        var failure =
                cache.ready(
                        () -> {
                            try {
                                copyAll(platform, folder);
                                return Optional.<ConoscopeException>empty();
                            } catch (ConoscopeException e) {
                                return Optional.of(e);
                            }
                        });
        if (failure.isPresent()) {
            throw failure.get();
        }
        System.setProperty(PLACE, folder.toString());
    }

    private static void copyAll(String platform, Path folder) throws ConoscopeException {
        for (var name : new String[] {"onnxruntime", "onnxruntime4j_jni"}) {
            copy("/ai/onnxruntime/native/" + platform + "/", System.mapLibraryName(name), folder);
        }
    }

    /// What the jar calls a platform, for example `linux-x64` or `osx-aarch64`.
    static String platform(String system, String processor) {
        var lower = system.toLowerCase(Locale.ROOT);
        var os = lower.contains("mac") ? "osx" : lower.contains("win") ? "win" : "linux";
        return os + (processor.equals("aarch64") ? "-aarch64" : "-x64");
    }

    private static String version() {
        var version = OrtException.class.getPackage().getImplementationVersion();
        return version == null ? "any" : version;
    }

    private static void copy(String from, String name, Path folder) throws ConoscopeException {
        var target = folder.resolve(name);
        if (Files.exists(target)) {
            return;
        }
        try (var library = OnnxLibraries.class.getResourceAsStream(from + name)) {
            if (library == null) {
                throw new ConoscopeException("engine.onnx.missing", null, from + name);
            }
            WholeFile.write(target, library::transferTo);
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, target, e);
        }
    }
}
