package io.conoscope.ui.kit.figure.pdf;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the outlines that our SVG is made of.
///
/// The commands M, L, H, V, C, Q and Z are known, absolute and relative. Source: Scalable Vector
/// Graphics 2, chapter 9.3 "Path data".
final class PathData {

    private static final Pattern TOKEN =
            Pattern.compile("([A-Za-z])|([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)");

    private final String data;
    private final Matcher tokens;
    private final Path2D.Double path = new Path2D.Double();
    private boolean isThere;
    private boolean relative;

    private PathData(String data) {
        this.data = data;
        this.tokens = TOKEN.matcher(data);
        this.isThere = tokens.find();
    }

    /// @throws IllegalArgumentException for a command that is not known, or a number that is
    /// missing
    static Path2D.Double read(String data) {
        return new PathData(data).whole();
    }

    private Path2D.Double whole() {
        char command = 'M';
        while (isThere) {
            if (tokens.group(1) != null) {
                relative = Character.isLowerCase(tokens.group(1).charAt(0));
                command = tokens.group(1).toUpperCase(Locale.ROOT).charAt(0);
                isThere = tokens.find();
            }
            step(command);
            // More numbers after a move are lines.
            command = command == 'M' ? 'L' : command;
        }
        return path;
    }

    private void step(char command) {
        var from = path.getCurrentPoint();
        var origin = relative && from != null ? from : new Point2D.Double();
        switch (command) {
            case 'M' -> path.moveTo(number() + origin.getX(), number() + origin.getY());
            case 'L' -> path.lineTo(number() + origin.getX(), number() + origin.getY());
            case 'H' -> path.lineTo(number() + origin.getX(), path.getCurrentPoint().getY());
            case 'V' -> path.lineTo(path.getCurrentPoint().getX(), number() + origin.getY());
            case 'Q' ->
                    path.quadTo(
                            number() + origin.getX(),
                            number() + origin.getY(),
                            number() + origin.getX(),
                            number() + origin.getY());
            case 'C' ->
                    path.curveTo(
                            number() + origin.getX(),
                            number() + origin.getY(),
                            number() + origin.getX(),
                            number() + origin.getY(),
                            number() + origin.getX(),
                            number() + origin.getY());
            case 'Z' -> path.closePath();
            default -> throw new IllegalArgumentException("command " + command + " in " + data);
        }
    }

    private double number() {
        if (!isThere || tokens.group(2) == null) {
            throw new IllegalArgumentException("a number is missing in " + data);
        }
        double value = Double.parseDouble(tokens.group(2));
        isThere = tokens.find();
        return value;
    }
}
