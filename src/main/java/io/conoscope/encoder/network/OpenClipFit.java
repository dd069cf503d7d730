package io.conoscope.encoder.network;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.checkpoint.Checkpoint;
import io.conoscope.encoder.checkpoint.TensorEntry;
import io.conoscope.encoder.weight.Weight;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Finds each weight of a CLIP, which has Hugging Face's names, in a checkpoint of open_clip.
///
/// There, one tensor holds query, key and value one below the other, the projections are
/// transposed, and most names differ.
final class OpenClipFit implements Network.WeightSource {

    private static final Map<String, String> NAMES = names();

    private final Checkpoint checkpoint;
    private final String textPrefix;
    private final Map<String, Place> places = new LinkedHashMap<>();

    /// Where a weight is: in the whole of a tensor, in one of its thirds, or transposed.
    ///
    /// @param third 0, 1 or 2; -1 for all of it
    private record Place(String tensor, int third, boolean isTransposed) {}

    private OpenClipFit(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
        var custom = checkpoint.entries().containsKey("text.token_embedding.weight");
        textPrefix = custom ? "text." : "";
    }

    /// @throws ConoscopeException `weights.missing`, `weights.surplus` or `weights.shape`
    static Network.WeightSource of(Checkpoint checkpoint, Network network)
            throws ConoscopeException {
        var fit = new OpenClipFit(checkpoint);
        for (var name : network.weights().keySet()) {
            fit.places.put(name, fit.place(name));
        }
        fit.requireAll();
        for (var weight : network.weights().entrySet()) {
            fit.requireShape(weight.getKey(), weight.getValue());
        }
        return fit;
    }

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("embeddings.class_embedding", "class_embedding");
        names.put("embeddings.patch_embedding.weight", "conv1.weight");
        names.put("embeddings.position_embedding.weight", "positional_embedding");
        names.put("embeddings.token_embedding.weight", "token_embedding.weight");
        names.put("pre_layrnorm.", "ln_pre.");
        names.put("post_layernorm.", "ln_post.");
        names.put("final_layer_norm.", "ln_final.");
        names.put("encoder.layers.", "transformer.resblocks.");
        names.put(".layer_norm1.", ".ln_1.");
        names.put(".layer_norm2.", ".ln_2.");
        names.put(".mlp.fc1.", ".mlp.c_fc.");
        names.put(".mlp.fc2.", ".mlp.c_proj.");
        names.put(".self_attn.out_proj.", ".attn.out_proj.");
        return names;
    }

    private Place place(String name) {
        switch (name) {
            case "logit_scale" -> {
                return new Place(name, -1, false);
            }
            case "visual_projection.weight" -> {
                return new Place("visual.proj", -1, true);
            }
            case "text_projection.weight" -> {
                return new Place(textPrefix + "text_projection", -1, true);
            }
            default -> {
                var own =
                        name.replaceFirst("^vision_model\\.", "visual.")
                                .replaceFirst("^text_model\\.", textPrefix);
                for (var pair : NAMES.entrySet()) {
                    own = own.replace(pair.getKey(), pair.getValue());
                }
                for (int third = 0; third < 3; third++) {
                    var part = ".self_attn." + "qkv".charAt(third) + "_proj.";
                    if (own.contains(part)) {
                        return new Place(own.replace(part, ".attn.in_proj_"), third, false);
                    }
                }
                return new Place(own, -1, false);
            }
        }
    }

    private void requireAll() throws ConoscopeException {
        var missing = new ArrayList<String>();
        var used = new HashSet<String>();
        for (var place : places.values()) {
            if (!checkpoint.entries().containsKey(place.tensor) && used.add(place.tensor)) {
                missing.add(place.tensor);
            }
            used.add(place.tensor);
        }
        var surplus = new ArrayList<>(checkpoint.entries().keySet());
        surplus.removeIf(name -> used.contains(name) || name.endsWith("attn_mask"));
        CheckpointFit.requireNone(checkpoint.file(), missing, surplus);
    }

    private void requireShape(String name, Weight weight) throws ConoscopeException {
        var place = Objects.requireNonNull(places.get(name));
        var entry = entry(place);
        var expected = expected(weight.shape().each(), place);
        if (!entry.hasShape(expected)) {
            throw new ConoscopeException(
                    "weights.shape",
                    null,
                    checkpoint.fileOf(entry),
                    entry.name(),
                    entry.shape(),
                    new Weight.Extents(expected));
        }
    }

    private static long[] expected(long[] shape, Place place) {
        var expected = shape.clone();
        if (place.third >= 0) {
            expected[0] *= 3;
        }
        if (place.isTransposed) {
            expected[0] = shape[1];
            expected[1] = shape[0];
        }
        return expected;
    }

    private TensorEntry entry(Place place) {
        @Nullable TensorEntry entry = checkpoint.entries().get(place.tensor);
        return Objects.requireNonNull(entry, place.tensor);
    }

    @Override
    public void fill(String name, ByteBuffer into) throws ConoscopeException {
        var place = Objects.requireNonNull(places.get(name), name);
        var entry = entry(place);
        if (place.third < 0 && !place.isTransposed) {
            checkpoint.readFloats(entry, into);
            return;
        }
        var bytes = ByteBuffer.allocateDirect(Math.toIntExact(4 * entry.elements()));
        checkpoint.readFloats(entry, bytes.order(ByteOrder.nativeOrder()));
        var whole = bytes.asFloatBuffer();
        var target = into.duplicate().order(ByteOrder.nativeOrder()).asFloatBuffer();
        if (place.isTransposed) {
            transpose(whole, entry.shape(), target);
        } else {
            int length = whole.capacity() / 3;
            target.put(whole.slice(place.third * length, length));
        }
    }

    private static void transpose(FloatBuffer from, List<Long> shape, FloatBuffer into) {
        int rows = Math.toIntExact(shape.get(0));
        int columns = Math.toIntExact(shape.get(1));
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                into.put(from.get(row * columns + column));
            }
        }
    }
}
