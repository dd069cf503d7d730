package io.conoscope.encoder.folder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.ImageTower;
import io.conoscope.encoder.TextTower;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// What a folder's weights are made into: blocks, or an exported graph.
public interface TowerSource {

    /// What is known of a tower before it is loaded.
    ///
    /// @param width  of a row; 0 where only loading tells
    /// @param length side of the pictures in pixels, or how many tokens a text has at most; 0 where
    ///               the preprocessing or the tokenizer decides
    /// @param layers how many it has; 0 where nobody can tell
    record Facts(int width, int length, int layers) {}

    /// How towers are loaded and run.
    ///
    /// @param randomInit seed of fresh weights; null takes the folder's own
    /// @param layer      how many layers are run; null runs all
    /// @param threads    that compute, at least 1
    record Request(@Nullable Long randomInit, @Nullable Integer layer, int threads) {}

    /// Towers in native memory.
    ///
    /// @param image the image tower, if it was wanted
    /// @param text  the text tower, if it was wanted
    record Opened(@Nullable ImageTower image, @Nullable TextTower text) implements AutoCloseable {

        @Override
        public void close() {
            if (image != null) {
                image.close();
            }
            if (text != null) {
                text.close();
            }
        }
    }

    /// Which of a model's towers are wanted.
    enum Wanted {
        /// The image tower.
        IMAGE,
        /// The text tower.
        TEXT,
        /// Both towers.
        BOTH;

        boolean image() {
            return this != TEXT;
        }

        boolean text() {
            return this != IMAGE;
        }
    }

    /// What is known of the image tower; null where there is none.
    @Nullable Facts image();

    /// What is known of the text tower; null where there is none.
    @Nullable Facts text();

    /// How many weights there are; 0 where nobody can tell.
    long parameters();

    /// The files that hold the weights of an exported graph; empty where a checkpoint does.
    List<Path> files() throws ConoscopeException;

    /// Loads towers: seconds.
    ///
    /// @param model whose source this is
    /// @throws ConoscopeException what is wrong with the files or the engine
    Opened open(ModelFolder model, Request request, Wanted wanted) throws ConoscopeException;
}
