package io.conoscope.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.AppFolders;
import io.conoscope.base.Progress;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.CorpusRef;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.FakeCorpus;
import io.conoscope.service.embed.EmbedRequest;
import io.conoscope.service.search.EncodedQuery;
import io.conoscope.service.train.FakeTrainer;
import io.conoscope.service.train.TrainRequest;
import io.conoscope.training.TrainingProgress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

class ProtocolTest {

    private static final Path FOLDER = Path.of("folder").toAbsolutePath();

    @Test
    void requestSurvivesItsLine() {
        var corpus = FakeCorpus.of(FOLDER, 3);
        var request = Request.Embed.of(5, new EmbedRequest(corpus, new ModelSpec("m", 7L), FOLDER));

        var line = RequestLine.of(request);

        assertFalse(line.contains("\n"));
        assertEquals(request, RequestLine.parse(line).orElseThrow());
        assertEquals(new ModelSpec("m", 7L), request.model());
        assertEquals(corpus.ref(), request.corpus());
    }

    /// What travels, verb by verb.
    static List<Arguments> lines() {
        var model = new ModelSpec("m", 7L);
        return List.of(
                Arguments.of(
                        "{\"id\":5,\"verb\":\"embed\",\"corpus\":{\"format\":\"fake\",\"path\":\"/a\"},\"fingerprint\":\"f0\","
                                + "\"model\":{\"imageModel\":\"m\",\"textModel\":\"m\",\"randomInit\":7,"
                                + "\"bridgeSeed\":1},\"folder\":\"/b\",\"device\":\"auto\"}",
                        new Request.Embed(
                                5,
                                new CorpusRef("fake", "/a", null, null),
                                "f0",
                                model,
                                "/b",
                                "auto")),
                Arguments.of(
                        "{\"id\":6,\"verb\":\"embed\",\"corpus\":{\"path\":\"/a\",\"split\":\"test\",\"limit\":3},"
                                + "\"fingerprint\":\"f0\",\"model\":{\"imageModel\":\"m\","
                                + "\"textModel\":\"m\",\"randomInit\":7,\"bridgeSeed\":1},"
                                + "\"folder\":\"/b\"}",
                        new Request.Embed(
                                6, new CorpusRef(null, "/a", "test", 3), "f0", model, "/b", null)),
                Arguments.of(
                        "{\"id\":1,\"verb\":\"train\",\"folder\":\"/run\","
                                + "\"config\":\"batch: 4\\n\"}",
                        new Request.Train(1, "/run", "batch: 4\n")),
                Arguments.of("{\"id\":3,\"verb\":\"cancel\"}", new Request.Cancel(3)),
                Arguments.of("{\"id\":3,\"verb\":\"pause\"}", new Request.Pause(3)),
                Arguments.of("{\"id\":3,\"verb\":\"resume\"}", new Request.Resume(3)));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyRequestIsReadFromAndWrittenAsItsLine(String line, Request request) {
        assertEquals(request, RequestLine.parse(line).orElseThrow());
        assertEquals(line, RequestLine.of(request));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"format\":\"fake\"}",
                "{\"format\":\"fake\",\"path\":\"p\",\"limit\":0}",
                "{\"format\":\"fake\",\"path\":\"p\",\"limit\":-3}",
            })
    void anIncompleteReferenceIsRefused(String ref) {
        var corpus = FakeCorpus.of(FOLDER, 3);
        var whole =
                RequestLine.of(
                        Request.Embed.of(
                                5, new EmbedRequest(corpus, new ModelSpec("m", 7L), FOLDER)));

        var line = whole.replaceAll("\\{\"format\"[^}]*}", ref);

        assertTrue(line.contains(ref));
        assertTrue(RequestLine.parse(line).isEmpty());
        assertTrue(RequestLine.parse(whole).isPresent());
    }

    @Test
    void aCorpusThatNoFormatHasReadIsRefused() {
        var read = FakeCorpus.of(FOLDER, 3);
        var unread =
                new Corpus("x", FOLDER, null, read.images(), read.texts(), read.pairs(), List.of());
        var request = new EmbedRequest(unread, new ModelSpec("m", 7L), FOLDER);

        assertThrows(IllegalArgumentException.class, () -> Request.Embed.of(5, request));
    }

    @Test
    void progressSurvivesItsLineWithUnknownNumbers() {
        var progress = new Progress("embed.load", 0, 0, Double.NaN, Double.NaN);

        var back = Reply.parse(Reply.progress(5, progress).toLine()).orElseThrow();

        assertEquals(progress, back.toProgress());
    }

