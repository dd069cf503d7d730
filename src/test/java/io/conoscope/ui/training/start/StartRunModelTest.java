package io.conoscope.ui.training.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.training.config.CorpusSource;
import io.conoscope.training.config.SamplerConfig;
import io.conoscope.training.config.TemperatureConfig;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;
import io.conoscope.ui.training.FakeTrainingServices;
import io.conoscope.ui.training.TrainingModel;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class StartRunModelTest {

    @TempDir private Path home;

    private final Background now = new Background(Runnable::run, Runnable::run);
    private FakeTrainingServices services = new FakeTrainingServices(Path.of(""));
    private TrainingModel training = training();

    @BeforeEach
    void settle() {
        services = new FakeTrainingServices(home);
        training = training();
    }

    private TrainingModel training() {
        var place =
                new TrainingModel.Context(new JobQueue(), new Notices(), now, now, new Messages());
        return new TrainingModel(place, services, path -> {});
    }

    private StartRunModel start() {
        return new StartRunModel(training, Path.of("/corpus"), now, new Messages());
    }

    @Test
    void aPresetIsReadyWithItsTimeBeforeItStarts() {
        var start = start();
        assertEquals("cone", start.nameProperty().get());
        assertTrue(start.readyProperty().get(), start.problemProperty().get());
        assertEquals(
                "860 steps over 6,000 pairs, 2.15 epochs · about 4 min on this machine",
                start.summaryProperty().get());
        assertTrue(services.asked.isEmpty());
        assertTrue(start.start());
        assertEquals(home.resolve("cone"), services.asked.getFirst().run());
    }

    @Test
    void aNameThatIsTakenGetsANumber() throws Exception {
        Files.createDirectory(home.resolve("cone"));
        assertEquals("cone-2", start().nameProperty().get());
    }

    @Test
    void aPresetOfTwoRunsStartsBothUnderTheirOwnNames() {
        var start = start();
        start.presetProperty().set(start.presets().get(2));
        assertTrue(start.summaryProperty().get().startsWith("2 runs of 860 steps"));
        assertTrue(start.start());
        assertEquals(
                List.of("negatives-random", "negatives-same-image"),
                services.asked.stream().map(run -> run.run().getFileName().toString()).toList());
    }

    @Test
    void aPresetTakesSeedAndThreads() {
        var start = start();
        start.draft().seedProperty().set(4);
        start.draft().threadsProperty().set(1);
        assertTrue(start.start());
        var fresh = services.asked.getFirst().config();
        assertEquals(4, fresh.seed());
        assertEquals(4L, fresh.model().randomInit());
        assertEquals(1, fresh.threads());
        start.presetProperty().set(start.presets().get(1));
        assertNull(services.estimated.getLast().model().randomInit());
        assertEquals(4, services.estimated.getLast().seed());
    }

    @Test
    void theFieldsMakeAConfiguration() {
        var start = start();
        start.presetProperty().set(null);
        var draft = start.draft();
        draft.heatProperty().set(RunDraftModel.Heat.COSINE);
        draft.fromProperty().set(0.2);
        draft.batchProperty().set(32);
        draft.samplerProperty().set(SamplerConfig.Kind.SAME_IMAGE);
        draft.epochsProperty().set(3);
        draft.seedProperty().set(9);
        assertEquals("", start.problemProperty().get());
        var config = services.estimated.getLast();
        assertEquals("/corpus", ((CorpusSource.Folder) config.dataset().source()).path());
        assertEquals("train", config.dataset().split());
        assertEquals("dev", config.evaluate().getFirst().split());
        assertEquals(new SamplerConfig(SamplerConfig.Kind.SAME_IMAGE, 8, 4), config.sampler());
        assertEquals(9L, config.model().randomInit());
        assertEquals(3, config.length().epochs());
        var way = assertInstanceOf(TemperatureConfig.Scheduled.class, config.temperature());
        assertEquals(TemperatureConfig.Kind.COSINE, way.kind());
        assertEquals(0.2, way.from());
    }

    @Test
    void aCorpusWithoutSplitsIsJudgedOnItself() {
        services.splits = List.of();
        var start = start();
        start.presetProperty().set(null);
        var config = services.estimated.getLast();
        assertNull(config.dataset().split());
        assertNull(config.evaluate().getFirst().split());
    }

    @Test
    void aBatchThatTheSamplerCannotFillIsSaid() {
        var start = start();
        start.presetProperty().set(null);
        start.draft().batchProperty().set(30);
        start.draft().samplerProperty().set(SamplerConfig.Kind.SAME_IMAGE);
        assertFalse(start.readyProperty().get());
        assertTrue(
                start.problemProperty().get().contains("a product equal to batch, 30"),
                start.problemProperty().get());
        assertFalse(start.start());
    }

    @Test
    void whatIsWrongWithTheCorpusStandsInPlaceOfTheTime() {
        services.failure = new ConoscopeException("train.small", null, 3, 128);
        var start = start();
        assertFalse(start.readyProperty().get());
        assertEquals("", start.summaryProperty().get());
        assertTrue(
                start.problemProperty().get().startsWith("The corpus has 3 pairs"),
                start.problemProperty().get());
    }

    @Test
    void aFolderIsAskedForWhereNoneIsChosen() {
        var start = start();
        start.presetProperty().set(null);
        start.draft().dataProperty().set(RunDraftModel.Data.FOLDER);
        assertEquals("Choose a corpus folder.", start.problemProperty().get());
        start.draft().folderProperty().set("/photos");
        assertTrue(start.readyProperty().get(), start.problemProperty().get());
    }

    @Test
    void aRunWithoutANameIsNotStarted() {
        var start = start();
        start.nameProperty().set(" ");
        assertEquals("Enter a name for the run.", start.problemProperty().get());
        assertFalse(start.readyProperty().get());
    }
}
