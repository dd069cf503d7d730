package io.conoscope.ui.browser;

/// How the browser shows what there is.
public enum BrowserView {
    /// Photos as a grid of thumbnails.
    PHOTOS,
    /// Images and texts as rows.
    TABLE
}
