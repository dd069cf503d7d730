package io.conoscope.training.learn;

/// Where the time of the last step went, in seconds.
///
/// @param forward   from the batch in Java's memory to the loss
/// @param backward  the gradients
/// @param optimizer what the gradients change
public record StepTimes(double forward, double backward, double optimizer) {}
