package io.conoscope.encoder.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;

import io.conoscope.encoder.weight.Init;
import io.conoscope.encoder.weight.NamedBlock;

/// Tokens' vectors, each with its place's added.
public final class TokenEmbedding extends NamedBlock {

    private final Dense tokens;
    private final Dense places;
    private final int firstPlace;

    /// What a family calls the two tables.
    public record Names(String tokens, String places) {}

    /// The tables' sizes.
    ///
    /// @param vocabulary tokens that have a vector
    /// @param places     rows of the table of places
    /// @param firstPlace the row of a text's first token: not 0 in RoBERTa
    public record Sizes(int vocabulary, int places, int firstPlace) {}

    public TokenEmbedding(Names names, Sizes sizes, int width, Init tokens, Init places) {
        this.tokens = part(names.tokens(), Dense.plain(width, sizes.vocabulary(), tokens));
        this.places = part(names.places(), Dense.plain(width, sizes.places(), places));
        firstPlace = sizes.firstPlace();
    }

    /// @param ids shape (n, t), INT64, each with a row in the table
    /// @return shape (n, t, width)
    public NDArray forward(NDArray ids) {
        return scoped(
                () -> {
                    long end = firstPlace + ids.getShape().get(1);
                    return Embedding.embedding(ids, tokens.weight(), SparseFormat.DENSE)
                            .singletonOrThrow()
                            .addi(places.weight().get(firstPlace + ":" + end));
                });
    }

    @Override
    protected NDArray forward(NDList inputs, boolean training) {
        return forward(inputs.head());
    }
}
