package io.conoscope.embedding;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.base.input.InputFile;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.CorpusRef;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `manifest.json` of a folder of embeddings: of what its rows are, and by what.
///
/// It holds no time and no name of a machine, so that the same work gives the same bytes.
///
/// @param model            the model's name, for example `clip-vit-b32`
/// @param weights          the state of its weights: `random 1` or `trained`
/// @param modelFingerprint SHA-256 over everything that decides the model's outputs, in hex
/// @param dimension        width d of the rows
/// @param images           rows of `image.npy`
/// @param texts            rows of `text.npy`
/// @param corpus           what was embedded
/// @param settings         everything else that decides the numbers, by name, sorted
/// @param skipped          images of the corpus that have no row, in its order; texts that belong
///                         to no other image have none either
public record Manifest(
        String model,
        String weights,
        String modelFingerprint,
        int dimension,
        int images,
        int texts,
        CorpusOrigin corpus,
        Map<String, String> settings,
        List<SkippedImage> skipped) {

    /// Where a corpus came from, so that its photos and captions can be found again: reading its
    /// reference gives the corpus of this fingerprint. Manifests from before references have none;
    /// there the path, the split and as many of the first images as the manifest has `images` and
    /// `skipped` together say the same, but for the format.
    ///
    /// @param name        for people, for example `Flickr8k`
    /// @param path        the folder or file it was read from, absolute
    /// @param split       the split, or null for all of it
    /// @param fingerprint [Corpus#fingerprint]
    /// @param ref         how it was read, or null where that is not known
    public record CorpusOrigin(
            String name,
            String path,
            @Nullable String split,
            String fingerprint,
            @Nullable CorpusRef ref) {}

    private static final String FORMAT = "conoscope-embeddings";
    private static final int VERSION = 1;
    private static final long LARGEST = 1 << 26;

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

    public Manifest {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        skipped = List.copyOf(skipped);
    }

    /// A manifest of a corpus whose pictures could all be read.
    public Manifest(
            String model,
            String weights,
            String modelFingerprint,
            int dimension,
            int images,
            int texts,
            CorpusOrigin corpus,
            Map<String, String> settings) {
        this(
                model,
                weights,
                modelFingerprint,
                dimension,
                images,
                texts,
                corpus,
                settings,
                List.of());
    }

    /// The origin of a corpus as it is recorded.
    public static CorpusOrigin origin(Corpus corpus) {
        return new CorpusOrigin(
                corpus.name(),
                corpus.root().toAbsolutePath().normalize().toString(),
                corpus.split(),
                corpus.fingerprint(),
                corpus.ref());
    }

    /// What is shown beside every number.
    public Provenance provenance() {
        return new Provenance(model, weights, corpus.name(), corpus.split(), settings);
    }

    /// The file's text, the same for equal manifests.
    public String toJson() {
        var json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("version", VERSION);
        json.addProperty("model", model);
        json.addProperty("weights", weights);
        json.addProperty("modelFingerprint", modelFingerprint);
        json.addProperty("dimension", dimension);
        json.addProperty("images", images);
        json.addProperty("texts", texts);
        json.add("corpus", GSON.toJsonTree(corpus));
        json.add("settings", GSON.toJsonTree(settings));
        json.add("skipped", GSON.toJsonTree(skipped));
        return GSON.toJson(json) + "\n";
    }

    /// Writes the file whole or not at all.
    ///
    /// @throws ConoscopeException `file.write` if the disk is full or the folder cannot be written
    public void write(Path file) throws ConoscopeException {
        WholeFile.write(file, toJson());
    }

    /// Reads a manifest.
    ///
    /// @throws ConoscopeException `manifest.…` if it is not one of this format, `file.…` if it
    ///     cannot be read
    public static Manifest read(Path file) throws ConoscopeException {
        var keys = new ManifestJson(file, "", parse(file));
        keys.require("format", FORMAT);
        keys.require("version", Integer.toString(VERSION));
        var corpus = keys.object("corpus");
        return new Manifest(
                keys.text("model"),
                keys.text("weights"),
                keys.text("modelFingerprint"),
                keys.count("dimension"),
                keys.count("images"),
                keys.count("texts"),
                new CorpusOrigin(
                        corpus.text("name"),
                        corpus.text("path"),
                        corpus.textOrNull("split"),
                        corpus.text("fingerprint"),
                        corpus.ref("ref")),
                keys.object("settings").texts(),
                keys.skipped("skipped"));
    }

    private static JsonObject parse(Path file) throws ConoscopeException {
        try {
            if (InputFile.require(file) > LARGEST) {
                throw malformed(file, null, Files.size(file) + " bytes, expected at most 64 MiB");
            }
            var text = Files.readString(file, StandardCharsets.UTF_8);
            JsonElement json = JsonParser.parseString(text);
            if (!json.isJsonObject()) {
                throw malformed(file, null, "it is not a JSON object");
            }
            return json.getAsJsonObject();
        } catch (JsonParseException e) {
            throw malformed(file, e, e.getMessage());
        } catch (NoSuchFileException e) {
            throw new ConoscopeException("file.missing", e, file);
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }

    private static ConoscopeException malformed(
            Path file, @Nullable Exception cause, @Nullable String what) {
        return new ConoscopeException("manifest.malformed", cause, file, String.valueOf(what));
    }
}
