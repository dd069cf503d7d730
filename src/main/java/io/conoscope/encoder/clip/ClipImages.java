package io.conoscope.encoder.clip;

import ai.djl.ndarray.NDArray;

import io.conoscope.encoder.block.Dense;
import io.conoscope.encoder.network.ImageNetwork;
import io.conoscope.encoder.weight.Init;
import io.conoscope.encoder.weight.NamedBlock;

/// CLIP's image tower with its projection.
final class ClipImages implements ImageNetwork {

    /// What checkpoints call the tower.
    static final String TOWER = "vision_model";

    /// What checkpoints call the projection.
    static final String PROJECTION = "visual_projection";

    private final ClipConfig config;
    private final ClipImageTower tower;
    private final Dense projection;

    ClipImages(ClipConfig config, ClipImageTower tower, Dense projection) {
        this.config = config;
        this.tower = tower;
        this.projection = projection;
    }

    /// A fresh projection.
    static Dense projection(ClipConfig config) {
        int width = config.image().width();
        return Dense.plain(width, config.projection(), Init.normal(Init.inverseRoot(width)));
    }

    @Override
    public Sizes sizes() {
        return new Sizes(
                config.imageSize(), config.patch(), config.projection(), config.image().layers());
    }

    @Override
    public NDArray embed(NDArray pixels, int depth, boolean training) {
        return NamedBlock.scoped(() -> projection.forward(tower.forward(pixels, depth, training)));
    }

    @Override
    public NDArray lastHiddenState(NDArray pixels) {
        return tower.lastHiddenState(pixels);
    }
}
