package io.conoscope.ui.histogram.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;

import io.conoscope.gap.measure.Measurement;
import io.conoscope.gap.measure.PartialMeasures;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.Session;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class MeasuresModelTest {

    private final Session session = new Session();
    private final MeasuresModel model = new MeasuresModel(session, new Messages());

    @BeforeEach
    void measure() {
        session.embeddingsProperty().set(ReferenceMeasures.embeddings());
        session.measuresProperty().set(ReferenceMeasures.clip());
    }

    private MeasuresModel.Shown shown() {
        return model.shownProperty().get();
    }

    private MeasureFiles files() {
        return shown().files();
    }

    @Test
    void saysOfWhatAndHowMany() {
        assertEquals("clip-vit-b16 · trained · COCO", shown().subject().name());
        assertEquals("500 images · 5,000 texts · 512 dimensions", shown().subject().sizes());
        assertEquals("0.851", shown().gap());
        assertEquals("", shown().sentence());
    }

    @Test
    void aPanelThatIsMadeLateShowsWhatIsThere() {
        var late = new MeasuresModel(session, new Messages());
        assertEquals("0.851", late.shownProperty().get().gap());
    }

    @Test
    void saysWhatIsMissing() {
        session.measuresProperty().set(null);
        assertNull(shown().files());
        assertEquals(
                "The measures of these embeddings appear here once they are computed.",
                shown().sentence());
        session.embeddingsProperty().set(null);
        assertEquals(
                "The modality gap and its measures appear here once there are embeddings.",
                shown().sentence());
    }

    @Test
    void givesBothDirectionsInTheOrderOfTheColumns() {
        var retrieval = group("Retrieval");
        assertEquals(List.of("i → t", "t → i"), retrieval.columns());
        assertEquals(List.of(0.552, 0.506), row(retrieval, "recall-1").values());
        assertEquals("recall@10", row(retrieval, "recall-10").name());
        assertEquals(1.646, row(retrieval, "hubness").values().getFirst());
    }

    @Test
    void writesRanksWithoutDecimals() {
        assertEquals("1", row(group("Retrieval"), "median-rank").shown(0));
        assertEquals("480", row(group("Mixed search"), "mixed-rank").shown(0));
        assertEquals("105", row(group("Within a modality"), "effective-rank").shown(0));
        assertEquals("0.552", row(group("Retrieval"), "recall-1").shown(0));
    }

    @Test
    void everyRowFillsItsColumnsAndTeachesItsTerm() {
        for (var group : files().table().groups()) {
            for (var row : group.rows()) {
                assertEquals(group.columns().size(), row.values().size(), row.id());
                assertTrue(row.explanation().length() > 60, row.id() + ": " + row.explanation());
                assertFalse(row.explanation().contains("%"), row.explanation());
            }
        }
    }

    @Test
    void leavesOutTextsOfOnePhotoWhereThereAreNone() {
        assertTrue(
                group("Cosines").rows().stream()
                        .noneMatch(row -> row.id().equals("cosine-siblings")));
    }

    @Test
    void tsvHasOneLineAValueWithAllDigits() {
        var lines = files().tsv().lines().toList();
        assertEquals("group\tmeasure\tcolumn\tvalue\tof", lines.getFirst());
        assertTrue(
                lines.contains("Retrieval\trecall-1\ti → t\t0.552\tclip-vit-b16 · trained · COCO"),
                files().tsv());
        assertTrue(lines.stream().allMatch(line -> line.split("\t", -1).length == 5));
        assertTrue(lines.contains("\"\"\tgap\t\t0.8514\tclip-vit-b16 · trained · COCO"));
    }

    @Test
    void whatCannotBeMeasuredIsEmpty() {
        assertTrue(
                files().tsv().contains("hubness\tt → i\t\tclip"),
                "hubness is NaN in one direction");
    }

    @Test
    void csvReadsBackCellByCell() throws IOException {
        var files = new MeasureFiles("a \"b\", c", ReferenceMeasures.clip(), files().table());
        try (var parser = CSVParser.parse(files.csv(), CSVFormat.RFC4180)) {
            var records = parser.getRecords();
            assertEquals(files.tsv().lines().count(), records.size());
            assertEquals("a \"b\", c", records.getLast().get(4));
            assertEquals("Mixed search", find(records, "mixed-rank").get(0));
        }
    }

    private static org.apache.commons.csv.CSVRecord find(
            List<org.apache.commons.csv.CSVRecord> records, String id) {
        return records.stream().filter(each -> each.get(1).equals(id)).findFirst().orElseThrow();
    }

    @Test
    void jsonIsWhatTheCommandLinePrints() {
        var json = JsonParser.parseString(files().json()).getAsJsonObject();
        assertEquals(0.8514, json.getAsJsonObject("gap").get("l2").getAsDouble());
        assertTrue(
                json.getAsJsonObject("hubness")
                        .getAsJsonObject("textToImage")
                        .get("skewness")
                        .isJsonNull());
    }

    private MeasureTable.Group group(String title) {
        assertNotNull(files());
        return files().table().groups().stream()
                .filter(group -> group.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static MeasureTable.Row row(MeasureTable.Group group, String id) {
        return group.rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private static PartialMeasures early(long compared) {
        var rows = ReferenceMeasures.embeddings();
        return new PartialMeasures(new Measurement(rows).first().measures(), compared, 2);
    }

    @Test
    void theGapStandsThereBeforeTheOthersAreMeasured() {
        session.measuresProperty().set(null);
        session.partialMeasuresProperty().set(early(0));
        assertEquals("1.41", shown().gap());
        assertNull(shown().files(), "half a table is not saved");
        assertEquals("2.00", row(groupSoFar("Between the modalities"), "alignment").shown(0));
        assertEquals("…", row(groupSoFar("Retrieval"), "recall-1").shown(0));
        assertEquals("…", row(groupSoFar("Mixed search"), "mixed-rank").shown(0));
        assertEquals("0", row(groupSoFar("Cosines"), "cosine-matched").shown(0));
    }

    @Test
    void saysHowManyRowsAreComparedSoFar() {
        session.measuresProperty().set(null);
        session.partialMeasuresProperty().set(early(1));
        assertEquals(
                "1 images · 1 texts · 2 dimensions · recall and cosines from 50.0 % of the rows so"
                        + " far",
                shown().subject().sizes());
    }

    @Test
    void measuresOfTheRowsSoFarSayOfHowMany() {
        session.measuresProperty().set(null);
        session.embeddingsProperty().set(null);
        session.arrivedProperty().set(ReferenceMeasures.embeddings());
        session.partialMeasuresProperty().set(early(0));
        assertEquals("1.41", shown().gap());
        assertEquals(
                "The first 1 images, 1 texts so far · clip-vit-b16 · trained · COCO",
                shown().subject().name());
    }

    @Test
    void saysBesideRecallWhereThereAreFewQueries() {
        assertEquals(
                "Only 1 query: one more or less changes recall by 1.00.",
                group("Retrieval").note());
        assertEquals("", group("Cosines").note());
    }

    private MeasureTable.Group groupSoFar(String title) {
        return shown().table().groups().stream()
                .filter(group -> group.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
