package io.conoscope.training.learn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/// The contrastive loss of one batch, from rows of length 1.
final class ContrastiveLoss {

    private final LossKind kind;

    ContrastiveLoss(LossKind kind) {
        this.kind = kind;
    }

    /// @param first  shape (n, d), unit rows
    /// @param second shape (n, d), unit rows; row i belongs to row i of the first
    /// @return a single number, the mean over the rows of both directions
    NDArray of(NDArray first, NDArray second, Scale scale) {
        var logits = first.matMul(second.transpose()).mul(scale.logLogitScale().exp());
        return kind == LossKind.INFO_NCE ? infoNce(logits) : sigmoid(logits.add(scale.bias()));
    }

    private static NDArray infoNce(NDArray logits) {
        int n = (int) logits.getShape().get(0);
        var right = logits.getManager().eye(n);
        var rows = logits.logSoftmax(1).mul(right).sum();
        var columns = logits.logSoftmax(0).mul(right).sum();
        // A float: with single numbers the engine would go over to doubles.
        return rows.add(columns).mul(-0.5f / n);
    }

    /// log(1 + exp(-z)), with z the logit of a match and minus the logit of any other pair, written
    /// so that no exponential overflows.
    private static NDArray sigmoid(NDArray logits) {
        int n = (int) logits.getShape().get(0);
        var z = logits.mul(signs(logits.getManager(), n));
        var far = z.neg().maximum(0);
        var near = z.abs().neg().exp().add(1).log();
        return far.add(near).sum().div((float) n);
    }

    /// 1 on the diagonal, -1 elsewhere.
    private static NDArray signs(NDManager manager, int n) {
        return manager.eye(n).mul(2).sub(1);
    }
}
