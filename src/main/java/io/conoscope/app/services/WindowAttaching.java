package io.conoscope.app.services;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.service.attribute.attach.AttachPreview;
import io.conoscope.service.attribute.attach.Attachment;
import io.conoscope.service.attribute.attach.Attachments;
import io.conoscope.ui.session.attribute.AttachServices;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// Attaching, served by the package below.
public record WindowAttaching(Attachments attachments) implements AttachServices {

    @Override
    public AttachPreview preview(Corpus corpus, Path path) throws ConoscopeException {
        return attachments.preview(corpus, path);
    }

    @Override
    public AttachPreview preview(Corpus corpus, Path path, @Nullable String key)
            throws ConoscopeException {
        return attachments.preview(corpus, path, key);
    }

    @Override
    public void attach(Corpus corpus, Attachment attachment) throws ConoscopeException {
        attachments.attach(corpus, attachment);
    }

    @Override
    public void detach(Corpus corpus, Attachment attachment) throws ConoscopeException {
        attachments.detach(corpus, attachment);
    }

    @Override
    public List<Attachment> attached(Corpus corpus) {
        return attachments.of(corpus);
    }
}
