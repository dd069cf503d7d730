package io.conoscope.catalogue.fetch;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/// The SHA-256 of a file as it lies on the disk.
final class Sha256 {

    private static final int BLOCK = 1 << 20;

    private Sha256() {}

    /// @param read hears how many bytes are done
    /// @return 64 lower-case hexadecimal digits
    /// @throws ConoscopeException `file.read`
    static String of(Path file, CancellationToken token, LongConsumer read)
            throws ConoscopeException {
        var digest = digest();
        var block = new byte[BLOCK];
        long done = 0;
        try (var in = Files.newInputStream(file)) {
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                token.throwIfCancelled();
                digest.update(block, 0, count);
                done += count;
                read.accept(done);
            }
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
