package io.conoscope.service.train.folder;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;
import io.conoscope.training.config.file.YamlValues;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// With which settings a run was started, as far as files beside its log say: our own `config.yaml`
/// and `provenance.json`, and what Lightning, Ultralytics, Weights & Biases, Ray Tune, Hydra,
/// OpenCLIP and the Hugging Face trainer leave as text.
///
/// @param values   texts by whole keys, in the order of the files
/// @param failures what is wrong with files that could not be read
public record RunConfiguration(Map<String, String> values, List<String> failures) {

    private static final long MOST_BYTES = 1 << 20;
    private static final long MOST_STATE_BYTES = 16 << 20;
    private static final int DEEPEST = 32;

    /// In the order in which they are read; the first value of a key counts.
    private static final List<String> NAMES =
            List.of(
                    RunFolder.CONFIG,
                    "config.yml",
                    "hparams.yaml",
                    "args.yaml",
                    "opt.yaml",
                    ".hydra/config.yaml",
                    "hparams.json",
                    "params.json",
                    "args.json",
                    "params.txt");

    private static final String TRAINER_STATE = "trainer_state.json";

    /// What the trainer's state says of its settings; the rest is history.
    private static final Set<String> TRAINER_KEYS =
            Set.of(
                    "max_steps",
                    "num_train_epochs",
                    "train_batch_size",
                    "logging_steps",
                    "eval_steps",
                    "save_steps");

    /// When and how a run was begun differs always and says nothing.
    private static final Set<String> LEFT_OUT = Set.of("begun", "command");

    /// Reads what there is in a run's folder, or else in the one above it. Blocks.
    ///
    /// @param run its folder, or the one file that it is
    public static RunConfiguration of(Path run) {
        var folder = Files.isDirectory(run) ? run : run.toAbsolutePath().getParent();
        var found = in(folder);
        var above = folder == null ? null : folder.toAbsolutePath().getParent();
        return found.values.isEmpty() && found.failures.isEmpty() && above != null
                ? in(above)
                : found;
    }

    private static RunConfiguration in(@Nullable Path folder) {
        var values = new LinkedHashMap<String, String>();
        var failures = new ArrayList<String>();
        if (folder != null) {
            for (var name : NAMES) {
                add(folder.resolve(name), "", values, failures);
            }
            add(folder.resolve(TRAINER_STATE), "", values, failures);
            if (Files.isRegularFile(folder.resolve(RunFolder.CONFIG))) {
                add(folder.resolve(RunProvenance.FILE), "provenance.", values, failures);
            }
        }
        return new RunConfiguration(values, failures);
    }

    private static void add(
            Path file, String prefix, Map<String, String> values, List<String> failures) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            read(file).forEach((key, value) -> values.putIfAbsent(prefix + key, value));
        } catch (ConoscopeException e) {
            failures.add(String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, String> read(Path file) throws ConoscopeException {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".txt")) {
            return lines(file);
        }
        if (!name.endsWith(".json")) {
            return YamlValues.read(file);
        }
        var values = new LinkedHashMap<String, String>();
        long most = name.equals(TRAINER_STATE) ? MOST_STATE_BYTES : MOST_BYTES;
        flatten("", JsonSection.readElement(file, most), values, 0);
        if (name.equals(TRAINER_STATE)) {
            values.keySet().retainAll(TRAINER_KEYS);
        }
        values.keySet().removeAll(LEFT_OUT);
        return values;
    }

    private static void flatten(
            String key, JsonElement json, Map<String, String> values, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        switch (json) {
            case JsonObject object ->
                    object.asMap()
                            .forEach(
                                    (name, value) ->
                                            flatten(below(key, name), value, values, depth + 1));
            case JsonArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    flatten(below(key, Integer.toString(i + 1)), array.get(i), values, depth + 1);
                }
            }
            default -> values.put(key, json.isJsonNull() ? "null" : json.getAsString());
        }
    }

    private static String below(String key, String name) {
        return key.isEmpty() ? name : key + "." + name;
    }

    /// OpenCLIP writes `key: value` lines.
    private static Map<String, String> lines(Path file) throws ConoscopeException {
        var values = new LinkedHashMap<String, String>();
        try {
            if (Files.size(file) <= MOST_BYTES) {
                for (var line : Files.readAllLines(file)) {
                    int colon = line.indexOf(": ");
                    if (colon > 0) {
                        values.put(
                                line.substring(0, colon).strip(),
                                line.substring(colon + 2).strip());
                    }
                }
            }
            return values;
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }
}
