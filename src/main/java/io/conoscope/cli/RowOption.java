package io.conoscope.cli;

import java.util.Locale;
import java.util.regex.Pattern;

/// A row as it is named on the command line: `image:3` or `text:12`.
final class RowOption {

    private static final Pattern FORM = Pattern.compile("(image|text):(\\d{1,9})");

    private RowOption() {}

    /// The point that a row is: images first, then texts.
    ///
    /// @throws IllegalArgumentException if it is not of that form, or there is no such row
    static int point(String given, int images, int texts) {
        var match = FORM.matcher(given);
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "--row is " + given + ", expected image:I or text:T with a row from 0");
        }
        boolean image = match.group(1).equals("image");
        int row = Integer.parseInt(match.group(2));
        int rows = image ? images : texts;
        if (row >= rows) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "--row is %s, but the folder has %d %s: 0 to %d",
                            given,
                            rows,
                            image ? "images" : "texts",
                            rows - 1));
        }
        return image ? row : images + row;
    }
}
