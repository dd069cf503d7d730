package io.conoscope.ui.lab;

import javafx.scene.layout.Region;

import java.util.function.Supplier;

/// One tab of the laboratory.
///
/// @param kind   which; `lab.KIND` is its title, `lab.KIND.question` what it answers
/// @param region makes its content, when the tab is first shown
public record LabTab(LabTabKind kind, Supplier<? extends Region> region) {}
