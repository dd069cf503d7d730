package io.conoscope.corpus;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.InputFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// A picture that is a file of its own.
///
/// @param file where it is
public record ImageFile(Path file) implements ImageSource {

    @Override
    public long offset() {
        return 0;
    }

    @Override
    public long length() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            // Said where it is read.
            return 0;
        }
    }

    @Override
    public byte[] bytes(long most) throws ConoscopeException {
        try {
            long size = InputFile.require(file);
            if (size == 0) {
                throw new ConoscopeException("picture.empty", null, file);
            }
            if (size > most) {
                throw new ConoscopeException("picture.file", null, file, size, most);
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new ConoscopeException("file.missing", e, file);
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }

    @Override
    public String state() {
        return state(file);
    }

    static String state(Path file) {
        try {
            var found = Files.readAttributes(file, BasicFileAttributes.class);
            return found.size() + "@" + found.lastModifiedTime().toMillis();
        } catch (IOException e) {
            // It cannot be read either, which is said where it is tried.
            return "none";
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
