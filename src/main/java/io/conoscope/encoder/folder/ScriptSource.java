package io.conoscope.encoder.folder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.script.ScriptFolder;
import io.conoscope.encoder.script.ScriptImageTower;
import io.conoscope.encoder.script.ScriptTextTower;

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
        var preprocessor = wanted.image() ? model.preprocessor() : null;
        var tokenizer = wanted.text() ? model.tokenizer() : null;
        @Nullable ScriptImageTower images = null;
        @Nullable ScriptTextTower texts = null;
        boolean kept = false;
        try {
            if (preprocessor != null) {
                images =
                        new ScriptImageTower(
                                Objects.requireNonNull(programs.image()),
                                preprocessor.config().crop(),
                                preprocessor::preprocess,
                                request.threads());
            }
            if (tokenizer != null) {
                texts =
                        new ScriptTextTower(
                                Objects.requireNonNull(programs.text()),
                                tokenizer,
                                request.threads());
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
}
