package io.conoscope.encoder.check;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.raster.PictureRows;
import io.conoscope.encoder.check.CheckpointCheck.Output;
import io.conoscope.encoder.exported.ExportedImageTower;
import io.conoscope.encoder.exported.ExportedTextTower;
import io.conoscope.encoder.exported.ImageGraph;
import io.conoscope.encoder.exported.TextGraph;
import io.conoscope.encoder.folder.ModelFormat;
import io.conoscope.encoder.folder.PoolingFiles;
import io.conoscope.encoder.network.TextNetwork;
import io.conoscope.encoder.onnx.OnnxFolder;
import io.conoscope.encoder.onnx.OnnxImageGraph;
import io.conoscope.encoder.onnx.OnnxSession;
import io.conoscope.encoder.onnx.OnnxTextGraph;
import io.conoscope.encoder.script.ScriptFolder;
import io.conoscope.encoder.script.ScriptImageGraph;
import io.conoscope.encoder.script.ScriptTextGraph;
import io.conoscope.encoder.tokenizer.Tokenizer;
import io.conoscope.encoder.tokenizer.Tokens;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Computes again, by exported graphs, what `io.safetensors` records, and measures how far it is
/// off. Recorded inputs need neither preprocessing nor tokenizer.
public final class RecordedExports {

    private static final String IMAGES = "image_embeds";
    private static final String TEXTS = "text_embeds";

    /// No graph says how many tokens have a vector.
    private static final TextNetwork.Sizes ANY_SIZES = new TextNetwork.Sizes(1 << 24, 65_536, 0, 0);

    private final RecordedInputs recorded;
    private final Path folder;
    private final int threads;
    private final List<Output> outputs = new ArrayList<>();

    RecordedExports(RecordedInputs recorded, Path folder, int threads) {
        this.recorded = recorded;
        this.folder = folder;
        this.threads = threads;
    }

    /// @throws ConoscopeException what is wrong with the folder's files
    List<Output> check() throws ConoscopeException {
        var onnx = OnnxFolder.find(folder);
        if (onnx.isPresent()) {
            onnxImages(onnx.get().image());
            onnxTexts(onnx.get().text());
        }
        var script = ScriptFolder.find(folder);
        if (script.isPresent()) {
            scriptImages(script.get().image());
            scriptTexts(script.get().text());
        }
        return outputs;
    }

    private void onnxImages(@Nullable Path file) throws ConoscopeException {
        if (file != null && recorded.has(RecordedInputs.PIXELS) && recorded.has(IMAGES)) {
            images(
                    ModelFormat.ONNX,
                    new OnnxImageGraph(
                            OnnxSession.open(file, threads),
                            recorded.side(),
                            PoolingFiles.asked(folder)));
        }
    }

    private void onnxTexts(@Nullable Path file) throws ConoscopeException {
        if (file != null && recorded.has(RecordedInputs.IDS) && recorded.has(TEXTS)) {
            texts(
                    ModelFormat.ONNX,
                    new OnnxTextGraph(
                            OnnxSession.open(file, threads),
                            tokenizer(),
                            PoolingFiles.asked(folder)));
        }
    }

    private void scriptImages(@Nullable Path file) throws ConoscopeException {
        if (file != null && recorded.has(RecordedInputs.PIXELS) && recorded.has(IMAGES)) {
            images(ModelFormat.TORCHSCRIPT, new ScriptImageGraph(file, recorded.side(), threads));
        }
    }

    private void scriptTexts(@Nullable Path file) throws ConoscopeException {
        if (file != null && recorded.has(RecordedInputs.IDS) && recorded.has(TEXTS)) {
            texts(ModelFormat.TORCHSCRIPT, new ScriptTextGraph(file, tokenizer(), threads));
        }
    }

    private void images(ModelFormat format, ImageGraph graph) throws ConoscopeException {
        try (var tower = new ExportedImageTower(graph, RecordedExports::unprepared)) {
            var rows = tower.embed(recorded.pixels(tower.imageSize()));
            outputs.add(recorded.compare(IMAGES, format, rows));
        }
    }

    private void texts(ModelFormat format, TextGraph graph) throws ConoscopeException {
        try (var tower = new ExportedTextTower(graph, tokenizer())) {
            outputs.add(recorded.compare(TEXTS, format, tower.embed(recorded.texts(ANY_SIZES))));
        }
    }

    private static float[] unprepared(PictureRows picture) {
        throw new IllegalStateException("recorded pictures are prepared already");
    }

    /// Gives the first recorded text, whatever is asked: towers try themselves out on one.
    private Tokenizer tokenizer() throws ConoscopeException {
        var first = recorded.texts(ANY_SIZES).getFirst();
        return new Tokenizer() {
            @Override
            public Tokens tokenize(String text) {
                return first;
            }

            @Override
            public int contextLength() {
                return first.ids().length;
            }
        };
    }
}
