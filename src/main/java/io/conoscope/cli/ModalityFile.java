package io.conoscope.cli;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.InputFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The modality of rows from a text file: one integer a line, 0 for an image and 1 for a text.
final class ModalityFile {

    private static final int LONGEST_LINE = 64;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ModalityFile() {}

    /// Reads as many lines as there are rows; blank lines at the end are allowed.
    ///
    /// @param rowsFile where the rows came from, for the message
    /// @throws ConoscopeException `modality.row`, `modality.rows`, `modality.size`, `file.missing`
    ///                            or `file.read`
    static int[] read(Path file, Path rowsFile, int rows) throws ConoscopeException {
        var lines = text(file, rows).stripTrailing().lines().toList();
        var modality = new int[rows];
        for (int i = 0; i < lines.size(); i++) {
            var word = lines.get(i).strip();
            if (!word.equals("0") && !word.equals("1")) {
                var shown = word.substring(0, Math.min(word.length(), LONGEST_LINE));
                throw new ConoscopeException("modality.row", null, file, i + 1, shown);
            }
            if (i < rows) {
                modality[i] = word.charAt(0) - '0';
            }
        }
        if (lines.size() != rows) {
            throw new ConoscopeException("modality.rows", null, file, lines.size(), rowsFile, rows);
        }
        return modality;
    }

    private static String text(Path file, int rows) throws ConoscopeException {
        try {
            long most = (rows + 16L) * LONGEST_LINE;
            long size = InputFile.require(file);
            if (size > most) {
                throw new ConoscopeException("modality.size", null, file, size, rows, most);
            }
            var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new ConoscopeException("file.missing", e, file);
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }
}
