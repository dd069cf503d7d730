package io.conoscope.encoder.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.SharedData;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

class ModelsTest {

    @TempDir Path folder;

    @Test
    void describesThePublishedSizes() throws Exception {
        var model = Models.describe(new ModelSpec("clip-vit-b32", 1L));
        assertEquals("clip-vit-b32", model.name());
        assertEquals("random 1", model.weights());
        assertEquals(512, model.dimension());
        assertEquals(224, model.imageSize());
        assertEquals(77, model.contextLength());
        // OpenAI's and transformers' count of this model.
        assertEquals(151_277_313, model.parameters());
    }

    @Test
    void describesEveryPreset() throws Exception {
        for (var name : Models.presets()) {
            assertEquals(name, Models.descriptor(name).name());
            var parts = Models.parts(name, name);
            var spec = new ModelSpec(name, parts.trained() ? null : 1L);
            if (parts.image() && parts.text()) {
                assertTrue(Models.describe(spec).parameters() > 1_000_000, name);
            } else {
                assertTrue(parts.trained(), name);
            }
        }
    }

    @Test
    void tellsSeedsApart() throws Exception {
        var one = Models.describe(new ModelSpec("clip-tiny", 1L));
        assertEquals(one, Models.describe(new ModelSpec("clip-tiny", 1L)));
        assertNotEquals(
                one.fingerprint(), Models.describe(new ModelSpec("clip-tiny", 2L)).fingerprint());
    }

    @Test
    void describesACheckpointFolder() throws Exception {
        var parity = SharedData.path("parity/clip-quickgelu");
        var model = Models.describe(new ModelSpec(parity.toString(), null));
        assertEquals("clip-quickgelu", model.name());
        assertEquals("trained", model.weights());
        assertEquals(48, model.dimension());
    }

    @Test
    void noticesThatOneWeightChanged() throws Exception {
        var parity = SharedData.path("parity/clip-quickgelu");
        for (var name : new String[] {"config.json", "model.safetensors"}) {
            var copy = folder.resolve(name);
            Files.copy(parity.resolve(name), copy, StandardCopyOption.REPLACE_EXISTING);
            copy.toFile().setWritable(true);
        }
        var spec = new ModelSpec(folder.toString(), null);
        var before = Models.describe(spec).fingerprint();
        var bytes = Files.readAllBytes(folder.resolve("model.safetensors"));
        bytes[bytes.length - 1] ^= 1;
        Files.write(folder.resolve("model.safetensors"), bytes);
        assertNotEquals(before, Models.describe(spec).fingerprint());
    }

    @Test
    void saysWhatToDoWithoutWeights() {
        var refusal = refusal(new ModelSpec("clip-vit-b32", null));
        assertEquals("model.weightless", refusal.key());
        assertTrue(refusal.getMessage().contains("--random-init"), refusal.getMessage());
    }

    @Test
    void namesThePresetsWhenAModelIsUnknown() {
        var refusal = refusal(new ModelSpec("clip-vit-l14", 1L));
        assertEquals("model.unknown", refusal.key());
        assertTrue(refusal.getMessage().contains("clip-tiny"), refusal.getMessage());
    }

    @Test
    void namesTheKeyOfASettingThatCannotBe() throws Exception {
        Files.writeString(
                folder.resolve("config.json"),
                """
                {"model_type": "clip", "text_config": {"hidden_act": "swish"}, "vision_config": {}}
                """);
        var refusal = refusal(new ModelSpec(folder.toString(), 1L));
        assertTrue(refusal.getMessage().contains("text_config.hidden_act"), refusal.getMessage());
    }

    @Test
    void refusesHeadsThatDoNotDivideTheWidth() throws Exception {
        Files.writeString(
                folder.resolve("config.json"),
                """
                {"model_type": "clip", "text_config": {}, "vision_config":
                 {"hidden_size": 100, "num_attention_heads": 7}}
                """);
        var refusal = refusal(new ModelSpec(folder.toString(), 1L));
        assertTrue(refusal.getMessage().contains("num_attention_heads"), refusal.getMessage());
    }

    @Test
    void namesAnUnknownArchitectureAndThoseThatAreKnown() throws Exception {
        Files.writeString(folder.resolve("config.json"), "{\"model_type\": \"blip-2\"}");
        var refusal = refusal(new ModelSpec(folder.toString(), 1L));
        assertEquals("model.architecture", refusal.key());
        assertTrue(refusal.getMessage().contains("blip-2"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("siglip"), refusal.getMessage());
    }

    @Test
    void refusesAPickleAndSaysHowToConvertIt() throws Exception {
        Files.writeString(folder.resolve("config.json"), "{\"model_type\": \"bert\"}");
        Files.write(folder.resolve("pytorch_model.bin"), new byte[] {(byte) 0x80, 2});
        var refusal = refusal(new ModelSpec(folder.toString(), null));
        assertEquals("model.pickle", refusal.key());
        assertTrue(refusal.getMessage().contains("safe_serialization"), refusal.getMessage());
    }

    @Test
    void saysWhichTowerIsMissing() {
        var bert = SharedData.path("parity/bert-mean-pooling").toString();
        var refusal = refusal(new ModelSpec(bert, null));
        assertEquals("model.half", refusal.key());
        assertTrue(refusal.getMessage().contains("no image tower"), refusal.getMessage());
    }

    @Test
    void describesTwoTowersThatNeverMet() {
        var vit = SharedData.path("parity/vit-cls").toString();
        var bert = SharedData.path("parity/bert-mean-pooling").toString();
        var model = describe(ModelSpec.towers(vit, bert, null, 1));
        assertEquals("vit-cls + bert-mean-pooling", model.name());
        assertEquals(64, model.dimension());
        assertEquals("trained", model.weights());
    }

    @Test
    void saysWithWhichSeedTowersOfDifferentWidthsAreJoined() {
        var clip = SharedData.path("parity/clip-quickgelu").toString();
        var bert = SharedData.path("parity/bert-mean-pooling").toString();
        var one = describe(ModelSpec.towers(clip, bert, null, 1));
        var other = describe(ModelSpec.towers(clip, bert, null, 2));
        assertEquals(64, one.dimension());
        assertEquals("trained · projection seed 1", one.weights());
        assertNotEquals(one.fingerprint(), other.fingerprint());
    }

    @Test
    void tellsLayersApartAndRefusesThoseThatAreNot() {
        var whole = new ModelSpec("clip-tiny", 1L);
        var half = describe(whole.withLayer(2));
        assertEquals("random 1 · layer 2", half.weights());
        assertNotEquals(describe(whole).fingerprint(), half.fingerprint());
        var refusal = refusal(whole.withLayer(5));
        assertEquals("model.layer", refusal.key());
        assertTrue(refusal.getMessage().contains("5"), refusal.getMessage());
    }

    private static ModelDescription describe(ModelSpec spec) {
        return assertDoesNotThrow(() -> Models.describe(spec));
    }

    private static ConoscopeException refusal(ModelSpec spec) {
        return assertThrows(ConoscopeException.class, () -> Models.describe(spec));
    }
}
