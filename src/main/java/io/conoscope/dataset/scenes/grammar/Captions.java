package io.conoscope.dataset.scenes.grammar;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Says what a scene shows, five times in different ways, as five people would: some say
/// everything, some the half of it, each in their own words. Nothing untrue is said.
public final class Captions {

    /// How many sentences describe a scene.
    public static final int SENTENCES = 5;
    private static final List<String> NUMBERS = List.of("", "", "two", "three", "four", "five");
    private static final List<String> PICTURE =
            List.of("a picture of", "a drawing of", "an image of", "a small picture with");

    private final Scene scene;
    private final SplitMixRandom dice;
    private final NounPhrases nouns;

    private Captions(Scene scene, SplitMixRandom dice) {
        this.scene = scene;
        this.dice = dice;
        this.nouns = new NounPhrases(dice);
    }

    /// Five different captions.
    public static List<String> of(Scene scene, SplitMixRandom dice) {
        var captions = new Captions(scene, dice);
        var second = scene.second();
        var forms = second == null ? captions.ofOne() : captions.ofTwo(second);
        var result = new ArrayList<String>();
        result.add(finished(forms.removeFirst().get()));
        while (result.size() < SENTENCES) {
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
        var forms = new ArrayList<Supplier<String>>();
        forms.add(() -> nouns.full(thing) + " " + place());
        forms.add(() -> there(thing) + " " + nouns.full(thing) + " " + place());
        forms.add(() -> dice.pick(PICTURE) + " " + nouns.full(thing));
        forms.add(
                () ->
                        nouns.full(thing)
                                + " with "
                                + scene.setting().noun()
                                + " behind "
                                + it(thing));
        forms.add(() -> place() + " there " + be(thing) + " " + nouns.partial(thing));
        forms.add(() -> "nothing but " + nouns.partial(thing) + " " + place());
        forms.add(() -> nouns.colourLast(thing) + " " + place());
        forms.add(() -> "somebody drew " + nouns.partial(thing) + " " + place());
        forms.add(() -> scene.setting().noun() + " with " + nouns.full(thing));
        return forms;
    }

    private List<Supplier<String>> ofTwo(Thing second) {
        var forms = new ArrayList<>(longForms(scene.first(), second));
        forms.addAll(shortForms(scene.first(), second));
        return forms;
    }

    private List<Supplier<String>> longForms(Thing first, Thing second) {
        return List.of(
                () -> words(nouns.full(first), be(first), related(false), nouns.full(second)),
                () -> words(nouns.full(second), stand(second), related(true), nouns.partial(first)),
                () ->
                        words(
                                there(first),
                                nouns.partial(first),
                                related(false),
                                nouns.partial(second),
                                place()),
                () -> words(nouns.partial(second), "and", nouns.full(first), place()),
                () -> words(dice.pick(PICTURE), nouns.full(first), "and", nouns.partial(second)),
                () ->
                        words(
                                place() + ",",
                                nouns.partial(first),
                                be(first),
                                related(false),
                                nouns.partial(second)));
    }

    private List<Supplier<String>> shortForms(Thing first, Thing second) {
        return List.of(
                () -> words(nouns.full(first), place()),
                () -> words(nouns.full(second), related(true), nouns.full(first)),
                () -> nouns.colours(first, second),
                () ->
                        words(
                                scene.setting().noun(),
                                "with",
                                nouns.full(first),
                                "and",
                                nouns.full(second)));
    }

    private static String words(String... parts) {
        return String.join(" ", parts);
    }

    private String related(boolean inverse) {
        var relation = inverse ? scene.relation().inverse() : scene.relation();
        return dice.pick(relation.words());
    }

    private String place() {
        return dice.pick(scene.setting().phrases());
    }

    private static String there(Thing thing) {
        return "there " + be(thing);
    }

    private static String be(Thing thing) {
        return thing.isPlural() ? "are" : "is";
    }

    private String stand(Thing thing) {
        return thing.isPlural()
                ? dice.pick(List.of("are", "can be seen"))
                : dice.pick(List.of("is", "can be seen"));
    }

    private static String it(Thing thing) {
        return thing.isPlural() ? "them" : "it";
    }

    private static String finished(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    /// Names things with as many of their properties as a speaker cares for.
    private record NounPhrases(SplitMixRandom dice) {

        /// Number, size where there is a word for it, texture and colour.
        String full(Thing thing) {
            boolean after = dice.chance(40);
            var adjectives = new ArrayList<String>();
            add(adjectives, size(thing));
            if (!after) {
                add(adjectives, texture(thing));
            }
            adjectives.add(thing.hue().word());
            var phrase = phrase(thing, adjectives);
            return after && thing.texture() != Texture.PLAIN
                    ? phrase + " with " + dice.pick(thing.texture().nouns())
                    : phrase;
        }

        /// Number and colour, seldom with the size.
        String partial(Thing thing) {
            var adjectives = new ArrayList<String>();
            if (dice.chance(25)) {
                add(adjectives, size(thing));
            }
            adjectives.add(thing.hue().word());
            return phrase(thing, adjectives);
        }

        /// As in "a star that is red and striped".
        String colourLast(Thing thing) {
            var adjectives = new ArrayList<String>();
            add(adjectives, size(thing));
            var texture = texture(thing);
            return phrase(thing, adjectives)
                    + (thing.isPlural() ? " that are " : " that is ")
                    + thing.hue().word()
                    + (texture == null ? "" : " and " + texture);
        }

        /// As in "the star is red and the two houses are blue".
        String colours(Thing first, Thing second) {
            return colour(first) + " and " + colour(second);
        }

        private String colour(Thing thing) {
            var number = thing.isPlural() ? NUMBERS.get(thing.count()) + " " : "";
            return "the " + number + noun(thing) + " " + be(thing) + " " + thing.hue().word();
        }

        private String phrase(Thing thing, List<String> adjectives) {
            var words = new ArrayList<>(adjectives);
            words.add(noun(thing));
            if (thing.isPlural()) {
                words.addFirst(NUMBERS.get(thing.count()));
            } else {
                words.addFirst("aeiou".indexOf(words.getFirst().charAt(0)) >= 0 ? "an" : "a");
            }
            return String.join(" ", words);
        }

        private String noun(Thing thing) {
            return thing.kind().noun(dice.below(6), thing.isPlural());
        }

        private @Nullable String size(Thing thing) {
            return thing.size().words().isEmpty() ? null : dice.pick(thing.size().words());
        }

        private @Nullable String texture(Thing thing) {
            return thing.texture().adjectives().isEmpty()
                    ? null
                    : dice.pick(thing.texture().adjectives());
        }

        private static void add(List<String> words, @Nullable String word) {
            if (word != null) {
                words.add(word);
            }
        }
    }
}
