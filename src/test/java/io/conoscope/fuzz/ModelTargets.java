package io.conoscope.fuzz;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.ProgramFiles;
import io.conoscope.catalogue.ModelFolders;
import io.conoscope.catalogue.ModelLibrary;
import io.conoscope.catalogue.descriptor.DescriptorReader;
import io.conoscope.encoder.checkpoint.Checkpoint;
import io.conoscope.encoder.checkpoint.ElementType;
import io.conoscope.encoder.checkpoint.SafetensorsWriter;
import io.conoscope.encoder.folder.Architecture;
import io.conoscope.encoder.onnx.OnnxBytes;
import io.conoscope.encoder.onnx.outline.OnnxOutline;
import io.conoscope.encoder.picture.PictureFamily;
import io.conoscope.encoder.picture.PreprocessorConfig;
import io.conoscope.encoder.script.ScriptArchive;
import io.conoscope.encoder.tokenizer.TextFamily;
import io.conoscope.encoder.tokenizer.Tokenizers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Readers of models: weights, graphs, archives, tokenizers, settings, descriptions.
final class ModelTargets {

    private static final String TINY = "clip-tiny-scenes";

    private ModelTargets() {}

    static List<FuzzTarget> in(Path scratch) throws Exception {
        return List.of(
                safetensors(scratch.resolve("safetensors")),
                index(scratch.resolve("safetensors-index")),
                copied(scratch, "model-config", "config.json", Architecture::build),
                copied(
                        scratch,
                        "model-preprocessor",
                        "preprocessor_config.json",
                        ModelTargets::pictures),
                copied(scratch, "model-descriptor", DescriptorReader.FILE, DescriptorReader::read),
                copied(scratch, "tokenizer-json", "tokenizer.json", ModelTargets::tokenize),
                merges(scratch.resolve("tokenizer-merges")),
                words(scratch.resolve("tokenizer-words")),
                onnx(scratch.resolve("onnx")),
                script(scratch.resolve("torchscript")),
                added(scratch.resolve("models-added")));
    }

    private static FuzzTarget copied(
            Path scratch, String name, String file, FuzzTarget.Reader reader) throws Exception {
        var folder = Files.createDirectories(scratch.resolve(name).resolve(TINY));
        for (var one :
                List.of(
                        "config.json",
                        "preprocessor_config.json",
                        "tokenizer.json",
                        "model.json")) {
            Files.copy(ProgramFiles.models().resolve(TINY).resolve(one), folder.resolve(one));
        }
        return FuzzTarget.of(name, folder, file, reader);
    }

    private static void pictures(Path folder) throws ConoscopeException {
        PreprocessorConfig.read(folder, PictureFamily.of(folder), 64);
    }

    private static void tokenize(Path folder) throws ConoscopeException {
        var tokenizer = Tokenizers.open(folder, TextFamily.CLIP, 32);
        for (var text : List.of("", "a red circle above two blue squares", "Été 😀 ٣ a\u0301\n")) {
            tokenizer.tokenize(text);
        }
    }

    /// CLIP's own two files.
    private static FuzzTarget merges(Path folder) throws Exception {
        Files.createDirectories(folder);
        var vocabulary = new StringBuilder("{");
        int id = 0;
        for (char c = '!'; c <= '~'; c++) {
            var letter = c == '"' || c == '\\' ? "\\" + c : "" + c;
            vocabulary.append("\"%s\": %d, \"%s</w>\": %d, ".formatted(letter, id++, letter, id++));
        }
        vocabulary.append("\"do\": %d, \"dog</w>\": %d, ".formatted(id++, id++));
        vocabulary.append("\"<|startoftext|>\": %d, \"<|endoftext|>\": %d}".formatted(id++, id++));
        Files.writeString(folder.resolve("vocab.json"), vocabulary);
        Files.writeString(folder.resolve("merges.txt"), "#version: 0.2\nd o\ndo g</w>\n");
        return FuzzTarget.of("tokenizer-merges", folder, "merges.txt", ModelTargets::tokenize);
    }

