package io.conoscope.encoder.tokenizer;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;
import io.conoscope.encoder.tokenizer.outline.TokenizerOutline;

import java.util.Arrays;

/// A tokenizer that Hugging Face's own library runs from a `tokenizer.json`.
final class NativeTokenizer implements Tokenizer {

    private static final String PROBE = "A b, 1 \u732b \ud83d\udc36 \u00df\u0301\u0001 ['x']";

    private final NativeHandle library;
    private final TextShape shape;
    private final int size;

    private NativeTokenizer(NativeHandle library, TextShape shape, int size) {
        this.library = library;
        this.shape = shape;
        this.size = size;
    }

    /// Opens what a file holds.
    ///
    /// @param root of the file, which is changed
    static NativeTokenizer open(
            JsonSection root, TokenizerSettings settings, TextFamily family, int contextLength)
            throws ConoscopeException {
        TokenizerOutline.require(root);
        int maxLength =
                family.isPadded() ? contextLength : Math.min(contextLength, settings.maxLength());
        int size = TokenizerPlan.size(root);
        var padding = root.has("padding") ? root.section("padding") : null;
        var known =
                settings.padToken() == null ? null : TokenizerPlan.id(root, settings.padToken());
        int none = padding == null ? -1 : padding.integer("pad_id", 0, TokenizerOutline.MAX_ID, -1);
        int limit = TokenizerOutline.textLimit(root);
        var text = TokenizerPlan.text(root, settings, maxLength);
        AddedTokens.require(root);
        var library = NativeHandle.load(root.file(), text);
        var special = probe(root, library, maxLength);
        int pad = known != null ? known : none;
        if (pad < 0) {
            pad = special.length == 0 ? 0 : special[special.length - 1];
        }
        var shape =
                TextShape.of(root, settings, family, new TextShape.Length(maxLength, limit), pad);
        int largest = Math.max(pad, Arrays.stream(special).max().orElse(-1));
        return new NativeTokenizer(library, shape, Math.max(size, largest + 1));
    }

    /// Tries out whether it has a token for everything.
    ///
    /// @return what stands around every text
    private static int[] probe(JsonSection root, NativeHandle library, int maxLength)
            throws ConoscopeException {
        try {
            library.ids(PROBE);
            var special = library.ids("");
            if (special.length >= maxLength) {
                throw root.wrong(
                        "truncation.max_length",
                        maxLength,
                        "more than the " + special.length + " special tokens");
            }
            return special;
        } catch (RuntimeException e) {
            throw new ConoscopeException(
                    "tokenizer.read", e, root.file(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Tokens tokenize(String text) {
        var ids = library.ids(shape.before(text));
        int used = Math.min(ids.length, shape.length().ids());
        if (!shape.padded() || used == shape.length().ids()) {
            return new Tokens(Arrays.copyOf(ids, used), used);
        }
        var filled = Arrays.copyOf(ids, shape.length().ids());
        Arrays.fill(filled, used, filled.length, shape.pad());
        return new Tokens(filled, used);
    }

    @Override
    public int contextLength() {
        return shape.length().ids();
    }

    @Override
    public int vocabularySize() {
        return size;
    }
}
