package io.conoscope.encoder.model;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.checkpoint.Checkpoint;
import io.conoscope.encoder.clip.ClipConfig;
import io.conoscope.encoder.folder.ModelDescriptor;
import io.conoscope.encoder.folder.ModelFolder;
import io.conoscope.encoder.folder.ModelFormat;
import io.conoscope.encoder.folder.PoolingFiles;
import io.conoscope.encoder.network.RandomWeights;
import io.conoscope.encoder.picture.PreprocessorConfig;
import io.conoscope.encoder.tokenizer.TokenizerFiles;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A SHA-256 over everything that decides a model's outputs.
///
/// Of a weight file it takes every tensor's name, type, shape and place, and 4 KB from its begin,
/// middle and end: any trained or fine-tuned weights differ there, and a file of gigabytes costs
/// milliseconds.
final class Fingerprint {

    private static final int SAMPLE = 4096;
    private static final int PLACES = 64;

    /// The small files that decide what is computed.
    private static final List<String> SETTINGS =
            List.of(
                    ClipConfig.FILE,
                    ModelDescriptor.FILE,
                    PoolingFiles.POOLING,
                    "tokenizer_config.json");

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// @throws ConoscopeException if a file cannot be read
    static String of(ChosenTowers chosen) throws ConoscopeException {
        var fingerprint = new Fingerprint();
        var spec = chosen.spec();
        fingerprint.add(chosen.image(), spec.randomInit());
        if (!spec.isOneModel()) {
            fingerprint.add(chosen.text(), spec.randomInit());
            fingerprint.add("projection seed " + spec.bridgeSeed());
        }
        if (spec.layer() != null) {
            fingerprint.add("layer " + spec.layer());
        }
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    /// @param seed of random weights, or null for the folder's own
    private void add(ModelFolder model, @Nullable Long seed) throws ConoscopeException {
        add(model.format().word());
        for (var name : SETTINGS) {
            var file = model.folder().resolve(name);
            if (Files.isRegularFile(file)) {
                addFile(file);
            }
        }
        for (var name : PreprocessorConfig.FILES) {
            var file = model.folder().resolve(name);
            if (Files.isRegularFile(file)) {
                addFile(file);
            }
        }
        for (var file : TokenizerFiles.in(model.folder())) {
            addFile(file);
        }
        if (seed != null) {
            add(RandomWeights.SCHEME + " " + seed);
        } else if (model.format() == ModelFormat.SAFETENSORS) {
            addWeights(model.folder());
        } else {
            for (var file : model.source().files()) {
                addSampled(file);
            }
        }
    }

    /// Of a file of gigabytes its length and 64 places of it.
    private void addSampled(Path file) throws ConoscopeException {
        try (var channel = FileChannel.open(file)) {
            long size = channel.size();
            add(file.getFileName() + " " + size);
            for (int i = 0; i <= PLACES; i++) {
                var some = ByteBuffer.allocate(SAMPLE);
                channel.read(some, Math.max(0, size - SAMPLE) / PLACES * i);
                digest.update(some.flip());
            }
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }

    private void add(String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private void addFile(Path file) throws ConoscopeException {
        try {
            add(file.getFileName().toString());
            digest.update(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }

    private void addWeights(Path folder) throws ConoscopeException {
        try (var weights = Checkpoint.open(folder)) {
            for (var entry : weights.entries().values()) {
                add(entry.toString());
                long length = entry.end() - entry.begin();
                digest.update(weights.bytes(entry, 0, SAMPLE));
                digest.update(weights.bytes(entry, length / 2, SAMPLE));
                digest.update(weights.bytes(entry, Math.max(0, length - SAMPLE), SAMPLE));
            }
        }
    }
}
