package io.conoscope.training.runfolder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.encoder.checkpoint.Checkpoint;
import io.conoscope.encoder.checkpoint.ElementType;
import io.conoscope.encoder.checkpoint.SafetensorsWriter;
import io.conoscope.encoder.network.Network;
import io.conoscope.training.start.SavedModel;

import java.nio.file.Path;
import java.util.Map;

/// Writes a network as a model folder in Hugging Face's layout.
public final class ModelWriter {

    private ModelWriter() {}

    /// @param folder exists and holds no model
    /// @param type   F32, or F16, to which numbers are rounded
    /// @throws ConoscopeException `file.write`
    public static void write(Network network, SavedModel saved, Path folder, ElementType type)
            throws ConoscopeException {
        saved.writeTo(folder);
        var writer = new SafetensorsWriter(type);
        network.weights()
                .forEach(
                        (name, weight) -> {
                            if (saved.isSaved().test(name)) {
                                var array = weight.parameter().getArray();
                                var values = array.toByteBuffer(true).asFloatBuffer();
                                writer.add(name, weight.shape().each(), values);
                            }
                        });
        WholeFile.write(
                folder.resolve(Checkpoint.SINGLE),
                out -> writer.writeTo(out, Map.of("format", "pt")));
    }
}
