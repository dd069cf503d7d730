package io.conoscope.encoder.onnx;

import io.conoscope.encoder.onnx.OnnxSession.Values;
import io.conoscope.encoder.tokenizer.Tokens;

import java.util.List;

/// Runs texts through a graph.
record TextRun(OnnxSession session, TextFeeds feeds, OutputChoice output) {

    /// @param length every text is cut or padded to, in tokens
    /// @throws io.conoscope.encoder.exported.GraphException what the engine says of these texts
    Values of(List<Tokens> texts, int length) {
        return session.run(feeds.of(texts, length), output.port());
    }
}
