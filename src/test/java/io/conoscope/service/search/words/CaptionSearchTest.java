package io.conoscope.service.search.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.ImageSource;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.service.search.SearchHit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

class CaptionSearchTest {

    private static final String[] ENGLISH = {
        "A brown dog is running on the grass",
        "Two dogs play with the ball",
        "A girl in a pink dress and the dog of her brother",
        "The café is full of people",
        "A man with the running shoes",
        "A red ball lies on the beach",
    };

    /// One photo a caption, named by its number.
    private static CaptionSearch of(String... captions) {
        var images =
                IntStream.range(0, captions.length)
                        .mapToObj(
                                i ->
                                        new ImageItem(
                                                "beach_walk-" + i + ".jpg",
                                                ImageSource.of(Path.of(i + ".jpg")),
                                                null));
        var texts = IntStream.range(0, captions.length).mapToObj(i -> text(captions[i], i));
        return CaptionSearch.of(
                new Corpus(
                        "C",
                        Path.of("c"),
                        null,
                        images.toList(),
                        texts.toList(),
                        Pairs.diagonal(captions.length),
                        List.of()));
    }

    private static TextItem text(String words, int number) {
        return new TextItem("#" + number, words);
    }

    /// The captions found, the best first.
    private static List<Integer> captions(CaptionSearch search, String typed) {
        int images = search.corpus().images().size();
        return search.search(typed).stream()
                .map(SearchHit::point)
                .filter(point -> point >= images)
                .map(point -> point - images)
                .toList();
    }

    @Test
    void findsWordsOfOneStemAndTheWordItselfFirst() {
        var search = of(ENGLISH);

        assertEquals(List.of(1, 0, 2), captions(search, "dogs "));
        assertEquals(1, captions(search, "dogs ").getFirst());
        assertTrue(captions(search, "runs ").containsAll(List.of(0, 4)));
    }

    @Test
    void foldsCaseAndAccents() {
        var search = of(ENGLISH);

        assertEquals(List.of(3), captions(search, "CAFE "));
        assertEquals(List.of(3), captions(search, "Café "));
    }

    @Test
    void wantsAllWordsInAnyOrder() {
        var search = of(ENGLISH);

        assertEquals(List.of(5), captions(search, "ball red "));
        assertEquals(List.of(), captions(search, "ball café "));
    }

    @Test
    void takesTheLastWordForABeginningUntilABlankFollows() {
        var search = of(ENGLISH);

        assertEquals(List.of(2), captions(search, "gir"));
        assertEquals(List.of(), captions(search, "gir "));
    }

    @Test
    void keepsPhrasesTogetherAndLeavesOutWhatIsExcluded() {
        var search = of(ENGLISH);

        assertEquals(List.of(2), captions(search, "\"pink dress\""));
        assertEquals(List.of(), captions(search, "\"dress pink\""));
        assertEquals(List.of(5), captions(search, "ball -dogs"));
        assertEquals(List.of(3, 5), captions(search, "-dog -running"));
    }

    @Test
    void findsPicturesByTheirFileNamesAfterCaptions() {
        var hits = of(ENGLISH).search("beach ");

        assertEquals(6 + 5, hits.getFirst().point());
        assertEquals(
                List.of(0, 1, 2, 3, 4, 5), hits.stream().skip(1).map(SearchHit::point).toList());
    }

    @Test
    void cutsChineseJapaneseAndThaiIntoWords() {
        var search = of("一个小女孩在公园里玩", "两只狗在草地上奔跑", "犬がビーチで走っている", "สุนัขสีน้ำตาลวิ่งบนหญ้า");

        assertEquals(List.of(0), captions(search, "女孩"));
        assertEquals(List.of(0), captions(search, "公园 "));
        assertEquals(List.of(1), captions(search, "草地"));
        assertEquals(List.of(2), captions(search, "ビーチ"));
        assertEquals(List.of(3), captions(search, "สุนัข"));
        assertEquals(List.of(3), captions(search, "วิ่ง "));
    }

    @Test
    void stemsNothingWhereCaptionsAreNotEnglish() {
        var search =
                of(
                        "Ein Hund läuft über die Wiese",
                        "Zwei Mädchen spielen mit einem Ball am Strand",
                        "Der Mann liest in einer Zeitung");

        assertEquals(List.of(), captions(search, "spiel "));
        assertEquals(List.of(1), captions(search, "madchen "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "--",
                "\"",
                "\"\"",
                "- -",
                "(",
                "a AND (b OR",
                "dog~2^",
                "\\",
                "*",
                "?",
                "[a TO b]",
                "field:dog",
                "\"dog",
                "-\"dog",
                "“dog”",
                "\uD800",
                "\u0000"
            })
    void takesWhateverIsTyped(String typed) {
        var found = of(ENGLISH).search(typed);

        assertTrue(found.size() <= 12);
        assertEquals(CaptionSearch.isEmpty(typed), WordQuery.of(TypedWords.of(typed)) == null);
    }

    @Test
    void looksForTheFirstWordsOfAPastedPage() {
        var page = "dog ".repeat(2500);

        assertTrue(CaptionSearch.isCut(page));
        assertEquals(3, captions(of(ENGLISH), page).size());
    }

    @Test
    void marksTheWordsThatWereFound() {
        var search = of(ENGLISH);

        assertEquals(List.of("dogs", "ball"), marked(search, "dog -girl bal", ENGLISH[1]));
        assertEquals(List.of("café"), marked(search, "CAFE", ENGLISH[3]));
        assertEquals(List.of("pink", "dress"), marked(search, "\"pink dress\"", ENGLISH[2]));
        assertEquals(List.of("女孩"), marked(of("一个小女孩在玩"), "女孩", "一个小女孩在玩"));
    }

    private static List<String> marked(CaptionSearch search, String typed, String text) {
        var words = new ArrayList<String>();
        for (var span : search.found(typed, text)) {
            words.addAll(Arrays.asList(text.substring(span.start(), span.end()).split(" ")));
        }
        return words;
    }

    @Test
    void findsNothingWhereThereAreNoCaptions() {
        var none =
                CaptionSearch.of(
                        new Corpus(
                                "rows",
                                Path.of("rows"),
                                null,
                                List.of(new ImageItem("image 0", null, null)),
                                List.of(new TextItem("text 0", null)),
                                Pairs.diagonal(1),
                                List.of()));

        assertTrue(!none.hasCaptions());
        assertEquals(List.of(), none.search("image"));
    }
}
