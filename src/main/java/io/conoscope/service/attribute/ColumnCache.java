package io.conoscope.service.attribute;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.embedding.RowsKey;
import io.conoscope.table.NumberColumn;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/// Measured columns on disk, so that a second opening takes milliseconds. A file says of which rows
/// it is, by which formulas it was made, and its own checksum; one that says otherwise, or ends
/// early, is not there. The format, and why it is none of other programs': docs/decisions/0175.
///
/// @param folder need not exist
public record ColumnCache(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(ColumnCache.class);
    private static final int MAGIC = 0x434F4C31; // COL1
    private static final int MOST_FILES = 256;
    private static final int MOST_COLUMNS = 64;
    private static final String ENDING = ".columns";

    /// What is there of a group; empty where it must be computed.
    Optional<List<NumberColumn>> read(RowsKey rows, ItemAttribute.Group group, int items) {
        var file = file(rows, group);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(columns(Files.readAllBytes(file), said(rows, group), items));
        } catch (IOException | RuntimeException e) {
            LOG.info("{} is computed again", file, e);
            return Optional.empty();
        }
    }

    /// Keeps what was computed; the oldest files go where there are many.
    void write(RowsKey rows, ItemAttribute.Group group, List<NumberColumn> columns) {
        try {
            var bytes = bytes(said(rows, group), columns);
            WholeFile.write(file(rows, group), out -> out.write(bytes));
            removeOldest();
        } catch (IOException | ConoscopeException e) {
            // It is on screen all the same, and computed again another time.
            LOG.warn("{} keeps nothing", folder, e);
        }
    }

    private void removeOldest() throws IOException {
        try (var files = Files.list(folder)) {
            var all = files.filter(file -> file.toString().endsWith(ENDING)).toList();
            if (all.size() > MOST_FILES) {
                var oldest =
                        all.stream()
                                .sorted(Comparator.comparing(file -> file.toFile().lastModified()))
                                .limit(all.size() - MOST_FILES)
                                .toList();
                for (var file : oldest) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static String said(RowsKey rows, ItemAttribute.Group group) {
        return String.join(
                "\n",
                rows.origin(),
                rows.contents(),
                rows.transform(),
                group.name(),
                "formulas " + MeasuredColumns.FORMULAS);
    }

    private Path file(RowsKey rows, ItemAttribute.Group group) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest(said(rows, group).getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, 16) + ENDING);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] bytes(String said, List<NumberColumn> columns) throws IOException {
        var body = new ByteArrayOutputStream();
        var out = new DataOutputStream(body);
        text(out, said);
        out.writeInt(columns.size());
        out.writeInt(columns.isEmpty() ? 0 : columns.getFirst().rows());
        for (var column : columns) {
            text(out, column.name());
            out.writeBoolean(column.whole());
            var values = ByteBuffer.allocate(Double.BYTES * column.rows());
            values.asDoubleBuffer().put(column.values());
            out.write(values.array());
        }
        var all = ByteBuffer.allocate(Integer.BYTES + Long.BYTES + body.size());
        all.putInt(MAGIC).putLong(checksum(body.toByteArray(), 0)).put(body.toByteArray());
        return all.array();
    }

    private static List<NumberColumn> columns(byte[] bytes, String said, int items)
            throws IOException {
        int head = Integer.BYTES + Long.BYTES;
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        require(in.readInt() == MAGIC, "another format");
        require(in.readLong() == checksum(bytes, head), "another checksum");
        require(text(in).equals(said), "other rows or formulas");
        int count = in.readInt();
        require(count >= 0 && count <= MOST_COLUMNS, count + " columns");
        require(in.readInt() == items, "other items");
        var columns = new ArrayList<NumberColumn>();
        for (int c = 0; c < count; c++) {
            var name = text(in);
            boolean whole = in.readBoolean();
            var values = new double[items];
            ByteBuffer.wrap(in.readNBytes(Double.BYTES * items)).asDoubleBuffer().get(values);
            columns.add(new NumberColumn(name, values, whole));
        }
        return columns;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        require(length >= 0 && length <= in.available(), "a text of " + length + " bytes");
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static void require(boolean holds, String found) throws IOException {
        if (!holds) {
            throw new IOException(found);
        }
    }

    private static long checksum(byte[] bytes, int from) {
        var check = new CRC32C();
        check.update(bytes, from, Math.max(0, bytes.length - from));
        return check.getValue();
    }
}
