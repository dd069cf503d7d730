package io.conoscope.training.start;

import io.conoscope.encoder.network.Network;
import io.conoscope.encoder.picture.Preprocessor;
import io.conoscope.encoder.tokenizer.Tokenizer;

import org.jspecify.annotations.Nullable;

/// A network with its first weights, and what it takes its inputs with.
///
/// @param name         for people
/// @param network      with weights, owned by the manager that it was opened with
/// @param saved        what its checkpoints hold
/// @param preprocessor of pictures; null where no image tower is trained
/// @param tokenizer    of texts; null where no text tower is trained
public record StartPoint(
        String name,
        Network network,
        SavedModel saved,
        @Nullable Preprocessor preprocessor,
        @Nullable Tokenizer tokenizer) {}
