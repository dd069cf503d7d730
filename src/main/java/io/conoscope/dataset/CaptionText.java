package io.conoscope.dataset;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.InputFile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/// The text of a caption file: UTF-8 with or without a byte-order mark, UTF-16 with one, or else
/// Windows-1252; lines end in LF, CRLF or CR.
///
/// @param file   where it was read from
/// @param text   all of it, without the mark
/// @param starts where each line begins in the text
record CaptionText(Path file, String text, int[] starts) {

    private static final long MAX_BYTES = 1L << 29;
    private static final int FIRST_LINE_BYTES = 4096;

    /// What Windows writes that is not UTF-8; it has everything that Latin-1 has, and “ ” – €.
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// Reads a whole file; one that is not UTF-8 becomes a warning.
    ///
    /// @throws ConoscopeException as [InputFile#require], or `captions.large`
    static CaptionText read(Path file, ReadWarnings warnings) throws ConoscopeException {
        try {
            long size = InputFile.require(file);
            if (size > MAX_BYTES) {
                throw new ConoscopeException("captions.large", null, file, size, MAX_BYTES);
            }
            return of(file, Files.readAllBytes(file), warnings);
        } catch (NoSuchFileException e) {
            throw new ConoscopeException("file.missing", e, file);
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }

    /// The first line of a file, as far as 4,096 bytes go; empty if it cannot be read.
    static String firstLine(Path file) {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (InputStream in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(FIRST_LINE_BYTES);
            var text = new String(bytes, isUtf16(bytes) ? UTF_16 : UTF_8);
            return unmarked(text.split("\\R", 2)[0]);
        } catch (IOException e) {
            return "";
        }
    }

    private static CaptionText of(Path file, byte[] bytes, ReadWarnings warnings) {
        var in = ByteBuffer.wrap(bytes);
        String text;
        try {
            text = (isUtf16(bytes) ? UTF_16 : UTF_8).newDecoder().decode(in).toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, WINDOWS_1252);
            warnings.notUtf8(file, 1 + lineEnds(bytes, in.position()));
        }
        var unmarked = unmarked(text);
        return new CaptionText(file, unmarked, starts(unmarked));
    }

    /// Whether a byte-order mark of UTF-16 begins the file, as spreadsheets write it.
    private static boolean isUtf16(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static long lineEnds(byte[] bytes, int end) {
        long count = 0;
        for (int i = 0; i < end; i++) {
            if (bytes[i] == '\n') {
                count++;
            }
        }
        return count;
    }

    private static int[] starts(String text) {
        var starts = new int[1024];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
            if (ends && i + 1 < text.length()) {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * lines);
                }
                starts[lines++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, text.isEmpty() ? 0 : lines);
    }

    int lines() {
        return starts.length;
    }

    /// One line without its end.
    ///
    /// @param number from 1
    String line(int number) {
        int from = starts[number - 1];
        int to = number == starts.length ? text.length() : starts[number];
        while (to > from && (text.charAt(to - 1) == '\n' || text.charAt(to - 1) == '\r')) {
            to--;
        }
        return text.substring(from, to);
    }
}
