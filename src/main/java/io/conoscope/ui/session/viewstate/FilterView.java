package io.conoscope.ui.session.viewstate;

/// Which points are looked at, and why.
///
/// @param kept    the points, with how many there were
/// @param because what they have in common, as it stands on screen
public record FilterView(SelectedPoints kept, String because) {}
