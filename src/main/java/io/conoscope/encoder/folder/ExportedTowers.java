package io.conoscope.encoder.folder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.exported.ExportedImageTower;
import io.conoscope.encoder.exported.ExportedTextTower;
import io.conoscope.encoder.exported.ImageGraph;
import io.conoscope.encoder.exported.TextGraph;
import io.conoscope.encoder.folder.TowerSource.Opened;
import io.conoscope.encoder.folder.TowerSource.Wanted;
import io.conoscope.encoder.tokenizer.Tokenizer;

import org.jspecify.annotations.Nullable;

/// Opens a model's exported graphs as towers, all that are wanted or none.
final class ExportedTowers {

    private ExportedTowers() {}

    /// Opens graphs, the image tower's first.
    interface Graphs {

        /// @param side of the pictures that the preprocessing gives, in pixels
        ImageGraph image(int side) throws ConoscopeException;

        /// @param tokenizer with the model's own padding
        TextGraph text(Tokenizer tokenizer) throws ConoscopeException;
    }

    /// @throws ConoscopeException what is wrong with the files; nothing stays open then
    static Opened open(ModelFolder model, Wanted wanted, Graphs graphs) throws ConoscopeException {
        var preprocessor = wanted.image() ? model.preprocessor() : null;
        var tokenizer = wanted.text() ? model.tokenizer() : null;
        @Nullable ExportedImageTower images = null;
        @Nullable ExportedTextTower texts = null;
        boolean kept = false;
        try {
            if (preprocessor != null) {
                var graph = graphs.image(preprocessor.config().crop());
                images = new ExportedImageTower(graph, preprocessor::preprocess);
            }
            if (tokenizer != null) {
                texts = new ExportedTextTower(graphs.text(tokenizer), tokenizer);
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
