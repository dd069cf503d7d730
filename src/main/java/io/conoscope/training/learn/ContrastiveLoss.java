package io.conoscope.training.learn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;

import io.conoscope.encoder.engine.TorchEngine;

/// The contrastive loss of one batch, from rows of length 1.
final class ContrastiveLoss {

    private final LossKind kind;

    ContrastiveLoss(LossKind kind) {
        this.kind = kind;
    }

    /// @param first  shape (n, d), unit rows
    /// @param second shape (n, d), unit rows; row i belongs to row i of the first
    /// @return a single number, the mean over the rows of both directions
    NDArray of(NDArray first, NDArray second, LogitScale scale) {
        var logits = first.matMul(second.transpose()).mul(scale.logLogitScale().exp());
        return kind == LossKind.INFO_NCE ? infoNce(logits) : sigmoid(logits.add(scale.bias()));
    }

    private static NDArray infoNce(NDArray logits) {
        int n = (int) logits.getShape().get(0);
        var right = logits.getManager().eye(n);
        var rows = logits.logSoftmax(1).mul(right).sum();
        var columns = logits.logSoftmax(0).mul(right).sum();
        return TorchEngine.times(rows.add(columns), -0.5 / n);
    }

    /// log(1 + exp(-z)), with z the logit of a match and minus the logit of any other pair, written
    /// so that no exponential overflows.
    private static NDArray sigmoid(NDArray logits) {
        int n = (int) logits.getShape().get(0);
        var z = logits.mul(signs(logits.getManager(), n));
        var far = Activation.relu(z.neg());
        var near = z.abs().neg().exp().add(1).log();
        return TorchEngine.times(far.add(near).sum(), 1.0 / n);
    }

    /// 1 on the diagonal, -1 elsewhere.
    private static NDArray signs(NDManager manager, int n) {
        return TorchEngine.times(manager.eye(n), 2).sub(1);
    }
}
