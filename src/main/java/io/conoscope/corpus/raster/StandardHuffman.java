package io.conoscope.corpus.raster;

import java.io.ByteArrayOutputStream;

import javax.imageio.plugins.jpeg.JPEGHuffmanTable;

/// The Huffman tables that a JPEG without any means: those of ITU-T T.81, annex K.3.
public final class StandardHuffman {

    private static final byte[] SEGMENT = make();

    private StandardHuffman() {}

    /// A whole segment that defines them.
    public static byte[] segment() {
        return SEGMENT.clone();
    }

    private static byte[] make() {
        var tables = new ByteArrayOutputStream();
        write(0x00, JPEGHuffmanTable.StdDCLuminance, tables);
        write(0x10, JPEGHuffmanTable.StdACLuminance, tables);
        write(0x01, JPEGHuffmanTable.StdDCChrominance, tables);
        write(0x11, JPEGHuffmanTable.StdACChrominance, tables);
        int length = tables.size() + 2;
        var segment = new ByteArrayOutputStream();
        segment.write(0xFF);
        segment.write(0xC4);
        segment.write(length >> 8);
        segment.write(length);
        segment.writeBytes(tables.toByteArray());
        return segment.toByteArray();
    }

    private static void write(int number, JPEGHuffmanTable table, ByteArrayOutputStream out) {
        out.write(number);
        var lengths = table.getLengths();
        for (int i = 0; i < 16; i++) {
            out.write(i < lengths.length ? lengths[i] : 0);
        }
        for (short value : table.getValues()) {
            out.write(value);
        }
    }
}
