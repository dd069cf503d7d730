package io.conoscope.training.config.file;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.InputFile;
import io.conoscope.training.config.TrainingConfig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A training configuration as a YAML file.
public final class TrainingConfigFile {

    private TrainingConfigFile() {}

    /// Reads a file.
    ///
    /// @throws ConoscopeException `file.missing`, `file.read`, `file.tooLarge`, `yaml.syntax`,
    /// `yaml.unknown`, `yaml.missing`, `yaml.value`, naming file, line and key
    public static TrainingConfig read(Path file) throws ConoscopeException {
        try {
            long size = InputFile.require(file);
            if (size > YamlNodes.MAX_BYTES) {
                throw new ConoscopeException(
                        "file.tooLarge", null, file, size, YamlNodes.MAX_BYTES);
            }
            return parse(new YamlNodes(file).text(Files.readAllBytes(file)), file);
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }

    /// Parses a text.
    ///
    /// @param file only named in errors
    /// @throws ConoscopeException as [#read]
    public static TrainingConfig parse(String text, Path file) throws ConoscopeException {
        var root = new YamlNodes(file).compose(text);
        return new ConfigReader(new YamlSection(file, "", root, ConfigReader.KEYS)).read();
    }

    /// The text of a configuration, every value written out; [#parse] gives it back.
    public static String write(TrainingConfig config) {
        return ConfigWriter.write(config);
    }

    /// The single values of a configuration as texts, by their whole keys: `dataset.limit`, and
    /// `evaluate.1.pairs` for the first of a list.
    public static Map<String, String> values(TrainingConfig config) {
        return ConfigWriter.flat(config);
    }
}
