package io.conoscope.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.check.CheckpointCheck;
import io.conoscope.encoder.checkpoint.ElementType;
import io.conoscope.encoder.checkpoint.SafetensorsWriter;
import io.conoscope.encoder.folder.Architecture;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.encoder.model.Models;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedOutputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A model in open_clip's layout gives the rows of the same weights in Hugging Face's.
class OpenClipTest {

    private static final Path TINY = Path.of("models", "clip-tiny");
    private static final int LAYERS = 4;
    private static final String CONFIG =
            """
            {"model_cfg": {"embed_dim": 128, "quick_gelu": true, "custom_text": null,
              "vision_cfg": {"image_size": 64, "layers": 4, "width": 128, "head_width": 32,
                "patch_size": 8},
              "text_cfg": {"context_length": 32, "vocab_size": 4096, "width": 128, "heads": 4,
                "layers": 4, "hf_tokenizer_name": null}},
             "preprocess_cfg": {"mean": [0.48145466, 0.4578275, 0.40821073],
               "std": [0.26862954, 0.26130258, 0.27577711], "interpolation": "bicubic",
               "resize_mode": "shortest"}}
            """;

    @TempDir Path temporary;
    private Path huggingFace;
    private Path openClip;
    private final Map<String, float[]> weights = new LinkedHashMap<>();
    private final Map<String, long[]> shapes = new HashMap<>();

