package io.conoscope.encoder.tokenizer.bpe;

import java.nio.charset.StandardCharsets;

/// The 256 printable characters that stand for the 256 bytes in byte-level vocabularies.
///
/// Bytes that are printable in Latin-1 stand for themselves; the other 68 get the characters from
/// U+0100 on, in the order of the bytes. Source: Radford et al. 2019 (GPT-2), used by CLIP.
final class ByteAlphabet {

    private static final char[] CHARACTER = new char[256];
    private static final char[] IN_VOCABULARY_ORDER = new char[256];

    static {
        int printable = 0;
        for (int b = 0; b < 256; b++) {
            if (isPrintable(b)) {
                CHARACTER[b] = (char) b;
                IN_VOCABULARY_ORDER[printable++] = (char) b;
            }
        }
        int other = 0;
        for (int b = 0; b < 256; b++) {
            if (!isPrintable(b)) {
                CHARACTER[b] = (char) (256 + other);
                IN_VOCABULARY_ORDER[printable + other] = CHARACTER[b];
                other++;
            }
        }
    }

    private ByteAlphabet() {}

    /// The alphabet in the order of CLIP's vocabulary: id i is the i-th character.
    static char[] inVocabularyOrder() {
        return IN_VOCABULARY_ORDER.clone();
    }

    /// One character a byte of the word's UTF-8 form.
    static String encode(String word) {
        var bytes = word.getBytes(StandardCharsets.UTF_8);
        var letters = new char[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            letters[i] = CHARACTER[bytes[i] & 0xFF];
        }
        return new String(letters);
    }

    private static boolean isPrintable(int b) {
        return (b >= '!' && b <= '~') || (b >= 0xA1 && b <= 0xAC) || b >= 0xAE;
    }
}
