package io.conoscope.dataset.scenes.german;

import io.conoscope.dataset.scenes.grammar.Hue;
import io.conoscope.dataset.scenes.grammar.Relation;
import io.conoscope.dataset.scenes.grammar.Setting;
import io.conoscope.dataset.scenes.grammar.Texture;
import io.conoscope.dataset.scenes.grammar.Thing.Size;

import java.util.List;

/// What the English grammar has words for, in German: as many choices in the same order.
final class Words {

    static final List<String> NUMBERS = List.of("", "", "zwei", "drei", "vier", "fünf");

    /// What is followed by a dative.
    static final List<String> PICTURE =
            List.of(
                    "ein Bild von",
                    "eine Zeichnung von",
                    "eine Abbildung von",
                    "ein kleines Bild mit");

    private Words() {}

    /// Takes every ending.
    static String of(Hue hue) {
        return switch (hue) {
            case RED -> "rot";
            case ORANGE -> "orangefarben";
            case YELLOW -> "gelb";
            case GREEN -> "grün";
            case BLUE -> "blau";
            case PURPLE -> "violett";
            case PINK -> "rosafarben";
            case BROWN -> "braun";
            case BLACK -> "schwarz";
            case WHITE -> "weiß";
            case GREY -> "grau";
            case TURQUOISE -> "türkisfarben";
        };
    }

    static List<String> of(Size size) {
        return switch (size) {
            case SMALL -> List.of("klein", "recht klein", "winzig");
            case MEDIUM -> List.of();
            case LARGE -> List.of("groß", "recht groß", "riesig");
        };
    }

    static List<String> adjectives(Texture texture) {
        return switch (texture) {
            case PLAIN -> List.of();
            case STRIPED -> List.of("gestreift");
            case DOTTED -> List.of("gepunktet", "gefleckt");
            case CHECKERED -> List.of("kariert", "gewürfelt");
            case ZIGZAG -> List.of("zickzackgemustert");
        };
    }

    /// What can follow `mit`.
    static List<String> nouns(Texture texture) {
        return switch (texture) {
            case PLAIN -> List.of();
            case STRIPED -> List.of("Streifen", "schrägen Streifen");
            case DOTTED -> List.of("Punkten", "runden Flecken");
            case CHECKERED -> List.of("Karos", "einem Karomuster");
            case ZIGZAG -> List.of("Zickzacklinien", "einem Zickzackmuster");
        };
    }

    static List<String> of(Relation relation) {
        return switch (relation) {
            case ALONE -> List.of();
            case LEFT_OF -> List.of("links neben", "links von", "auf der linken Seite von");
            case RIGHT_OF -> List.of("rechts neben", "rechts von", "auf der rechten Seite von");
            case ABOVE -> List.of("über", "oberhalb von", "weiter oben über");
            case BELOW -> List.of("unter", "unterhalb von", "weiter unten unter");
            case INSIDE -> List.of("in", "innerhalb von", "mitten in");
            case AROUND -> List.of("um", "rings um");
            case IN_FRONT_OF -> List.of("vor", "teilweise vor");
            case BEHIND -> List.of("hinter", "teilweise hinter");
            case BETWEEN -> List.of("zwischen", "mitten zwischen");
            case ON_BOTH_SIDES -> List.of("zu beiden Seiten von", "links und rechts von");
        };
    }

    /// The case that the words of a relation ask for.
    static Case caseOf(Relation relation) {
        return relation == Relation.AROUND ? Case.ACCUSATIVE : Case.DATIVE;
    }

    /// A setting as a subject.
    static String noun(Setting setting) {
        return switch (setting) {
            case SKY -> "ein klarer blauer Himmel";
            case SEA -> "ein ruhiger blauer Ozean";
            case MEADOW -> "eine grasbewachsene Wiese";
            case BEACH -> "ein sandiger Strand";
            case NIGHT -> "ein dunkler Nachthimmel";
            case SUNSET -> "ein orangefarbener Sonnenuntergang";
            case SNOW -> "eine verschneite Winterlandschaft";
            case BRICKS -> "eine Backsteinmauer";
            case TABLE -> "ein Holztisch";
            case PAPER -> "ein schlichter blasser Hintergrund";
            case CLOTH -> "eine karierte Tischdecke";
            case WALLPAPER -> "eine gestreifte Tapete";
            case WATER -> "tiefes türkisfarbenes Wasser";
        };
    }

    /// A setting after `mit`.
    static String dative(Setting setting) {
        return switch (setting) {
            case SKY -> "einem klaren blauen Himmel";
            case SEA -> "einem ruhigen blauen Ozean";
            case MEADOW -> "einer grasbewachsenen Wiese";
            case BEACH -> "einem sandigen Strand";
            case NIGHT -> "einem dunklen Nachthimmel";
            case SUNSET -> "einem orangefarbenen Sonnenuntergang";
            case SNOW -> "einer verschneiten Winterlandschaft";
            case BRICKS -> "einer Backsteinmauer";
            case TABLE -> "einem Holztisch";
            case PAPER -> "einem schlichten blassen Hintergrund";
            case CLOTH -> "einer karierten Tischdecke";
            case WALLPAPER -> "einer gestreiften Tapete";
            case WATER -> "tiefem türkisfarbenem Wasser";
        };
    }

    static List<String> phrases(Setting setting) {
        return switch (setting) {
            case SKY -> List.of("am klaren blauen Himmel", "vor einem hellen Himmel");
            case SEA -> List.of("am ruhigen Meer", "vor dem Ozean");
            case MEADOW -> List.of("auf einer grünen Wiese", "auf einem grasbewachsenen Feld");
            case BEACH -> List.of("am Strand", "an einem sandigen Ufer");
            case NIGHT -> List.of("bei Nacht", "am dunklen Nachthimmel");
            case SUNSET -> List.of("bei Sonnenuntergang", "im warmen Abendlicht");
            case SNOW -> List.of("im Schnee", "auf einem kalten verschneiten Hügel");
            case BRICKS -> List.of("vor einer Backsteinmauer", "vor alten Backsteinen");
            case TABLE -> List.of("auf einem Holztisch", "auf Holzbrettern");
            case PAPER -> List.of("auf schlichtem Papier", "auf einem blassen Hintergrund");
            case CLOTH -> List.of("auf einer karierten Tischdecke", "auf einer Picknickdecke");
            case WALLPAPER -> List.of("auf einer pastellfarbenen Tapete", "vor einer Tapete");
            case WATER -> List.of("unter Wasser", "tief im Wasser");
        };
    }
}
