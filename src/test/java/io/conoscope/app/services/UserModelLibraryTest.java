package io.conoscope.app.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.catalogue.ModelFolders;
import io.conoscope.catalogue.ModelLibrary;
import io.conoscope.catalogue.fetch.ModelFetch;
import io.conoscope.encoder.SharedData;
import io.conoscope.ui.models.ModelLibraryItem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class UserModelLibraryTest {

    @TempDir private Path folder;
    private UserModelLibrary library;

    @BeforeEach
    void wire() {
        var folders = new ModelFolders(Path.of("models"), folder.resolve("downloads"));
        library = new UserModelLibrary(new ModelLibrary(folders), ModelFetch::usual);
    }

    @Test
    void theCatalogueIsOnTheLibrary() throws ConoscopeException {
        var contents = library.list();
        assertTrue(contents.broken().isEmpty(), () -> contents.broken().toString());
        assertTrue(
                contents.items().stream()
                        .anyMatch(item -> item.name().equals("openai-clip-vit-b32")));
    }

    @Test
    void aFolderWithoutWeightsIsRefusedByName() throws Exception {
        var holiday = Files.createDirectories(folder.resolve("holiday"));
        var refused = assertThrows(ConoscopeException.class, () -> library.add(holiday));
        assertTrue(
                refused.getMessage().startsWith(holiday + " is not a model"), refused::getMessage);
        assertTrue(own().isEmpty());
    }

    @Test
    void aFileOfWeightsStandsForItsFolder() throws ConoscopeException {
        var model = SharedData.path("parity/clip-quickgelu").toAbsolutePath().normalize();
        assertEquals("clip-quickgelu", library.add(model.resolve("model.safetensors")));
        var own = assertInstanceOf(ModelLibraryItem.Own.class, own().getFirst());
        assertEquals(model, own.folder());
        assertNotNull(own.choice());
        library.remove("clip-quickgelu");
        assertTrue(own().isEmpty());
        assertTrue(Files.exists(model.resolve("model.safetensors")), "its files stay");
    }

    @Test
    void oneTowerIsTakenAndSaidToBeOne() throws ConoscopeException {
        library.add(SharedData.path("parity/vit-cls"));
        var tower = own().getFirst();
        assertTrue(tower.isOneTower());
        assertNull(tower.choice());
    }

    @Test
    void anAddedModelThatVanishedSaysSo() throws Exception {
        var copy = Files.createDirectories(folder.resolve("copy"));
        var model = SharedData.path("parity/clip-quickgelu");
        for (var name : new String[] {"config.json", "model.safetensors"}) {
            Files.write(copy.resolve(name), Files.readAllBytes(model.resolve(name)));
        }
        library.add(copy);
        Files.delete(copy.resolve("model.safetensors"));
        var own = assertInstanceOf(ModelLibraryItem.Own.class, own().getFirst());
        assertNotNull(own.trouble());
        assertNull(own.choice());
    }

    @Test
    void graphsBelowTheSettingsBelongToTheFolderAbove() throws Exception {
        var graph = Files.createDirectories(folder.resolve("jina/onnx")).resolve("text.onnx");
        Files.createFile(graph);
        assertEquals(graph.getParent(), UserModelLibrary.folder(graph));
        Files.createFile(folder.resolve("jina/tokenizer.json"));
        assertEquals(folder.resolve("jina"), UserModelLibrary.folder(graph));
    }

    private List<ModelLibraryItem> own() throws ConoscopeException {
        return library.list().items().stream()
                .filter(ModelLibraryItem.Own.class::isInstance)
                .toList();
    }
}
