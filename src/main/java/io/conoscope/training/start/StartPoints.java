package io.conoscope.training.start;

import ai.djl.ndarray.NDManager;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;
import io.conoscope.encoder.checkpoint.Checkpoint;
import io.conoscope.encoder.clip.ClipConfig;
import io.conoscope.encoder.clip.ClipHalf;
import io.conoscope.encoder.clip.ClipModel;
import io.conoscope.encoder.clip.OpenClipConfig;
import io.conoscope.encoder.folder.Architecture;
import io.conoscope.encoder.folder.ModelFolder;
import io.conoscope.encoder.folder.ModelFormat;
import io.conoscope.encoder.network.CheckpointFit;
import io.conoscope.encoder.network.Network;
import io.conoscope.encoder.network.RandomWeights;
import io.conoscope.training.learn.PairKind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Opens what training begins with.
public final class StartPoints {

    /// What a model folder may hold beside weights and settings, by the end of its name.
    private static final List<String> COPIED =
            List.of(
                    "tokenizer.json",
                    "tokenizer_config.json",
                    "special_tokens_map.json",
                    "vocab.json",
                    "merges.txt",
                    "vocab.txt",
                    "bpe_simple_vocab_16e6.txt.gz",
                    "preprocessor_config.json",
                    OpenClipConfig.FILE,
                    "NOTICE.txt",
                    "LICENSE");

    private StartPoints() {}

    /// Opens a model's or two models' towers for training on a kind of pairs.
    ///
    /// @param manager owns the weights
    /// @throws ConoscopeException `train.format` for what is not made of blocks, `train.towers` for
    /// two that cannot be put together, or what is wrong with a folder
    public static StartPoint open(StartingModel choice, PairKind pairs, NDManager manager)
            throws ConoscopeException {
        return choice.isOneModel() ? one(choice, pairs, manager) : two(choice, manager);
    }

    private static StartPoint one(StartingModel choice, PairKind pairs, NDManager manager)
            throws ConoscopeException {
        var model = find(choice.image(), choice.randomInit() != null);
        var network = Architecture.build(model.folder());
        requireHalves(model, network, pairs);
        load(network, model.folder(), choice, manager);
        return new StartPoint(
                model.name(),
                network,
                saved(model.folder(), network, pairs),
                pairs == PairKind.TEXT_TEXT ? null : model.preprocessor(),
                pairs == PairKind.IMAGE_IMAGE ? null : model.tokenizer());
    }

    private static void load(Network network, Path folder, StartingModel choice, NDManager manager)
            throws ConoscopeException {
        if (choice.randomInit() != null) {
            network.load(manager, new RandomWeights(network, choice.randomInit()));
            return;
        }
        try (var checkpoint = Checkpoint.open(folder)) {
            network.load(manager, CheckpointFit.of(checkpoint, network));
        }
    }

    private static ModelFolder find(Path folder, boolean fresh) throws ConoscopeException {
        var model = ModelFolder.find(folder.toString(), fresh, null);
        if (model.format() != ModelFormat.SAFETENSORS) {
            throw new ConoscopeException("train.format", null, folder, model.format().word());
        }
        return model;
    }

    private static void requireHalves(ModelFolder model, Network network, PairKind pairs)
            throws ConoscopeException {
        if (pairs != PairKind.TEXT_TEXT && network.image() == null) {
            throw new ConoscopeException("model.half", null, model.name(), "image");
        }
        if (pairs != PairKind.IMAGE_IMAGE && network.text() == null) {
            throw new ConoscopeException("model.half", null, model.name(), "text");
        }
    }

    /// Where only one half of a CLIP is trained, its checkpoints hold that half.
    private static SavedModel saved(Path folder, Network network, PairKind pairs)
            throws ConoscopeException {
        var config = config(folder);
        boolean halved = pairs != PairKind.IMAGE_TEXT && ClipJson.isClip(config);
        if (!halved) {
            return new SavedModel(
                    text(config), copied(folder), StartPoints::each, half(pairs, network));
        }
        boolean isImage = pairs == PairKind.IMAGE_IMAGE;
        Predicate<String> held = isImage ? ClipHalf::isOfImages : ClipHalf::isOfTexts;
        return new SavedModel(text(ClipJson.half(config, isImage)), copied(folder), held, held);
    }

    @SuppressWarnings("unused") // a predicate that holds of every name
    private static boolean each(String name) {
        return true;
    }

    /// Without gradients a weight must not decay either.
    private static Predicate<String> half(PairKind pairs, Network network) {
        return switch (pairs) {
            case IMAGE_TEXT -> StartPoints::each;
            case IMAGE_IMAGE -> name -> network.text() == null || name.startsWith("vision");
            case TEXT_TEXT -> name -> network.image() == null || name.startsWith("text");
        };
    }

    /// Two halves of CLIP, from whole models or from halves, become one whole model.
    private static StartPoint two(StartingModel choice, NDManager manager)
            throws ConoscopeException {
        var image = find(choice.image(), false);
        var text = find(choice.text(), false);
        var imageConfig = config(image.folder());
        var textConfig = config(text.folder());
        requireOneSpace(choice, imageConfig, textConfig);
        var whole = ClipJson.whole(imageConfig, textConfig);
        var network = new ClipModel(ClipConfig.read(new JsonSection(image.folder(), "", whole)));
        try (var imageWeights = Checkpoint.open(image.folder());
                var textWeights = Checkpoint.open(text.folder())) {
            var ofImages = CheckpointFit.of(imageWeights, Architecture.build(image.folder()));
            var ofTexts = CheckpointFit.of(textWeights, Architecture.build(text.folder()));
            var fresh = new RandomWeights(network, 0);
            network.load(
                    manager,
                    (name, into) -> {
                        if (ClipHalf.isOfImages(name)) {
                            ofImages.fill(name, into);
                        } else if (ClipHalf.isOfTexts(name)) {
                            ofTexts.fill(name, into);
                        } else {
                            // The logit scale, which is a constant before training.
                            fresh.fill(name, into);
                        }
                    });
        }
        var files = new ArrayList<>(copied(text.folder()));
        files.removeIf(file -> file.endsWith("preprocessor_config.json"));
        var pictures = image.folder().resolve("preprocessor_config.json");
        if (Files.isRegularFile(pictures)) {
            files.add(pictures);
        }
        return new StartPoint(
                image.name() + " + " + text.name(),
                network,
                new SavedModel(text(whole), files, StartPoints::each, StartPoints::each),
                image.preprocessor(),
                text.tokenizer());
    }

    private static void requireOneSpace(StartingModel choice, JsonObject image, JsonObject text)
            throws ConoscopeException {
        boolean fit = ClipJson.isClip(image) && ClipJson.isClip(text);
        if (!fit || ClipJson.width(image) != ClipJson.width(text)) {
            throw new ConoscopeException(
                    "train.towers",
                    null,
                    choice.image(),
                    fit ? ClipJson.width(image) : image.get("model_type"),
                    choice.text(),
                    fit ? ClipJson.width(text) : text.get("model_type"));
        }
    }

    private static JsonObject config(Path folder) throws ConoscopeException {
        return Architecture.root(folder).values();
    }

    private static String text(JsonObject config) {
        var gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        return gson.toJson(config) + "\n";
    }

    private static List<Path> copied(Path folder) throws ConoscopeException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> COPIED.contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, folder, e);
        }
    }
}
