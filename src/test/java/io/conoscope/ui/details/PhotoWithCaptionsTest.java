package io.conoscope.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoWithCaptionsTest {

    private final Region photo = sized(90);
    private final Region captions = sized(150);
    private final PhotoWithCaptions both = new PhotoWithCaptions(photo, captions);

    private static Region sized(double height) {
        var region = new Region();
        region.setPrefHeight(height);
        return region;
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 290, 400, 900})
    void besideEachOtherTheyKeepApartAndCaptionsBeginAtTheTop(int width) {
        both.setBeside(true);
        layOut(width);
        assertTrue(photo.getBoundsInParent().getMaxX() <= captions.getLayoutX() - 8);
        assertEquals(0, captions.getLayoutY());
        assertEquals(width, captions.getBoundsInParent().getMaxX(), 0.5);
        assertTrue(captions.getWidth() > photo.getWidth(), "words need more room than the photo");
        assertEquals(150, both.prefHeight(width), 0.5);
    }

    @Test
    void withRoomThePhotoStandsAbove() {
        layOut(290);
        assertEquals(290, photo.getWidth());
        assertTrue(captions.getLayoutY() >= photo.getBoundsInParent().getMaxY());
        assertEquals(248, both.prefHeight(290), 0.5);
    }

    private void layOut(double width) {
        both.resize(width, both.prefHeight(width));
        both.layout();
    }
}
