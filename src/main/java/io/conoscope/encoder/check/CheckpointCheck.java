package io.conoscope.encoder.check;

import com.google.gson.JsonElement;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;
import io.conoscope.encoder.checkpoint.Checkpoint;
import io.conoscope.encoder.checkpoint.SafetensorsFile;
import io.conoscope.encoder.folder.ModelFolder;
import io.conoscope.encoder.tokenizer.TextFamily;
import io.conoscope.encoder.tokenizer.Tokenizer;
import io.conoscope.encoder.tokenizer.Tokenizers;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Checks a checkpoint folder against what was recorded beside it.
///
/// Every format that the folder holds is checked. `io.safetensors` holds inputs and the outputs
/// that another implementation computed from them; `expected.json` texts and their token ids.
public final class CheckpointCheck {

    private static final String RECORDED = "io.safetensors";
    private static final String EXPECTED = "expected.json";
    private static final long MAX_EXPECTED = 64 << 20;
    private static final int MAX_CONTEXT = 65_536;

    /// How far one output is from the recorded one.
    ///
    /// @param output      its name, for example `image_embeds`
    /// @param format      of the weights it was computed from: `safetensors`, `onnx`, `torchscript`
    /// @param maxAbsError the largest absolute difference of any number
    public record Output(String output, String format, double maxAbsError) {}

    /// How many texts became other tokens.
    ///
    /// @param texts     all recorded
    /// @param different those of which at least one id differs
    public record Tokens(int texts, int different) {}

    /// What a check found.
    ///
    /// @param checks one an output; empty without `io.safetensors`
    /// @param tokens null without `expected.json`
    public record Report(List<Output> checks, @Nullable Tokens tokens) {}

    private CheckpointCheck() {}

    /// Checks what a folder has recordings for.
    ///
    /// @param threads that compute, at least 1
    /// @throws ConoscopeException `check.nothing` without any, else what is wrong with its files
    public static Report run(Path folder, int threads) throws ConoscopeException {
        requireRecordings(folder);
        var recorded = folder.resolve(RECORDED);
        var expected = folder.resolve(EXPECTED);
        var tokens = Files.exists(expected) ? tokens(folder, expected) : null;
        var outputs =
                Files.exists(recorded) ? outputs(folder, recorded, threads) : List.<Output>of();
        return new Report(outputs, tokens);
    }

    /// Makes sure that a folder has something to check; loads nothing.
    ///
    /// @throws ConoscopeException `file.missing`, `check.folder`, `check.nothing`, or as
    // [ModelFolder#find] where
    ///                            there are no weights
    public static void requireRecordings(Path folder) throws ConoscopeException {
        if (!Files.isDirectory(folder)) {
            var key = Files.exists(folder) ? "check.folder" : "file.missing";
            throw new ConoscopeException(key, null, folder);
        }
        boolean isRecorded = Files.exists(folder.resolve(RECORDED));
        boolean isTokenized = Files.exists(folder.resolve(EXPECTED));
        if (ModelFolder.formats(folder).isEmpty() && (isRecorded || !isTokenized)) {
            // Says what is there in place of weights, as embedding does.
            ModelFolder.find(folder.toAbsolutePath().toString(), false, null);
        }
        if (!isRecorded && !isTokenized) {
            throw new ConoscopeException("check.nothing", null, folder);
        }
    }

    private static List<Output> outputs(Path folder, Path file, int threads)
            throws ConoscopeException {
        try (var recorded = SafetensorsFile.open(file)) {
            var inputs = new RecordedInputs(recorded);
            var outputs = new ArrayList<Output>();
            if (Checkpoint.find(folder) != null) {
                outputs.addAll(new RecordedOutputs(inputs, folder, threads).check());
            }
            outputs.addAll(new RecordedExports(inputs, folder, threads).check());
            return outputs;
        }
    }

    private static Tokens tokens(Path folder, Path expected) throws ConoscopeException {
        var root = JsonSection.readElement(expected, MAX_EXPECTED);
        if (!root.isJsonArray()) {
            throw new ConoscopeException("json.array", null, expected);
        }
        var family = TextFamily.of(folder);
        @Nullable Tokenizer tokenizer = null;
        int different = 0;
        int index = 0;
        int length = 0;
        for (var element : root.getAsJsonArray()) {
            var item = item(expected, element, index++);
            var ids = ids(item);
            if (tokenizer == null || !fits(length, ids.length, family)) {
                length = ids.length;
                tokenizer = Tokenizers.open(folder, family, length);
            }
            different += isSame(ids, tokenizer.tokenize(item.text("text", ""))) ? 0 : 1;
        }
        return new Tokens(index, different);
    }

    /// A padded family gives as many ids as it was opened for; others as many as a text has.
    private static boolean fits(int length, int wanted, TextFamily family) {
        return family.isPadded() ? length == wanted : length >= wanted;
    }

    /// Whether the ids are the recorded ones, which may have been padded by one and the same id.
    private static boolean isSame(int[] recorded, io.conoscope.encoder.tokenizer.Tokens found) {
        int n = found.ids().length;
        return n <= recorded.length
                && Arrays.equals(found.ids(), Arrays.copyOf(recorded, n))
                && Arrays.stream(recorded, n, recorded.length).distinct().count() <= 1;
    }

    private static JsonSection item(Path file, JsonElement element, int index)
            throws ConoscopeException {
        if (!element.isJsonObject()) {
            throw new ConoscopeException("json.item", null, file, index);
        }
        return new JsonSection(file, "[" + index + "].", element.getAsJsonObject());
    }

    private static int[] ids(JsonSection item) throws ConoscopeException {
        var array = item.array("ids");
        if (array.size() < 2 || array.size() > MAX_CONTEXT) {
            throw item.wrong("ids", array.size() + " ids", "2 to " + MAX_CONTEXT);
        }
        var ids = new int[array.size()];
        for (int i = 0; i < ids.length; i++) {
            double id =
                    JsonSection.isNumber(array.get(i)) ? array.get(i).getAsDouble() : Double.NaN;
            if (id != Math.rint(id)) {
                throw item.wrong("ids", array.get(i), "whole numbers");
            }
            ids[i] = (int) id;
        }
        return ids;
    }
}
