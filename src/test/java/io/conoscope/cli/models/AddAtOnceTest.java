package io.conoscope.cli.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.Main;
import io.conoscope.catalogue.AddedModel;
import io.conoscope.catalogue.ModelFolders;
import io.conoscope.catalogue.ModelLibrary;
import io.conoscope.cli.JavaProcess;
import io.conoscope.encoder.onnx.OnnxBytes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Many hands add models at the same moment, and every one of them is there afterwards.
@Timeout(120)
class AddAtOnceTest {

    @TempDir Path temp;

    @Test
    void tenThreadsKeepTen() throws Exception {
        var library =
                new ModelLibrary(new ModelFolders(temp.resolve("models"), temp.resolve("user")));
        var folders = folders(10);
        var adds = folders.stream().map(f -> (Callable<AddedModel>) () -> library.add(f)).toList();

        try (var pool = Executors.newFixedThreadPool(10)) {
            for (var added : pool.invokeAll(adds)) {
                added.get();
            }
        }

        assertEquals(names(folders), names(library));
    }

    @Test
    void fiveProcessesKeepFive() throws Exception {
        var home = temp.resolve("home");
        var environment = Map.of("JAVA_TOOL_OPTIONS", "-Dconoscope.home=" + home);
        var folders = folders(5);
        var processes = new ArrayList<Process>();
        for (var folder : folders) {
            var log = Files.createDirectories(temp.resolve("log-" + folder.getFileName()));
            processes.add(
                    JavaProcess.start(
                            log,
                            log.resolve("out"),
                            environment,
                            Main.class,
                            List.of("models", "add", folder.toString())));
        }
        for (var process : processes) {
            assertEquals(0, process.waitFor());
        }

        var models = home.resolve("data/models");
        assertEquals(names(folders), names(new ModelLibrary(new ModelFolders(temp, models))));
    }

    private List<Path> folders(int n) throws IOException {
        var folders = new ArrayList<Path>();
        for (var i : IntStream.range(0, n).toArray()) {
            var folder = Files.createDirectories(temp.resolve("mine").resolve("m" + i));
            var graph =
                    new OnnxBytes()
                            .input("pixel_values", OnnxBytes.FLOAT, -1, 3, 2, 2)
                            .output("image_embeds", OnnxBytes.FLOAT, -1, 3);
            Files.write(folder.resolve("w.onnx"), graph.bytes());
            folders.add(folder);
        }
        return folders;
    }

    private static TreeSet<String> names(List<Path> folders) {
        return folders.stream()
                .map(folder -> folder.getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> names(ModelLibrary library) throws Exception {
        return library.added().stream()
                .map(AddedModel::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
