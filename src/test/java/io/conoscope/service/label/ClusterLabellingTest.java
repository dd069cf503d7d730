package io.conoscope.service.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class ClusterLabellingTest {

    private static final String[] SUBJECTS = {"dog", "surfer", "bicycle", "mountain", "baby"};

    /// Five blobs of images, and their captions on the same spots.
    private static float[] blobs(int each) {
        var random = Seeds.random(3);
        int images = SUBJECTS.length * each;
        var xy = new float[4 * images];
        for (int p = 0; p < 2 * images; p++) {
            int blob = p % images / each;
            xy[2 * p] = (float) (12 * blob + random.nextGaussian());
            xy[2 * p + 1] = (float) (7 * (blob % 2) + random.nextGaussian());
        }
        return xy;
    }

    private static Corpus corpus(int each) {
        var images = new ArrayList<ImageItem>();
        var texts = new ArrayList<TextItem>();
        for (var subject : SUBJECTS) {
            for (int i = 0; i < each; i++) {
                images.add(new ImageItem(subject + i, null, null));
                texts.add(new TextItem(subject + i, "A " + subject + " in picture w" + i));
            }
        }
        return new Corpus(
                "blobs",
                Path.of("blobs"),
                null,
                images,
                texts,
                Pairs.diagonal(images.size()),
                List.of());
    }

    private static LabelTree label(int each) {
        return new ClusterLabelling().label(corpus(each), blobs(each), new CancellationToken());
    }

    private static List<ClusterLabel> coarse(LabelTree tree) {
        return tree.labels().stream().filter(label -> label.parent() < 0).toList();
    }

    @Test
    void namesEachBlobByWhatItsCaptionsSay() {
        var top = coarse(label(60));
        assertEquals(SUBJECTS.length, top.size());
        for (var label : top) {
            int blob = label.points()[0] % 300 / 60;
            assertEquals(SUBJECTS[blob], label.words().getFirst());
        }
    }

    @Test
    void aLabelStandsOnOneOfItsPoints() {
        for (var label : label(60).labels()) {
            assertTrue(Arrays.binarySearch(label.points(), label.anchor()) >= 0);
        }
    }

    @Test
    void partsDivideTheirCluster() {
        var tree = label(200);
        assertTrue(tree.labels().size() > SUBJECTS.length, "no cluster is divided");
        for (int c = 0; c < tree.labels().size(); c++) {
            int parent = tree.labels().get(c).parent();
            assertTrue(parent < c);
            if (parent >= 0) {
                var whole = tree.labels().get(parent).points();
                for (int point : tree.labels().get(c).points()) {
                    assertTrue(Arrays.binarySearch(whole, point) >= 0);
                }
            }
        }
    }

    @Test
    void theSameLayoutGivesTheSameClustersBeyondTheSampleToo() {
        var first = label(900);
        var second = label(900);
        assertArrayEquals(first.coarse(), second.coarse());
        assertEquals(
                first.labels().stream().map(ClusterLabel::text).toList(),
                second.labels().stream().map(ClusterLabel::text).toList());
        assertEquals(SUBJECTS.length, coarse(first).size());
    }

    @Test
    void pointsThatAreNowhereBelongToNoCluster() {
        var xy = blobs(60);
        xy[0] = Float.NaN;
        xy[3] = Float.POSITIVE_INFINITY;
        var tree = new ClusterLabelling().label(corpus(60), xy, new CancellationToken());
        assertEquals(-1, tree.coarse()[0]);
        assertEquals(-1, tree.coarse()[1]);
        assertTrue(coarse(tree).size() >= SUBJECTS.length);
    }

    @Test
    void aLayoutOnOneSpotIsNotDividedForEver() {
        var xy = new float[1200];
        var tree = new ClusterLabelling().label(corpus(60), xy, new CancellationToken());
        assertTrue(tree.labels().size() < 20, tree.labels().size() + " clusters on one spot");
    }

    @Test
    void stopsWhenNobodyWaits() {
        var token = new CancellationToken();
        token.cancel();
        assertThrows(
                java.util.concurrent.CancellationException.class,
                () -> new ClusterLabelling().label(corpus(60), blobs(60), token));
    }
}
