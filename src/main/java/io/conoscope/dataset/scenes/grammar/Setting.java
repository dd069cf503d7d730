package io.conoscope.dataset.scenes.grammar;

import java.util.List;

/// Where a scene takes place.
///
/// The phrases are true wherever in the picture a thing stands.
@SuppressWarnings("ImmutableEnumChecker") // its lists are copies that nobody changes
public enum Setting {
    /// A clear blue sky.
    SKY("a clear blue sky", 0x8FC7F2, "in the clear blue sky", "against a bright sky"),
    /// A calm sea.
    SEA("a calm blue ocean", 0x5B9BD0, "by the calm sea", "with the ocean behind"),
    /// A green meadow.
    MEADOW("a grassy meadow", 0x9CCB77, "on a green meadow", "in a grassy field"),
    /// A sandy beach.
    BEACH("a sandy beach", 0xEAD9AC, "at the beach", "on a sandy shore"),
    /// A night sky.
    NIGHT("a dark night sky", 0x1D2550, "at night", "in the dark night sky"),
    /// An orange sunset.
    SUNSET("an orange sunset", 0xF5A673, "at sunset", "in the warm evening light"),
    /// A snowy landscape.
    SNOW("a snowy winter landscape", 0xE3ECF4, "in the snow", "on a cold snowy hill"),
    /// A brick wall.
    BRICKS("a brick wall", 0xB5735A, "in front of a brick wall", "against old bricks"),
    /// A wooden table.
    TABLE("a wooden table", 0xC49A6C, "on a wooden table", "on wooden boards"),
    /// Plain paper.
    PAPER("a plain pale background", 0xF3EAD7, "on plain paper", "on a pale background"),
    /// A checkered tablecloth.
    CLOTH("a checkered tablecloth", 0xD5E2EF, "on a checkered tablecloth", "on a picnic cloth"),
    /// Striped wallpaper.
    WALLPAPER("striped wallpaper", 0xF2DCE0, "on pastel wallpaper", "in front of wallpaper"),
    /// Deep water.
    WATER("deep turquoise water", 0x1E7F92, "under water", "deep in the water");

    private final String noun;
    private final int tone;
    private final List<String> phrases;

    Setting(String noun, int tone, String... phrases) {
        this.noun = noun;
        this.tone = tone;
        this.phrases = List.of(phrases);
    }

    /// A noun phrase for it.
    public String noun() {
        return noun;
    }

    /// Phrases that follow a thing.
    public List<String> phrases() {
        return phrases;
    }

    /// The colour that is there most, which things must differ from.
    public int tone() {
        return tone;
    }
}
