package io.conoscope.encoder.tokenizer;

import ai.djl.engine.EngineException;
import ai.djl.huggingface.tokenizers.jni.LibUtils;
import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.engine.DjlSettings;
import io.conoscope.encoder.engine.NativeCache;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.file.Path;

/// A tokenizer within Hugging Face's native library, freed when nothing refers to it any more.
///
/// The library is called one text at a time and asked for the ids alone: its batches abort the
/// process on an error, and its character spans take most of its time. It only reads its tokenizer
/// once that is made, so any number of threads may use one.
final class NativeHandle {

    private static final Cleaner CLEANER = Cleaner.create();

    private final long handle;

    private NativeHandle(long handle) {
        this.handle = handle;
        CLEANER.register(this, () -> TokenizersLibrary.LIB.deleteTokenizer(handle));
    }

    /// Starts the library where it does not run yet, and gives it a `tokenizer.json`.
    ///
    /// @param file only named in errors
    /// @param json checked: the library aborts the process on some that are malformed
    /// @throws ConoscopeException `tokenizer.native` or `tokenizer.read`
    static NativeHandle load(Path file, String json) throws ConoscopeException {
        DjlSettings.apply();
        start();
        try {
            return new NativeHandle(TokenizersLibrary.LIB.createTokenizerFromString(json));
        } catch (RuntimeException e) {
            throw new ConoscopeException("tokenizer.read", e, file, String.valueOf(e.getMessage()));
        }
    }

    private static void start() throws ConoscopeException {
        var cache = NativeCache.ofTokenizers();
        try {
            cache.ready(
                    () -> {
                        LibUtils.checkStatus();
                        return TokenizersLibrary.LIB;
                    });
        } catch (EngineException | LinkageError | IllegalStateException e) {
            throw new ConoscopeException("tokenizer.native", e, cause(e), cache.folder());
        }
    }

    private static Throwable cause(Throwable e) {
        return e.getCause() == null ? e : cause(e.getCause());
    }

    /// The ids of a text with the tokenizer's special tokens, cut as it says.
    ///
    /// @throws RuntimeException if the tokenizer has no token for a part of the text, not even an
    ///                          unknown one
    int[] ids(String text) {
        try {
            long encoding = TokenizersLibrary.LIB.encode(handle, text, true);
            try {
                var wide = TokenizersLibrary.LIB.getTokenIds(encoding);
                var ids = new int[wide.length];
                for (int i = 0; i < ids.length; i++) {
                    ids[i] = (int) wide[i];
                }
                return ids;
            } finally {
                TokenizersLibrary.LIB.deleteEncoding(encoding);
            }
        } finally {
            Reference.reachabilityFence(this);
        }
    }
}
