package io.conoscope.training.learn;

/// How a batch's similarities are judged.
public enum LossKind {
    /// Each row's partner against all others by a softmax, in both directions. van den Oord et al.
    /// 2018, arXiv:1807.03748; symmetric as in Radford et al. 2021, arXiv:2103.00020.
    INFO_NCE,
    /// Each pair by itself by a sigmoid. Zhai et al. 2023, arXiv:2303.15343.
    SIGMOID
}
