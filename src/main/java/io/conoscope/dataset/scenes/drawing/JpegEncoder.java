package io.conoscope.dataset.scenes.drawing;

import java.io.ByteArrayOutputStream;

import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import javax.imageio.plugins.jpeg.JPEGQTable;

/// Writes baseline JPEG files whose bytes are the same on every machine, which the JDK's encoder
/// does not promise: full colour resolution, the standard's Huffman tables, a strict cosine
/// transform in double precision.
///
/// Source: ITU-T T.81 (JPEG), T.871 (JFIF). One picture only; one thread.
public final class JpegEncoder {

    private static final int[] ZIGZAG = zigzag();
    private static final double[] COSINES = cosines();

    private final int width;
    private final int height;
    private final int[] rgb;
    private final int[][] quantizers;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
    private int pendingBits;
    private int pendingCount;

    private JpegEncoder(int[] rgb, int width, int height, int quality) {
        this.rgb = rgb;
        this.width = width;
        this.height = height;
        this.quantizers =
                new int[][] {
                    scaled(JPEGQTable.K1Luminance.getTable(), quality),
                    scaled(JPEGQTable.K2Chrominance.getTable(), quality)
                };
    }

    /// Encodes a picture.
    ///
    /// @param rgb     shape (height · width), 0xRRGGBB
    /// @param width   a multiple of 8
    /// @param height  a multiple of 8
    /// @param quality in [1, 100], scaled as libjpeg does
    public static byte[] encode(int[] rgb, int width, int height, int quality) {
        if (width % 8 != 0 || height % 8 != 0 || rgb.length != width * height) {
            throw new IllegalArgumentException(
                    rgb.length + " pixels for " + width + " x " + height + ", both multiples of 8");
        }
        var encoder = new JpegEncoder(rgb, width, height, quality);
        encoder.headers();
        encoder.scan();
        return encoder.out.toByteArray();
    }

    private void headers() {
        bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
        for (int table = 0; table < 2; table++) {
            bytes(0xFF, 0xDB, 0, 67, table);
            for (int position : ZIGZAG) {
                bytes(quantizers[table][position]);
            }
        }
        bytes(0xFF, 0xC0, 0, 17, 8, height >> 8, height & 0xFF, width >> 8, width & 0xFF, 3);
        bytes(1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1);
        huffman(0x00, JPEGHuffmanTable.StdDCLuminance);
        huffman(0x10, JPEGHuffmanTable.StdACLuminance);
        huffman(0x01, JPEGHuffmanTable.StdDCChrominance);
        huffman(0x11, JPEGHuffmanTable.StdACChrominance);
        bytes(0xFF, 0xDA, 0, 12, 3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0);
    }

    private void huffman(int id, JPEGHuffmanTable table) {
        int length = 19 + table.getValues().length;
        bytes(0xFF, 0xC4, length >> 8, length & 0xFF, id);
        for (int i = 0; i < 16; i++) {
            bytes(i < table.getLengths().length ? table.getLengths()[i] : 0);
        }
        for (short value : table.getValues()) {
            bytes(value);
        }
    }

    private void scan() {
        var coders =
                new Coder[] {
                    new Coder(0, JPEGHuffmanTable.StdDCLuminance, JPEGHuffmanTable.StdACLuminance),
                    new Coder(
                            1,
                            JPEGHuffmanTable.StdDCChrominance,
                            JPEGHuffmanTable.StdACChrominance),
                    new Coder(
                            1, JPEGHuffmanTable.StdDCChrominance, JPEGHuffmanTable.StdACChrominance)
                };
        for (int top = 0; top < height; top += 8) {
            for (int left = 0; left < width; left += 8) {
                for (int component = 0; component < 3; component++) {
                    coders[component].write(block(component, left, top));
                }
            }
        }
        while (pendingCount > 0) {
            bit(1);
        }
        bytes(0xFF, 0xD9);
    }

    /// One component of 8x8 pixels, around 0.
    private double[] block(int component, int left, int top) {
        var block = new double[64];
        for (int i = 0; i < 64; i++) {
            int pixel = rgb[(top + i / 8) * width + left + i % 8];
            int r = (pixel >> 16) & 0xFF;
            int g = (pixel >> 8) & 0xFF;
            int b = pixel & 0xFF;
            block[i] =
                    switch (component) {
                        case 0 -> 0.299 * r + 0.587 * g + 0.114 * b - 128;
                        case 1 -> (b - (0.299 * r + 0.587 * g + 0.114 * b)) / 1.772;
                        default -> (r - (0.299 * r + 0.587 * g + 0.114 * b)) / 1.402;
                    };
        }
        return block;
    }

