package io.conoscope.training.start;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import java.util.List;

/// Takes CLIP's `config.json` apart into its halves and puts halves together.
final class ClipJson {

    private static final String TYPE = "model_type";
    private static final String IMAGE = "vision_config";
    private static final String TEXT = "text_config";
    private static final String IMAGE_TYPE = "clip_vision_model";
    private static final String TEXT_TYPE = "clip_text_model";
    private static final String WIDTH = "projection_dim";

    private ClipJson() {}

    /// Whether it is of a CLIP or of one of its halves.
    static boolean isClip(JsonObject root) {
        return List.of("clip", IMAGE_TYPE, TEXT_TYPE).contains(type(root));
    }

    private static String type(JsonObject root) {
        return root.has(TYPE) ? root.get(TYPE).getAsString() : "";
    }

    /// Width of the shared space; transformers' default where the file is silent.
    static int width(JsonObject root) {
        return root.has(WIDTH) ? root.get(WIDTH).getAsInt() : 512;
    }

    /// One half's `config.json`, whether the given one is of a whole model or of that half.
    static JsonObject half(JsonObject root, boolean isImage) {
        var section = isImage ? IMAGE : TEXT;
        var half = root.has(section) ? root.getAsJsonObject(section).deepCopy() : root.deepCopy();
        half.addProperty(TYPE, isImage ? IMAGE_TYPE : TEXT_TYPE);
        half.addProperty(WIDTH, width(root));
        half.add("architectures", names(isImage ? "CLIPVisionModel" : "CLIPTextModel"));
        return half;
    }

    private static JsonArray names(String model) {
        var names = new JsonArray();
        names.add(model + "WithProjection");
        return names;
    }

    /// A whole model's `config.json` of the halves of two.
    static JsonObject whole(JsonObject image, JsonObject text) {
        var whole = new JsonObject();
        var names = new JsonArray();
        names.add("CLIPModel");
        whole.add("architectures", names);
        whole.addProperty(TYPE, "clip");
        whole.addProperty("logit_scale_init_value", 2.6592);
        whole.addProperty(WIDTH, width(image));
        whole.add(IMAGE, section(half(image, true)));
        whole.add(TEXT, section(half(text, false)));
        return whole;
    }

    private static JsonObject section(JsonObject half) {
        half.remove("architectures");
        half.remove(WIDTH);
        return half;
    }
}
