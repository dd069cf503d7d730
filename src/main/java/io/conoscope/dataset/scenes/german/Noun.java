package io.conoscope.dataset.scenes.german;

import static io.conoscope.dataset.scenes.german.Gender.FEMININE;
import static io.conoscope.dataset.scenes.german.Gender.MASCULINE;
import static io.conoscope.dataset.scenes.german.Gender.NEUTER;

import io.conoscope.dataset.scenes.grammar.ThingKind;

/// A noun for a thing.
///
/// @param gender   of it
/// @param singular in the nominative
/// @param plural   in the nominative
record Noun(Gender gender, String singular, String plural) {

    /// The noun for a kind of thing; there are as many as in English.
    ///
    /// @param choice any number
    static Noun of(ThingKind kind, int choice) {
        boolean other = choice % 2 == 1;
        return switch (kind) {
            case CIRCLE ->
                    other
                            ? new Noun(FEMININE, "Scheibe", "Scheiben")
                            : new Noun(MASCULINE, "Kreis", "Kreise");
            case MOON ->
                    other
                            ? new Noun(FEMININE, "Mondsichel", "Mondsicheln")
                            : new Noun(MASCULINE, "Mond", "Monde");
            case FLOWER ->
                    other
                            ? new Noun(FEMININE, "Blüte", "Blüten")
                            : new Noun(FEMININE, "Blume", "Blumen");
            case HOUSE ->
                    other
                            ? new Noun(NEUTER, "Häuschen", "Häuschen")
                            : new Noun(NEUTER, "Haus", "Häuser");
            case BOAT ->
                    other
                            ? new Noun(NEUTER, "Segelboot", "Segelboote")
                            : new Noun(NEUTER, "Boot", "Boote");
            case CUP ->
                    other
                            ? new Noun(MASCULINE, "Becher", "Becher")
                            : new Noun(FEMININE, "Tasse", "Tassen");
            default -> only(kind);
        };
    }

    private static Noun only(ThingKind kind) {
        return switch (kind) {
            case SQUARE -> new Noun(NEUTER, "Quadrat", "Quadrate");
            case TRIANGLE -> new Noun(NEUTER, "Dreieck", "Dreiecke");
            case STAR -> new Noun(MASCULINE, "Stern", "Sterne");
            case DIAMOND -> new Noun(FEMININE, "Raute", "Rauten");
            case HEART -> new Noun(NEUTER, "Herz", "Herzen");
            case RING -> new Noun(MASCULINE, "Ring", "Ringe");
            case CROSS -> new Noun(NEUTER, "Kreuz", "Kreuze");
            case ARROW -> new Noun(MASCULINE, "Pfeil", "Pfeile");
            case SUN -> new Noun(FEMININE, "Sonne", "Sonnen");
            case CLOUD -> new Noun(FEMININE, "Wolke", "Wolken");
            case TREE -> new Noun(MASCULINE, "Baum", "Bäume");
            case MUSHROOM -> new Noun(MASCULINE, "Pilz", "Pilze");
            case FISH -> new Noun(MASCULINE, "Fisch", "Fische");
            case KEY -> new Noun(MASCULINE, "Schlüssel", "Schlüssel");
            case KITE -> new Noun(MASCULINE, "Drachen", "Drachen");
            case BALLOON -> new Noun(MASCULINE, "Ballon", "Ballons");
            case UMBRELLA -> new Noun(MASCULINE, "Regenschirm", "Regenschirme");
            case CAR -> new Noun(NEUTER, "Auto", "Autos");
            case BUTTERFLY -> new Noun(MASCULINE, "Schmetterling", "Schmetterlinge");
            case APPLE -> new Noun(MASCULINE, "Apfel", "Äpfel");
            case BELL -> new Noun(FEMININE, "Glocke", "Glocken");
            case LEAF -> new Noun(NEUTER, "Blatt", "Blätter");
            default -> throw new IllegalArgumentException(kind + " has two nouns");
        };
    }

    /// The form for a number and a case: `den Häusern`, `dem Herzen`.
    String form(Case in, boolean several) {
        if (in != Case.DATIVE) {
            return several ? plural : singular;
        }
        if (several) {
            return plural.endsWith("n") || plural.endsWith("s") ? plural : plural + "n";
        }
        return singular.equals("Herz") ? "Herzen" : singular;
    }
}
