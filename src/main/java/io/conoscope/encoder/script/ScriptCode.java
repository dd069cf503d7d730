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

    private static final int MAX_DEPTH = 100;
    private static final int MAX_INDENT = 200;
    private static final int MAX_CHAIN = 500;

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
        checkNesting(code);
    }

    private void checkNesting(String code) throws ConoscopeException {
        int depth = 0;
        int indent = 0;
        int chain = 0;
        boolean starts = true;
        for (int i = 0; i < code.length(); i++) {
            char sign = code.charAt(i);
            if (sign == '\n') {
                starts = true;
                indent = 0;
                chain = 0;
            } else if (starts && (sign == ' ' || sign == '\t')) {
                indent++;
            } else {
                starts = false;
            }
            depth += "([{".indexOf(sign) >= 0 ? 1 : ")]}".indexOf(sign) >= 0 ? -1 : 0;
            chain += isChained(code, i) ? 1 : 0;
            if (depth > MAX_DEPTH || indent > MAX_INDENT || chain > MAX_CHAIN) {
                throw wrong("code that is nested too deep, at character " + i);
            }
        }
    }

    private static boolean isChained(String code, int i) {
        char sign = code.charAt(i);
        return sign == '-'
                || sign == '~'
                || sign == '+'
                || sign == '*'
                || code.startsWith(" not ", i)
                || code.startsWith(" else ", i);
    }

    private ConoscopeException wrong(String found) {
        return new ConoscopeException("script.code", null, file, entry, found);
    }
}
