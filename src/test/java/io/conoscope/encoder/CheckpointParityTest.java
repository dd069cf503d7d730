package io.conoscope.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.encoder.check.CheckpointCheck;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Every family of checkpoints against what transformers and torch computed from it.
class CheckpointParityTest {

    @ParameterizedTest
    @CsvSource({
        "clip-quickgelu, image_embeds text_embeds logits_per_image",
        "clip-gelu-f16, image_embeds text_embeds logits_per_image",
        "siglip, image_embeds text_embeds logits_per_image",
        "bert-mean-pooling, cls mean_pooled last_hidden_state",
        "vit-cls, cls last_hidden_state",
    })
    void equalsTransformersWithin1e5(String name, String outputs) throws Exception {
        var report = CheckpointCheck.run(SharedData.path("parity/" + name), 2);
        var blocks =
                report.checks().stream().filter(c -> c.format().equals("safetensors")).toList();
        assertEquals(new TreeSet<>(List.of(outputs.split(" "))), names(blocks));
        for (var check : blocks) {
            // Logits are cosines times a scale of about 14.
            double tolerance = check.output().startsWith("logits") ? 1e-4 : 1e-5;
            assertTrue(check.maxAbsError() <= tolerance, name + ": " + check);
        }
    }

    @Test
    void equalsItsOwnOnnxExportWithin1e5() throws Exception {
        requireExport("onnx");
    }

    @Test
    void equalsItsOwnTorchScriptExportWithin1e5() throws Exception {
        requireExport("torchscript");
    }

    private static void requireExport(String format) throws Exception {
        var report = CheckpointCheck.run(SharedData.path("parity/clip-quickgelu"), 2);
        var checks = report.checks().stream().filter(c -> c.format().equals(format)).toList();
        assertEquals(Set.of("image_embeds", "text_embeds"), names(checks));
        checks.forEach(check -> assertTrue(check.maxAbsError() <= 1e-5, check.toString()));
    }

    private static Set<String> names(List<CheckpointCheck.Output> checks) {
        return new TreeSet<>(
                Arrays.asList(
                        checks.stream()
                                .map(CheckpointCheck.Output::output)
                                .toArray(String[]::new)));
    }
}
