package io.conoscope.embedding.store;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.FolderLock;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Manifest;
import io.conoscope.embedding.PairsFile;
import io.conoscope.embedding.SkippedImage;
import io.conoscope.embedding.store.PartJournal.Batch;
import io.conoscope.math.Matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The rows of an embedding job on their way into a folder, batch by batch, so that a process that
/// is killed at any moment loses the batch at hand and nothing else.
///
/// They live in `.partial` below the folder, under a lock. What the folder held before stays until
/// everything is there; then the four files move into place, the manifest last. For one thread.
public final class PartialEmbeddings implements AutoCloseable {

    private final Parts parts;
    private final FolderLock lock;
    private final PartialRows images;
    private final PartialRows texts;
    private final PartJournal journal;
    private final List<Batch> batches = new ArrayList<>();
    private int imagesDone;
    private int textsDone;

    private PartialEmbeddings(Parts parts, FolderLock lock, JobKey key) throws IOException {
        this.parts = parts;
        this.lock = lock;
        this.images = new PartialRows(parts.images(), key.dimension());
        this.texts = new PartialRows(parts.texts(), key.dimension());
        this.journal = new PartJournal(parts.journal());
    }

    /// Brings to its end what a killed process left complete but for moving it into place, and
    /// removes the parts of other jobs. Does nothing while another process writes there.
    public static void settle(Path folder, JobKey key) {
        var parts = new Parts(folder);
        if (!Files.isDirectory(parts.folder())) {
            return;
        }
        try (var lock = parts.lock()) {
            if (!parts.belongTo(key)) {
                parts.removeAll(lock);
            } else if (Files.exists(parts.manifest())) {
                parts.publish();
                parts.removeAll(lock);
            }
        } catch (IOException | ConoscopeException e) {
            // Whatever stands in the way will be met, and reported, by the job itself.
        }
    }

    /// Continues the job that left its parts in the folder, or begins again where there are none or
    /// they are another job's.
    ///
    /// @throws ConoscopeException `store.locked` if another process writes there, `file.write` if
    ///     the folder cannot be written
    public static PartialEmbeddings resume(Path folder, JobKey key) throws ConoscopeException {
        var parts = new Parts(folder);
        var lock = parts.lock();
        try {
            parts.prepareFor(key);
            var partial = new PartialEmbeddings(parts, lock, key);
            partial.cutToWholeBatches();
            return partial;
        } catch (IOException e) {
            lock.closeQuietly();
            throw new ConoscopeException("file.write", e, folder, e);
        } catch (ConoscopeException | RuntimeException e) {
            lock.closeQuietly();
            throw e;
        }
    }

    private void cutToWholeBatches() throws IOException {
        var found = journal.read();
        int soundImages = images.soundRows(rows(found, false));
        int soundTexts = texts.soundRows(rows(found, true));
        for (var batch : found) {
            if (batch.rows() > (batch.texts() ? soundTexts : soundImages)) {
                break;
            }
            count(batch);
        }
        journal.keep(batches.size());
        images.keep(rows(batches, false));
        texts.keep(rows(batches, true));
    }

    private static int rows(List<Batch> batches, boolean ofTexts) {
        return batches.stream()
                .filter(batch -> batch.texts() == ofTexts)
                .mapToInt(Batch::rows)
                .max()
                .orElse(0);
    }

    private void count(Batch batch) {
        batches.add(batch);
        if (batch.texts()) {
            textsDone = batch.done();
        } else {
            imagesDone = batch.done();
        }
    }

    /// Images finished, those skipped included.
    public int imagesDone() {
        return imagesDone;
    }

    /// Texts finished.
    public int textsDone() {
        return textsDone;
    }

    /// The images without a row so far, in the order of the corpus.
    public List<SkippedImage> skipped() {
        return batches.stream().flatMap(batch -> batch.skipped().stream()).toList();
    }

    /// Adds a batch of images.
    ///
    /// @param unitRows rows of length 1, in the order of the corpus
    /// @param without  the images of this batch that have no row
    /// @throws ConoscopeException `file.write` if the disk is full; whole batches stay
    public void addImages(Matrix unitRows, List<SkippedImage> without) throws ConoscopeException {
        int done = imagesDone + unitRows.rows() + without.size();
        add(images, unitRows, new Batch(false, done, images.rows() + unitRows.rows(), without));
    }

    /// Adds a batch of texts.
    ///
    /// @param unitRows rows of length 1, in the order of the corpus
    /// @throws ConoscopeException `file.write` if the disk is full; whole batches stay
    public void addTexts(Matrix unitRows) throws ConoscopeException {
        int done = textsDone + unitRows.rows();
        add(texts, unitRows, new Batch(true, done, done, List.of()));
    }

    private void add(PartialRows rows, Matrix unitRows, Batch batch) throws ConoscopeException {
        try {
            rows.append(unitRows);
            journal.append(batch);
            count(batch);
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, parts.folder(), e);
        }
    }

    /// Completes the parts and moves them into place.
    ///
    /// @param pairs    which text row belongs to which image row
    /// @param manifest of the rows as they are now
    /// @throws ConoscopeException `file.write` if the disk is full; the parts stay
    /// @throws IllegalArgumentException if the manifest counts other rows
    public void finish(Pairs pairs, Manifest manifest) throws ConoscopeException {
        if (manifest.images() != images.rows() || manifest.texts() != texts.rows()) {
            throw new IllegalArgumentException(
                    images.rows() + " image and " + texts.rows() + " text rows, " + manifest);
        }
        try {
            images.seal();
            texts.seal();
            closeRows();
            PairsFile.write(parts.pairs(), pairs);
            manifest.write(parts.manifest());
            parts.publish();
            parts.removeAll(lock);
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, parts.target(), e);
        }
    }

    /// Removes the parts, so that the next job begins again.
    ///
    /// @throws ConoscopeException `file.write` if a file cannot be removed
    public void discard() throws ConoscopeException {
        try {
            closeRows();
            parts.removeAll(lock);
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, parts.folder(), e);
        }
    }

    private void closeRows() throws IOException {
        images.close();
        texts.close();
        journal.close();
    }

    /// Frees the folder for others; the parts stay.
    @Override
    public void close() throws ConoscopeException {
        try {
            closeRows();
            lock.close();
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, parts.target(), e);
        }
    }
}
