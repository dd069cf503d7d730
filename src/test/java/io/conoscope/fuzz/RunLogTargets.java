package io.conoscope.fuzz;

import io.conoscope.base.CancellationToken;
import io.conoscope.runlog.HistogramBins;
import io.conoscope.runlog.RunStatus;
import io.conoscope.runlog.evaluation.CosineHistogram;
import io.conoscope.runlog.evaluation.CosineKind;
import io.conoscope.runlog.evaluation.Evaluation;
import io.conoscope.runlog.evaluation.EvaluationFiles;
import io.conoscope.runlog.evaluation.RetrievalScores;
import io.conoscope.runlog.evaluation.RunEvaluations;
import io.conoscope.runlog.read.RunLogs;
import io.conoscope.runlog.tensorboard.EventFileWriter;
import io.conoscope.training.config.file.TrainingConfigFile;
import io.conoscope.training.config.file.TrainingPresets;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/// Readers of what training runs leave, and of what begins them.
final class RunLogTargets {

    private RunLogTargets() {}

    static List<FuzzTarget> in(Path scratch) throws Exception {
        return List.of(
                events(scratch.resolve("events")),
                log(
                        scratch.resolve("log-csv"),
                        "metrics.csv",
                        "epoch,step,loss,val/acc\n0,1,2.5,\n0.5,2,2.25,0.5\n1,3,1e-1,0.75\n"),
                log(
                        scratch.resolve("log-jsonl"),
                        "metrics.jsonl",
                        "{\"step\": 1, \"loss\": 2.5, \"eval\": {\"gap\": 0.5}}\n"
                                + "{\"step\": 2, \"loss\": 2.25, \"time\": 1732600000.5}\n"),
                log(
                        scratch.resolve("log-trainer"),
                        "trainer_state.json",
                        "{\"global_step\": 20, \"log_history\": [{\"step\": 10, \"epoch\": 0.5,"
                                + " \"loss\": 2.5}, {\"step\": 20, \"eval_loss\": 2.25}]}"),
                evaluation(scratch.resolve("evaluation"), "evaluation.json"),
                status(scratch.resolve("run-status")),
                yaml(scratch.resolve("training-yaml")));
    }

    private static FuzzTarget log(Path folder, String file, String text) throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(file), text);
        return FuzzTarget.of(
                folder.getFileName().toString(), folder, file, RunLogTargets::readRuns);
    }

    private static void readRuns(Path folder) throws Exception {
        RunLogs.read(folder, new CancellationToken(), progress -> {});
    }

    private static FuzzTarget events(Path folder) throws Exception {
        String file;
        try (var writer = EventFileWriter.create(folder)) {
            for (int step = 0; step < 6; step++) {
                writer.scalar("train/loss", step, 1.7e9 + step, 1.0 / (step + 1));
                var bins = HistogramBins.regular(-1, 1, new double[] {1, step, 3, 0});
                writer.histogram("train/cosines", step, 1.7e9 + step, bins);
            }
            file = writer.file().getFileName().toString();
        }
        return FuzzTarget.of("events", folder, file, RunLogTargets::readRuns)
                .sealedBy(RunLogTargets::withRecordChecksums);
    }

    /// Both checksums of every record whose length is still possible.
    private static byte[] withRecordChecksums(byte[] bytes) {
        var records = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (at + 16 <= bytes.length) {
            long length = records.getLong(at);
            if (length < 0 || length > bytes.length - at - 16) {
                break;
            }
            records.putInt(at + 8, masked(bytes, at, 8));
            records.putInt(at + 12 + (int) length, masked(bytes, at + 12, (int) length));
            at += 16 + (int) length;
        }
        return records.array();
    }

    private static int masked(byte[] bytes, int from, int length) {
        var crc = new CRC32C();
        crc.update(bytes, from, length);
        return Integer.rotateRight((int) crc.getValue(), 15) + 0xa282ead8;
    }

    private static FuzzTarget evaluation(Path folder, String file) throws Exception {
        var cosines = new CosineHistogram(-1, 1, new long[] {0, 3, 4, 1});
        EvaluationFiles.write(
                folder,
                new Evaluation(
                        120,
                        0.5,
                        1.7e9,
                        0.07,
                        2,
                        3,
                        null,
                        Map.of(CosineKind.MATCHED, cosines),
                        List.of(
                                new RetrievalScores(
                                        "scenes", Map.of("1", 0.25), Map.of(), Map.of()))),
                null);
        var evaluation = folder.relativize(EvaluationFiles.folder(folder, 120)).resolve(file);
        return FuzzTarget.of("evaluation", folder, evaluation.toString(), RunLogTargets::evaluate);
    }

    private static void evaluate(Path folder) throws Exception {
        for (var stored : RunEvaluations.of(folder).refresh()) {
            stored.readLayout();
            stored.readPairs();
        }
    }

    private static FuzzTarget status(Path folder) throws Exception {
        Files.createDirectories(folder);
        new RunStatus(RunStatus.State.STOPPED, 12, 100, 0.5, 4, 1.7e9, 1, "by hand").write(folder);
        return FuzzTarget.of("run-status", folder, RunStatus.FILE, RunStatus::read);
    }

    private static FuzzTarget yaml(Path folder) throws Exception {
        Files.createDirectories(folder);
        var config = TrainingPresets.all().getFirst().runs().getFirst().config();
        Files.writeString(
                folder.resolve("train.yaml"), "# a run\n" + TrainingConfigFile.write(config));
        return FuzzTarget.of(
                "training-yaml",
                folder,
                "train.yaml",
                at -> TrainingConfigFile.read(at.resolve("train.yaml")));
    }
}
