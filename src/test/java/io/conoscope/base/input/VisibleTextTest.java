package io.conoscope.base.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

    @Test
    void makesEscapesAndMarksOfDirectionVisible() {
        assertEquals("\\u001b[31mred\\u0007", VisibleText.of("\u001b[31mred\u0007"));
        assertEquals("a\\u009b2Jb\\u007f", VisibleText.of("a\u009b2Jb\u007f"));
        assertEquals("gpj\\u202e.exe", VisibleText.of("gpj\u202e.exe"));
        assertEquals("\\ud83d!", VisibleText.of("\ud83d!"));
    }

    @Test
    void leavesWordsOfAllLanguagesAlone() {
        var text = "Café, 日本, שלום, 👩‍🚀 – “quoted”";
        assertSame(text, VisibleText.line(text));
    }

    @Test
    void keepsLayoutUnlessTheTextIsOneLine() {
        assertEquals("\ra\n\tb\r\n", VisibleText.of("\ra\n\tb\r\n"));
        assertEquals("a\\u000db", VisibleText.of("a\rb"));
        assertEquals("a\\u000ab\\u0009", VisibleText.line("a\nb\t"));
    }

    @Test
    void jsonReadsBackTheSameCharacters() {
        var json = VisibleText.of("{\"tag\": \"a\u202eb\u009b\"}");
        var tag = JsonParser.parseString(json).getAsJsonObject().get("tag").getAsString();
        assertEquals("a\u202eb\u009b", tag);
    }
}
