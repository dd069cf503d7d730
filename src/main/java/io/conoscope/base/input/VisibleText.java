package io.conoscope.base.input;

/// Makes characters visible that would steer a terminal or turn the direction of writing.
///
/// They become `\u001b` and the like, which JSON reads back as the same character.
public final class VisibleText {

    private VisibleText() {}

    /// A text of any number of lines: line breaks and tabs stay, and so does a carriage return that
    /// belongs to a line break or begins the text, as a line of progress does.
    public static String of(String text) {
        return escaped(text, false);
    }

    /// A text that belongs into one line: line breaks and tabs are made visible as well.
    public static String line(String text) {
        return escaped(text, true);
    }

    private static String escaped(String text, boolean oneLine) {
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean stays = oneLine ? !isControl(c) : !isControl(c) || isLayout(text, i);
            if (stays && !isDirection(c) && !isHalf(text, i)) {
                if (shown != null) {
                    shown.append(c);
                }
                continue;
            }
            if (shown == null) {
                shown = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            shown.append(unicode(c));
        }
        return shown == null ? text : shown.toString();
    }

    private static String unicode(char c) {
        return "\\u" + java.util.HexFormat.of().toHexDigits(c);
    }

    private static boolean isLayout(String text, int at) {
        return switch (text.charAt(at)) {
            case '\n', '\t' -> true;
            case '\r' -> at == 0 || text.startsWith("\n", at + 1);
            default -> false;
        };
    }

    /// The control characters of ASCII and of Latin-1, which begin sequences as well.
    private static boolean isControl(char c) {
        return c < ' ' || (c >= 0x7F && c <= 0x9F);
    }

    /// Marks of direction, and the two line breaks that only some programs take for such.
    private static boolean isDirection(char c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    /// Half a surrogate pair: nothing that can be encoded.
    private static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c)
                && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
