package io.conoscope.training.config;

import io.conoscope.base.ConoscopeException;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A training configuration as a YAML file.
public final class TrainingConfigFile {

    private static final int MAX_BYTES = 1 << 18;

    private TrainingConfigFile() {}

    /// Reads a file.
    ///
    /// @throws ConoscopeException `file.missing`, `file.read`, `file.tooLarge`, `yaml.syntax`,
    /// `yaml.unknown`, `yaml.missing`, `yaml.value`, naming file, line and key
    public static TrainingConfig read(Path file) throws ConoscopeException {
        if (!Files.isRegularFile(file)) {
            throw new ConoscopeException("file.missing", null, file);
        }
        try {
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                throw new ConoscopeException("file.tooLarge", null, file, size, MAX_BYTES);
            }
            return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), file);
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }

    /// Parses a text.
    ///
    /// @param file only named in errors
    /// @throws ConoscopeException as [#read]
    public static TrainingConfig parse(String text, Path file) throws ConoscopeException {
        return new ConfigReader(new YamlSection(file, "", compose(text, file), ConfigReader.KEYS))
                .read();
    }

    /// The text of a configuration, every value written out; [#parse] gives it back.
    public static String write(TrainingConfig config) {
        return new ConfigWriter().write(config);
    }

    private static Node compose(String text, Path file) throws ConoscopeException {
        var settings =
                LoadSettings.builder()
                        .setAllowDuplicateKeys(false)
                        .setMaxAliasesForCollections(0)
                        .setCodePointLimit(MAX_BYTES)
                        .build();
        try {
            return new Compose(settings)
                    .composeString(text)
                    .orElseThrow(
                            () -> new ConoscopeException("yaml.syntax", null, file, 1, "no keys"));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new ConoscopeException("yaml.syntax", e, file, line, e.getProblem());
        } catch (YamlEngineException e) {
            throw new ConoscopeException("yaml.syntax", e, file, 1, String.valueOf(e.getMessage()));
        }
    }
}
