package io.conoscope.encoder.bert;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;
import io.conoscope.encoder.block.Activation;
import io.conoscope.encoder.block.TowerConfig;

/// A language model's sizes, as a Hugging Face `config.json` gives them.
///
/// @param family     which one it is
/// @param tower      its transformer
/// @param vocabulary number of tokens that have a vector
/// @param places     rows of the table of places
/// @param firstPlace the row of a text's first token
/// @param types      rows of the table of token types, 0 without one
/// @param deviation  of fresh weights
public record BertConfig(
        BertFamily family,
        TowerConfig tower,
        int vocabulary,
        int places,
        int firstPlace,
        int types,
        double deviation) {

    private static final TowerConfig DEFAULTS =
            new TowerConfig(768, 3072, 12, 12, Activation.GELU, 1e-12);
    private static final TowerConfig DISTIL_DEFAULTS =
            new TowerConfig(768, 3072, 6, 12, Activation.GELU, 1e-12);

    /// Reads a `config.json` of one of the family's types.
    ///
    /// @throws ConoscopeException `config.value`, naming the key
    public static BertConfig read(JsonSection root, BertFamily family) throws ConoscopeException {
        var place = root.text("position_embedding_type", "absolute");
        if (!place.equals("absolute")) {
            throw root.wrong("position_embedding_type", place, "\"absolute\"");
        }
        if (root.flag("is_decoder", false)) {
            throw root.wrong("is_decoder", "true", "false");
        }
        int vocabulary = root.integer("vocab_size", 1, 1 << 24, 30_522);
        int pad = root.integer("pad_token_id", 0, vocabulary - 1, 1);
        int firstPlace = family == BertFamily.ROBERTA ? pad + 1 : 0;
        boolean distil = family == BertFamily.DISTILBERT;
        return new BertConfig(
                family,
                TowerConfig.read(root, family.keys(), distil ? DISTIL_DEFAULTS : DEFAULTS),
                vocabulary,
                root.integer("max_position_embeddings", firstPlace + 2, 65_536, 512),
                firstPlace,
                family.hasTypes() ? root.integer("type_vocab_size", 1, 1024, 2) : 0,
                root.number("initializer_range", 0, 1, 0.02));
    }

    /// Tokens of a text at most.
    public int contextLength() {
        return places - firstPlace;
    }
}
