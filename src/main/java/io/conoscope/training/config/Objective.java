package io.conoscope.training.config;

import java.util.Arrays;
import java.util.List;

/// What a run makes its model good at.
public enum Objective {
    /// Pictures and texts find each other, by a softmax over the batch.
    INFONCE("infonce"),
    /// The same, each pair by itself by a sigmoid.
    SIGLIP("siglip"),
    /// A picture finds itself, cropped in another way: the image tower by itself.
    IMAGE_IMAGE("image-image"),
    /// A text finds another about the same picture: the text tower by itself.
    TEXT_TEXT("text-text");

    private final String word;

    Objective(String word) {
        this.word = word;
    }

    /// As in configurations.
    public String word() {
        return word;
    }

    /// Whether pictures and texts are compared.
    public boolean isAcross() {
        return this == INFONCE || this == SIGLIP;
    }

    /// All words.
    public static List<String> words() {
        return Arrays.stream(values()).map(Objective::word).toList();
    }
}
