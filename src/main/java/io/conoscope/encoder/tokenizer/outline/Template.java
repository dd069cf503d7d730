package io.conoscope.encoder.tokenizer.outline;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

import java.util.List;

/// Checks the step that puts special tokens around a text.
final class Template {

    private static final int MAX_DEPTH = 5;

    private Template() {}

    static void require(JsonSection root) throws ConoscopeException {
        if (root.has("post_processor")) {
            require(root.section("post_processor"), MAX_DEPTH);
        }
    }

    private static void require(JsonSection step, int depth) throws ConoscopeException {
        var type = step.text("type", "");
        switch (type) {
            case "ByteLevel" -> {}
            case "BertProcessing", "RobertaProcessing" -> {
                requirePair(step, "sep");
                requirePair(step, "cls");
            }
            case "TemplateProcessing" -> requireTemplate(step);
            case "Sequence" -> requireSequence(step, depth);
            default ->
                    throw step.wrong(
                            "type",
                            '"' + type + '"',
                            "BertProcessing, RobertaProcessing, TemplateProcessing, ByteLevel or"
                                    + " Sequence");
        }
    }

    private static void requireSequence(JsonSection step, int depth) throws ConoscopeException {
        for (var item : step.array("processors")) {
            if (depth == 0 || !(item instanceof JsonObject object)) {
                throw step.wrong(
                        "processors", item, "steps, nested at most " + MAX_DEPTH + " deep");
            }
            require(new JsonSection(step.file(), step.prefix() + "processors.", object), depth - 1);
        }
    }

    private static void requirePair(JsonSection step, String key) throws ConoscopeException {
        var pair = step.array(key);
        if (pair.size() != 2 || !ModelOutline.isText(pair.get(0)) || !isId(pair.get(1))) {
            throw step.wrong(key, pair, "a token and its id");
        }
    }

    private static void requireTemplate(JsonSection step) throws ConoscopeException {
        var tokens = step.section("special_tokens");
        for (var name : tokens.values().keySet()) {
            var token = tokens.section(name);
            var ids = token.array("ids");
            boolean whole = !ids.isEmpty() && token.array("tokens").size() == ids.size();
            for (var id : ids) {
                whole &= isId(id);
            }
            if (!whole) {
                throw token.wrong("ids", ids, "an id for each of its tokens");
            }
        }
        for (var list : List.of("single", "pair")) {
            for (var piece : step.array(list)) {
                requirePiece(step, list, piece, tokens);
            }
        }
    }

    private static void requirePiece(
            JsonSection step, String list, JsonElement piece, JsonSection tokens)
            throws ConoscopeException {
        if (piece instanceof JsonObject object && object.size() == 1) {
            var section = new JsonSection(step.file(), step.prefix() + list + ".", object);
            if (object.has("Sequence")) {
                var id = section.section("Sequence").text("id", "");
                if (id.equals("A") || (id.equals("B") && list.equals("pair"))) {
                    return;
                }
            }
            if (object.has("SpecialToken")
                    && tokens.has(section.section("SpecialToken").text("id", ""))) {
                return;
            }
        }
        throw step.wrong(list, piece, "texts, and special tokens that special_tokens lists");
    }

    private static boolean isId(JsonElement value) {
        double id = JsonSection.isNumber(value) ? value.getAsDouble() : -1;
        return id >= 0 && id <= TokenizerOutline.MAX_ID && id == Math.rint(id);
    }
}
