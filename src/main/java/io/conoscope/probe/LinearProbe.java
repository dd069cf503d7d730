package io.conoscope.probe;

import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

import java.util.Arrays;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A plane between images and texts: logistic regression by Tribuo's stochastic gradient descent.
final class LinearProbe {

    private static final Label IMAGE = new Label("image");
    private static final Label TEXT = new Label("text");
    private static final int EPOCHS = 10;
    private static final int BATCH = 16;
    private static final double LEARNING_RATE = 0.1;
    private static final int NO_LOG = -1;

    /// Tribuo tells of every training; kept, so that the level is not forgotten with the logger.
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    static {
        TRIBUO.setLevel(Level.WARNING);
    }

    private final Standardizer standardizer;
    private final String[] names;
    private final Model<Label> model;

    private LinearProbe(Standardizer standardizer, String[] names, Model<Label> model) {
        this.standardizer = standardizer;
        this.names = names;
        this.model = model;
    }

    /// Trains on the calling thread; the same rows and seed give the same plane.
    static LinearProbe train(LabelledRows rows, long seed) {
        var standardizer = Standardizer.fit(rows.rows());
        var names = new String[rows.rows()[0].length];
        // Tribuo orders features by name.
        Arrays.setAll(names, c -> String.format(Locale.ROOT, "%06d", c));
        var labels = new LabelFactory();
        var examples = new MutableDataset<>(new SimpleDataSourceProvenance("rows", labels), labels);
        for (int i = 0; i < rows.count(); i++) {
            var values = standardizer.apply(rows.rows()[i]);
            examples.add(example(rows.isImage()[i] ? IMAGE : TEXT, names, values));
        }
        var trainer =
                new LinearSGDTrainer(
                        new LogMulticlass(),
                        new AdaGrad(LEARNING_RATE),
                        EPOCHS,
                        NO_LOG,
                        BATCH,
                        seed);
        return new LinearProbe(standardizer, names, trainer.train(examples));
    }

    /// The share of rows on the right side of the plane, in [0, 1].
    double accuracy(LabelledRows rows) {
        int right = 0;
        for (int i = 0; i < rows.count(); i++) {
            var label = rows.isImage()[i] ? IMAGE : TEXT;
            var example = example(label, names, standardizer.apply(rows.rows()[i]));
            right += model.predict(example).getOutput().equals(label) ? 1 : 0;
        }
        return right / (double) rows.count();
    }

    private static Example<Label> example(Label label, String[] names, double[] values) {
        return new ArrayExample<>(label, names, values);
    }
}
