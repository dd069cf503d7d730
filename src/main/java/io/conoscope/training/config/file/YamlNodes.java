package io.conoscope.training.config.file;

import io.conoscope.base.ConoscopeException;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// From the bytes of a YAML file to its nodes.
///
/// @param file named in errors
record YamlNodes(Path file) {

    static final int MAX_BYTES = 1 << 18;

    /// No configuration nests as deep by far; the library would run out of stack.
    private static final int MAX_DEPTH = 32;

    /// The text of a file.
    String text(byte[] bytes) throws ConoscopeException {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw wrong(null, line, "bytes that are not UTF-8");
        }
        return out.flip().toString();
    }

    /// The root of the one document of a text.
    Node compose(String text) throws ConoscopeException {
        var settings =
                LoadSettings.builder()
                        .setMaxAliasesForCollections(0)
                        .setCodePointLimit(MAX_BYTES)
                        // All at once: the library fails where a character of two halves lies
                        // across the end of its buffer.
                        .setBufferSize(text.length() + 1)
                        .build();
        try {
            checkDepth(new Parse(settings).parseString(text));
            return new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> wrong(null, 1, "no keys"));
        } catch (MarkedYamlEngineException e) {
            throw wrong(e, line(e.getProblemMark()), e.getProblem());
        } catch (YamlEngineException e) {
            throw wrong(e, 1, String.valueOf(e.getMessage()));
        }
    }

    private void checkDepth(Iterable<Event> events) throws ConoscopeException {
        int depth = 0;
        for (var event : events) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {
                    // Nests nothing.
                }
            }
            if (depth > MAX_DEPTH) {
                throw wrong(null, line(event.getStartMark()), "nested too deep");
            }
        }
    }

    private ConoscopeException wrong(@Nullable Throwable cause, int line, String problem) {
        return new ConoscopeException("yaml.syntax", cause, file, line, problem);
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(at -> at.getLine() + 1).orElse(1);
    }
}