    @Test
    void aRunSurvivesItsLines() throws Exception {
        var request = new TrainRequest(FakeTrainer.config(7), FOLDER, "test");

        var line = RequestLine.of(Request.Train.of(1, request));
        var back = ((Request.Train) RequestLine.parse(line).orElseThrow()).run();

        assertEquals(request.config(), back.config());
        assertEquals(FOLDER, back.run());
        var now = new TrainingProgress("train", 3, 7, 0.5, 1, Double.NaN, 0.07, 9, Double.NaN);
        var reply = Reply.training(1, Reply.Kind.TRAINING, now);
        assertEquals(now, Reply.parse(reply.toLine()).orElseThrow().training());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{}",
                "{\"id\":1}",
                "{\"id\":1,\"verb\":\"embed\"}",
                "{\"id\":-1,\"verb\":\"cancel\"}",
                "{\"id\":\"x\",\"verb\":\"cancel\"}",
                "{\"id\":1,\"verb\":\"format\"}",
                "{\"id\":1,\"verb\":{}}",
                "{\"verb\":\"pause\"}",
                "{\"id\":1,\"verb\":\"train\",\"folder\":\"/run\"}",
                "{\"id\":1,\"verb\":\"train\",\"config\":\"\"}",
                "{\"id\":1,\"verb\":\"embed\",\"corpus\":{\"path\":\"/a\"},\"fingerprint\":\"f\","
                        + "\"model\":{\"imageModel\":\"m\"},\"folder\":\"/b\"}",
                "{\"id\":1,\"verb\":\"embed\",\"corpus\":{\"path\":\"/a\",\"limit\":0},\"fingerprint\":\"f\","
                        + "\"model\":{\"imageModel\":\"m\",\"textModel\":\"m\"},\"folder\":\"/b\"}",
                "{\"id\":1,\"verb\":\"embed\",\"corpus\":7}"
            })
    void whatIsNoRequestIsRefused(String line) {
        assertTrue(RequestLine.parse(line).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "loading torch …", "{\"id\":1}", "{\"kind\":\"OTHER\"}"})
    void whatIsNoReplyIsNone(String line) {
        assertTrue(Reply.parse(line).isEmpty());
    }

    @Test
    void tooLongALineIsReadPastWithoutKeepingIt() throws Exception {
        var text = "a\n" + "x".repeat(3 * BoundedLineReader.LONGEST) + "\nb\nno end";
        var lines =
                new BoundedLineReader(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

        assertEquals("a", lines.next().orElseThrow());
        assertEquals(BoundedLineReader.LONGEST, lines.next().orElseThrow().length());
        assertEquals("b", lines.next().orElseThrow());
        assertTrue(lines.next().isEmpty());
    }

    @Test
    void serviceAnswersMalformedLinesAndGoesOn() {
        var out = new ByteArrayOutputStream();
        int[] gone = {0};
        var service =
                new WorkerService(
                        new WorkerTasks(
                                (request, token, progress) -> {
                                    throw new IllegalStateException("broken");
                                },
                                (model, input, token, progress) ->
                                        new EncodedQuery(new float[] {1}, 3, 3),
                                FakeCorpus.opener(3),
                                FakeTrainer.job(new FakeTrainer(1, 0), FOLDER)),
                        out,
                        () -> gone[0]++);
        var request =
                Request.Embed.of(
                        1,
                        new EmbedRequest(FakeCorpus.of(FOLDER, 3), new ModelSpec("m", 7L), FOLDER));
        // The stream stays open until the job is answered: its end would cancel it.
        service.serve(
                new EndsWhen(
                        ("nonsense\n" + RequestLine.of(request) + "\n")
                                .getBytes(StandardCharsets.UTF_8),
                        () -> out.toString(StandardCharsets.UTF_8).contains("BROKEN")));

        var replies =
                out.toString(StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> Reply.parse(line).orElseThrow().kind())
                        .toList();
        assertEquals(List.of(Reply.Kind.REFUSED, Reply.Kind.BROKEN), replies);
        assertEquals(1, gone[0]);
    }

    @Test
    void workerIsTheSameProgramWithTheSameFolders() {
        var properties = new Properties();
        properties.setProperty("java.home", "/jdk 25");
        properties.setProperty("java.class.path", "a.jar");
        properties.setProperty("conoscope.home", "/a home");
        var folders = new AppFolders(FOLDER, FOLDER, FOLDER, FOLDER);

        var command = WorkerCommand.of(properties, "Main", List.of("worker"), folders).command();

        assertTrue(command.getFirst().startsWith(Path.of("/jdk 25").toString()), command + "");
        assertTrue(command.contains("-Dconoscope.home=/a home"), command + "");
        assertEquals(
                List.of("-cp", "a.jar", "Main", "worker"),
                command.subList(command.size() - 4, command.size()));
    }

    @Test
    void installedProgramIsStartedByItsLauncher() {
        var properties = new Properties();
        properties.setProperty("jpackage.app-path", "/opt/conoscope/bin/conoscope");
        properties.setProperty("conoscope.home", "/a home");
        var folders = new AppFolders(FOLDER, FOLDER, FOLDER, FOLDER);

        assertEquals(
                List.of("/opt/conoscope/bin/conoscope", "worker", "-Dconoscope.home=/a home"),
                WorkerCommand.of(properties, "Main", List.of("worker"), folders).command());
    }

    /// Gives bytes, then blocks until something holds, then ends.
    private static final class EndsWhen extends java.io.InputStream {
        private final ByteArrayInputStream bytes;
        private final java.util.function.BooleanSupplier holds;

        EndsWhen(byte[] bytes, java.util.function.BooleanSupplier holds) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.holds = holds;
        }

        @Override
        public int read() {
            int next = bytes.read();
            while (next < 0 && !holds.getAsBoolean()) {
                Thread.onSpinWait();
            }
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int next = read();
            if (next < 0) {
                return -1;
            }
            into[from] = (byte) next;
            return 1;
        }
    }
}
