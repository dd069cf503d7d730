package io.conoscope.encoder.tokenizer;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;
import io.conoscope.encoder.tokenizer.bpe.PublishedMerges;

import java.nio.file.Files;
import java.nio.file.Path;

/// How a family of models was trained to take its texts.
public enum TextFamily {

    /// Padded to the context length with the padding token of the folder's files, else the end
    /// token. Radford et al. 2021, arXiv:2103.00020.
    CLIP,

    /// As [#CLIP]; where the folder names the tokenizer `SiglipTokenizer`, punctuation is removed
    /// and letters become lower case first. Zhai et al. 2023, arXiv:2303.15343.
    SIGLIP,

    /// As long as the text, never padded: BERT and its relatives, which are told by a mask where a
    /// text ends, so that padding changes nothing.
    BERT;

    private static final String CONFIG = "config.json";
    private static final String OPEN_CLIP = "open_clip_config.json";

    /// The family of a folder: by the `model_type` of its `config.json`, else by the name of its
    /// tokenizer, else by the files that only CLIP has.
    ///
    /// @throws ConoscopeException `json.syntax` or `config.value`
    public static TextFamily of(Path folder) throws ConoscopeException {
        var config = folder.resolve(CONFIG);
        if (Files.isRegularFile(config)) {
            var type = JsonSection.read(config, 1 << 20).text("model_type", "");
            if (type.startsWith("siglip")) {
                return SIGLIP;
            }
            if (type.startsWith("clip")) {
                return CLIP;
            }
        }
        var kind = TokenizerSettings.read(folder).kind();
        if (kind.startsWith("Siglip")) {
            return SIGLIP;
        }
        boolean clip =
                kind.startsWith("CLIP")
                        || (kind.isEmpty() && isOpenClip(folder))
                        || Files.exists(folder.resolve(PublishedMerges.FILE))
                        || (kind.isEmpty() && Files.exists(folder.resolve("merges.txt")));
        return clip ? CLIP : BERT;
    }

    private static boolean isOpenClip(Path folder) {
        return Files.exists(folder.resolve(OPEN_CLIP)) && !Files.exists(folder.resolve(CONFIG));
    }

    /// How many ids a text has at most where the model's own files do not say.
    public int usualLength() {
        return switch (this) {
            case CLIP -> 77;
            case SIGLIP -> 64;
            case BERT -> 512;
        };
    }

    /// Whether every text becomes the same number of ids.
    public boolean isPadded() {
        return this != BERT;
    }
}
