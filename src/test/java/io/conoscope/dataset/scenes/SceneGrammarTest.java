package io.conoscope.dataset.scenes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.dataset.scenes.grammar.Captions;
import io.conoscope.dataset.scenes.grammar.Combination;
import io.conoscope.dataset.scenes.grammar.Combination.Split;
import io.conoscope.dataset.scenes.grammar.Hue;
import io.conoscope.dataset.scenes.grammar.Relation;
import io.conoscope.dataset.scenes.grammar.Scene;
import io.conoscope.dataset.scenes.grammar.Scene.PlacedThing;
import io.conoscope.dataset.scenes.grammar.SceneGrammar;
import io.conoscope.dataset.scenes.grammar.Setting;
import io.conoscope.dataset.scenes.grammar.SplitMixRandom;
import io.conoscope.dataset.scenes.grammar.Thing;
import io.conoscope.dataset.scenes.grammar.ThingKind;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

class SceneGrammarTest {

    private static final Set<String> NOUNS =
            Set.of(
                    "circle",
                    "disc",
                    "square",
                    "triangle",
                    "star",
                    "diamond",
                    "heart",
                    "ring",
                    "cross",
                    "arrow",
                    "moon",
                    "sun",
                    "cloud",
                    "tree",
                    "flower",
                    "blossom",
                    "mushroom",
                    "house",
                    "cottage",
                    "boat",
                    "sailboat",
                    "fish",
                    "cup",
                    "mug",
                    "key",
                    "kite",
                    "balloon",
                    "umbrella",
                    "car",
                    "butterfly",
                    "apple",
                    "bell",
                    "leaf",
                    "sky",
                    "sea",
                    "ocean",
                    "meadow",
                    "field",
                    "beach",
                    "shore",
                    "night",
                    "sunset",
                    "evening",
                    "light",
                    "snow",
                    "distribution",
                    "landscape",
                    "wall",
                    "bricks",
                    "table",
                    "boards",
                    "paper",
                    "background",
                    "tablecloth",
                    "cloth",
                    "wallpaper",
                    "water",
                    "picture",
                    "drawing",
                    "image",
                    "stripes",
                    "dots",
                    "spots",
                    "checks");

    private static final Set<String> ADJECTIVES =
            Set.of(
                    "red",
                    "orange",
                    "yellow",
                    "green",
                    "blue",
                    "purple",
                    "pink",
                    "brown",
                    "black",
                    "white",
                    "grey",
                    "turquoise",
                    "small",
                    "little",
                    "tiny",
                    "big",
                    "large",
                    "huge",
                    "striped",
                    "dotted",
                    "spotted",
                    "checkered",
                    "checked",
                    "zigzag",
                    "plain",
                    "pale",
                    "clear",
                    "bright",
                    "calm",
                    "grassy",
                    "sandy",
                    "dark",
                    "warm",
                    "cold",
                    "snowy",
                    "old",
                    "wooden",
                    "pastel",
                    "deep",
                    "round",
                    "diagonal");

    private static final List<Told> FILES = new ArrayList<>();

    private record Told(Scene scene, List<String> captions) {}

    @BeforeAll
    static void makeTheSample() {
        for (int i = 0; i < 400; i++) {
            var dice = new SplitMixRandom(1, i);
            var scene = SceneGrammar.draw(dice, SceneGrammar.splitOf(i));
            FILES.add(new Told(scene, Captions.of(scene, dice)));
        }
    }

    @Test
    void usesAtLeastSixtyNounsAndAdjectives() {
        var words = new HashSet<String>();
        for (var file : FILES) {
            for (var caption : file.captions()) {
                words.addAll(List.of(caption.toLowerCase(Locale.ROOT).split("[^a-z]+")));
            }
        }
        var nouns = new HashSet<>(NOUNS);
        nouns.retainAll(words);
        var adjectives = new HashSet<>(ADJECTIVES);
        adjectives.retainAll(words);
        int known = nouns.size() + adjectives.size();
        assertTrue(known >= 60, known + " words: " + nouns + adjectives);
        assertTrue(nouns.size() >= 50 && adjectives.size() >= 30, nouns + " " + adjectives);
    }

    @Test
    void givesEachPictureFiveDifferentCaptions() {
        for (var file : FILES) {
            assertEquals(5, new HashSet<>(file.captions()).size(), file.captions().toString());
        }
    }

