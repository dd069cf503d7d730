package io.conoscope.runlog.tensorboard;

import java.util.zip.CRC32C;

/// The checksum of records: CRC32C, rotated and shifted so that checksums of checksums differ.
final class MaskedCrc {

    private static final int MASK = 0xa282ead8;

    private final CRC32C crc = new CRC32C();

    int of(byte[] bytes, int offset, int length) {
        crc.reset();
        crc.update(bytes, offset, length);
        return Integer.rotateRight((int) crc.getValue(), 15) + MASK;
    }
}
