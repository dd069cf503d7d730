package io.conoscope.encoder.clip;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;
import io.conoscope.encoder.checkpoint.Checkpoint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// The settings of a model as open_clip saves it: `open_clip_config.json`, beside
/// `open_clip_model.safetensors`. Read are vision transformers with CLIP's own text tower; what
/// else open_clip builds is refused by the key that asks for it.
///
/// Source: open_clip's `CLIPVisionCfg`, `CLIPTextCfg` and `model_configs/`.
public final class OpenClipConfig {

    /// The file's name within a model folder.
    public static final String FILE = "open_clip_config.json";

    private static final int LARGEST = 65_536;

    /// Keys that change nothing that is computed for rows.
    private static final Set<String> HARMLESS =
            Set.of(
                    "custom_text",
                    "init_logit_scale",
                    "patch_dropout",
                    "hf_tokenizer_name",
                    "tokenizer_kwargs",
                    "tokenizer_mode",
                    "pad_id",
                    "vision_cfg",
                    "text_cfg");

    private static final Set<String> MODEL = Set.of("embed_dim", "quick_gelu");
    private static final Set<String> VISION =
            Set.of("image_size", "layers", "width", "head_width", "mlp_ratio", "patch_size");
    private static final Set<String> TEXT =
            Set.of("context_length", "vocab_size", "layers", "width", "heads", "mlp_ratio");

    /// What says the same as a key's absence.
    private static final Set<String> USUAL = Set.of("tok", "argmax", "linear", "learnable");

    private OpenClipConfig() {}

    /// Whether a folder is to be read so: it has no weights in Hugging Face's layout.
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE))
                && !Files.exists(folder.resolve(Checkpoint.SINGLE))
                && !Files.exists(folder.resolve(Checkpoint.INDEX))
                && (Files.exists(folder.resolve(Checkpoint.OPEN_CLIP))
                        || !Files.exists(folder.resolve(ClipConfig.FILE)));
    }

    /// Reads a folder's settings as the `config.json` that says the same.
    ///
    /// @throws ConoscopeException `config.missing`, `config.value`, or `model.openclip` for towers
    ///     that are not read
    public static JsonSection read(Path folder) throws ConoscopeException {
        var model = JsonSection.read(folder.resolve(FILE), 1 << 20).section("model_cfg");
        var vision = model.section("vision_cfg");
        var text = model.section("text_cfg");
        requireKnown(model, MODEL);
        requireKnown(vision, VISION);
        requireKnown(text, TEXT);
        var activation = model.flag("quick_gelu", false) ? "quick_gelu" : "gelu";
        var config = new JsonObject();
        config.addProperty("model_type", "clip");
        config.addProperty("projection_dim", model.integer("embed_dim", 1, LARGEST, 512));
        config.add("vision_config", vision(vision, activation));
        config.add("text_config", text(text, activation));
        return new JsonSection(folder.resolve(FILE), "", config);
    }

    private static JsonObject vision(JsonSection from, String activation)
            throws ConoscopeException {
        if (from.value("layers") instanceof JsonArray) {
            throw refusal(from, "layers");
        }
        int width = from.integer("width", 1, 16_384, 768);
        int headWidth = from.integer("head_width", 1, width, 64);
        var config = tower(from, width, Math.max(1, width / headWidth), activation);
        config.addProperty("image_size", side(from, "image_size", 224));
        config.addProperty("patch_size", side(from, "patch_size", 16));
        return config;
    }

    private static JsonObject text(JsonSection from, String activation) throws ConoscopeException {
        int width = from.integer("width", 1, 16_384, 512);
        var config = tower(from, width, from.integer("heads", 1, width, 8), activation);
        config.addProperty(
                "max_position_embeddings", from.integer("context_length", 2, LARGEST, 77));
        config.addProperty("vocab_size", from.integer("vocab_size", 3, 1 << 24, 49_408));
        // open_clip takes the place of the largest id.
        config.addProperty("eos_token_id", ClipConfig.LEGACY_END_TOKEN);
        return config;
    }

    private static JsonObject tower(JsonSection from, int width, int heads, String activation)
            throws ConoscopeException {
        double ratio = from.number("mlp_ratio", 0.01, 64, 4);
        var config = new JsonObject();
        config.addProperty("hidden_size", width);
        config.addProperty("intermediate_size", (int) (width * ratio));
        config.addProperty("num_hidden_layers", from.integer("layers", 1, 512, 12));
        config.addProperty("num_attention_heads", heads);
        config.addProperty("hidden_act", activation);
        return config;
    }

    private static int side(JsonSection from, String key, int usual) throws ConoscopeException {
        if (!(from.value(key) instanceof JsonArray sides)) {
            return from.integer(key, 1, LARGEST, usual);
        }
        boolean square = sides.size() == 2 && sides.get(0).equals(sides.get(1));
        if (!square || !JsonSection.isNumber(sides.get(0))) {
            throw from.wrong(key, sides, "one length, or two that are equal");
        }
        return sides.get(0).getAsInt();
    }

    private static void requireKnown(JsonSection section, Set<String> known)
            throws ConoscopeException {
        for (var key : section.values().keySet()) {
            var value = section.value(key);
            if (!known.contains(key) && !HARMLESS.contains(key) && value != null && asks(value)) {
                throw refusal(section, key);
            }
        }
    }

    /// Whether a value asks for something else than its absence does.
    private static boolean asks(JsonElement value) {
        return !List.of("false", "0", "0.0", "{}").contains(value.toString())
                && !(value.isJsonPrimitive() && USUAL.contains(value.getAsString()));
    }

    private static ConoscopeException refusal(JsonSection section, String key) {
        return new ConoscopeException(
                "model.openclip",
                null,
                section.file(),
                section.prefix() + key,
                String.valueOf(section.value(key)));
    }
}
