package io.conoscope.service.compare;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;

/// Numbers of rows on disk, so that the table of models is there at once the next day. A file says
/// of which rows it is and by which formulas; one that says otherwise is not there.
///
/// @param folder need not exist
public record ComparedCache(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(ComparedCache.class);
    private static final Gson GSON =
            new GsonBuilder().serializeSpecialFloatingPointValues().create();
    private static final String ENDING = ".compared.json";
    private static final int MOST_FILES = 256;

    /// Higher whenever a formula changes.
    private static final int FORMULAS = 2;

    private record Kept(@Nullable String key, @Nullable ComparedNumbers numbers) {}

    /// What was kept; empty where it must be measured.
    Optional<ComparedNumbers> find(String key) {
        var file = file(key);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            var kept = GSON.fromJson(Files.readString(file), Kept.class);
            boolean same = kept != null && said(key).equals(kept.key()) && isWhole(kept.numbers());
            return same ? Optional.ofNullable(kept.numbers()) : Optional.empty();
        } catch (IOException | JsonParseException e) {
            LOG.info("{} is measured again", file, e);
            return Optional.empty();
        }
    }

    private static boolean isWhole(@Nullable ComparedNumbers numbers) {
        return numbers != null
                && numbers.values() != null
                && numbers.intervals() != null
                && numbers.sketch() != null;
    }

    /// Keeps numbers; the oldest files go where there are many.
    void keep(String key, ComparedNumbers numbers) {
        try {
            WholeFile.write(file(key), GSON.toJson(new Kept(said(key), numbers)));
            removeOldest();
        } catch (IOException | ConoscopeException e) {
            // They are on screen all the same, and measured again another time.
            LOG.warn("{} keeps nothing", folder, e);
        }
    }

    private void removeOldest() throws IOException {
        try (var files = Files.list(folder)) {
            var all = files.filter(file -> file.toString().endsWith(ENDING)).toList();
            var oldest =
                    all.stream()
                            .sorted(Comparator.comparing(file -> file.toFile().lastModified()))
                            .limit(Math.max(0, all.size() - MOST_FILES))
                            .toList();
            for (var file : oldest) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String said(String key) {
        return key + "\nformulas " + FORMULAS;
    }

    private Path file(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest(said(key).getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, 16) + ENDING);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
