package io.conoscope.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.catalogue.descriptor.CatalogueEntry;
import io.conoscope.encoder.SharedData;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.util.List;

/// The descriptors that come with the program.
class PublishedCatalogueTest {

    private final Catalogue catalogue = ModelLibrary.ofThisProgram().catalogue();

    @Test
    void holdsTheModelsThatArePromised() throws Exception {
        var listing = catalogue.list();
        assertEquals(List.of(), listing.broken());
        assertEquals(
                List.of(
                        "all-minilm-l6-v2",
                        "clip-tiny",
                        "clip-tiny-image",
                        "clip-tiny-scenes",
                        "clip-tiny-text",
                        "clip-vit-b32",
                        "dinov2-small",
                        "jina-clip-v1",
                        "laion-clip-vit-b32",
                        "mobileclip-s0",
                        "openai-clip-vit-b16",
                        "openai-clip-vit-b32",
                        "openai-clip-vit-l14",
                        "siglip-base"),
                listing.entries().stream().map(CatalogueEntry::name).toList());
    }

    @Test
    void everyDownloadIsOfOneCommitAndHasALicence() throws Exception {
        for (var entry : catalogue.list().entries()) {
            for (var file : entry.files()) {
                var address = file.address().toString();
                assertTrue(address.matches(".*/resolve/[0-9a-f]{40}/.*"), address);
            }
            assertFalse(entry.licence().text().isBlank());
            assertTrue(entry.isBuiltIn() || entry.licence().address() != null, entry.name());
        }
    }

    @Test
    void weightsAreNeverPickled() throws Exception {
        for (var entry : catalogue.list().entries()) {
            for (var file : entry.files()) {
                assertFalse(file.path().matches(".*\\.(bin|pt|pth|ckpt|pkl)"), file.path());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "openai-clip-vit-b32, ViT-B-32, openai",
        "openai-clip-vit-b16, ViT-B-16, openai",
        "openai-clip-vit-l14, ViT-L-14, openai",
        "laion-clip-vit-b32, ViT-B-32, laion2b_s34b_b79k"
    })
    void referenceNumbersAreThePublishedOnes(String name, String model, String weights)
            throws Exception {
        var table =
                Files.readAllLines(
                        SharedData.path(
                                "gap-reference/published-numbers/CLIP_benchmark-benchmark.csv"));
        var header = List.of(table.getFirst().split(",", -1));
        var reference = catalogue.find(name).reference();
        assertNotNull(reference);
        assertEquals(3, reference.recall().size());
        for (var recall : reference.recall()) {
            var row =
                    table.stream()
                            .map(line -> List.of(line.split(",", -1)))
                            .filter(
                                    cells ->
                                            cells.get(header.indexOf("dataset"))
                                                            .equals(recall.dataset())
                                                    && cells.get(header.indexOf("model"))
                                                            .equals(model)
                                                    && cells.get(header.indexOf("pretrained"))
                                                            .equals(weights))
                            .findFirst()
                            .orElseThrow();
            assertEquals(5, recall.k());
            assertEquals(
                    Double.parseDouble(row.get(header.indexOf("image_retrieval_recall@5"))),
                    recall.textToImage(),
                    5.1e-5);
            assertEquals(
                    Double.parseDouble(row.get(header.indexOf("text_retrieval_recall@5"))),
                    recall.imageToText(),
                    5.1e-5);
        }
    }
}
