package io.conoscope.embedding.store;

import io.conoscope.base.AppFolders;
import io.conoscope.base.ConoscopeException;
import io.conoscope.embedding.EmbeddingsFolder;
import io.conoscope.embedding.Manifest;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The user's embeddings on disk: one folder for each corpus and model, so that opening the same
/// corpus with the same model needs no model.
///
/// @param root the folder of folders; it need not exist
public record EmbeddingStore(Path root) {

    private static final int DIGITS = 16;

    /// The store in this user's data folder.
    public static EmbeddingStore ofThisUser() {
        return new EmbeddingStore(AppFolders.ofThisUser().data().resolve("embeddings"));
    }

    /// Where the rows of a corpus under a model are, or will be.
    ///
    /// @param corpus fingerprint of the corpus, in hex
    /// @param model  fingerprint of the model, in hex
    public Path folder(String corpus, String model) {
        return root.resolve(beginning(corpus) + "-" + beginning(model));
    }

    private static String beginning(String fingerprint) {
        if (!fingerprint.matches("[0-9a-f]{" + DIGITS + ",}")) {
            throw new IllegalArgumentException("'" + fingerprint + "' is not a fingerprint in hex");
        }
        return fingerprint.substring(0, DIGITS);
    }

    /// Everything in the store, by folder name.
    ///
    /// @throws ConoscopeException `file.read` if the store cannot be read
    public List<StoreEntry> list() throws ConoscopeException {
        var entries = new ArrayList<StoreEntry>();
        for (var folder : folders()) {
            entries.add(new StoreEntry(folder, manifest(folder), bytes(folder)));
        }
        return entries;
    }

    private static @Nullable Manifest manifest(Path folder) {
        try {
            return EmbeddingsFolder.manifest(folder).orElse(null);
        } catch (ConoscopeException e) {
            return null; // takes room all the same, and can be cleared
        }
    }

    /// What all of it takes on disk, in bytes.
    ///
    /// @throws ConoscopeException `file.read` if the store cannot be read
    public long size() throws ConoscopeException {
        long bytes = 0;
        for (var folder : folders()) {
            bytes += bytes(folder);
        }
        return bytes;
    }

    /// Removes everything but what a job is writing at this moment.
    ///
    /// @return the folders that stayed because a job holds them
    /// @throws ConoscopeException `file.delete` naming the first file that could not be removed
    public List<Path> clear() throws ConoscopeException {
        var stayed = new ArrayList<Path>();
        for (var folder : folders()) {
            if (!delete(folder)) {
                stayed.add(folder);
            }
        }
        return stayed;
    }

    /// Removes one folder of the store.
    ///
    /// @return false if a job is writing there, and nothing was removed
    /// @throws ConoscopeException `file.delete` naming the first file that could not be removed
    /// @throws IllegalArgumentException if the folder is not one of this store
    public boolean delete(Path folder) throws ConoscopeException {
        if (!root.equals(folder.getParent())) {
            throw new IllegalArgumentException(folder + " is not in the store " + root);
        }
        var parts = new Parts(folder);
        try (var lock = parts.lock()) {
            // Without its manifest a folder is not finished, should removing stop half-way.
            Files.deleteIfExists(folder.resolve(EmbeddingsFolder.MANIFEST));
            parts.removeAll(lock);
        } catch (ConoscopeException e) {
            if (e.is(ConoscopeException.Kind.LOCKED)) {
                return false;
            }
            throw e;
        } catch (IOException e) {
            throw new ConoscopeException("file.delete", e, folder, e);
        }
        deleteAll(folder);
        return true;
    }

    private static void deleteAll(Path folder) throws ConoscopeException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ConoscopeException("file.delete", e, folder, e);
        }
    }

    private List<Path> folders() throws ConoscopeException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var found = Files.list(root)) {
            return found.filter(Files::isDirectory).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new ConoscopeException("file.read", e, root, e);
        }
    }

    private static long bytes(Path folder) throws ConoscopeException {
        try (var files = Files.walk(folder)) {
            long bytes = 0;
            for (var file : files.filter(Files::isRegularFile).toList()) {
                // A running job may have moved it away since.
                bytes += Files.exists(file) ? Files.size(file) : 0;
            }
            return bytes;
        } catch (IOException | UncheckedIOException e) {
            throw new ConoscopeException("file.read", e, folder, e);
        }
    }
}
