package io.conoscope.service.search.words;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;

/// The characters of scripts that put no blanks between words. Dictionaries cut a word differently
/// in a sentence and alone; its characters follow each other in both.
final class Letters {

    private static final Normalizer2 NORMAL = Normalizer2.getNFKCCasefoldInstance();

    private Letters() {}

    /// Those characters with blanks between them and a dot wherever something else stood, empty
    /// where there are none.
    static String of(String text) {
        var letters = new StringBuilder();
        var gap = new boolean[1];
        NORMAL.normalize(text)
                .codePoints()
                .forEach(
                        c -> {
                            if (isOne(c)) {
                                append(letters, gap[0], c);
                                gap[0] = false;
                            } else {
                                gap[0] = true;
                            }
                        });
        return letters.toString();
    }

    private static void append(StringBuilder letters, boolean afterGap, int c) {
        if (!letters.isEmpty()) {
            letters.append(afterGap ? " . " : " ");
        }
        letters.appendCodePoint(c);
    }

    private static boolean isOne(int c) {
        if (c < 0x0E00) {
            return false;
        }
        return switch (UScript.getScript(c)) {
            case UScript.HAN,
                    UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.THAI,
                    UScript.LAO,
                    UScript.KHMER,
                    UScript.MYANMAR ->
                    UCharacter.isLetter(c) || UCharacter.getCombiningClass(c) > 0 || isMark(c);
            default -> c == 0x30FC;
        };
    }

    private static boolean isMark(int c) {
        int type = UCharacter.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
