package io.conoscope.encoder.exported;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.TextTower;
import io.conoscope.encoder.tokenizer.Tokenizer;
import io.conoscope.encoder.tokenizer.Tokens;
import io.conoscope.math.Matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The text half of a model that another program exported.
///
/// Texts are computed in groups of similar length. Padding is left off where the graph was seen to
/// give the same row without it; elsewhere every text keeps the length that its tokenizer gave.
public final class ExportedTextTower implements TextTower {

    /// What text graphs are tried out on.
    public static final String TRIAL = "a dog runs on the grass";

    private final TextGraph graph;
    private final Tokenizer tokenizer;

    /// @param graph     computes, and is closed with the tower
    /// @param tokenizer with the model's own padding
    public ExportedTextTower(TextGraph graph, Tokenizer tokenizer) {
        this.graph = graph;
        this.tokenizer = tokenizer;
    }

    @Override
    public Tokens tokenize(String text) {
        return tokenizer.tokenize(text);
    }

    @Override
    public int contextLength() {
        return tokenizer.contextLength();
    }

    @Override
    public int width() {
        return graph.width();
    }

    /// Whether padding is left off: the graph gave the same row without it.
    public boolean leavesPaddingOff() {
        return graph.groups().free();
    }

    /// Makes sure that the graph has a vector for a token, best the tokenizer's last one.
    ///
    /// @throws ConoscopeException `onnx.token` if not
    public void requireToken(int id) throws ConoscopeException {
        // As long as any text: an exported graph may hold on to a length.
        var empty = tokenizer.tokenize("").ids();
        var ids = Arrays.copyOf(empty, Math.max(1, empty.length));
        ids[0] = id;
        int length = graph.groups().fixed() > 0 ? graph.groups().fixed() : ids.length;
        try {
            graph.rows(List.of(Tokens.of(ids)), length);
        } catch (GraphException e) {
            throw new ConoscopeException("onnx.token", e, graph.file(), id, e.words());
        }
    }

    /// @throws IllegalStateException if the engine fails on a batch
    @Override
    public Matrix embed(List<Tokens> texts) {
        for (int i = 0; i < texts.size(); i++) {
            requireTokens(i, texts.get(i).ids());
        }
        var result = new float[Math.multiplyExact(texts.size(), width())];
        var parts = graph.groups().of(texts);
        graph.forEach(parts.size(), part -> embedGroup(texts, parts.get(part), result));
        return Matrix.of(texts.size(), width(), result);
    }

    private void embedGroup(List<Tokens> texts, TextGroups.Group group, float[] result) {
        var places = group.places();
        var rows = rows(places.stream().map(texts::get).toList(), group.length());
        for (int i = 0; i < places.size(); i++) {
            System.arraycopy(rows, i * width(), result, places.get(i) * width(), width());
        }
    }

    private float[] rows(List<Tokens> texts, int length) {
        try {
            return graph.rows(texts, length);
        } catch (GraphException e) {
            if (e.isUnknownToken()) {
                throw new IllegalArgumentException(
                        "a token without a vector; " + e.getMessage(), e);
            }
            throw e;
        }
    }

    private void requireTokens(int text, int[] ids) {
        int fixed = graph.groups().fixed();
        int most = fixed > 0 ? fixed : contextLength();
        if (ids.length > most || ids.length == 0) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "text %d has %d tokens, at least 1 and at most %d",
                            text,
                            ids.length,
                            most));
        }
        for (int id : ids) {
            if (id < 0) {
                throw new IllegalArgumentException("text " + text + " has the token " + id);
            }
        }
    }

    @Override
    public void close() {
        graph.close();
    }
}