    private static FuzzTarget words(Path folder) throws Exception {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("vocab.txt"), "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\na\nred\n##s\n");
        return FuzzTarget.of("tokenizer-words", folder, "vocab.txt", ModelTargets::tokenize);
    }

    private static FuzzTarget safetensors(Path folder) throws Exception {
        Files.createDirectories(folder);
        weights(folder.resolve(Checkpoint.SINGLE), "a.weight");
        return FuzzTarget.of("safetensors", folder, Checkpoint.SINGLE, ModelTargets::readWeights);
    }

    private static void weights(Path file, String name) throws Exception {
        var writer =
                new SafetensorsWriter(ElementType.F32)
                        .add(
                                name,
                                new long[] {2, 3},
                                FloatBuffer.wrap(new float[] {1, 2, 3, 4, 5, 6}))
                        .add(name + ".bias", new long[0], FloatBuffer.wrap(new float[] {7}));
        try (var out = Files.newOutputStream(file)) {
            writer.writeTo(out, Map.of("format", "pt"));
        }
    }

    private static FuzzTarget index(Path folder) throws Exception {
        Files.createDirectories(folder);
        weights(folder.resolve("model-1.safetensors"), "a");
        weights(folder.resolve("model-2.safetensors"), "b");
        var map =
                "{\"metadata\": {}, \"weight_map\": {\"a\": \"model-1.safetensors\", \"a.bias\":"
                        + " \"model-1.safetensors\", \"b\": \"model-2.safetensors\","
                        + " \"b.bias\": \"model-2.safetensors\"}}";
        Files.writeString(folder.resolve("model.safetensors.index.json"), map);
        return FuzzTarget.of(
                "safetensors-index",
                folder,
                "model.safetensors.index.json",
                ModelTargets::readWeights);
    }

    private static void readWeights(Path folder) throws ConoscopeException {
        try (var checkpoint = Checkpoint.open(folder)) {
            for (var entry : checkpoint.entries().values()) {
                if (entry.elements() < 1 << 16) {
                    var into = ByteBuffer.allocateDirect(4 * (int) entry.elements());
                    checkpoint.readFloats(entry, into.order(ByteOrder.nativeOrder()));
                }
            }
        }
    }

    private static FuzzTarget onnx(Path folder) throws Exception {
        Files.createDirectories(folder);
        var graph =
                new OnnxBytes()
                        .input("input_ids", OnnxBytes.INT64, -1, 4)
                        .weights("table", new float[] {1, 0, 0, 1}, 2, 2)
                        .output("text_embeds", OnnxBytes.FLOAT, -1, 4, 2);
        Files.write(folder.resolve("text_model.onnx"), graph.bytes());
        return FuzzTarget.of(
                "onnx",
                folder,
                "text_model.onnx",
                at -> OnnxOutline.read(at.resolve("text_model.onnx")));
    }

    private static FuzzTarget script(Path folder) throws Exception {
        Files.createDirectories(folder);
        var code =
                "class M(Module):\n  __parameters__ = []\n  training : bool\n"
                        + "  def forward(self: __torch__.M, x: Tensor) -> Tensor:\n"
                        + "    return torch.mean(x, [2, 3])\n";
        // A pickle of an object of class __torch__.M with one attribute.
        var pickle =
                new byte[] {
                    (byte) 0x80,
                    2,
                    'c',
                    '_',
                    '_',
                    't',
                    'o',
                    'r',
                    'c',
                    'h',
                    '_',
                    '_',
                    '\n',
                    'M',
                    '\n',
                    'q',
                    0,
                    ')',
                    (byte) 0x81,
                    '}',
                    '(',
                    'X',
                    8,
                    0,
                    0,
                    0,
                    't',
                    'r',
                    'a',
                    'i',
                    'n',
                    'i',
                    'n',
                    'g',
                    'q',
                    1,
                    (byte) 0x89,
                    'u',
                    'b',
                    'q',
                    2,
                    '.'
                };
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "m/data.pkl", pickle);
            put(zip, "m/constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'});
            put(zip, "m/version", new byte[] {'3', '\n'});
            put(zip, "m/code/__torch__.py", code.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("image.pt"), out.toByteArray());
        return FuzzTarget.of(
                        "torchscript",
                        folder,
                        "image.pt",
                        at -> ScriptArchive.check(at.resolve("image.pt")))
                .sealedBy(ModelTargets::withZipChecksums);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    /// The entries that can still be read, damaged as they are, in an archive that is whole.
    private static byte[] withZipChecksums(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(bytes));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                put(to, entry.getName(), from.readNBytes(1 << 20));
            }
        } catch (IOException | IllegalArgumentException e) {
            return bytes;
        }
        return out.size() > 22 ? out.toByteArray() : bytes;
    }

    private static FuzzTarget added(Path folder) throws Exception {
        var user = Files.createDirectories(folder.resolve("user"));
        Files.writeString(
                user.resolve("added.json"),
                "{\"models\": [{\"name\": \"mine\", \"path\": \"/models/mine\"}]}");
        return FuzzTarget.of(
                "models-added",
                folder,
                "user/added.json",
                at ->
                        new ModelLibrary(
                                        new ModelFolders(at.resolve("builtIn"), at.resolve("user")))
                                .added());
    }
}
