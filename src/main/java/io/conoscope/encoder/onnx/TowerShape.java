package io.conoscope.encoder.onnx;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.Pooling;
import io.conoscope.encoder.onnx.outline.ImageInputs;
import io.conoscope.encoder.onnx.outline.Modality;
import io.conoscope.encoder.onnx.outline.OnnxOutline;
import io.conoscope.encoder.onnx.outline.TextInputs;

/// What an ONNX file says about a tower before it is opened; -1 where it leaves a length open.
///
/// @param width  of a row
/// @param length side of the pictures in pixels, or how many tokens a text has
public record TowerShape(int width, int length) {

    static TowerShape ofImages(OnnxOutline outline) throws ConoscopeException {
        return new TowerShape(width(outline, Modality.IMAGE), ImageInputs.of(outline).side());
    }

    static TowerShape ofTexts(OnnxOutline outline) throws ConoscopeException {
        return new TowerShape(width(outline, Modality.TEXT), TextInputs.of(outline).length());
    }

    private static int width(OnnxOutline outline, Modality modality) throws ConoscopeException {
        boolean rows =
                outline.outputs().stream().anyMatch(port -> port.isFloat() && port.mayHaveRank(2));
        var output = OutputChoice.of(outline, modality, rows ? null : Pooling.CLS);
        int last = output.port().shape().size() - 1;
        return last < 0 ? -1 : output.port().length(last);
    }
}
