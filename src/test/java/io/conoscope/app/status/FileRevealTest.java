package io.conoscope.app.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class FileRevealTest {

    @TempDir Path folder;

    @Test
    void eachSystemShowsTheFileInItsOwnWay() {
        var file = folder.resolve("a figure.png");
        assertEquals(List.of("open", "-R", file.toString()), FileReveal.command("Mac OS X", file));
        assertEquals(
                List.of("explorer.exe", "/select,", file.toString()),
                FileReveal.command("Windows 11", file));
        assertEquals(List.of("xdg-open", folder.toString()), FileReveal.command("Linux", file));
    }

    @Test
    void aFolderIsShownItself() {
        assertEquals(List.of("xdg-open", folder.toString()), FileReveal.command("Linux", folder));
    }
}
