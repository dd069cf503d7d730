package io.conoscope.gap.tile;

/// Takes what one measure needs from all cosines.
///
/// Tiles are visited once each, in any order and on several threads at once. What is summed goes to
/// a place of the tile's own; what is counted or compared goes to the visitor's own arrays. Both
// are
/// put together in an order that does not depend on threads.
public interface TileMeter {

    /// What one thread visits with.
    TileVisitor visitor();

    /// Looks at tiles, one at a time.
    interface TileVisitor {

        /// Keeps nothing of the tile by reference.
        void visit(Tile tile);
    }
}
