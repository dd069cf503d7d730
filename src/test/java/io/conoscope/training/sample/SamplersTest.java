package io.conoscope.training.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.training.config.SamplerConfig;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

class SamplersTest {

    private static final Sampler RANDOM = Samplers.of(SamplerConfig.RANDOM);
    private static final Sampler DISTINCT = Samplers.of(SamplerConfig.DISTINCT);

    private static Sampler same(int images, int captions) {
        return Samplers.of(new SamplerConfig(SamplerConfig.Kind.SAME_IMAGE, images, captions));
    }

    private static List<Item> items(int images, int captions) {
        var items = new ArrayList<Item>();
        for (int i = 0; i < images * captions; i++) {
            items.add(new Item(i / captions, i, -1));
        }
        return items;
    }

    private static List<Item> all(List<List<Item>> batches) {
        return batches.stream().flatMap(List::stream).toList();
    }

    @Property(tries = 100, seed = "42")
    void sameSeedSameOrderOtherSeedOtherOrder(@ForAll long seed) {
        var items = items(40, 5);
        for (var sampler : List.of(RANDOM, DISTINCT, same(4, 5))) {
            var order = sampler.batches(items, 20, seed);
            assertEquals(order, sampler.batches(items, 20, seed));
            assertNotEquals(order, sampler.batches(items, 20, seed + 1));
        }
    }

    @Property(tries = 200, seed = "42")
    void randomTakesEveryItemOnceButForTheRest(
            @ForAll long seed,
            @ForAll @IntRange(max = 60) int n,
            @ForAll @IntRange(min = 2, max = 20) int batch) {
        var batches = RANDOM.batches(items(n, 1), batch, seed);
        assertEquals(n / batch, batches.size());
        batches.forEach(each -> assertEquals(batch, each.size()));
        assertEquals(n / batch * batch, new HashSet<>(all(batches)).size());
    }

    @Property(tries = 200, seed = "42")
    void distinctNeverHasAPictureTwice(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int images,
            @ForAll @IntRange(min = 1, max = 6) int captions,
            @ForAll @IntRange(min = 2, max = 20) int batch) {
        var batches = DISTINCT.batches(items(images, captions), batch, seed);
        for (var each : batches) {
            assertEquals(batch, each.size());
            assertEquals(batch, images(each));
        }
        var found = all(batches);
        assertEquals(found.size(), new HashSet<>(found).size());
        assertTrue(images < batch ? batches.isEmpty() : !batches.isEmpty());
    }

    @Property(tries = 20, seed = "42")
    void distinctTakesNearlyAllOfALargeCorpus(@ForAll long seed) {
        var batches = DISTINCT.batches(items(1000, 5), 100, seed);
        assertTrue(batches.size() >= 48, batches.size() + " batches of 50");
    }

    @Test
    void distinctTakesEveryPictureOfABatchAsLargeAsTheCorpus() {
        assertEquals(5, DISTINCT.batches(items(10, 5), 10, 1).size());
    }

    @Test
    void distinctTakesTextsThatArePairedWithTexts() {
        var items = new ArrayList<Item>();
        for (int i = 0; i < 20; i++) {
            items.add(new Item(-1, 2 * i, 2 * i + 1));
        }
        var batches = DISTINCT.batches(items, 5, 1);
        assertEquals(new HashSet<>(items), new HashSet<>(all(batches)));
    }

    @Property(tries = 200, seed = "42")
    void sameImageHasSoManyCaptionsOfSoManyPictures(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int images,
            @ForAll @IntRange(min = 2, max = 5) int captions,
            @ForAll @IntRange(min = 1, max = 12) int own,
            @ForAll @IntRange(min = 6, max = 20) int corpus) {
        var batches = same(images, captions).batches(items(corpus, own), images * captions, seed);
        for (var batch : batches) {
            assertEquals(images * captions, new HashSet<>(batch).size());
            assertEquals(images, images(batch));
            for (int from = 0; from < batch.size(); from += captions) {
                assertEquals(1, images(batch.subList(from, from + captions)));
            }
        }
        var found = all(batches);
        assertEquals(found.size(), new HashSet<>(found).size());
        assertEquals(own < captions, batches.isEmpty());
    }

    @Test
    void sameImageTakesEveryItemOnceWhereGroupsFit() {
        var items = items(12, 4);
        var batches = same(4, 4).batches(items, 16, 3);
        assertEquals(3, batches.size());
        assertEquals(new HashSet<>(items), new HashSet<>(all(batches)));
    }

    @Test
    void sameImageTakesPicturesInNoOrder() {
        var first = same(4, 4).batches(items(40, 4), 16, 3).getFirst();
        var rows = first.stream().map(Item::image).distinct().toList();
        assertNotEquals(rows.stream().sorted().toList(), rows);
    }

    @Test
    void allSamplersDealTheSameItems() {
        var items = items(16, 4);
        var expected = new HashSet<>(items);
        assertEquals(expected, new HashSet<>(all(RANDOM.batches(items, 16, 9))));
        assertEquals(expected, new HashSet<>(all(same(4, 4).batches(items, 16, 9))));
        assertEquals(expected, new HashSet<>(all(DISTINCT.batches(items, 16, 9))));
    }

    private static int images(List<Item> items) {
        return items.stream().map(Item::image).collect(Collectors.toSet()).size();
    }
}
