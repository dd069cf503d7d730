package io.conoscope.encoder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.checkpoint.SafetensorsFile;
import io.conoscope.encoder.clip.RandomWeights;
import io.conoscope.encoder.tokenizer.TokenizerFiles;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 over everything that decides a model's outputs.
///
/// Of a weight file it takes every tensor's name, type, shape and place, and 4 KB from its begin,
/// middle and end: any trained or fine-tuned weights differ there, and a file of gigabytes costs
/// milliseconds.
final class Fingerprint {

    private static final int SAMPLE = 4096;

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// @param seed of random weights, or null for the folder's own
    /// @throws ConoscopeException if a file cannot be read
    static String of(ModelFolder model, @Nullable Long seed) throws ConoscopeException {
        var fingerprint = new Fingerprint();
        fingerprint.add(model.config().toString());
        fingerprint.add(model.preprocessing().toString());
        for (var file : TokenizerFiles.in(model.folder())) {
            fingerprint.addFile(file);
        }
        if (seed != null) {
            fingerprint.add(RandomWeights.SCHEME + " " + seed);
        } else {
            fingerprint.addWeights(model.weights());
        }
        return HexFormat.of().formatHex(fingerprint.digest.digest());
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

    private void addWeights(Path file) throws ConoscopeException {
        try (var weights = SafetensorsFile.open(file)) {
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
