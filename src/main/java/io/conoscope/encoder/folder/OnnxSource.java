package io.conoscope.encoder.folder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.onnx.OnnxFolder;
import io.conoscope.encoder.onnx.OnnxImageTower;
import io.conoscope.encoder.onnx.OnnxSession;
import io.conoscope.encoder.onnx.OnnxTextTower;
import io.conoscope.encoder.onnx.TowerShape;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Towers of exported graphs, run by ONNX Runtime.
///
/// @param graphs where they are
/// @param image what the image tower's file says; null where there is none
/// @param text  what the text tower's file says; null where there is none
public record OnnxSource(OnnxFolder graphs, @Nullable Facts image, @Nullable Facts text)
        implements TowerSource {

    static OnnxSource of(OnnxFolder files, OriginalConfig original) throws ConoscopeException {
        return new OnnxSource(
                files,
                facts(files.imageShape(), original.imageSize()),
                facts(files.textShape(), original.contextLength()));
    }

    /// @param length where the graph leaves it open
    private static @Nullable Facts facts(Optional<TowerShape> shape, int length) {
        return shape.map(
                        s ->
                                new Facts(
                                        Math.max(0, s.width()),
                                        s.length() > 0 ? s.length() : length,
                                        0))
                .orElse(null);
    }

    @Override
    public long parameters() {
        return 0;
    }

    /// The graphs, and beside each what it keeps outside of itself.
    @Override
    public List<Path> files() throws ConoscopeException {
        var files = new TreeSet<Path>();
        for (var graph :
                Stream.of(graphs.image(), graphs.text()).filter(Objects::nonNull).toList()) {
            try (var beside =
                    Files.newDirectoryStream(
                            graph.resolveSibling("."), graph.getFileName() + "*")) {
                beside.forEach(files::add);
            } catch (IOException e) {
                throw new ConoscopeException("file.read", e, graph, e);
            }
        }
        return List.copyOf(files);
    }

    @Override
    public Opened open(ModelFolder model, Request request, Wanted wanted)
            throws ConoscopeException {
        var preprocessor = wanted.image() ? model.preprocessor() : null;
        var tokenizer = wanted.text() ? model.tokenizer() : null;
        var pooling = PoolingFiles.asked(model.folder());
        var session = session(wanted.image() ? graphs.image() : graphs.text(), request);
        @Nullable OnnxImageTower images = null;
        @Nullable OnnxTextTower texts = null;
        boolean kept = false;
        try {
            if (preprocessor != null) {
                images =
                        new OnnxImageTower(
                                session,
                                preprocessor.config().crop(),
                                preprocessor::preprocess,
                                pooling);
            }
            if (tokenizer != null) {
                boolean own = images != null && !graphs.isCombined();
                texts =
                        new OnnxTextTower(
                                own ? session(graphs.text(), request) : session,
                                tokenizer,
                                pooling);
                if (tokenizer.vocabularySize() > 0) {
                    texts.requireToken(tokenizer.vocabularySize() - 1);
                }
            }
            kept = true;
            return new Opened(images, texts);
        } finally {
            if (!kept) {
                new Opened(images, texts).close();
            }
        }
    }

    private static OnnxSession session(@Nullable Path file, Request request)
            throws ConoscopeException {
        return OnnxSession.open(Objects.requireNonNull(file), request.threads());
    }
}
