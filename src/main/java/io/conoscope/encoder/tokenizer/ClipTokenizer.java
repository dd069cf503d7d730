package io.conoscope.encoder.tokenizer;

import io.conoscope.encoder.tokenizer.bpe.BytePairs;
import io.conoscope.encoder.tokenizer.bpe.Vocabulary;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// CLIP's byte-pair tokenizer: id for id what Hugging Face's `CLIPTokenizerFast` gives.
///
/// A text is brought to Unicode's NFC, its white space to single blanks, its letters to lower case;
/// words are contractions, runs of letters, single digits and runs of other signs; each word's
/// bytes are merged. Radford et al. 2021, arXiv:2103.00020. Safe on any thread.
public final class ClipTokenizer implements Tokenizer {

    private static final Pattern SPECIAL =
            Pattern.compile(Pattern.quote(Vocabulary.START) + "|" + Pattern.quote(Vocabulary.END));
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String CONTRACTION = "'s|'t|'re|'ve|'m|'ll|'d|";
    private static final Pattern WORD =
            Pattern.compile(
                    SPECIAL.pattern() + "|" + CONTRACTION + "\\p{L}+|\\p{N}|[^\\s\\p{L}\\p{N}]+",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern WITHIN_SPECIAL = Pattern.compile("<\\||\\w+|\\|>");

    private final BytePairs pairs;
    private final Vocabulary vocabulary;
    private final int contextLength;

    /// @param contextLength how many ids a text becomes, at least 2
    public ClipTokenizer(Vocabulary vocabulary, int contextLength) {
        if (contextLength < 2) {
            throw new IllegalArgumentException("contextLength " + contextLength + ", at least 2");
        }
        this.vocabulary = vocabulary;
        this.contextLength = contextLength;
        this.pairs = new BytePairs(vocabulary);
    }

    /// The start token, the text's tokens, the end token, and padding. A text that is too long
    /// loses its last tokens, never the end token.
    ///
    /// @return padded to the context length
    @Override
    public Tokens tokenize(String text) {
        var ids = new Ids(contextLength - 1, vocabulary.pad());
        ids.add(vocabulary.start());
        var special = SPECIAL.matcher(text);
        int from = 0;
        while (!ids.isFull() && special.find()) {
            addWords(text.substring(from, special.start()), ids);
            ids.add(
                    special.group().equals(Vocabulary.START)
                            ? vocabulary.start()
                            : vocabulary.end());
            from = special.end();
        }
        addWords(text.substring(from), ids);
        return ids.endedBy(vocabulary.end());
    }

    @Override
    public int contextLength() {
        return contextLength;
    }

    @Override
    public int vocabularySize() {
        return Math.max(vocabulary.size(), vocabulary.pad() + 1);
    }

    private void addWords(String text, Ids ids) {
        if (text.isEmpty() || ids.isFull()) {
            return;
        }
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var words = WORD.matcher(lowerCase(SPACE.matcher(composed).replaceAll(" ")));
        while (!ids.isFull() && words.find()) {
            var word = words.group();
            if (SPECIAL.matcher(word).matches()) {
                // Only lower-casing made it look like one: its pieces are ordinary words.
                var pieces = WITHIN_SPECIAL.matcher(word);
                while (pieces.find()) {
                    ids.add(pairs.split(pieces.group()));
                }
            } else {
                ids.add(pairs.split(word));
            }
        }
    }

    /// Lower case letter by letter: a capital sigma does not look at its neighbours.
    private static String lowerCase(String text) {
        if (text.chars().allMatch(letter -> letter < 128)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var lower = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> lower.append(Character.toString(c).toLowerCase(Locale.ROOT)));
        return lower.toString();
    }

    /// A text's ids while they gather.
    private static final class Ids {

        private final int[] ids;
        private final int room;
        private int count;

        Ids(int room, int pad) {
            this.room = room;
            ids = new int[room + 1];
            Arrays.fill(ids, pad);
        }

        boolean isFull() {
            return count == room;
        }

        void add(int... more) {
            int taken = Math.min(more.length, room - count);
            System.arraycopy(more, 0, ids, count, taken);
            count += taken;
        }

        Tokens endedBy(int end) {
            ids[count] = end;
            return new Tokens(ids, count + 1);
        }
    }
}
