package io.conoscope.app.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

class PresenterSheetTest {

    @Test
    void sizesAloneAreEnlarged() {
        var css =
                """
                /* not { -fx-font-size: 9px; } */
                .root {
                  -fx-font-size: 13px;
                  -fx-background-color: red;
                }
                .a > .b,
                .c:hover {
                  -fx-min-height: 40px;
                  -fx-padding: 4px 8px;
                }
                .line { -fx-min-height: 1px; }
                """;
        assertEquals(
                """
                .cs-presenting {
                  -fx-font-size: 20.8px;
                }
                .a > .b,
                .c:hover {
                  -fx-min-height: 64.0px;
                }
                """,
                PresenterSheet.enlarged(css).replace("\r\n", "\n"));
    }

    @Test
    void everyTypeSizeOfTheWindowHasALargerOne() throws Exception {
        var address = PresenterSheet.addresses().getFirst();
        var larger =
                new String(
                        Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1)),
                        StandardCharsets.UTF_8);
        String structure;
        try (var in = PresenterSheet.class.getResourceAsStream("/io/conoscope/ui/structure.css")) {
            structure = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertEquals(count("-fx-font-size", structure), count("-fx-font-size", larger));
        assertTrue(count("-fx-font-size", larger) > 20);
        assertFalse(larger.contains("-color"), "colours stay with their own sheets");
    }

    private static long count(String what, String text) {
        return Pattern.compile(what).matcher(text).results().count();
    }
}
