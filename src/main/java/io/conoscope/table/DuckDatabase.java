package io.conoscope.table;

import io.conoscope.base.ConoscopeException;

import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/// Opens DuckDB in memory. The first call of a process unpacks and loads its library: some 300 ms.
public final class DuckDatabase {

    private static final int MOST_THREADS = 4;

    private DuckDatabase() {}

    /// A database of its own that reaches no file, no network and no setting.
    ///
    /// @param memory as DuckDB writes it, for example `1GB`
    /// @throws ConoscopeException `table.engine` if the library cannot be loaded
    static DuckDBConnection fenced(String memory) throws ConoscopeException {
        var connection = open(memory);
        try {
            execute(
                    connection,
                    "SET temp_directory = ''",
                    "SET errors_as_json = true",
                    "SET autoinstall_known_extensions = false",
                    "SET autoload_known_extensions = false",
                    "SET enable_external_access = false",
                    "SET lock_configuration = true");
            return connection;
        } catch (SQLException e) {
            throw new ConoscopeException("table.engine", e, String.valueOf(e.getMessage()));
        }
    }

    /// A database of its own; its caller fences it.
    ///
    /// @param memory as DuckDB writes it, for example `1GB`
    /// @throws ConoscopeException `table.engine` if the library cannot be loaded
    public static DuckDBConnection open(String memory) throws ConoscopeException {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        try {
            var opened = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
            var connection = opened.unwrap(DuckDBConnection.class);
            execute(connection, "SET memory_limit = '" + memory + "'", "SET threads = " + threads);
            return connection;
        } catch (SQLException | LinkageError e) {
            throw new ConoscopeException("table.engine", e, String.valueOf(e.getMessage()));
        }
    }

    /// Runs statements, one after the other.
    public static void execute(Connection connection, String... statements) throws SQLException {
        for (var sql : statements) {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
