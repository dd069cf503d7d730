package io.conoscope.dataset.scenes.german;

import io.conoscope.dataset.scenes.grammar.Captions;
import io.conoscope.dataset.scenes.grammar.Relation;
import io.conoscope.dataset.scenes.grammar.Scene;
import io.conoscope.dataset.scenes.grammar.SplitMixRandom;
import io.conoscope.dataset.scenes.grammar.Texture;
import io.conoscope.dataset.scenes.grammar.Thing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Says in German what [Captions] says of a scene in English: asked with the same dice, caption k
/// is the translation of caption k. So every choice here asks the dice for the same, in the same
/// order, as the one there.
public final class GermanCaptions {

    private final Scene scene;
    private final SplitMixRandom dice;
    private final Phrases nouns;

    private GermanCaptions(Scene scene, SplitMixRandom dice) {
        this.scene = scene;
        this.dice = dice;
        this.nouns = new Phrases(dice);
    }

    /// Five different captions.
    ///
    /// @param dice as they were when the English captions were asked for
    public static List<String> of(Scene scene, SplitMixRandom dice) {
        var captions = new GermanCaptions(scene, dice);
        var second = scene.second();
        var forms = second == null ? captions.ofOne() : captions.ofTwo(second);
        var result = new ArrayList<String>();
        result.add(finished(forms.removeFirst().get()));
        while (result.size() < Captions.SENTENCES) {
            int at = dice.below(forms.size());
            var caption = finished(forms.get(at).get());
            if (!result.contains(caption)) {
                result.add(caption);
                if (forms.size() > 1) {
                    forms.remove(at);
                }
            }
        }
        return List.copyOf(result);
    }

    private List<Supplier<String>> ofOne() {
        var thing = scene.first();
        var setting = scene.setting();
        var forms = new ArrayList<Supplier<String>>();
        forms.add(() -> words(nouns.full(thing, Case.NOMINATIVE), place()));
        forms.add(() -> words("da", be(thing), nouns.full(thing, Case.NOMINATIVE), place()));
        forms.add(() -> words(dice.pick(Words.PICTURE), nouns.full(thing, Case.DATIVE)));
        forms.add(
                () ->
                        words(
                                nouns.full(thing, Case.NOMINATIVE),
                                "mit",
                                Words.dative(setting),
                                "dahinter"));
        forms.add(() -> words(place(), be(thing), nouns.partial(thing, Case.NOMINATIVE)));
        forms.add(() -> words("nichts als", nouns.partial(thing, Case.NOMINATIVE), place()));
        forms.add(() -> words(nouns.colourLast(thing), place()));
        forms.add(
                () ->
                        words(
                                "jemand hat",
                                nouns.partial(thing, Case.ACCUSATIVE),
                                place(),
                                "gezeichnet"));
        forms.add(() -> words(Words.noun(setting), "mit", nouns.full(thing, Case.DATIVE)));
        return forms;
    }

    private List<Supplier<String>> ofTwo(Thing second) {
        var forms = new ArrayList<>(longForms(scene.first(), second));
        forms.addAll(shortForms(scene.first(), second));
        return forms;
    }

    private List<Supplier<String>> longForms(Thing first, Thing second) {
        var relation = scene.relation();
        var to = Words.caseOf(relation);
        var from = Words.caseOf(relation.inverse());
        return List.of(
                () ->
                        words(
                                nouns.full(first, Case.NOMINATIVE),
                                be(first),
                                related(relation),
                                nouns.full(second, to)),
                () ->
                        words(
                                nouns.full(second, Case.NOMINATIVE),
                                stand(second),
                                related(relation.inverse()),
                                nouns.partial(first, from)),
                () ->
                        words(
                                "da",
                                be(first),
                                nouns.partial(first, Case.NOMINATIVE),
                                related(relation),
                                nouns.partial(second, to),
                                place()),
                () ->
                        words(
                                nouns.partial(second, Case.NOMINATIVE),
                                "und",
                                nouns.full(first, Case.NOMINATIVE),
                                place()),
                () ->
                        words(
                                dice.pick(Words.PICTURE),
                                nouns.full(first, Case.DATIVE),
                                "und",
                                nouns.partial(second, Case.DATIVE)),
                () ->
                        words(
                                place(),
                                be(first),
                                nouns.partial(first, Case.NOMINATIVE),
                                related(relation),
                                nouns.partial(second, to)));
    }

