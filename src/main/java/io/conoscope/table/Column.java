package io.conoscope.table;

/// One attribute of every row. Immutable; nobody writes to its arrays any more.
public sealed interface Column permits NumberColumn, CategoryColumn {

    /// What it is called in expressions and in files, for example `pair_cosine`.
    String name();

    /// How many rows there are, those without a value included.
    int rows();

    /// Whether a row has no value.
    boolean isMissing(int row);

    /// A row's value as it is written to a file; empty where there is none.
    String text(int row);
}
