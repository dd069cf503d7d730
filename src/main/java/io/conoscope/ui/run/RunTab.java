package io.conoscope.ui.run;

import javafx.scene.layout.Region;

import java.util.function.Supplier;

/// One tab of the monitor.
///
/// @param name   its id; `runs.NAME` are its words, `runs.NAME.tip` say more
/// @param region makes its content, when the tab is first shown
public record RunTab(String name, Supplier<? extends Region> region) {}
