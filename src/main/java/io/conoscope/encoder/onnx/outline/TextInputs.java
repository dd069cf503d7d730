package io.conoscope.encoder.onnx.outline;

import io.conoscope.base.ConoscopeException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The inputs of a graph, by what they are for.
///
/// @param ids       token ids
/// @param mask      1 for a token, 0 for padding; null where the graph takes none
/// @param types     token types, 0 everywhere; null where the graph takes none
/// @param positions 0, 1, 2, …; null where the graph takes none
/// @param pixels    pictures, in a graph of both towers; null in one of texts alone
public record TextInputs(
        OnnxPort ids,
        @Nullable OnnxPort mask,
        @Nullable OnnxPort types,
        @Nullable OnnxPort positions,
        @Nullable OnnxPort pixels) {

    private static final List<String> MASK = List.of("mask");
    private static final List<String> TYPES = List.of("type", "segment");
    private static final List<String> POSITIONS = List.of("position");

    /// @throws ConoscopeException `onnx.input.text` if there are no ids, or what is none of these
    public static TextInputs of(OnnxOutline outline) throws ConoscopeException {
        var left = new ArrayList<>(outline.inputs());
        var mask = take(left, MASK);
        var types = take(left, TYPES);
        var positions = take(left, POSITIONS);
        var pixels = left.stream().filter(Modality.IMAGE::fits).findFirst().orElse(null);
        left.remove(pixels);
        if (left.size() != 1 || !Modality.TEXT.fits(left.getFirst())) {
            throw new ConoscopeException("onnx.input.text", null, outline.file(), outline.inputs());
        }
        return new TextInputs(left.getFirst(), mask, types, positions, pixels);
    }

    /// Whether an input goes along with token ids, by its name.
    static boolean isCompanion(OnnxPort port) {
        return is(port, MASK) || is(port, TYPES) || is(port, POSITIONS);
    }

    /// Length of the texts that the graph takes; -1 where it is open.
    public int length() {
        return ids.length(1);
    }

    private static @Nullable OnnxPort take(List<OnnxPort> from, List<String> words) {
        for (var port : from) {
            if (is(port, words) && port.mayHaveRank(2) && !port.isOther()) {
                from.remove(port);
                return port;
            }
        }
        return null;
    }

    private static boolean is(OnnxPort port, List<String> words) {
        var name = port.name().toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(name::contains);
    }
}
