package io.conoscope.gap.live;

/// How cosines at one amount of a correction follow from products that are already there.
///
/// Before it is divided by the lengths of both rows, a product is `raw · R + once · C + twice · T +
/// along(a) + along(b) + constant`, with R the product of the rows as they are, C that of one row
/// with the other one corrected (both ways), T that of both corrected.
///
/// @param raw   weight of R
/// @param once  weight of C
/// @param twice weight of T
/// @param move  how far rows are moved along the gap, of images by −move, of texts by +move
record Blend(float raw, float once, float twice, float move) {

    /// `(1 − A) x + A x'`.
    static Blend mix(double amount) {
        double rest = 1 - amount;
        return new Blend(
                (float) (rest * rest), (float) (amount * rest), (float) (amount * amount), 0);
    }

    /// `x − D/2 g` and `y + D/2 g`, g of length 1.
    static Blend shift(double distance) {
        return new Blend(1, 0, 0, (float) (distance / 2));
    }
}
