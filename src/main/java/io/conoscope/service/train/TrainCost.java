package io.conoscope.service.train;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.folder.Architecture;
import io.conoscope.encoder.network.Network;
import io.conoscope.encoder.weight.Weight;
import io.conoscope.training.config.Objective;
import io.conoscope.training.config.TrainingConfig;
import io.conoscope.training.start.StartingModel;

import java.nio.file.Path;
import java.util.Map;

/// What a run's model computes: multiplications and additions, counted from the shapes of its
/// weights. No weight is read.
///
/// @param image  of a picture, forwards
/// @param text   of a text of full length, forwards
/// @param frozen how much of a pair's forward work needs no gradient
record TrainCost(double image, double text, double frozen) {

    private static final int OPERATIONS = 2;

    /// A gradient takes about twice what the forward pass does.
    private static final int BACKWARD = 2;

    static TrainCost of(TrainingConfig config, StartingModel model) throws ConoscopeException {
        double image = work(model.image(), true);
        double text = work(model.text(), false);
        double frozen =
                switch (config.model().freeze()) {
                    case NONE -> 0;
                    case IMAGE -> image;
                    case TEXT -> text;
                };
        return new TrainCost(image, text, frozen);
    }

    private static double work(Path folder, boolean isImage) throws ConoscopeException {
        var network = Architecture.build(folder);
        return OPERATIONS * matrices(network, isImage) * tokens(network, isImage);
    }

    private static double tokens(Network network, boolean isImage) {
        var image = network.image();
        var text = network.text();
        if (isImage) {
            double side = image == null ? 0 : image.sizes().imageSize() / image.sizes().patch();
            return image == null ? 0 : side * side + 1;
        }
        return text == null ? 0 : text.sizes().contextLength();
    }

    /// The numbers of all matrices of a half; vectors that are looked up cost nothing.
    private static double matrices(Network network, boolean isImage) {
        boolean both = network.image() != null && network.text() != null;
        return network.weights().entrySet().stream()
                .filter(weight -> !both || weight.getKey().startsWith("vis") == isImage)
                .filter(TrainCost::isMatrix)
                .mapToDouble(weight -> weight.getValue().shape().elements())
                .sum();
    }

    private static boolean isMatrix(Map.Entry<String, Weight> weight) {
        return weight.getValue().shape().each().length > 1 && !weight.getKey().contains("embed");
    }

    /// Of all pairs of a step.
    double step(TrainingConfig config) {
        double forwards =
                switch (config.objective()) {
                    case INFONCE, SIGLIP -> image + text;
                    case IMAGE_IMAGE -> 2 * image;
                    case TEXT_TEXT -> 2 * text;
                };
        double backwards = BACKWARD * (forwards - frozen);
        return (forwards + backwards) * config.batch() * config.accumulate();
    }

    /// Of embedding pictures and texts once.
    double embed(Objective objective, double images, double texts) {
        return (objective == Objective.TEXT_TEXT ? 0 : images * image)
                + (objective == Objective.IMAGE_IMAGE ? 0 : texts * text);
    }
}
