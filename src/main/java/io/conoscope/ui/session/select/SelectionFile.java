package io.conoscope.ui.session.select;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.base.json.JsonSection;
import io.conoscope.base.json.JsonText;
import io.conoscope.corpus.Corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Named selections and recent expressions on disk: one JSON file a corpus, named by its
/// fingerprint. Blocks; safe on any thread.
///
/// @param folder where they lie
public record SelectionFile(Path folder) {

    private static final long MOST_BYTES = 512L << 20;

    private Path of(Corpus whole) {
        return folder.resolve(whole.fingerprint() + ".json");
    }

    /// What is kept with a corpus; nothing where there is no file.
    ///
    /// @param whole with all its splits
    /// @throws ConoscopeException if the file is damaged
    KeptSelections load(Corpus whole) throws ConoscopeException {
        var file = of(whole);
        if (!Files.exists(file)) {
            return KeptSelections.NONE;
        }
        var json = JsonSection.read(file, MOST_BYTES);
        var named = new ArrayList<NamedSelection>();
        for (var element : json.array("selections")) {
            if (element instanceof JsonObject object) {
                var part = new JsonSection(file, "selections", object);
                named.add(
                        new NamedSelection(
                                part.text("name"), texts(part, "images"), texts(part, "texts")));
            }
        }
        return new KeptSelections(named, texts(json, "queries"));
    }

    private static List<String> texts(JsonSection part, String key) throws ConoscopeException {
        return part.array(key).asList().stream()
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .toList();
    }

    /// Replaces what is kept with a corpus.
    void save(Corpus whole, KeptSelections kept) throws ConoscopeException {
        var json = new JsonObject();
        json.addProperty("corpus", whole.name());
        var selections = new JsonArray();
        kept.named().forEach(named -> selections.add(JsonText.tree(named)));
        json.add("selections", selections);
        json.add("queries", JsonText.tree(kept.queries()));
        WholeFile.write(of(whole), JsonText.of(json) + "\n");
    }
}
