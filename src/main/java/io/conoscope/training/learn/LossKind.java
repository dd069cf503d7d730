package io.conoscope.training.learn;

/// The loss that is computed from the similarities of a batch.
public enum LossKind {
    /// InfoNCE: cross entropy of each row's match against all others, both ways. van den Oord et
    /// al. 2018, arXiv:1807.03748; symmetric as in Radford et al. 2021, arXiv:2103.00020.
    INFO_NCE,
    /// SigLIP: binary cross entropy of each pair by itself. Zhai et al. 2023, arXiv:2303.15343.
    SIGMOID
}
