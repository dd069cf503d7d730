package io.conoscope.encoder.script;

import io.conoscope.base.ConoscopeException;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads a TorchScript archive's code for what no tower needs: files, other machines, classes of
/// libraries; and for nesting that would overflow the parser's stack.
///
/// The language has no way to call a function by a name that it puts together, so the names in
/// the code are all that it can reach.
///
/// @param file  the archive
/// @param entry of it
record ScriptCode(Path file, String entry) {

    /// What the language's lexer passes over: blanks, continued lines, comments.
    private static final String GAP = "(?:\\s|\\\\|#[^\\n]*\\n)*";

    /// `aten::save`, `aten::from_file`, the classes of libraries, and calls of other machines.
    private static final Pattern REFUSED =
            Pattern.compile("\\." + GAP + "(save|from_file|classes)\\b|\\b(rpc_\\w+)");

    private static final Pattern OPERATOR =
            Pattern.compile("\\bops" + GAP + "\\." + GAP + "(\\w+)");
    private static final Set<String> SPACES = Set.of("prim", "aten", "inductor", "quantized");

    void check(String code) throws ConoscopeException {
        var refused = REFUSED.matcher(code);
        if (refused.find()) {
            throw wrong(refused.group());
        }
        var operators = OPERATOR.matcher(code);
        while (operators.find()) {
            if (!SPACES.contains(operators.group(1))) {
                throw wrong("ops." + operators.group(1));
            }
        }
        int deep = ScriptNesting.find(code);
        if (deep >= 0) {
            throw wrong("code that is nested too deep, at character " + deep);
        }
    }

    private ConoscopeException wrong(String found) {
        return new ConoscopeException("script.code", null, file, entry, found);
    }
}
