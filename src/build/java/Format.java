import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;

/// Checks (`check DIR`) or rewrites (`write DIR`) every Java file below a folder in AOSP style.
/// Runs as a program of its own on the toolchain's JDK 25, because Maven may run on an older one.
public final class Format {

    private Format() {}

    public static void main(String[] args) throws Exception {
        boolean write = args[0].equals("write");
        List<Path> files;
        try (var walk = Files.walk(Path.of(args[1]))) {
            files = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
        var remembered = Path.of("target", "formatter", "formatted.txt");
        var known =
                Files.exists(remembered)
                        ? new HashSet<>(Files.readAllLines(remembered))
                        : new HashSet<String>();
        var wrong =
                files.parallelStream()
                        .filter(file -> !known.contains(mark(file)))
                        .filter(file -> differs(file, write))
                        .map(Path::toString)
                        .toList();
        var bad = write ? List.<String>of() : wrong;
        Files.createDirectories(remembered.getParent());
        Files.write(
                remembered,
                files.stream().filter(f -> !bad.contains(f.toString())).map(Format::mark).toList());
        if (!wrong.isEmpty() && !write) {
            var message =
                    new ArrayList<>(
                            List.of(
                                    "Not formatted (mvn process-sources -Dformat.mode=write mends it):"));
            message.addAll(wrong);
            System.err.println(String.join(System.lineSeparator() + "  ", message));
            System.exit(1);
        }
    }

    /// Names a file with its content, so that one found formatted is not looked at again.
    private static String mark(Path file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest) + " " + file;
        } catch (Exception e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private static boolean differs(Path file, boolean write) {
        try {
            var style = JavaFormatterOptions.Style.AOSP;
            var options = JavaFormatterOptions.builder().style(style).formatJavadoc(false).build();
            var source = Files.readString(file).replace("\r\n", "\n");
            var ordered =
                    ImportOrderer.reorderImports(
                            RemoveUnusedImports.removeUnusedImports(source), style);
            var formatted = new Formatter(options).formatSource(ordered);
            if (formatted.equals(source)) {
                return false;
            }
            if (write) {
                Files.writeString(file, formatted);
            }
            return true;
        } catch (Exception e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }
}