    private static double[] transformed(double[] block) {
        return timesCosines(timesCosines(block));
    }

    /// Transforms the rows and transposes.
    private static double[] timesCosines(double[] block) {
        var result = new double[64];
        for (int row = 0; row < 8; row++) {
            for (int u = 0; u < 8; u++) {
                double sum = 0;
                for (int x = 0; x < 8; x++) {
                    sum += block[8 * row + x] * COSINES[8 * u + x];
                }
                result[8 * u + row] = sum;
            }
        }
        return result;
    }

    /// Entropy-codes the blocks of one component.
    private final class Coder {
        private final int[] quantizer;
        private final int[] dcCodes;
        private final int[] acCodes;
        private int previous;

        Coder(int table, JPEGHuffmanTable dc, JPEGHuffmanTable ac) {
            quantizer = quantizers[table];
            dcCodes = codes(dc);
            acCodes = codes(ac);
        }

        void write(double[] block) {
            var frequencies = transformed(block);
            var levels = new int[64];
            for (int i = 0; i < 64; i++) {
                int position = ZIGZAG[i];
                levels[i] = (int) Math.floor(frequencies[position] / quantizer[position] + 0.5);
            }
            int difference = levels[0] - previous;
            previous = levels[0];
            value(dcCodes, 0, difference);
            int zeros = 0;
            for (int i = 1; i < 64; i++) {
                if (levels[i] == 0) {
                    zeros++;
                    continue;
                }
                for (; zeros > 15; zeros -= 16) {
                    code(acCodes[0xF0]);
                }
                value(acCodes, zeros, levels[i]);
                zeros = 0;
            }
            if (zeros > 0) {
                code(acCodes[0]);
            }
        }

        private void value(int[] codes, int zeros, int value) {
            int size = 32 - Integer.numberOfLeadingZeros(Math.abs(value));
            code(codes[(zeros << 4) | size]);
            int bits = value < 0 ? value - 1 : value;
            for (int i = size - 1; i >= 0; i--) {
                bit((bits >> i) & 1);
            }
        }

        /// A code stands in the lower bits, below a bit that marks its length.
        private void code(int marked) {
            for (int i = 30 - Integer.numberOfLeadingZeros(marked); i >= 0; i--) {
                bit((marked >> i) & 1);
            }
        }
    }

    private void bit(int bit) {
        pendingBits = (pendingBits << 1) | bit;
        pendingCount++;
        if (pendingCount == 8) {
            bytes(pendingBits);
            if (pendingBits == 0xFF) {
                bytes(0);
            }
            pendingBits = 0;
            pendingCount = 0;
        }
    }

    private void bytes(int... values) {
        for (int value : values) {
            out.write(value);
        }
    }

    private static int[] codes(JPEGHuffmanTable table) {
        var codes = new int[256];
        int code = 0;
        int next = 0;
        for (int length = 1; length <= table.getLengths().length; length++) {
            for (int i = 0; i < table.getLengths()[length - 1]; i++) {
                codes[table.getValues()[next++]] = (1 << length) | code;
                code++;
            }
            code <<= 1;
        }
        return codes;
    }

    private static int[] scaled(int[] table, int quality) {
        int percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
        var result = new int[64];
        for (int i = 0; i < 64; i++) {
            result[i] = Math.clamp((table[i] * percent + 50) / 100, 1, 255);
        }
        return result;
    }

    private static double[] cosines() {
        var table = new double[64];
        for (int i = 0; i < 64; i++) {
            int u = i / 8;
            double scale = u == 0 ? StrictMath.sqrt(0.125) : 0.5;
            table[i] = scale * StrictMath.cos((2 * (i % 8) + 1) * u * StrictMath.PI / 16);
        }
        return table;
    }

    /// Positions in a block, from low frequencies to high, along its diagonals.
    private static int[] zigzag() {
        var order = new int[64];
        int next = 0;
        for (int diagonal = 0; diagonal < 15; diagonal++) {
            for (int step = Math.max(0, diagonal - 7); step <= Math.min(7, diagonal); step++) {
                int row = diagonal % 2 == 0 ? diagonal - step : step;
                order[next++] = 8 * row + diagonal - row;
            }
        }
        return order;
    }
}
