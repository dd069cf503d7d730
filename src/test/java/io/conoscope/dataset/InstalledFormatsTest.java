package io.conoscope.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.CorpusRef;
import io.conoscope.corpus.Pairs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class InstalledFormatsTest {

    private static final String SERVICES = "META-INF/services/" + CorpusFormat.class.getName();

    @TempDir Path temporary;

    @Test
    void ourOwnAreInstalledInTheOrderInWhichTheyAreTried() {
        assertEquals(
                List.of("flickr8k", "captions-csv", "flickr30k"),
                installed(getClass().getClassLoader()));
    }

    @Test
    void aUserAddsAFormatByAJarOnTheClassPath() throws Exception {
        try (var loader = loaderWith(Listed.class.getName())) {
            assertEquals(
                    List.of("flickr8k", "captions-csv", "flickr30k", "listed"), installed(loader));
        }
    }

    @Test
    void aFormatThatCannotBeMadeLeavesTheOthers() throws Exception {
        var names = "no.such.Class\n" + Broken.class.getName() + "\n" + Listed.class.getName();
        try (var loader = loaderWith(names)) {
            assertEquals(
                    List.of("flickr8k", "captions-csv", "flickr30k", "listed"), installed(loader));
        }
    }

    @Test
    void theSurestReadsAndEquallySureOnesInTheirOrder() throws Exception {
        var unsure = new Listed("unsure", 0.3);
        var sure = new Listed("sure", 0.9);
        var alsoSure = new Listed("also", 0.9);
        var file = Files.writeString(temporary.resolve("x.list"), "");

        var formats = new InstalledFormats(List.of(unsure, sure, alsoSure));

        assertEquals("sure", Datasets.open(file, formats).name());
        assertEquals("sure", Datasets.open(temporary, formats).name());
        assertEquals(
                List.of("sure", "also", "unsure"),
                formats.knowing(file, problem -> {}).stream()
                        .map(match -> match.format().name())
                        .toList());
    }

    @Test
    void whereTheSurestFailsTheNextReads() throws Exception {
        var formats =
                new InstalledFormats(List.of(new Listed("fails", 1), new Listed("second", 0.1)));
        Files.writeString(temporary.resolve("x.list"), "");

        assertEquals("second", Datasets.open(temporary, formats).name());
    }

    @Test
    void aFormatWithAFaultKeepsNobodyFromOpeningWhatOthersKnow() throws Exception {
        var formats = new InstalledFormats(List.of(new Faulty(), new Listed("listed", 0.1)));
        var file = Files.writeString(temporary.resolve("x.list"), "");

        assertEquals("listed", Datasets.open(temporary, formats).name());
        assertEquals("listed", Datasets.open(file, formats).name());
    }

    @Test
    void aReferenceIsReadInItsFormatWhateverOthersThinkOfIt() throws Exception {
        var formats =
                new InstalledFormats(List.of(new Listed("sure", 0.9), new Listed("other", 0.1)));
        var file = Files.writeString(temporary.resolve("x.list"), "");

        assertEquals("other", Datasets.open(CorpusRef.whole("other", file), formats).name());
    }

    @Test
    void aFormatThatIsGoneIsNamed() {
        var ref = CorpusRef.whole("webdataset", temporary);

        var failure = assertThrows(ConoscopeException.class, () -> Datasets.open(ref));

        assertEquals("dataset.format", failure.key());
        assertTrue(failure.getMessage().contains("'webdataset'"), failure.getMessage());
        assertTrue(failure.getMessage().contains("flickr8k, captions-csv"), failure.getMessage());
        var gone = CorpusRef.whole("flickr8k", temporary.resolve("gone"));
        assertEquals(
                "file.missing",
                assertThrows(ConoscopeException.class, () -> Datasets.open(gone)).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Flickr8k_text", "Flicker8k_Dataset"})
    void flickr8kIsReadAgainFromItsReference(String chosen) throws Exception {
        var folder = new CorpusFolder(temporary.resolve("set"));
        folder.photos("Flicker8k_Dataset", "a.jpg", "b.jpg");
        folder.text("Flickr8k_text/Flickr8k.token.txt", "a.jpg#0\tAnt", "b.jpg#0\tBee");
        folder.text("Flickr8k_text/Flickr_8k.testImages.txt", "b.jpg");

        assertReadAgain(Datasets.open(folder.path().resolve(chosen)));
        assertReadAgain(Datasets.open(folder.path().resolve(chosen)).split("test"));
    }

    @Test
    void aFolderThatItsOwnListWouldNotLeadToIsReadAgain() throws Exception {
        // The list alone leads to the folder around, whose photos are others.
        var around = new CorpusFolder(temporary.resolve("around"));
        around.photos("Flicker8k_Dataset", "c.jpg");
        around.photos("Flickr8k_text", "a.jpg", "b.jpg");
        around.text("Flickr8k_text/Flickr8k.token.txt", "a.jpg#0\tAnt", "c.jpg#0\tSea");
        var inner = around.path().resolve("Flickr8k_text");

        var corpus = Datasets.open(inner);

        assertEquals("a.jpg", corpus.images().getFirst().id());
        assertReadAgain(corpus);
        var list = Datasets.open(inner.resolve("Flickr8k.token.txt"));
        assertEquals("c.jpg", list.images().getFirst().id());
        assertReadAgain(list);
    }

    @Test
    void theTableThatWasChosenAmongSeveralIsReadAgain() throws Exception {
        var folder = new CorpusFolder(temporary.resolve("set")).photos("Images", "a.jpg", "b.jpg");
        folder.text("one.csv", "image,caption", "a.jpg,Ant");
        folder.text("two.csv", "image,caption", "b.jpg,Bee", "a.jpg,An ant");
        folder.text("z.csv", "image_name| comment_number| comment", "a.jpg| 0| Ants");

        for (var name : List.of("", "one.csv", "two.csv", "z.csv")) {
            assertReadAgain(Datasets.open(folder.path().resolve(name)));
        }
        assertEquals(
                "Bee", Datasets.open(folder.path().resolve("two.csv")).texts().getFirst().text());
        // Another table that comes first by its name changes nothing of what was read before.
        var before = Datasets.open(folder.path());
        folder.text("a.csv", "image,caption", "b.jpg,Bees");
        assertEquals(before.texts(), Datasets.open(before.ref()).texts());
    }

    private static void assertReadAgain(Corpus corpus) throws ConoscopeException {
        assertEquals(corpus, Datasets.open(corpus.ref()), String.valueOf(corpus.ref()));
    }

    private static List<String> installed(ClassLoader loader) {
        return InstalledFormats.installed(loader).all().stream().map(CorpusFormat::name).toList();
    }

    private URLClassLoader loaderWith(String names) throws Exception {
        var services = temporary.resolve(SERVICES);
        Files.createDirectories(services.getParent());
        Files.writeString(services, names);
        var urls = new URL[] {temporary.toUri().toURL()};
        return new URLClassLoader(urls, getClass().getClassLoader());
    }

    /// Has a fault.
    private static final class Faulty implements CorpusFormat {

        @Override
        public String name() {
            return "faulty";
        }

        @Override
        public String lookedFor() {
            return "anything";
        }

        @Override
        public Optional<Recognition> recognises(Path path) {
            throw new IllegalStateException("a fault");
        }

        @Override
        public Corpus read(Path path) {
            throw new IllegalStateException("a fault");
        }
    }

    /// Knows folders and files named `.list`; what it reads has nothing but its name.
    public static final class Listed implements CorpusFormat {

        private final String name;
        private final double confidence;

        public Listed() {
            this("listed", 0.5);
        }

        Listed(String name, double confidence) {
            this.name = name;
            this.confidence = confidence;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String lookedFor() {
            return "x.list";
        }

        @Override
        public Optional<Recognition> recognises(Path path) {
            return Files.exists(path.resolve("x.list")) || path.endsWith("x.list")
                    ? Optional.of(new Recognition(confidence, "x.list is there", path))
                    : Optional.empty();
        }

        @Override
        public Corpus read(Path path) throws ConoscopeException {
            if (name.equals("fails")) {
                throw new ConoscopeException("file.read", null, path, "of no use");
            }
            var none = Pairs.diagonal(0);
            var ref = CorpusRef.whole(name, path);
            return new Corpus(name, path, null, List.of(), new ArrayList<>(), none, List.of(), ref);
        }
    }

    /// Cannot be made.
    public static final class Broken implements CorpusFormat {

        public Broken() {
            throw new IllegalStateException("broken");
        }

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public String lookedFor() {
            return "nothing";
        }

        @Override
        public Optional<Recognition> recognises(Path path) {
            return Optional.empty();
        }

        @Override
        public Corpus read(Path path) {
            throw new IllegalStateException("broken");
        }
    }
}
