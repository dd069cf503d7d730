package io.conoscope.encoder.tokenizer;

import java.text.Normalizer;

/// Cuts texts by the length that they have once Unicode's forms have unfolded them: one letter
/// becomes up to 18, and the native library takes memory and time for each.
final class UnfoldedText {

    private static final int ASCII = 0x80;

    /// U+FDFA; source: Unicode Standard Annex 15, table of expansion factors.
    private static final int LONGEST = 18;

    private UnfoldedText() {}

    /// The beginning of a text, or its end, that is no longer than asked for when it is unfolded.
    static String cut(String text, int most, boolean fromEnd) {
        if ((long) text.length() * LONGEST <= most || (text.length() <= most && isAscii(text))) {
            return text;
        }
        int at = fromEnd ? text.length() : 0;
        int end = fromEnd ? 0 : text.length();
        int room = most;
        while (at != end) {
            int c = fromEnd ? text.codePointBefore(at) : text.codePointAt(at);
            room -= length(c);
            if (room < 0) {
                break;
            }
            at += fromEnd ? -Character.charCount(c) : Character.charCount(c);
        }
        return fromEnd ? text.substring(at) : text.substring(0, at);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < ASCII);
    }

    private static int length(int c) {
        return c < ASCII
                ? 1
                : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD).length();
    }
}
