package io.conoscope.encoder.tokenizer;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

import java.util.Locale;
import java.util.regex.Pattern;

/// What becomes of a text before the native library gets it, and of its ids afterwards.
///
/// @param length    how much of it is taken
/// @param canonical whether punctuation and repeated blanks go first
/// @param lowerCase whether its letters become lower case first
/// @param fromEnd   whether a text that is too long loses its beginning
/// @param padded    whether short texts are filled up to the full length
/// @param pad       the id that they are filled up with
record TextShape(
        Length length,
        boolean canonical,
        boolean lowerCase,
        boolean fromEnd,
        boolean padded,
        int pad) {

    /// ASCII's punctuation, as Python's `string.punctuation` lists it.
    private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}");

    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /// How much of a text is taken.
    ///
    /// @param ids        at most, special tokens included
    /// @param characters at most; what follows cannot become one of the ids, short of a text of
    ///                   blanks, and would take native memory and time
    record Length(int ids, int characters) {}

    /// SigLIP's tokenizers are padded on the right whatever their class says, as the model was
    /// trained.
    ///
    /// @throws ConoscopeException `config.value` if another padded family is to be padded on the
    ///                            left: the first ids of [Tokens] are a text's own
    static TextShape of(
            JsonSection root, TokenizerSettings settings, TextFamily family, Length length, int pad)
            throws ConoscopeException {
        if (family.isPadded() && settings.padLeft() && !settings.kind().startsWith("Siglip")) {
            var config = root.file().resolveSibling(TokenizerSettings.CONFIG);
            throw new ConoscopeException(
                    "config.value", null, config, "padding_side", "\"left\"", "\"right\"");
        }
        boolean canonical = settings.kind().equals("SiglipTokenizer");
        return new TextShape(
                length,
                canonical,
                canonical && !Boolean.FALSE.equals(settings.lowerCase()),
                settings.truncateLeft(),
                family.isPadded(),
                pad);
    }

    /// A text without lone halves of surrogate pairs, no longer than can matter.
    String before(String text) {
        var whole = withoutLoneSurrogates(UnfoldedText.cut(text, length.characters, fromEnd));
        var lower = lowerCase ? whole.toLowerCase(Locale.ROOT) : whole;
        if (!canonical) {
            return lower;
        }
        var bare = PUNCTUATION.matcher(lower).replaceAll("");
        return SPACE.matcher(bare).replaceAll(" ").strip();
    }

    private static String withoutLoneSurrogates(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        var whole = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
