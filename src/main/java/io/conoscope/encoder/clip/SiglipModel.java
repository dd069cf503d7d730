package io.conoscope.encoder.clip;

import ai.djl.nn.Parameter;

import io.conoscope.encoder.network.ImageNetwork;
import io.conoscope.encoder.network.Network;
import io.conoscope.encoder.network.TextNetwork;
import io.conoscope.encoder.weight.Init;

/// SigLIP: two towers trained pair by pair with a sigmoid. Zhai et al. 2023, arXiv:2303.15343.
///
/// Fresh weights have the paper's first temperature and bias: a scale of 10 and a bias of -10.
public final class SiglipModel extends Network {

    private final Parameter logLogitScale =
            weight("logit_scale", Init.constant(StrictMath.log(10)), 1);
    private final Parameter logitBias = weight("logit_bias", Init.constant(-10), 1);
    private final SiglipImageTower imageTower;
    private final SiglipTextTower textTower;

    /// Builds the blocks, still without weights.
    public SiglipModel(SiglipConfig config) {
        imageTower = part("vision_model", new SiglipImageTower(config));
        textTower = part("text_model", new SiglipTextTower(config));
    }

    @Override
    public boolean publishesUnitRows() {
        return true;
    }

    @Override
    public Logits logits() {
        return new Logits(
                Math.exp(logLogitScale.getArray().toFloatArray()[0]),
                logitBias.getArray().toFloatArray()[0]);
    }

    @Override
    public ImageNetwork image() {
        return imageTower;
    }

    @Override
    public TextNetwork text() {
        return textTower;
    }
}
