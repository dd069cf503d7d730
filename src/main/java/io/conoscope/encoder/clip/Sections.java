package io.conoscope.encoder.clip;

import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

/// The two towers' parts of a `config.json`.
final class Sections {

    private static final String OLD = "_dict";

    private Sections() {}

    /// A tower's keys. Early files give them a second time under a name that ends in `_dict`, and
    /// transformers believes those.
    static JsonSection of(JsonSection root, String key) throws ConoscopeException {
        var old = root.has(key + OLD) ? root.section(key + OLD).values() : new JsonObject();
        if (!root.has(key) && !old.isEmpty()) {
            return root.section(key + OLD);
        }
        var section = root.section(key);
        var both = section.values().deepCopy();
        old.asMap().forEach(both::add);
        return new JsonSection(section.file(), section.prefix(), both);
    }
}
