package io.conoscope.embedding;

import io.conoscope.corpus.Pairs;
import io.conoscope.math.Matrix;

import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32C;

/// Which rows these are, as a value: whoever keeps what was computed of rows finds it again by it.
///
/// Equal keys stand for equal numbers. Provenance alone would not do: files may be written over
/// beside an old manifest, and rows without a manifest have none. So the key says where the rows
/// come from and, by checksums, what they are.
///
/// @param origin    what made them: the fingerprints of a manifest, or the files that hold them
/// @param contents  shapes and checksums of images, texts and pairs
/// @param transform name of what was done to them since, with its parameters; `identity` for
///                  nothing
public record RowsKey(String origin, String contents, String transform) {

    /// The name of the transform that changes nothing.
    public static final String UNCHANGED = "identity";

    /// The key of rows as they were read or made. Reads them all.
    static RowsKey of(String origin, Matrix image, Matrix text, Pairs pairs) {
        var contents =
                String.format(
                        Locale.ROOT,
                        "%s %s, %s %s, %d %s",
                        image.shape(),
                        hex(image.checksum()),
                        text.shape(),
                        hex(text.checksum()),
                        pairs.size(),
                        hex(checksum(pairs)));
        return new RowsKey(origin, contents, UNCHANGED);
    }

    /// The key of the same numbers, of which a manifest says by what they were made of what.
    RowsKey from(Manifest manifest) {
        var made =
                "model %s, corpus %s, settings %s"
                        .formatted(
                                manifest.modelFingerprint(),
                                manifest.corpus().fingerprint(),
                                manifest.settings());
        return new RowsKey(made, contents, transform);
    }

    /// The key of these rows once they are changed.
    ///
    /// @param name of the change, with its parameters; the same name gives the same numbers
    RowsKey changedBy(String name) {
        return new RowsKey(
                origin, contents, transform.equals(UNCHANGED) ? name : transform + "+" + name);
    }

    private static long checksum(Pairs pairs) {
        var check = new CRC32C();
        for (int p = 0; p < pairs.size(); p++) {
            update(check, pairs.text()[p]);
            update(check, pairs.image()[p]);
        }
        return check.getValue();
    }

    private static void update(CRC32C check, int value) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            check.update(value >>> shift);
        }
    }

    private static String hex(long value) {
        return HexFormat.of().toHexDigits(value);
    }
}
