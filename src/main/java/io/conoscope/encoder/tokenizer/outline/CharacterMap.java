package io.conoscope.encoder.tokenizer.outline;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

/// Checks the table of replaced characters that SentencePiece writes into its models.
final class CharacterMap {

    private CharacterMap() {}

    static void require(JsonSection step) throws ConoscopeException {
        step.text("precompiled_charsmap", "");
    }
}
