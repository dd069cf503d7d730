package io.conoscope.ui.kit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as the window writes them: three significant digits, a comma between thousands, a real
/// minus sign. The same on every locale, so that a figure reads the same wherever it was made.
///
/// What is not finite reads [#NONE].
public final class NumberText {

    /// Stands where there is no number.
    public static final String NONE = "–";

    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private NumberText() {}

    /// A measured number with three significant digits: `0.851`, `1.00`, `−3.33`, `12,346`.
    ///
    /// Whole digits are never rounded away; below 0.0001 it reads as a power of ten.
    public static String significant(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        if (value == 0) {
            return "0";
        }
        var rounded = new BigDecimal(value).round(THREE);
        if (rounded.abs().compareTo(new BigDecimal("0.0001")) < 0) {
            return power(rounded);
        }
        if (rounded.abs().compareTo(new BigDecimal(1000)) >= 0) {
            rounded = new BigDecimal(value).setScale(0, RoundingMode.HALF_EVEN);
        }
        if (rounded.precision() < THREE.getPrecision()) {
            rounded =
                    rounded.setScale(rounded.scale() + THREE.getPrecision() - rounded.precision());
        }
        return signed(rounded.signum(), grouped(rounded.abs().toPlainString()));
    }

    /// A number with so many decimals, for columns that align: `0.310`, `−0.025`.
    ///
    /// @param decimals digits after the point, at least 0
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        var rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return signed(rounded.signum(), grouped(rounded.abs().toPlainString()));
    }

    /// A count: `5,000`.
    public static String count(long value) {
        return signed(Long.signum(value), grouped(new BigDecimal(value).abs().toPlainString()));
    }

    /// A rank or another count that may be halved: `494`, `1.5`.
    public static String rank(double value) {
        return fixed(value, value == Math.rint(value) ? 0 : 1);
    }

    /// A share of 1 in percent with three significant digits: `34.6 %`.
    public static String percent(double share) {
        return Double.isFinite(share) ? significant(100 * share) + " %" : NONE;
    }

    private static String power(BigDecimal rounded) {
        int exponent = rounded.precision() - rounded.scale() - 1;
        var mantissa = rounded.abs().movePointLeft(exponent).setScale(2, RoundingMode.HALF_EVEN);
        var raised = new StringBuilder("⁻");
        for (char digit : Integer.toString(-exponent).toCharArray()) {
            raised.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return signed(rounded.signum(), mantissa.toPlainString() + "×10" + raised);
    }

    private static String signed(int sign, String digits) {
        return sign < 0 ? "−" + digits : digits;
    }

    private static String grouped(String digits) {
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        var text = new StringBuilder(digits);
        for (int at = whole - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
