package io.conoscope.encoder.folder;

import static java.util.Map.entry;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;
import io.conoscope.encoder.Pooling;
import io.conoscope.encoder.bert.BertConfig;
import io.conoscope.encoder.bert.BertFamily;
import io.conoscope.encoder.bert.BertModel;
import io.conoscope.encoder.clip.ClipConfig;
import io.conoscope.encoder.clip.ClipHalf;
import io.conoscope.encoder.clip.ClipModel;
import io.conoscope.encoder.clip.OpenClipConfig;
import io.conoscope.encoder.clip.SiglipConfig;
import io.conoscope.encoder.clip.SiglipModel;
import io.conoscope.encoder.network.Network;
import io.conoscope.encoder.vit.VitConfig;
import io.conoscope.encoder.vit.VitFamily;
import io.conoscope.encoder.vit.VitModel;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// The architectures that we build from blocks, by the `model_type` of `config.json`.
public enum Architecture {
    /// Both towers of CLIP.
    CLIP(Pooling.CLS) {
        @Override
        Network build(JsonSection root, Pooling pooling) throws ConoscopeException {
            return new ClipModel(ClipConfig.read(root));
        }
    },
    /// CLIP's image tower alone.
    CLIP_IMAGE(Pooling.CLS) {
        @Override
        Network build(JsonSection root, Pooling pooling) throws ConoscopeException {
            return ClipHalf.ofImages(ClipConfig.readHalf(root, true));
        }
    },
    /// CLIP's text tower alone.
    CLIP_TEXT(Pooling.CLS) {
        @Override
        Network build(JsonSection root, Pooling pooling) throws ConoscopeException {
            return ClipHalf.ofTexts(ClipConfig.readHalf(root, false));
        }
    },
    /// Both towers of SigLIP.
    SIGLIP(Pooling.CLS) {
        @Override
        Network build(JsonSection root, Pooling pooling) throws ConoscopeException {
            return new SiglipModel(SiglipConfig.read(root));
        }
    },
    /// BERT and its relatives, a text tower.
    BERT(Pooling.MEAN) {
        @Override
        Network build(JsonSection root, Pooling pooling) throws ConoscopeException {
            var family =
                    switch (root.text("model_type", "")) {
                        case "bert" -> BertFamily.BERT;
                        case "distilbert" -> BertFamily.DISTILBERT;
                        default -> BertFamily.ROBERTA;
                    };
            return new BertModel(BertConfig.read(root, family), pooling);
        }
    },
    /// ViT, DeiT or DINOv2, an image tower.
    VIT(Pooling.CLS) {
        @Override
        Network build(JsonSection root, Pooling pooling) throws ConoscopeException {
            var family =
                    switch (root.text("model_type", "")) {
                        case "deit" -> VitFamily.DEIT;
                        case "dinov2" -> VitFamily.DINOV2;
                        default -> VitFamily.VIT;
                    };
            return new VitModel(VitConfig.read(root, family), pooling);
        }
    };

    private static final Map<String, Architecture> TYPES =
            new TreeMap<>(
                    Map.ofEntries(
                            entry("clip", CLIP),
                            entry("clip_vision_model", CLIP_IMAGE),
                            entry("clip_text_model", CLIP_TEXT),
                            entry("siglip", SIGLIP),
                            entry("bert", BERT),
                            entry("roberta", BERT),
                            entry("xlm-roberta", BERT),
                            entry("camembert", BERT),
                            entry("distilbert", BERT),
                            entry("vit", VIT),
                            entry("deit", VIT),
                            entry("dinov2", VIT)));

    private final Pooling usualPooling;

    Architecture(Pooling usualPooling) {
        this.usualPooling = usualPooling;
    }

    abstract Network build(JsonSection root, Pooling pooling) throws ConoscopeException;

    /// Which architecture a `config.json` is of.
    ///
    /// @throws ConoscopeException `model.architecture`, naming it and those that are known
    static Architecture of(JsonSection root) throws ConoscopeException {
        var type = root.text("model_type", "");
        var architecture = TYPES.get(type);
        if (architecture == null) {
            throw new ConoscopeException(
                    "model.architecture",
                    null,
                    root.file(),
                    type.isEmpty() ? "none" : type,
                    String.join(", ", TYPES.keySet()));
        }
        return architecture;
    }

    /// Builds a folder's blocks, still without weights.
    ///
    /// @throws ConoscopeException what is wrong with its `config.json`
    public static Network build(Path folder) throws ConoscopeException {
        var root = root(folder);
        var architecture = of(root);
        return architecture.build(root, PoolingFiles.read(folder, architecture.usualPooling));
    }

    /// Builds a folder's blocks with another pooling than it asks for.
    ///
    /// @throws ConoscopeException what is wrong with its `config.json`
    public static Network build(Path folder, Pooling pooling) throws ConoscopeException {
        var root = root(folder);
        return of(root).build(root, pooling);
    }

    /// Reads a folder's `config.json`, or what says the same in open_clip's layout.
    ///
    /// @throws ConoscopeException what is wrong with the file
    public static JsonSection root(Path folder) throws ConoscopeException {
        return OpenClipConfig.isIn(folder)
                ? OpenClipConfig.read(folder)
                : JsonSection.read(folder.resolve(ClipConfig.FILE), 1 << 20);
    }
}
