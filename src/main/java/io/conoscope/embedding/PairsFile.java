package io.conoscope.embedding;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.base.input.InputFile;
import io.conoscope.corpus.Pairs;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// `pairs.csv`: a line `text,image`, then one line a pair with the two row indices, from 0.
public final class PairsFile {

    private static final String HEADER = "text,image";
    private static final Pattern ROW = Pattern.compile("\\s*(\\d{1,10})\\s*,\\s*(\\d{1,10})\\s*");

    /// No line of two indices is longer; the rest of a longer one is not kept.
    private static final int LONGEST_LINE = 200;

    private PairsFile() {}

    /// Reads the pairs of `images` and `texts` rows.
    ///
    /// @throws ConoscopeException under a key `pairs.…` if the header is another, a line is not two
    ///     indices of rows that are there, a pair comes twice or there is none; names the line
    public static Pairs read(Path file, int texts, int images) throws ConoscopeException {
        InputFile.require(file);
        var pairs = new ArrayList<int[]>();
        var seen = new HashSet<Long>();
        // ISO-8859-1 reads any bytes; what is not ASCII then fails the pattern of its line.
        try (var lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            requireHeader(file, readLine(lines));
            String line;
            for (long number = 2; (line = readLine(lines)) != null; number++) {
                if (!line.isBlank()) {
                    var pair = pair(file, number, line, texts, images);
                    if (!seen.add(((long) pair[0] << 32) | pair[1])) {
                        throw new ConoscopeException(
                                "pairs.repeated", null, file, number, pair[0], pair[1]);
                    }
                    pairs.add(pair);
                }
            }
        } catch (NoSuchFileException e) {
            throw new ConoscopeException("file.missing", e, file);
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
        if (pairs.isEmpty()) {
            throw new ConoscopeException("pairs.empty", null, file);
        }
        return new Pairs(column(pairs, 0), column(pairs, 1));
    }

    /// Writes pairs; the file appears whole or not at all.
    ///
    /// @throws ConoscopeException `file.write` if the disk is full or the folder cannot be written
    public static void write(Path file, Pairs pairs) throws ConoscopeException {
        var lines = new StringBuilder(HEADER).append('\n');
        for (int p = 0; p < pairs.size(); p++) {
            lines.append(CSVFormat.RFC4180.format(pairs.text()[p], pairs.image()[p])).append('\n');
        }
        WholeFile.write(file, lines.toString());
    }

    private static void requireHeader(Path file, @Nullable String line) throws ConoscopeException {
        var found = line == null ? "" : line.strip();
        var byteOrderMark = "\u00ef\u00bb\u00bf";
        var words = found.startsWith(byteOrderMark) ? found.substring(3) : found;
        if (!words.replace(" ", "").equals(HEADER)) {
            throw new ConoscopeException("pairs.header", null, file, found);
        }
    }

    private static int[] pair(Path file, long number, String line, int texts, int images)
            throws ConoscopeException {
        var matcher = ROW.matcher(line);
        boolean fits = matcher.matches();
        long text = fits ? Long.parseLong(matcher.group(1)) : -1;
        long image = fits ? Long.parseLong(matcher.group(2)) : -1;
        if (!fits || text >= texts || image >= images) {
            throw new ConoscopeException(
                    "pairs.row", null, file, number, line.strip(), texts, images);
        }
        return new int[] {(int) text, (int) image};
    }

    private static @Nullable String readLine(BufferedReader lines) throws IOException {
        var line = new StringBuilder();
        int next = lines.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = lines.read()) {
            if (next == '\r') {
                skipLineFeed(lines);
                break;
            }
            if (line.length() < LONGEST_LINE) {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static void skipLineFeed(Reader lines) throws IOException {
        lines.mark(1);
        if (lines.read() != '\n') {
            lines.reset();
        }
    }

    private static int[] column(List<int[]> pairs, int column) {
        return pairs.stream().mapToInt(pair -> pair[column]).toArray();
    }
}
