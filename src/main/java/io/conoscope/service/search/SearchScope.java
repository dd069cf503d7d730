package io.conoscope.service.search;

/// Among which items is searched.
public enum SearchScope {
    IMAGES,
    TEXTS,
    BOTH
}
