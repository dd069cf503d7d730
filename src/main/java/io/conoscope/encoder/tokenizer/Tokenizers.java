package io.conoscope.encoder.tokenizer;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;
import io.conoscope.encoder.tokenizer.bpe.Vocabulary;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Opens a model folder's tokenizer, whatever files it is kept in.
///
/// `tokenizer.json` comes first; else a `vocab.txt` of BERT; else the files of CLIP that
/// [TokenizerFiles] reads.
public final class Tokenizers {

    private static final List<String> OTHERS =
            List.of(
                    "spiece.model",
                    "sentencepiece.bpe.model",
                    "tokenizer.model",
                    "spm.model",
                    TokenizerFiles.VOCAB);

    private Tokenizers() {}

    /// Opens a folder's tokenizer, with what its settings files say of padding and truncation.
    ///
    /// Loads a native library, without the network, where the folder has a `tokenizer.json` or a
    /// `vocab.txt`.
    ///
    /// @param contextLength for how many ids the model has positions, at least 2: what padded
    ///                      families are padded to; other texts are cut there or earlier, where
    ///                      the files say so
    /// @throws ConoscopeException `tokenizer.none`, `tokenizer.convert`, `tokenizer.read`,
    ///                            `tokenizer.native`, or what is wrong with one of the files
    public static Tokenizer open(Path folder, TextFamily family, int contextLength)
            throws ConoscopeException {
        if (contextLength < 2) {
            throw new IllegalArgumentException("contextLength " + contextLength + ", at least 2");
        }
        var settings = TokenizerSettings.read(folder);
        var json = folder.resolve(TokenizerFiles.JSON);
        if (Files.isRegularFile(json)) {
            var root = JsonSection.read(json, TokenizerFiles.MAX_BYTES);
            return NativeTokenizer.open(root, settings, family, contextLength);
        }
        var words = folder.resolve(WordPieceJson.FILE);
        if (Files.isRegularFile(words)) {
            var root = WordPieceJson.read(words);
            return NativeTokenizer.open(root, settings, family, contextLength);
        }
        if (family == TextFamily.CLIP && !TokenizerFiles.in(folder).isEmpty()) {
            return clip(folder, settings, contextLength);
        }
        for (var other : OTHERS) {
            if (Files.exists(folder.resolve(other))) {
                throw new ConoscopeException("tokenizer.convert", null, folder, other);
            }
        }
        throw new ConoscopeException("tokenizer.none", null, folder);
    }

    /// Checks that a model has a vector for every token.
    ///
    /// @param folder that the tokenizer was opened from
    /// @param rows   of the model's table of token vectors
    /// @throws ConoscopeException `tokenizer.size` if it has not
    public static void requireFits(Tokenizer tokenizer, Path folder, int rows)
            throws ConoscopeException {
        if (tokenizer.vocabularySize() > rows) {
            throw new ConoscopeException(
                    "tokenizer.size",
                    null,
                    TokenizerFiles.in(folder).getFirst(),
                    tokenizer.vocabularySize(),
                    rows);
        }
    }

    private static Tokenizer clip(Path folder, TokenizerSettings settings, int contextLength)
            throws ConoscopeException {
        var read = TokenizerFiles.read(folder);
        var token = settings.padToken();
        var pad = token == null ? null : read.ids().get(token);
        var vocabulary =
                pad == null
                        ? read
                        : new Vocabulary(read.ids(), read.merges(), read.start(), read.end(), pad);
        return new ClipTokenizer(vocabulary, contextLength);
    }
}
