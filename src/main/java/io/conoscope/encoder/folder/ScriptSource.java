package io.conoscope.encoder.folder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.exported.ImageGraph;
import io.conoscope.encoder.exported.TextGraph;
import io.conoscope.encoder.script.ScriptFolder;
import io.conoscope.encoder.script.ScriptImageGraph;
import io.conoscope.encoder.script.ScriptTextGraph;
import io.conoscope.encoder.tokenizer.Tokenizer;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Towers of exported programs, run by PyTorch. Only loading tells what they are.
///
/// @param programs where they are
/// @param original what is known of the model that was exported
public record ScriptSource(ScriptFolder programs, OriginalConfig original) implements TowerSource {

    @Override
    public @Nullable Facts image() {
        return programs.image() == null ? null : new Facts(0, original.imageSize(), 0);
    }

    @Override
    public @Nullable Facts text() {
        return programs.text() == null ? null : new Facts(0, original.contextLength(), 0);
    }

    @Override
    public long parameters() {
        return 0;
    }

    @Override
    public List<Path> files() {
        return Stream.of(programs.image(), programs.text()).filter(Objects::nonNull).toList();
    }

    @Override
    public Opened open(ModelFolder model, Request request, Wanted wanted)
            throws ConoscopeException {
        return ExportedTowers.open(model, wanted, new Modules(programs, request.threads()));
    }

    /// Opens the program of each tower.
    private record Modules(ScriptFolder programs, int threads) implements ExportedTowers.Graphs {

        @Override
        public ImageGraph image(int side) throws ConoscopeException {
            return new ScriptImageGraph(Objects.requireNonNull(programs.image()), side, threads);
        }

        @Override
        public TextGraph text(Tokenizer tokenizer) throws ConoscopeException {
            return new ScriptTextGraph(Objects.requireNonNull(programs.text()), tokenizer, threads);
        }
    }
}
