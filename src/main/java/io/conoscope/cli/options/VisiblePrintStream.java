package io.conoscope.cli.options;

import io.conoscope.base.input.VisibleText;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/// Prints texts with the characters made visible that would steer a terminal: names of files, tags
/// and captions come from anywhere. Bytes that are written pass as they are.
final class VisiblePrintStream extends PrintStream {

    VisiblePrintStream(OutputStream out, Charset charset) {
        super(out, true, charset);
    }

    // Every other method that prints or formats a text ends in these two.

    @Override
    public void print(String text) {
        super.print(VisibleText.of(String.valueOf(text)));
    }

    @Override
    public void print(char[] text) {
        print(String.valueOf(text));
    }
}
