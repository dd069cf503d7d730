package io.conoscope.encoder.clip;

import ai.djl.ndarray.NDArray;

import io.conoscope.encoder.block.Dense;
import io.conoscope.encoder.network.TextNetwork;
import io.conoscope.encoder.tokenizer.Tokens;
import io.conoscope.encoder.weight.Init;
import io.conoscope.encoder.weight.NamedBlock;

import java.util.Arrays;

/// CLIP's text tower with its projection.
final class ClipTexts implements TextNetwork {

    /// What checkpoints call the tower.
    static final String TOWER = "text_model";

    /// What checkpoints call the projection.
    static final String PROJECTION = "text_projection";

    private final ClipConfig config;
    private final ClipTextTower tower;
    private final Dense projection;

    ClipTexts(ClipConfig config, ClipTextTower tower, Dense projection) {
        this.config = config;
        this.tower = tower;
        this.projection = projection;
    }

    /// A fresh projection.
    static Dense projection(ClipConfig config) {
        int width = config.text().width();
        return Dense.plain(width, config.projection(), Init.normal(Init.inverseRoot(width)));
    }

    @Override
    public Sizes sizes() {
        return new Sizes(
                config.vocabulary(),
                config.contextLength(),
                config.projection(),
                config.text().layers());
    }

    @Override
    public int needed(Tokens text) {
        var ids = Arrays.stream(text.ids()).asLongStream().toArray();
        return 1 + tower.endPosition(ids, 0, ids.length);
    }

    @Override
    public NDArray embed(NDArray ids, int[] used, int depth, boolean training) {
        return NamedBlock.scoped(() -> projection.forward(tower.forward(ids, depth, training)));
    }

    @Override
    public NDArray lastHiddenState(NDArray ids, int[] used) {
        return tower.lastHiddenState(ids);
    }
}
