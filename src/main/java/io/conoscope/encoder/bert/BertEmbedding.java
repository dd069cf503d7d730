package io.conoscope.encoder.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

import io.conoscope.encoder.block.Dense;
import io.conoscope.encoder.block.Norm;
import io.conoscope.encoder.block.TokenEmbedding;
import io.conoscope.encoder.weight.Init;
import io.conoscope.encoder.weight.NamedBlock;

import org.jspecify.annotations.Nullable;

/// Tokens' vectors with their places' and the first token type's added, normalised.
final class BertEmbedding extends NamedBlock {

    private final TokenEmbedding tokens;
    private final @Nullable Dense types;
    private final Norm norm;

    BertEmbedding(BertConfig config) {
        int width = config.tower().width();
        var normal = Init.normal(config.deviation());
        tokens =
                part(
                        "",
                        new TokenEmbedding(
                                new TokenEmbedding.Names("word_embeddings", "position_embeddings"),
                                new TokenEmbedding.Sizes(
                                        config.vocabulary(), config.places(), config.firstPlace()),
                                width,
                                normal,
                                normal));
        types =
                config.types() == 0
                        ? null
                        : part("token_type_embeddings", Dense.plain(width, config.types(), normal));
        norm = part("LayerNorm", new Norm(config.tower()));
    }

    /// @param ids shape (n, t)
    /// @return shape (n, t, width)
    NDArray forward(NDArray ids) {
        return scoped(
                () -> {
                    var sum = tokens.forward(ids);
                    return norm.forward(types == null ? sum : sum.addi(types.weight().get("0:1")));
                });
    }

    @Override
    protected NDArray forward(NDList inputs, boolean training) {
        return forward(inputs.head());
    }
}
