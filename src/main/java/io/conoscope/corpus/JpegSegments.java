package io.conoscope.corpus;

import io.conoscope.corpus.raster.StandardHuffman;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// What a JPEG file says before its picture begins.
///
/// Source: ITU-T T.81 (JPEG), T.871 (JFIF), Adobe Technical Note 5116 (the APP14 segment).
///
/// @param width          columns, from the frame header
/// @param height         rows, from the frame header
/// @param components     bands stored: 1 grey, 3 colour, 4 CMYK or YCCK
/// @param adobeTransform what Adobe's segment says: 0 none, 1 YCbCr, 2 YCCK; -1 without one
/// @param hasTallChroma  whether colour is stored for every second row only (4:4:0), in YCbCr
/// @param progressive    whether its samples come in several passes over the whole picture
/// @param plain          the file without colour profiles, its colours never left to guessing
record JpegSegments(
        int width,
        int height,
        int components,
        int adobeTransform,
        boolean hasTallChroma,
        boolean progressive,
        byte[] plain) {

    private static final int START_OF_SCAN = 0xDA;
    private static final byte[] PROFILE = ascii("ICC_PROFILE\0");
    private static final byte[] JFIF = ascii("JFIF\0");
    private static final byte[] EXIF = ascii("Exif\0");
    private static final byte[] ADOBE = ascii("Adobe");
    private static final byte[] JFIF_SEGMENT = {
        (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    /// Reads the segments up to the first scan.
    ///
    /// Colour profiles are left out of `plain`: Pillow, and with it CLIP's own preprocessing,
    /// takes the samples as they are stored, while the JDK would convert them. Three components
    /// without a mark of their colour space are YCbCr, as libjpeg has it.
    ///
    /// Stray bytes between segments are left out, and what the JDK's reader lacks is put in as
    /// libjpeg has it: the usual Huffman tables where a file has none (frames of motion JPEG),
    /// YCbCr where Adobe's segment promises four components and there are three.
    ///
    /// @param file a whole file that begins with FF D8
    /// @throws MalformedJpeg if a segment runs past the end, or no frame header comes
    /// @throws UnreadJpeg if it is coded in a way that is not read
    static JpegSegments read(byte[] file) throws MalformedJpeg, UnreadJpeg {
        var scan = new Scan(file);
        while (scan.marker() != START_OF_SCAN) {
            scan.takeSegment();
        }
        return scan.finish();
    }

    /// The segments cannot be read; the message says where and why.
    static final class MalformedJpeg extends Exception {
        private static final long serialVersionUID = 1;

        private final String where;

        MalformedJpeg(String where) {
            super(where);
            this.where = where;
        }

        String where() {
            return where;
        }
    }

    /// The picture is coded in a way that is not read.
    static final class UnreadJpeg extends Exception {
        private static final long serialVersionUID = 1;

        private final String coding;

        UnreadJpeg(String coding) {
            super(coding);
            this.coding = coding;
        }

        String coding() {
            return coding;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static final class Scan {
        private final byte[] file;
        private final ByteArrayOutputStream kept;
        private int at = 2;
        private int frame = -1;
        private int adobe = -1;
        private boolean colourKnown;
        private boolean tables;
        private int adobeAt = -1;
        private int coding;

        Scan(byte[] file) {
            this.file = file;
            this.kept = new ByteArrayOutputStream(file.length + JFIF_SEGMENT.length);
        }

        int marker() throws MalformedJpeg {
            while (at + 3 < file.length && !isSegment(file[at] & 0xFF, file[at + 1] & 0xFF)) {
                at++;
            }
            if (at + 3 >= file.length) {
                throw new MalformedJpeg(
                        "it ends at byte " + file.length + ", before the image data");
            }
            return file[at + 1] & 0xFF;
        }

        /// Whether two bytes begin a segment: stuffed bytes, fill bytes and marks that stand alone
        /// do not.
        private static boolean isSegment(int first, int second) {
            boolean alone = second <= 1 || second == 0xFF || (second >= 0xD0 && second <= 0xD8);
            return first == 0xFF && !alone;
        }

        void takeSegment() throws MalformedJpeg {
            int marker = marker();
            int length = unsigned(at + 2) + 2;
            if (length < 4 || at + length > file.length) {
                throw new MalformedJpeg(
                        "the segment at byte " + at + " runs past the end of the file");
            }
            note(marker, length);
            if (marker != 0xE2 || !holds(PROFILE)) {
                kept.write(file, at, length);
            }
            at += length;
        }

        private void note(int marker, int length) throws MalformedJpeg {
            boolean isFrame =
                    marker >= 0xC0
                            && marker <= 0xCF
                            && marker != 0xC4
                            && marker != 0xC8
                            && marker != 0xCC;
            tables |= marker == 0xC4;
            if (isFrame) {
                coding = marker;
                if (length < 10 || length < 10 + 3 * (file[at + 9] & 0xFF)) {
                    throw new MalformedJpeg("the frame header at byte " + at + " is too short");
                }
                frame = at;
            } else if (marker == 0xEE && length >= 16 && holds(ADOBE)) {
                adobe = file[at + 15] & 0xFF;
                adobeAt = kept.size() + 15;
                colourKnown = true;
            } else if ((marker == 0xE0 && holds(JFIF)) || (marker == 0xE1 && holds(EXIF))) {
                colourKnown = true;
            }
        }

        JpegSegments finish() throws MalformedJpeg, UnreadJpeg {
            if (frame < 0) {
                throw new MalformedJpeg("it has no frame header before byte " + at);
            }
            requireReadable();
            int components = file[frame + 9] & 0xFF;
            var segments = kept.toByteArray();
            if (components == 3 && adobe > 1) {
                segments[adobeAt] = 1;
            }
            var plain = new ByteArrayOutputStream(file.length + JFIF_SEGMENT.length);
            plain.write(file, 0, 2);
            if (components == 3 && !colourKnown && !isNamedRgb()) {
                plain.writeBytes(JFIF_SEGMENT);
            }
            if (!tables) {
                plain.writeBytes(StandardHuffman.segment());
            }
            plain.writeBytes(segments);
            plain.write(file, at, file.length - at);
            return new JpegSegments(
                    unsigned(frame + 7),
                    unsigned(frame + 5),
                    components,
                    adobe,
                    components == 3 && adobe != 0 && !isNamedRgb() && isTall(),
                    isProgressive(coding),
                    plain.toByteArray());
        }

        /// By the frame header's marker: SOF2, SOF6, SOF10 and SOF14.
        private static boolean isProgressive(int marker) {
            return (marker & 3) == 2;
        }

        /// The JDK reads baseline and progressive pictures of 8 bits, Huffman coded.
        private void requireReadable() throws UnreadJpeg {
            if (coding > 0xC8) {
                throw new UnreadJpeg("arithmetic coding");
            }
            if (coding > 0xC2) {
                throw new UnreadJpeg("lossless or hierarchical coding");
            }
            if (file[frame + 4] != 8) {
                throw new UnreadJpeg((file[frame + 4] & 0xFF) + " bits a sample");
            }
        }

        /// Whether both chroma components have all columns and every second row.
        private boolean isTall() {
            int luma = file[frame + 11] & 0xFF;
            int first = file[frame + 14] & 0xFF;
            int second = file[frame + 17] & 0xFF;
            return first == second && luma >> 4 == first >> 4 && (luma & 15) == 2 * (first & 15);
        }

        private boolean isNamedRgb() {
            return file[frame + 10] == 'R' && file[frame + 13] == 'G' && file[frame + 16] == 'B';
        }

        private boolean holds(byte[] name) {
            int from = at + 4;
            return from + name.length <= file.length
                    && Arrays.equals(file, from, from + name.length, name, 0, name.length);
        }

        private int unsigned(int offset) {
            return ((file[offset] & 0xFF) << 8) | (file[offset + 1] & 0xFF);
        }
    }
}
