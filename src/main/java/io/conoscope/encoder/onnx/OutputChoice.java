package io.conoscope.encoder.onnx;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.Pooling;
import io.conoscope.encoder.onnx.outline.Modality;
import io.conoscope.encoder.onnx.outline.OnnxOutline;
import io.conoscope.encoder.onnx.outline.OnnxPort;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Which of a graph's outputs is the embedding.
///
/// @param port    the output
/// @param pooling null where its rows are embeddings already, else how its states become rows
record OutputChoice(OnnxPort port, @Nullable Pooling pooling) {

    private static final String STATES = "last_hidden_state";

    /// Chooses by name, then by shape.
    ///
    /// Without pooling: `image_embeds` or `text_embeds`; another output named `…embed…` after the
    /// modality; `l2norm…`; any `…embed…`; `sentence_embedding`; `pooler_output`; the only output
    /// of two dimensions. With pooling: `last_hidden_state`, else the only one of three.
    ///
    /// @throws ConoscopeException `onnx.output` if none fits, or several do
    static OutputChoice of(OnnxOutline outline, Modality modality, @Nullable Pooling pooling)
            throws ConoscopeException {
        int rank = pooling == null ? 2 : 3;
        var fitting =
                outline.outputs().stream()
                        .filter(port -> port.isFloat() && port.mayHaveRank(rank))
                        .filter(port -> !isOthers(port, modality))
                        .toList();
        var chosen = pooling == null ? rows(fitting, modality) : states(fitting);
        if (chosen == null) {
            throw new ConoscopeException(
                    "onnx.output",
                    null,
                    outline.file(),
                    outline.outputs(),
                    rank,
                    pooling == null ? exactly(modality) : STATES);
        }
        return new OutputChoice(chosen, pooling);
    }

    private static @Nullable OnnxPort rows(List<OnnxPort> fitting, Modality modality) {
        var rules =
                List.<Predicate<OnnxPort>>of(
                        port -> port.name().equals(exactly(modality)),
                        port -> modality.isNamedBy(port) && has(port, "embed") && !isUnit(port),
                        port -> modality.isNamedBy(port) && isUnit(port),
                        port -> port.name().equals("sentence_embedding"),
                        port -> has(port, "embed"),
                        OutputChoice::isUnit,
                        port -> port.name().equals("pooler_output"));
        for (var rule : rules) {
            var found = fitting.stream().filter(rule).toList();
            if (!found.isEmpty()) {
                return found.size() == 1 ? found.getFirst() : null;
            }
        }
        var rest = fitting.stream().filter(port -> !has(port, "logit")).toList();
        return rest.size() == 1 ? rest.getFirst() : null;
    }

    private static @Nullable OnnxPort states(List<OnnxPort> fitting) {
        for (var port : fitting) {
            if (port.name().equals(STATES)) {
                return port;
            }
        }
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    private static boolean isOthers(OnnxPort port, Modality modality) {
        return modality.other().isNamedBy(port) && !modality.isNamedBy(port);
    }

    private static String exactly(Modality modality) {
        return modality == Modality.IMAGE ? "image_embeds" : "text_embeds";
    }

    private static boolean isUnit(OnnxPort port) {
        return has(port, "l2norm");
    }

    private static boolean has(OnnxPort port, String part) {
        return port.name().toLowerCase(Locale.ROOT).contains(part);
    }
}
