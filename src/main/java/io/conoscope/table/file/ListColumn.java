package io.conoscope.table.file;

import java.util.function.IntFunction;

/// As many numbers for every row, such as an embedding: in Parquet and JSON Lines a list, which
/// pandas reads as an array.
///
/// @param name  in the file
/// @param whole whether they are whole numbers, below 2^24 then
/// @param row   gives a row's numbers
public record ListColumn(String name, boolean whole, IntFunction<float[]> row) {}
