package io.conoscope.encoder.weight;

import ai.djl.nn.Parameter;

import java.util.Arrays;

/// One weight of a block: where its numbers go, which shape they have, how fresh ones are drawn.
///
/// @param parameter of the block
/// @param shape     as in the checkpoint; empty for a single number
/// @param init      draws it before any training
public record Weight(Parameter parameter, Extents shape, Init init) {

    /// A shape that can be compared.
    public record Extents(long... each) {

        /// How many numbers it holds.
        public long elements() {
            long elements = 1;
            for (long extent : each) {
                elements = Math.multiplyExact(elements, extent);
            }
            return elements;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Extents extents && Arrays.equals(each, extents.each);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(each);
        }

        @Override
        public String toString() {
            return Arrays.toString(each);
        }
    }
}
