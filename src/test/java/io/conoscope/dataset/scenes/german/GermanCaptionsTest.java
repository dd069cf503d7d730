package io.conoscope.dataset.scenes.german;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.dataset.scenes.grammar.Captions;
import io.conoscope.dataset.scenes.grammar.Hue;
import io.conoscope.dataset.scenes.grammar.Relation;
import io.conoscope.dataset.scenes.grammar.Scene;
import io.conoscope.dataset.scenes.grammar.SceneGrammar;
import io.conoscope.dataset.scenes.grammar.Setting;
import io.conoscope.dataset.scenes.grammar.SplitMixRandom;
import io.conoscope.dataset.scenes.grammar.Texture;
import io.conoscope.dataset.scenes.grammar.Thing;
import io.conoscope.dataset.scenes.grammar.Thing.Size;
import io.conoscope.dataset.scenes.grammar.ThingKind;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The tables of genders and endings here are written down once more, apart from those tested.
class GermanCaptionsTest {

    private static final int SCENES = 3_000;

    private static final Set<String> MASCULINE =
            Set.of(
                    "Kreis",
                    "Stern",
                    "Ring",
                    "Pfeil",
                    "Mond",
                    "Baum",
                    "Pilz",
                    "Fisch",
                    "Becher",
                    "Schlüssel",
                    "Drachen",
                    "Ballon",
                    "Regenschirm",
                    "Schmetterling",
                    "Apfel",
                    "Himmel",
                    "Ozean",
                    "Strand",
                    "Nachthimmel",
                    "Sonnenuntergang",
                    "Holztisch",
                    "Hintergrund",
                    "Hügel");
    private static final Set<String> FEMININE =
            Set.of(
                    "Scheibe",
                    "Raute",
                    "Mondsichel",
                    "Sonne",
                    "Wolke",
                    "Blume",
                    "Blüte",
                    "Tasse",
                    "Glocke",
                    "Wiese",
                    "Winterlandschaft",
                    "Backsteinmauer",
                    "Tischdecke",
                    "Picknickdecke",
                    "Tapete",
                    "Seite",
                    "Zeichnung",
                    "Abbildung");
    private static final Set<String> NEUTER =
            Set.of(
                    "Quadrat",
                    "Dreieck",
                    "Herz",
                    "Kreuz",
                    "Haus",
                    "Häuschen",
                    "Boot",
                    "Segelboot",
                    "Auto",
                    "Blatt",
                    "Feld",
                    "Ufer",
                    "Bild",
                    "Karomuster",
                    "Zickzackmuster");

    private static final Set<String> PLURALS =
            Set.of(
                    "Kreise",
                    "Scheiben",
                    "Quadrate",
                    "Dreiecke",
                    "Sterne",
                    "Rauten",
                    "Herzen",
                    "Ringe",
                    "Kreuze",
                    "Pfeile",
                    "Monde",
                    "Mondsicheln",
                    "Sonnen",
                    "Wolken",
                    "Bäume",
                    "Blumen",
                    "Blüten",
                    "Pilze",
                    "Häuser",
                    "Häuschen",
                    "Boote",
                    "Segelboote",
                    "Fische",
                    "Tassen",
                    "Becher",
                    "Schlüssel",
                    "Drachen",
                    "Ballons",
                    "Regenschirme",
                    "Autos",
                    "Schmetterlinge",
                    "Äpfel",
                    "Glocken",
                    "Blätter");

