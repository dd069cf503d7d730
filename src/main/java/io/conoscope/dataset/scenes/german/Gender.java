package io.conoscope.dataset.scenes.german;

/// The gender of a noun, with what it asks of its neighbours.
enum Gender {
    MASCULINE,
    FEMININE,
    NEUTER;

    /// The indefinite article.
    String article(Case in) {
        return switch (in) {
            case NOMINATIVE -> this == FEMININE ? "eine" : "ein";
            case ACCUSATIVE ->
                    switch (this) {
                        case MASCULINE -> "einen";
                        case FEMININE -> "eine";
                        case NEUTER -> "ein";
                    };
            case DATIVE -> this == FEMININE ? "einer" : "einem";
        };
    }

    /// What an adjective ends in after the indefinite article.
    String ending(Case in) {
        if (in == Case.DATIVE || (in == Case.ACCUSATIVE && this == MASCULINE)) {
            return "en";
        }
        return switch (this) {
            case MASCULINE -> "er";
            case FEMININE -> "e";
            case NEUTER -> "es";
        };
    }

    /// The definite article in the nominative, which is the relative pronoun too.
    String the() {
        return switch (this) {
            case MASCULINE -> "der";
            case FEMININE -> "die";
            case NEUTER -> "das";
        };
    }
}
