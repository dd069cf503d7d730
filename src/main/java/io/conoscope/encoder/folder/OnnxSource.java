package io.conoscope.encoder.folder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.Pooling;
import io.conoscope.encoder.exported.ImageGraph;
import io.conoscope.encoder.exported.TextGraph;
import io.conoscope.encoder.onnx.OnnxFolder;
import io.conoscope.encoder.onnx.OnnxImageGraph;
import io.conoscope.encoder.onnx.OnnxSession;
import io.conoscope.encoder.onnx.OnnxTextGraph;
import io.conoscope.encoder.onnx.TowerShape;
import io.conoscope.encoder.tokenizer.Tokenizer;

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
        var pooling = PoolingFiles.asked(model.folder());
        return ExportedTowers.open(model, wanted, new Sessions(graphs, pooling, request.threads()));
    }

    /// Opens a file of both towers once for the two.
    private static final class Sessions implements ExportedTowers.Graphs {

        private final OnnxFolder graphs;
        private final @Nullable Pooling pooling;
        private final int threads;
        private @Nullable OnnxSession ofImages;

        Sessions(OnnxFolder graphs, @Nullable Pooling pooling, int threads) {
            this.graphs = graphs;
            this.pooling = pooling;
            this.threads = threads;
        }

        @Override
        public ImageGraph image(int side) throws ConoscopeException {
            var session = open(graphs.image());
            ofImages = session;
            return new OnnxImageGraph(session, side, pooling);
        }

        @Override
        public TextGraph text(Tokenizer tokenizer) throws ConoscopeException {
            var shared = graphs.isCombined() ? ofImages : null;
            var session = shared != null ? shared : open(graphs.text());
            return new OnnxTextGraph(session, tokenizer, pooling);
        }

        private OnnxSession open(@Nullable Path file) throws ConoscopeException {
            return OnnxSession.open(Objects.requireNonNull(file), threads);
        }
    }
}