    /// A preposition, if any; an article or a number; adjectives; a noun.
    private static final Pattern NOUN_PHRASE =
            Pattern.compile(
                    "(?:\\b(von|mit|neben|über|unter|in|vor|hinter|zwischen|um|auf|an|hat|und) )?"
                            + "\\b(ein|eine|einen|einem|einer|zwei|drei|vier|fünf)"
                            + "((?: [a-zäöüß]+)*) ([A-ZÄÖÜ][a-zäöüß]+)",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private static Scene scene(int index) {
        return SceneGrammar.draw(dice(index), SceneGrammar.splitOf(index));
    }

    private static SplitMixRandom dice(int index) {
        return new SplitMixRandom(7, index);
    }

    private static List<String> captions(int index, boolean german) {
        var dice = dice(index);
        var scene = SceneGrammar.draw(dice, SceneGrammar.splitOf(index));
        return german ? GermanCaptions.of(scene, dice) : Captions.of(scene, dice);
    }

    @Test
    void eachCaptionSaysWhatTheEnglishOneSaysInTheSameOrder() {
        var english = english();
        var german = german();
        for (int i = 0; i < SCENES; i++) {
            var inEnglish = captions(i, false);
            var inGerman = captions(i, true);
            assertEquals(Captions.SENTENCES, new HashSet<>(inGerman).size());
            for (int k = 0; k < Captions.SENTENCES; k++) {
                var pair = inEnglish.get(k) + " / " + inGerman.get(k);
                assertEquals(english.read(inEnglish.get(k)), german.read(inGerman.get(k)), pair);
            }
        }
    }

    @Test
    void nothingIsSaidThatTheSceneDoesNotShow() {
        var german = german();
        for (int i = 0; i < SCENES; i++) {
            var shown = facts(scene(i));
            for (var caption : captions(i, true)) {
                var said = german.read(caption);
                assertTrue(shown.containsAll(said), caption + " says " + said + ", not " + shown);
            }
        }
    }

    @Test
    void articlesAndEndingsAgreeWithGenderNumberAndCase() {
        int checked = 0;
        for (int i = 0; i < SCENES; i++) {
            for (var caption : captions(i, true)) {
                var words = caption.substring(0, 1).toLowerCase(Locale.ROOT) + caption.substring(1);
                var found = NOUN_PHRASE.matcher(words);
                var in = "nom";
                while (found.find()) {
                    var before = found.group(1);
                    if (before == null || before.equals("hat")) {
                        in = before == null ? "nom" : "acc";
                    } else if (!before.equals("und")) {
                        in = before.equals("um") ? "acc" : "dat";
                    }
                    check(found.group(2), found.group(3).strip(), found.group(4), in, caption);
                    checked++;
                }
            }
        }
        assertTrue(checked > 3 * SCENES, checked + " noun phrases");
    }

    private static void check(
            String article, String adjectives, String noun, String in, String caption) {
        var why = caption + " (" + noun + ", " + in + ")";
        boolean several = !article.startsWith("ein");
        String ending;
        if (several) {
            ending = in.equals("dat") ? "en" : "e";
            assertTrue(
                    PLURALS.stream()
                            .anyMatch(
                                    plural ->
                                            noun.equals(
                                                    in.equals("dat") && !plural.matches(".*[ns]")
                                                            ? plural + "n"
                                                            : plural)),
                    why);
        } else {
            var base = in.equals("dat") && noun.equals("Herzen") ? "Herz" : noun;
            assertTrue(!in.equals("dat") || !noun.equals("Herz"), why);
            var gender =
                    MASCULINE.contains(base)
                            ? "m"
                            : FEMININE.contains(base) ? "f" : NEUTER.contains(base) ? "n" : "?";
            var forms =
                    switch (gender + " " + in) {
                        case "m nom" -> "ein er";
                        case "m acc" -> "einen en";
                        case "m dat", "n dat" -> "einem en";
                        case "f nom", "f acc" -> "eine e";
                        case "f dat" -> "einer en";
                        case "n nom", "n acc" -> "ein es";
                        default -> throw new AssertionError(why);
                    };
            assertEquals(forms.split(" ")[0], article, why);
            ending = forms.split(" ")[1];
        }
        Stream.of(adjectives.split(" "))
                .filter(word -> !word.isEmpty() && !word.equals("recht"))
                .forEach(word -> assertTrue(stem(word, ending), why + ": " + word));
    }

    /// Whether a word is an adjective with just this ending.
    private static boolean stem(String word, String ending) {
        return word.endsWith(ending)
                && adjectives().contains(word.substring(0, word.length() - ending.length()));
    }

    private static Set<String> adjectives() {
        var all =
                new HashSet<>(
                        Set.of(
                                "klar",
                                "ruhig",
                                "grasbewachsen",
                                "sandig",
                                "dunkl",
                                "verschneit",
                                "schlicht",
                                "blass",
                                "hell",
                                "kalt",
                                "pastellfarben",
                                "klein"));
        for (var hue : Hue.values()) {
            all.add(Words.of(hue));
        }
        for (var size : Size.values()) {
            Words.of(size).forEach(word -> all.add(word.replace("recht ", "")));
        }
        for (var texture : Texture.values()) {
            all.addAll(Words.adjectives(texture));
        }
        return all;
    }

    @Test
    void thereAreAsManyWordsAsInEnglishAndNoneMeansTwoThings() {
        for (var relation : Relation.values()) {
            assertEquals(relation.words().size(), Words.of(relation).size(), relation.name());
        }
        for (var texture : Texture.values()) {
            assertEquals(texture.adjectives().size(), Words.adjectives(texture).size());
            assertEquals(texture.nouns().size(), Words.nouns(texture).size());
        }
        for (var size : Size.values()) {
            assertEquals(size.words().size(), Words.of(size).size());
        }
        for (var setting : Setting.values()) {
            assertEquals(setting.phrases().size(), Words.phrases(setting).size());
        }
        german();
    }

    @Test
    void wellKnownSentencesComeOutRight() {
        var all = new HashSet<String>();
        for (int i = 0; i < SCENES; i++) {
            all.addAll(captions(i, true));
        }
        assertTrue(all.stream().anyMatch(c -> c.contains("einem roten Herzen")), "dem Herzen");
        assertTrue(all.stream().anyMatch(c -> c.matches(".*von (zwei|drei) .*en Häusern.*")));
        assertTrue(all.stream().anyMatch(c -> c.matches("Jemand hat einen .*en .* gezeichnet\\.")));
        assertTrue(all.stream().anyMatch(c -> c.contains(", die ")), "a relative clause");
    }

    /// Everything that is true of a scene.
    private static Set<String> facts(Scene scene) {
        var facts = new HashSet<String>();
        facts.add("SETTING " + scene.setting());
        facts.add("RELATION " + scene.relation());
        facts.add("RELATION " + scene.relation().inverse());
        var things = new ArrayList<Thing>(List.of(scene.first()));
        if (scene.second() != null) {
            things.add(scene.second());
        }
        for (var thing : things) {
            facts.add("HUE " + thing.hue());
            facts.add("SIZE " + thing.size());
            facts.add("TEXTURE " + thing.texture());
            facts.add("COUNT " + thing.count());
            facts.add("KIND " + thing.kind());
        }
        return facts;
    }

    private static Reader english() {
        var reader = new Reader();
        for (var relation : Relation.values()) {
            relation.words().forEach(words -> reader.learn(words, "RELATION " + relation));
        }
        for (var setting : Setting.values()) {
            reader.learn(setting.noun(), "SETTING " + setting);
            setting.phrases().forEach(words -> reader.learn(words, "SETTING " + setting));
        }
        for (var kind : ThingKind.values()) {
            for (int choice = 0; choice < 2; choice++) {
                reader.learn(kind.noun(choice, false), "KIND " + kind);
                reader.learn(kind.noun(choice, true), "KIND " + kind);
            }
        }
        for (var hue : Hue.values()) {
            reader.learn(hue.word(), "HUE " + hue);
        }
        for (var size : Size.values()) {
            size.words().forEach(words -> reader.learn(words, "SIZE " + size));
        }
        for (var texture : Texture.values()) {
            texture.adjectives().forEach(words -> reader.learn(words, "TEXTURE " + texture));
            texture.nouns().forEach(words -> reader.learn(words, "TEXTURE " + texture));
        }
        var numbers = List.of("two", "three", "four", "five");
        numbers.forEach(word -> reader.learn(word, "COUNT " + (numbers.indexOf(word) + 2)));
        Stream.of(
                        "a",
                        "an",
                        "the",
                        "is",
                        "are",
                        "there",
                        "that",
                        "and",
                        "with",
                        "can be seen",
                        "behind it",
                        "behind them",
                        "nothing but",
                        "somebody drew",
                        "a picture of",
                        "a drawing of",
                        "an image of",
                        "a small picture with")
                .forEach(words -> reader.learn(words, ""));
        return reader;
    }

    private static Reader german() {
        var reader = new Reader();
        for (var relation : Relation.values()) {
            Words.of(relation).forEach(words -> reader.learn(words, "RELATION " + relation));
        }
        for (var setting : Setting.values()) {
            reader.learn(Words.noun(setting), "SETTING " + setting);
            reader.learn(Words.dative(setting), "SETTING " + setting);
            Words.phrases(setting).forEach(words -> reader.learn(words, "SETTING " + setting));
        }
        for (var kind : ThingKind.values()) {
            for (int choice = 0; choice < 2; choice++) {
                learn(reader, kind, Noun.of(kind, choice));
            }
        }
        for (var hue : Hue.values()) {
            inflected(reader, Words.of(hue), "HUE " + hue);
        }
        for (var size : Size.values()) {
            Words.of(size).forEach(words -> inflected(reader, words, "SIZE " + size));
        }
        for (var texture : Texture.values()) {
            Words.adjectives(texture)
                    .forEach(words -> inflected(reader, words, "TEXTURE " + texture));
            Words.nouns(texture).forEach(words -> reader.learn(words, "TEXTURE " + texture));
        }
        for (int count = 2; count <= 5; count++) {
            reader.learn(Words.NUMBERS.get(count), "COUNT " + count);
        }
        Words.PICTURE.forEach(words -> reader.learn(words, ""));
        Stream.of(
                        "ein",
                        "eine",
                        "einen",
                        "einem",
                        "einer",
                        "der",
                        "die",
                        "das",
                        "ist",
                        "sind",
                        "da",
                        "und",
                        "mit",
                        "befindet sich",
                        "befinden sich",
                        "dahinter",
                        "nichts als",
                        "jemand hat",
                        "gezeichnet")
                .forEach(words -> reader.learn(words, ""));
        return reader;
    }

    /// Some forms are singular and plural at once; the number before them tells.
    private static void learn(Reader reader, ThingKind kind, Noun noun) {
        for (var in : Case.values()) {
            for (boolean several : new boolean[] {false, true}) {
                reader.learn(noun.form(in, several), "KIND " + kind);
            }
        }
    }

    private static void inflected(Reader reader, String stem, String meaning) {
        Stream.of("", "e", "er", "es", "en").forEach(end -> reader.learn(stem + end, meaning));
    }
}
