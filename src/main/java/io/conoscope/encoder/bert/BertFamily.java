package io.conoscope.encoder.bert;

import io.conoscope.encoder.block.LayerNames;
import io.conoscope.encoder.block.TowerConfig;

import java.util.List;

/// What tells the members of BERT's family apart.
public enum BertFamily {
    /// Devlin et al. 2018, arXiv:1810.04805.
    BERT("bert."),
    /// Liu et al. 2019, arXiv:1907.11692; also XLM-RoBERTa, arXiv:1911.02116. Places are counted
    /// from the one after the padding token's id.
    ROBERTA("roberta."),
    /// Sanh et al. 2019, arXiv:1910.01108: half the layers, no token types.
    DISTILBERT("distilbert.");

    private static final LayerNames BERT_NAMES =
            new LayerNames(
                    "encoder.layer",
                    "attention.self.query",
                    "attention.self.key",
                    "attention.self.value",
                    "attention.output.dense",
                    "attention.output.LayerNorm",
                    "intermediate.dense",
                    "output.dense",
                    "output.LayerNorm");
    private static final LayerNames DISTIL_NAMES =
            new LayerNames(
                    "transformer.layer",
                    "attention.q_lin",
                    "attention.k_lin",
                    "attention.v_lin",
                    "attention.out_lin",
                    "sa_layer_norm",
                    "ffn.lin1",
                    "ffn.lin2",
                    "output_layer_norm");

    private final String prefix;

    BertFamily(String prefix) {
        this.prefix = prefix;
    }

    /// What checkpoints with a further head put before all names.
    List<String> prefixes() {
        return List.of("", prefix);
    }

    LayerNames names() {
        return this == DISTILBERT ? DISTIL_NAMES : BERT_NAMES;
    }

    boolean hasTypes() {
        return this != DISTILBERT;
    }

    /// What the family calls its sizes.
    TowerConfig.Keys keys() {
        return this == DISTILBERT
                ? new TowerConfig.Keys("dim", "hidden_dim", "n_layers", "n_heads", "activation")
                : TowerConfig.Keys.USUAL;
    }
}