    @BeforeEach
    void writeBoth() throws Exception {
        huggingFace = Files.createDirectory(temporary.resolve("hf"));
        openClip = Files.createDirectory(temporary.resolve("oc"));
        for (var name : List.of("config.json", "preprocessor_config.json", "tokenizer.json")) {
            Files.copy(TINY.resolve(name), huggingFace.resolve(name));
        }
        Files.copy(TINY.resolve("tokenizer.json"), openClip.resolve("tokenizer.json"));
        Files.writeString(openClip.resolve("open_clip_config.json"), CONFIG);
        var random = Seeds.random(3);
        for (var weight : Architecture.build(huggingFace).weights().entrySet()) {
            var values = new float[(int) weight.getValue().shape().elements()];
            double mean = weight.getKey().matches(".*norm\\d?\\.weight|.*layrnorm.weight") ? 1 : 0;
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (mean + 0.1 * random.nextGaussian());
            }
            weights.put(weight.getKey(), values);
            shapes.put(weight.getKey(), weight.getValue().shape().each());
        }
        var writer = new SafetensorsWriter(ElementType.F32);
        weights.forEach(
                (name, values) -> writer.add(name, shapes.get(name), FloatBuffer.wrap(values)));
        write(writer, huggingFace.resolve("model.safetensors"));
        write(openClip(""), openClip.resolve("open_clip_model.safetensors"));
    }

    private static void write(SafetensorsWriter writer, Path file) throws Exception {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            writer.writeTo(out, Map.of("format", "pt"));
        }
    }

    /// The state of open_clip's `CLIP`, tensor by tensor.
    private SafetensorsWriter openClip(String text) {
        var writer = new SafetensorsWriter(ElementType.F32);
        same(
                writer,
                text + "positional_embedding",
                "text_model.embeddings.position_embedding.weight");
        transposed(writer, text + "text_projection", "text_projection.weight");
        same(writer, "logit_scale", "logit_scale");
        same(writer, "visual.class_embedding", "vision_model.embeddings.class_embedding");
        same(
                writer,
                "visual.positional_embedding",
                "vision_model.embeddings.position_embedding.weight");
        transposed(writer, "visual.proj", "visual_projection.weight");
        same(writer, "visual.conv1.weight", "vision_model.embeddings.patch_embedding.weight");
        for (var kind : List.of("weight", "bias")) {
            same(writer, "visual.ln_pre." + kind, "vision_model.pre_layrnorm." + kind);
            same(writer, "visual.ln_post." + kind, "vision_model.post_layernorm." + kind);
            same(writer, text + "ln_final." + kind, "text_model.final_layer_norm." + kind);
        }
        same(
                writer,
                text + "token_embedding.weight",
                "text_model.embeddings.token_embedding.weight");
        for (int layer = 0; layer < LAYERS; layer++) {
            block(writer, "visual.transformer.resblocks." + layer, "vision_model", layer);
            block(writer, text + "transformer.resblocks." + layer, "text_model", layer);
        }
        return writer;
    }

    private void block(SafetensorsWriter writer, String block, String tower, int layer) {
        var from = tower + ".encoder.layers." + layer + ".";
        for (var kind : List.of("weight", "bias")) {
            same(writer, block + ".ln_1." + kind, from + "layer_norm1." + kind);
            same(writer, block + ".ln_2." + kind, from + "layer_norm2." + kind);
            same(writer, block + ".mlp.c_fc." + kind, from + "mlp.fc1." + kind);
            same(writer, block + ".mlp.c_proj." + kind, from + "mlp.fc2." + kind);
            same(writer, block + ".attn.out_proj." + kind, from + "self_attn.out_proj." + kind);
            var all = new float[0];
            for (var part : List.of("q", "k", "v")) {
                var values = weights.get(from + "self_attn." + part + "_proj." + kind);
                int before = all.length;
                all = Arrays.copyOf(all, before + values.length);
                System.arraycopy(values, 0, all, before, values.length);
            }
            var shape = shapes.get(from + "self_attn.q_proj." + kind).clone();
            shape[0] *= 3;
            writer.add(block + ".attn.in_proj_" + kind, shape, FloatBuffer.wrap(all));
        }
    }

    private void same(SafetensorsWriter writer, String name, String from) {
        writer.add(name, shapes.get(from), FloatBuffer.wrap(weights.get(from)));
    }

    private void transposed(SafetensorsWriter writer, String name, String from) {
        int rows = (int) shapes.get(from)[0];
        int columns = (int) shapes.get(from)[1];
        var turned = new float[rows * columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                turned[c * rows + r] = weights.get(from)[r * columns + c];
            }
        }
        writer.add(name, new long[] {columns, rows}, FloatBuffer.wrap(turned));
    }

    private static List<Matrix> rows(Path folder) throws Exception {
        try (var model = Models.load(new ModelSpec(folder.toString(), null), 2)) {
            var texts = List.of(model.tokenize("a dog runs"), model.tokenize("x"));
            var pixels = new float[3 * 64 * 64];
            var random = Seeds.random(7);
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (float) random.nextGaussian();
            }
            return List.of(model.embedTexts(texts), model.embedImages(new float[][] {pixels}));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text."})
    void givesTheRowsOfTheSameWeightsInHuggingFacesLayout(String text) throws Exception {
        write(openClip(text), openClip.resolve("open_clip_model.safetensors"));
        var expected = rows(huggingFace);
        var found = rows(openClip);
        for (int i = 0; i < 2; i++) {
            assertTrue(expected.get(i).norm() > 0.1);
            assertEquals(0, expected.get(i).minus(found.get(i)).norm(), 1e-5);
        }
    }

    @Test
    void aConfigurationOfHuggingFacesBesideItDoesNotMatter() throws Exception {
        Files.copy(huggingFace.resolve("config.json"), openClip.resolve("config.json"));
        assertEquals(0, rows(huggingFace).get(1).minus(rows(openClip).get(1)).norm(), 1e-5);
    }

    @Test
    void otherTowersAreRefusedByTheKeyThatAsksForThem() throws Exception {
        for (var change :
                List.of(
                        "\"timm_model_name\": \"vit_base\", \"image_size\"",
                        "\"pool_type\": \"avg\", \"image_size\"",
                        "\"attentional_pool\": true, \"image_size\"")) {
            var config = CONFIG.replace("\"image_size\"", change);
            Files.writeString(openClip.resolve("open_clip_config.json"), config);
            var error = assertThrows(ConoscopeException.class, () -> rows(openClip));
            assertEquals("model.openclip", error.key());
            assertTrue(error.getMessage().contains("model_cfg.vision_cfg."), error.getMessage());
        }
    }

    @Test
    void aTensorThatIsMissingIsNamedAsOpenClipCallsIt() throws Exception {
        Files.writeString(
                openClip.resolve("open_clip_config.json"),
                CONFIG.replace(
                        "\"layers\": 4, \"width\": 128, \"head",
                        "\"layers\": 5, \"width\": 128, \"head"));
        var error = assertThrows(ConoscopeException.class, () -> rows(openClip));
        assertEquals("weights.missing", error.key());
        assertTrue(
                error.getMessage().contains("visual.transformer.resblocks.4.attn.in_proj_weight"),
                error.getMessage());
    }

    @Test
    void aWeightThatIsNoNumberIsNamedWithItsFile() throws Exception {
        weights.get("text_model.final_layer_norm.weight")[5] = Float.NaN;
        write(openClip(""), openClip.resolve("open_clip_model.safetensors"));
        var error = assertThrows(ConoscopeException.class, () -> rows(openClip));
        assertEquals("weights.notfinite", error.key());
        assertTrue(error.getMessage().contains("open_clip_model.safetensors"), error.getMessage());
        assertTrue(error.getMessage().contains("\"ln_final.weight\" has NaN at place 5"));
    }

    @Test
    void aFolderOfPicklesIsCheckedWithTheWordsOfEmbed() throws Exception {
        for (var pickle : List.of("pytorch_model.bin", "open_clip_pytorch_model.bin")) {
            var folder = Files.createDirectory(temporary.resolve("of" + pickle));
            Files.writeString(folder.resolve(pickle), "pickle");
            var check =
                    assertThrows(ConoscopeException.class, () -> CheckpointCheck.run(folder, 1));
            var embed = assertThrows(ConoscopeException.class, () -> rows(folder));
            assertEquals(embed.getMessage(), check.getMessage());
            assertTrue(check.getMessage().contains("is a Python pickle"), check.getMessage());
            Files.writeString(folder.resolve("io.safetensors"), "recorded");
            check = assertThrows(ConoscopeException.class, () -> CheckpointCheck.run(folder, 1));
            assertEquals(embed.getMessage(), check.getMessage());
        }
    }
}
