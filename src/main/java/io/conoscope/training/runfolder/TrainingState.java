package io.conoscope.training.runfolder;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.base.json.JsonSection;
import io.conoscope.encoder.checkpoint.Checkpoint;
import io.conoscope.encoder.checkpoint.ElementType;
import io.conoscope.encoder.checkpoint.SafetensorsFile;
import io.conoscope.encoder.checkpoint.SafetensorsWriter;
import io.conoscope.training.learn.Learner;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;

/// What a checkpoint needs beside the model so that a run goes on as if it had never stopped.
///
/// @param step  steps taken
/// @param best  the score that made the best checkpoint so far; NaN before any
public record TrainingState(long step, double best) {

    private static final String FILE = "training_state.json";
    private static final String NUMBERS = "optimizer.safetensors";
    private static final String FIRST = "first_moments";
    private static final String SECOND = "second_moments";

    /// Writes the state with the optimiser's memory, and the weights that the model's own file
    /// does not hold.
    ///
    /// @param folder holds the model already, as F32
    /// @throws ConoscopeException `file.write`
    public void write(Learner learner, Path folder) throws ConoscopeException {
        var first = learner.moments().first();
        var second = learner.moments().second();
        var writer =
                new SafetensorsWriter(ElementType.F32)
                        .add(FIRST, new long[] {first.length}, FloatBuffer.wrap(first))
                        .add(SECOND, new long[] {second.length}, FloatBuffer.wrap(second));
        try (var model = SafetensorsFile.open(folder.resolve(Checkpoint.SINGLE))) {
            for (var item : learner.weights().items()) {
                if (!model.entries().containsKey(item.name())) {
                    writer.add(item.name(), new long[] {item.length()}, item.values());
                }
            }
        }
        WholeFile.write(folder.resolve(NUMBERS), out -> writer.writeTo(out, Map.of()));
        var json = new JsonObject();
        json.addProperty("step", step);
        json.addProperty("optimizerSteps", learner.moments().steps());
        if (!Double.isNaN(best)) {
            json.addProperty("best", best);
        }
        var gson = new GsonBuilder().setPrettyPrinting().create();
        WholeFile.write(folder.resolve(FILE), gson.toJson(json) + "\n");
    }

    /// Puts a learner into the state of a checkpoint.
    ///
    /// @throws ConoscopeException what is wrong with its files
    public static TrainingState restore(Learner learner, Path folder) throws ConoscopeException {
        var json = JsonSection.read(folder.resolve(FILE), 1 << 20);
        try (var numbers = SafetensorsFile.open(folder.resolve(NUMBERS));
                var model = SafetensorsFile.open(folder.resolve(Checkpoint.SINGLE))) {
            read(numbers, FIRST, FloatBuffer.wrap(learner.moments().first()));
            read(numbers, SECOND, FloatBuffer.wrap(learner.moments().second()));
            for (var item : learner.weights().items()) {
                boolean held = model.entries().containsKey(item.name());
                read(held ? model : numbers, item.name(), item.values());
            }
        }
        learner.moments().restoreSteps(steps(json, "optimizerSteps"));
        return new TrainingState(
                steps(json, "step"),
                json.number("best", -Double.MAX_VALUE, Double.MAX_VALUE, Double.NaN));
    }

    private static int steps(JsonSection json, String key) throws ConoscopeException {
        int steps = json.integer(key, 0, Integer.MAX_VALUE, -1);
        if (steps < 0) {
            throw json.wrong(key, "absent", "a whole number of steps");
        }
        return steps;
    }

    private static void read(SafetensorsFile numbers, String name, FloatBuffer into)
            throws ConoscopeException {
        var values = numbers.floats(name);
        if (values.length != into.limit()) {
            throw new ConoscopeException(
                    "train.state", null, numbers.file(), name, values.length, into.limit());
        }
        into.put(0, values);
    }
}