    private List<Supplier<String>> shortForms(Thing first, Thing second) {
        var inverse = scene.relation().inverse();
        return List.of(
                () -> words(nouns.full(first, Case.NOMINATIVE), place()),
                () ->
                        words(
                                nouns.full(second, Case.NOMINATIVE),
                                related(inverse),
                                nouns.full(first, Words.caseOf(inverse))),
                () -> words(nouns.colour(first), "und", nouns.colour(second)),
                () ->
                        words(
                                Words.noun(scene.setting()),
                                "mit",
                                nouns.full(first, Case.DATIVE),
                                "und",
                                nouns.full(second, Case.DATIVE)));
    }

    private static String words(String... parts) {
        return String.join(" ", parts);
    }

    private String related(Relation relation) {
        return dice.pick(Words.of(relation));
    }

    private String place() {
        return dice.pick(Words.phrases(scene.setting()));
    }

    private static String be(Thing thing) {
        return thing.isPlural() ? "sind" : "ist";
    }

    private String stand(Thing thing) {
        return dice.pick(
                thing.isPlural()
                        ? List.of("sind", "befinden sich")
                        : List.of("ist", "befindet sich"));
    }

    private static String finished(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    /// Names things with as many of their properties as a speaker cares for.
    private record Phrases(SplitMixRandom dice) {

        String full(Thing thing, Case in) {
            boolean after = dice.chance(40);
            var adjectives = new ArrayList<String>();
            add(adjectives, size(thing));
            if (!after) {
                add(adjectives, texture(thing));
            }
            adjectives.add(Words.of(thing.hue()));
            var phrase = phrase(thing, adjectives, in, noun(thing));
            return after && thing.texture() != Texture.PLAIN
                    ? phrase + " mit " + dice.pick(Words.nouns(thing.texture()))
                    : phrase;
        }

        String partial(Thing thing, Case in) {
            var adjectives = new ArrayList<String>();
            if (dice.chance(25)) {
                add(adjectives, size(thing));
            }
            adjectives.add(Words.of(thing.hue()));
            return phrase(thing, adjectives, in, noun(thing));
        }

        /// As in "ein Stern, der rot und gestreift ist,".
        String colourLast(Thing thing) {
            var adjectives = new ArrayList<String>();
            add(adjectives, size(thing));
            var texture = texture(thing);
            var noun = noun(thing);
            return phrase(thing, adjectives, Case.NOMINATIVE, noun)
                    + (thing.isPlural() ? ", die " : ", " + noun.gender().the() + " ")
                    + Words.of(thing.hue())
                    + (texture == null ? " " : " und " + texture + " ")
                    + be(thing)
                    + ",";
        }

        /// As in "der Stern ist rot", "die zwei Häuser sind blau".
        String colour(Thing thing) {
            var noun = noun(thing);
            var article =
                    thing.isPlural()
                            ? "die " + Words.NUMBERS.get(thing.count())
                            : noun.gender().the();
            return words(
                    article,
                    noun.form(Case.NOMINATIVE, thing.isPlural()),
                    be(thing),
                    Words.of(thing.hue()));
        }

        private static String phrase(Thing thing, List<String> adjectives, Case in, Noun noun) {
            var ending =
                    !thing.isPlural() ? noun.gender().ending(in) : in == Case.DATIVE ? "en" : "e";
            var parts = new ArrayList<String>();
            parts.add(
                    thing.isPlural()
                            ? Words.NUMBERS.get(thing.count())
                            : noun.gender().article(in));
            adjectives.forEach(adjective -> parts.add(adjective + ending));
            parts.add(noun.form(in, thing.isPlural()));
            return String.join(" ", parts);
        }

        private Noun noun(Thing thing) {
            return Noun.of(thing.kind(), dice.below(6));
        }

        private @Nullable String size(Thing thing) {
            var words = Words.of(thing.size());
            return words.isEmpty() ? null : dice.pick(words);
        }

        private @Nullable String texture(Thing thing) {
            var words = Words.adjectives(thing.texture());
            return words.isEmpty() ? null : dice.pick(words);
        }

        private static void add(List<String> words, @Nullable String word) {
            if (word != null) {
                words.add(word);
            }
        }
    }
}
