package io.conoscope.embedding;

import io.conoscope.corpus.Pairs;
import io.conoscope.math.Matrix;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;

/// The embedded rows of a corpus. Immutable.
///
/// @param image      shape (n, d), one row an image
/// @param text       shape (m, d), one row a text
/// @param pairs      which text row belongs to which image row
/// @param provenance of what the rows are, for people
/// @param key        which rows they are, for whoever keeps what was computed of them
public record Embeddings(
        Matrix image, Matrix text, Pairs pairs, Provenance provenance, RowsKey key) {

    /// Rows that come from no file. Their key is made of their values: reads them all.
    ///
    /// @throws IllegalArgumentException as the other constructor does
    public Embeddings(Matrix image, Matrix text, Pairs pairs, Provenance provenance) {
        this(image, text, pairs, provenance, RowsKey.of(provenance.toString(), image, text, pairs));
    }

    /// @throws IllegalArgumentException if the widths differ or a pair names a row that is not
    /// there
    public Embeddings {
        if (image.columns() != text.columns()) {
            throw new IllegalArgumentException(
                    "image is " + image.shape() + ", text is " + text.shape());
        }
        for (int p = 0; p < pairs.size(); p++) {
            if (pairs.image()[p] < 0
                    || pairs.image()[p] >= image.rows()
                    || pairs.text()[p] < 0
                    || pairs.text()[p] >= text.rows()) {
                throw new IllegalArgumentException(
                        String.format(
                                Locale.ROOT,
                                "pair %d is text %d, image %d; image is %s, text is %s",
                                p,
                                pairs.text()[p],
                                pairs.image()[p],
                                image.shape(),
                                text.shape()));
            }
        }
    }

    /// The same items' rows after a change, which provenance and key name from then on.
    ///
    /// @param name of the change, with its parameters; the same name gives the same numbers
    /// @throws IllegalArgumentException if there are more or fewer rows than before, or the widths
    ///     differ
    public Embeddings changedBy(String name, Matrix newImage, Matrix newText) {
        if (newImage.rows() != image.rows() || newText.rows() != text.rows()) {
            throw new IllegalArgumentException(
                    "image was %s and is %s, text was %s and is %s"
                            .formatted(
                                    image.shape(),
                                    newImage.shape(),
                                    text.shape(),
                                    newText.shape()));
        }
        var changed = key.changedBy(name);
        return new Embeddings(
                newImage, newText, pairs, provenance.changedBy(changed.transform()), changed);
    }

    /// Some of the items' rows, with the pairs among them; of equal provenance.
    ///
    /// @param images rows of images, ascending
    /// @param texts  rows of texts, ascending
    public Embeddings subset(int[] images, int[] texts) {
        var imageAt = places(images, image.rows());
        var textAt = places(texts, text.rows());
        var ofText = new int[pairs.size()];
        var ofImage = new int[pairs.size()];
        int kept = 0;
        for (int p = 0; p < ofText.length; p++) {
            int i = imageAt[pairs.image()[p]];
            int t = textAt[pairs.text()[p]];
            if (i >= 0 && t >= 0) {
                ofImage[kept] = i;
                ofText[kept++] = t;
            }
        }
        return new Embeddings(
                image.select(images),
                text.select(texts),
                new Pairs(Arrays.copyOf(ofText, kept), Arrays.copyOf(ofImage, kept)),
                provenance);
    }

    private static int[] places(int[] chosen, int rows) {
        var places = new int[rows];
        Arrays.fill(places, -1);
        for (int i = 0; i < chosen.length; i++) {
            places[chosen[i]] = i;
        }
        return places;
    }

    /// The same rows with what people are told of them said anew: model and corpus may bear other
    /// names by now than when the rows were made.
    public Embeddings toldOf(String model, String weights, String corpus, @Nullable String split) {
        return new Embeddings(
                image,
                text,
                pairs,
                new Provenance(model, weights, corpus, split, provenance.settings()),
                key);
    }

    /// The width d of the shared space.
    public int dimension() {
        return image.columns();
    }

    /// All rows, images first: shape (n + m, d). Copies.
    public Matrix stacked() {
        return image.above(text);
    }

    /// Of what each of the [#stacked] rows is, shape (n + m): 0 for an image, 1 for a text.
    public int[] modality() {
        var modality = new int[image.rows() + text.rows()];
        Arrays.fill(modality, image.rows(), modality.length, 1);
        return modality;
    }

    /// Whether the keys are equal, and with them the numbers, and what people are told of them.
    @Override
    public boolean equals(Object other) {
        return other instanceof Embeddings rows
                && key.equals(rows.key)
                && provenance.equals(rows.provenance);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
