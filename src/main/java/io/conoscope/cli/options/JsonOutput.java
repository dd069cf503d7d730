package io.conoscope.cli.options;

import com.google.gson.stream.JsonWriter;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.base.input.VisibleText;
import io.conoscope.base.json.JsonText;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The option `--json FILE`; a verb takes it as `@Mixin`.
///
/// What is printed is UTF-8 with a trailing line break, independent of the locale. Numbers that are
/// not finite become `null`; record components that are null are left out.
public final class JsonOutput {

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the result as JSON; - for standard output.")
    private @Nullable String target;

    /// Whether the caller asked for JSON.
    public boolean isWanted() {
        return target != null;
    }

    /// Whether standard output is to hold the JSON and nothing else.
    public boolean isStandardOutput() {
        return "-".equals(target);
    }

    /// Writes the value where the caller asked for it; does nothing where nobody did.
    ///
    /// @param value a tree of records, lists, maps, strings and numbers
    /// @throws ConoscopeException `file.write`; what was in the file stays
    public void write(Console console, Object value) throws ConoscopeException {
        if (target == null) {
            return;
        }
        var json = VisibleText.of(toJson(value)) + "\n";
        if (isStandardOutput()) {
            console.out().writeBytes(json.getBytes(StandardCharsets.UTF_8));
            console.out().flush();
        } else {
            WholeFile.write(Path.of(target), json);
        }
    }

    /// What writes a large value piece by piece.
    @FunctionalInterface
    public interface Body {
        void writeTo(JsonWriter out) throws IOException;
    }

    /// Writes a large value where the caller asked for it, without holding its text in memory.
    ///
    /// @throws ConoscopeException `file.write`; what was in the file stays
    public void stream(Console console, Body body) throws ConoscopeException {
        if (target == null) {
            return;
        }
        if (isStandardOutput()) {
            try {
                body(body, console.out());
            } catch (IOException e) {
                throw new ConoscopeException("output.write", e, e);
            }
        } else {
            WholeFile.write(Path.of(target), out -> body(body, out));
        }
    }

    private static void body(Body body, OutputStream out) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        var json = new JsonWriter(new VisibleWriter(text));
        json.setHtmlSafe(false);
        body.writeTo(json);
        json.flush();
        text.write("\n");
        text.flush();
    }

    /// Escapes in JSON what would steer a terminal. Gson hands over whole texts, so that no
    /// surrogate pair is split.
    private static final class VisibleWriter extends FilterWriter {

        VisibleWriter(Writer out) {
            super(out);
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            out.write(VisibleText.of(text.substring(offset, offset + length)));
        }
    }

    /// The value as JSON, for checks and for copying.
    public static String toJson(Object value) {
        return JsonText.of(value);
    }
}
