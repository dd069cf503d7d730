package io.conoscope.ui.session.attribute;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.service.attribute.attach.AttachPreview;
import io.conoscope.service.attribute.attach.Attachment;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// What the window asks for about attaching. Every call blocks, knows no UI, and runs on a worker.
public interface AttachServices {

    /// What attaching a path would do, joined as fits best.
    ///
    /// @throws ConoscopeException if it cannot be read
    AttachPreview preview(Corpus corpus, Path path) throws ConoscopeException;

    /// What attaching a table would do.
    ///
    /// @param key the column whose values name items; null for rows in the order of items
    /// @throws ConoscopeException if it cannot be read
    AttachPreview preview(Corpus corpus, Path path, @Nullable String key) throws ConoscopeException;

    /// Attaches, and remembers it with the corpus.
    ///
    /// @throws ConoscopeException if it cannot be remembered
    void attach(Corpus corpus, Attachment attachment) throws ConoscopeException;

    /// Forgets an attachment; the files stay.
    ///
    /// @throws ConoscopeException if that cannot be remembered
    void detach(Corpus corpus, Attachment attachment) throws ConoscopeException;

    /// What is attached.
    List<Attachment> attached(Corpus corpus);
}
