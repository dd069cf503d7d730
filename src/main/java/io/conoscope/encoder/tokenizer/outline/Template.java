package io.conoscope.encoder.tokenizer.outline;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

import java.util.Set;

/// Checks the step that puts special tokens around a text.
final class Template {

    private static final int MAX_DEPTH = 5;
    private static final int MAX_STEPS = 8;

    /// Special tokens around a text, and ids that all of a step's stand for.
    private static final int MAX_PIECES = 64;

    private Template() {}

    /// Checks the step, and leaves of it what encoding needs. Each template holds the text exactly
    /// once: of a text that is there several times the library makes every combination of its cut
    /// pieces.
    static void require(JsonSection root) throws ConoscopeException {
        if (root.has("post_processor")) {
            int steps = require(root.section("post_processor"), MAX_DEPTH);
            if (steps > MAX_STEPS) {
                throw root.wrong("post_processor", steps + " steps", "at most " + MAX_STEPS);
            }
        }
    }

    /// @return how many steps it has
    private static int require(JsonSection step, int depth) throws ConoscopeException {
        var type = step.text("type", "");
        switch (type) {
            case "ByteLevel" -> {}
            case "BertProcessing", "RobertaProcessing" -> {
                requirePair(step, "sep");
                requirePair(step, "cls");
            }
            case "TemplateProcessing" -> requireTemplate(step);
            case "Sequence" -> {
                return requireSequence(step, depth);
            }
            default ->
                    throw step.wrong(
                            "type",
                            '"' + type + '"',
                            "BertProcessing, RobertaProcessing, TemplateProcessing, ByteLevel or"
                                    + " Sequence");
        }
        StepFields.keepNeeded(step, type);
        return 1;
    }

    private static int requireSequence(JsonSection step, int depth) throws ConoscopeException {
        StepFields.keepOnly(step.values(), Set.of("processors"));
        int steps = 0;
        for (var item : step.array("processors")) {
            if (depth == 0 || !(item instanceof JsonObject object)) {
                throw step.wrong(
                        "processors", item, "steps, nested at most " + MAX_DEPTH + " deep");
            }
            steps +=
                    require(
                            new JsonSection(step.file(), step.prefix() + "processors.", object),
                            depth - 1);
        }
        return steps;
    }

    private static void requirePair(JsonSection step, String key) throws ConoscopeException {
        var pair = step.array(key);
        if (pair.size() != 2 || !ModelOutline.isText(pair.get(0)) || !isId(pair.get(1))) {
            throw step.wrong(key, pair, "a token and its id");
        }
    }

    /// The template of a pair of texts is not needed, but the library wants one.
    private static void requireTemplate(JsonSection step) throws ConoscopeException {
        var tokens = step.section("special_tokens");
        requireSpecial(step, tokens);
        int texts = 0;
        var pieces = new JsonArray();
        for (var piece : step.array("single")) {
            var needed = piece(step, piece, tokens);
            pieces.add(needed);
            texts += needed.has("Sequence") ? 1 : 0;
        }
        if (texts != 1 || pieces.size() > MAX_PIECES) {
            throw step.wrong(
                    "single",
                    pieces.size() + " parts, " + texts + " of them the text",
                    "the text once, among at most " + MAX_PIECES + " parts");
        }
        step.values().add("single", pieces);
        step.values().add("pair", new JsonArray());
    }

    private static void requireSpecial(JsonSection step, JsonSection tokens)
            throws ConoscopeException {
        int all = 0;
        for (var name : tokens.values().keySet()) {
            var token = tokens.section(name);
            var ids = token.array("ids");
            boolean whole = !ids.isEmpty() && token.array("tokens").size() == ids.size();
            for (var id : ids) {
                whole &= isId(id);
            }
            for (var text : token.array("tokens")) {
                whole &= ModelOutline.isText(text);
            }
            if (!whole) {
                throw token.wrong("ids", ids, "an id for each of its tokens");
            }
            all += ids.size();
            StepFields.keepOnly(token.values(), Set.of("id", "ids", "tokens"));
            token.values().addProperty("id", name);
        }
        if (all > MAX_PIECES) {
            throw step.wrong("special_tokens", all + " ids", "at most " + MAX_PIECES);
        }
    }

    /// One part of a template, without what numbers the texts of a pair.
    private static JsonObject piece(JsonSection step, JsonElement piece, JsonSection tokens)
            throws ConoscopeException {
        if (piece instanceof JsonObject object && object.size() == 1) {
            var section = new JsonSection(step.file(), step.prefix() + "single.", object);
            if (object.has("Sequence") && section.section("Sequence").text("id", "").equals("A")) {
                return piece("Sequence", "A");
            }
            if (object.has("SpecialToken")) {
                var name = section.section("SpecialToken").text("id", "");
                if (tokens.has(name)) {
                    return piece("SpecialToken", name);
                }
            }
        }
        throw step.wrong("single", piece, "the text, and special tokens that special_tokens lists");
    }

    private static JsonObject piece(String kind, String id) {
        var inner = new JsonObject();
        inner.addProperty("id", id);
        inner.addProperty("type_id", 0);
        var piece = new JsonObject();
        piece.add(kind, inner);
        return piece;
    }

    private static boolean isId(JsonElement value) {
        double id = JsonSection.isNumber(value) ? value.getAsDouble() : -1;
        return id >= 0 && id <= TokenizerOutline.MAX_ID && id == Math.rint(id);
    }
}