    @Test
    void captionsOfDifferentPicturesAreRarelyTheSame() {
        var count = new HashMap<String, Integer>();
        FILES.forEach(
                file -> file.captions().forEach(caption -> count.merge(caption, 1, Integer::sum)));
        long shared = count.values().stream().filter(n -> n > 1).mapToInt(n -> n).sum();
        assertTrue(shared < 40, shared + " of 2000 captions stand for several pictures");
    }

    @Test
    void captionsSpeakOnlyOfWhatIsThere() {
        for (var file : FILES) {
            var scene = file.scene();
            for (var hue : Hue.values()) {
                boolean there =
                        scene.first().hue() == hue
                                || (scene.second() != null && scene.second().hue() == hue);
                if (!there && !settingWords(scene).contains(hue.word())) {
                    for (var caption : file.captions()) {
                        assertFalse(
                                caption.toLowerCase(Locale.ROOT)
                                        .matches(".*\\b" + hue.word() + "\\b.*"),
                                caption);
                    }
                }
            }
        }
    }

    private static String settingWords(Scene scene) {
        return scene.setting().noun() + scene.setting().phrases();
    }

    @Test
    void testCombinationsAreUnseenInTraining() {
        var training = new HashSet<Combination>();
        for (int i = 0; i < FILES.size(); i++) {
            if (SceneGrammar.splitOf(i) == Split.TRAIN) {
                training.addAll(FILES.get(i).scene().combinations());
            }
        }
        for (int i = 0; i < FILES.size(); i++) {
            if (SceneGrammar.splitOf(i) != Split.TRAIN) {
                var own = FILES.get(i).scene().combinations();
                assertTrue(own.stream().anyMatch(c -> !training.contains(c)), own.toString());
            }
        }
    }

    @Test
    void testCombinationsAreUnseenInTrainingOfAnotherSeed() {
        for (int i = 0; i < 200; i++) {
            var scene = SceneGrammar.draw(new SplitMixRandom(99, i), Split.TRAIN);
            assertTrue(scene.combinations().stream().allMatch(c -> c.split() == Split.TRAIN));
            var test = SceneGrammar.draw(new SplitMixRandom(7, i), Split.TEST);
            assertTrue(test.combinations().stream().anyMatch(c -> c.split() == Split.TEST));
        }
    }

    @Test
    void thingsStandAsTheirRelationSays() {
        for (var file : FILES) {
            var scene = file.scene();
            var first = of(scene, scene.first());
            var second = scene.second() == null ? first : of(scene, scene.second());
            switch (scene.relation()) {
                case LEFT_OF -> assertTrue(right(first) < left(second) + 8, scene.toString());
                case RIGHT_OF -> assertTrue(right(second) < left(first) + 8, scene.toString());
                case INSIDE -> {
                    var inner = first.getFirst();
                    var outer = second.getFirst();
                    assertTrue(Math.abs(inner.x() - outer.x()) + inner.radius() < outer.radius());
                }
                case BETWEEN -> {
                    assertTrue(second.get(0).x() < first.getFirst().x());
                    assertTrue(second.get(1).x() > first.getFirst().x());
                }
                default -> assertEquals(scene.first().count(), first.size());
            }
        }
    }

    @Test
    void everythingIsWithinThePicture() {
        for (var file : FILES) {
            for (var place : file.scene().places()) {
                assertTrue(place.x() - place.radius() >= 0 && place.x() + place.radius() <= 96);
                assertTrue(place.y() - place.radius() >= 0 && place.y() + place.radius() <= 96);
            }
        }
    }

    @Test
    void everyKindSettingAndRelationOccurs() {
        var kinds = new HashSet<ThingKind>();
        var settings = new HashSet<Setting>();
        var relations = new HashSet<Relation>();
        for (var file : FILES) {
            kinds.add(file.scene().first().kind());
            settings.add(file.scene().setting());
            relations.add(file.scene().relation());
        }
        assertEquals(ThingKind.values().length, kinds.size());
        assertEquals(Setting.values().length, settings.size());
        assertEquals(1 + Relation.DRAWN.size(), relations.size());
    }

    private static List<PlacedThing> of(Scene scene, Thing thing) {
        return scene.places().stream().filter(place -> place.thing().equals(thing)).toList();
    }

    private static double left(List<PlacedThing> places) {
        return places.stream().mapToDouble(p -> p.x() - p.radius()).min().orElseThrow();
    }

    private static double right(List<PlacedThing> places) {
        return places.stream().mapToDouble(p -> p.x() + p.radius()).max().orElseThrow();
    }
}
