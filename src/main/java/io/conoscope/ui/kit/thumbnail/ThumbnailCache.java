package io.conoscope.ui.kit.thumbnail;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.ImageSource;
import io.conoscope.corpus.Pictures;

import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/// Thumbnails on disk, so that a corpus that was opened before shows its photos at once. Safe on
/// any thread.
///
/// An entry is found by where the picture is, its size, its time and the thumbnail's side: a photo
/// that changed has another entry, and the old one goes when room is needed. A damaged entry is
/// made again. Nothing here ever fails: where the folder cannot be used, pictures are decoded each
/// time (docs/decisions/0182).
public final class ThumbnailCache {

    /// What the window keeps at most: some 40,000 thumbnails.
    public static final long USUAL_SIZE = 512L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(ThumbnailCache.class);
    private static final Duration FRESH = Duration.ofDays(1);
    private static final String UNREACHABLE = "none";

    private final Path folder;
    private final ThumbnailEviction room;

    /// @param folder made when the first entry is written
    /// @param most   bytes; the entries used longest ago go first
    public ThumbnailCache(Path folder, long most) {
        this.folder = folder;
        this.room = new ThumbnailEviction(folder, most);
    }

    /// A thumbnail from disk, or decoded and kept; never throws for what its bytes are.
    ///
    /// @param side the longer side, in pixels
    public Thumbnail of(ImageSource source, int side) {
        var state = source.state();
        if (state.equals(UNREACHABLE)) {
            return Thumbnail.of(source, side);
        }
        var entry = entry(source, state, side);
        var known = read(entry);
        if (known != null) {
            return new Thumbnail(known, null, false);
        }
        try {
            var made = Pictures.thumbnail(source, side);
            write(entry, made);
            return Thumbnail.of(made);
        } catch (ConoscopeException e) {
            return Thumbnail.none(e);
        }
    }

    private @Nullable Image read(Path entry) {
        try {
            var found = ThumbnailFile.unpack(Files.readAllBytes(entry));
            if (found == null) {
                LOG.info("damaged, made again: {}", entry);
            } else {
                touch(entry);
            }
            return found;
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException | RuntimeException e) {
            // A decoder may throw unchecked exceptions at what it cannot read.
            LOG.info("not readable, made again: {}", entry, e);
            return null;
        }
    }

    /// What is used stays; once a day is often enough to say so.
    private static void touch(Path entry) throws IOException {
        var now = Instant.now();
        if (Files.getLastModifiedTime(entry).toInstant().isBefore(now.minus(FRESH))) {
            Files.setLastModifiedTime(entry, FileTime.from(now));
        }
    }

    private void write(Path entry, BufferedImage picture) {
        try {
            var bytes = ThumbnailFile.pack(picture);
            var home = Files.createDirectories(entry.toAbsolutePath().getParent());
            var part = Files.createTempFile(home, "thumbnail", ".part");
            try {
                Files.write(part, bytes);
                Files.move(part, entry, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            room.added(bytes.length);
        } catch (IOException e) {
            LOG.info("not kept: {}", entry, e);
        }
    }

    private Path entry(ImageSource source, String state, int side) {
        var identity =
                String.join(
                        "\n",
                        source.file().toAbsolutePath().normalize().toString(),
                        Long.toString(source.offset()),
                        Long.toString(source.length()),
                        state,
                        Integer.toString(side));
        var name = HexFormat.of().formatHex(sha256(identity), 0, 16);
        return folder.resolve(name.substring(0, 2)).resolve(name.substring(2));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
