package io.conoscope.catalogue.fetch;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server on loopback that says byte for byte what a test wants, one request a connection.
public final class FakeHub implements AutoCloseable {

    /// What was asked; header names in lower case.
    public record Request(String method, String target, Map<String, String> headers) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        int from() {
            var range = header("range");
            return range.isEmpty()
                    ? 0
                    : Integer.parseInt(range.substring("bytes=".length(), range.indexOf('-')));
        }
    }

    /// Writes an answer; what it leaves open is closed.
    @FunctionalInterface
    public interface Reply {
        void write(Request request, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
    private final Map<String, Reply> heads = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());

    public FakeHub() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    int port() {
        return socket.getLocalPort();
    }

    /// The answers to a path, one a request; the last is given ever after.
    public FakeHub on(String path, Reply... inTurn) {
        replies.put(path, new ArrayDeque<>(Arrays.asList(inTurn)));
        return this;
    }

    /// The answer to a HEAD request; without one it is refused.
    FakeHub onHead(String path, Reply reply) {
        heads.put(path, reply);
        return this;
    }

    /// The GET requests so far.
    public List<Request> requests() {
        return requests;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                open.add(connection);
                Thread.ofVirtual().start(() -> answer(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            var request = read(connection);
            var out = connection.getOutputStream();
            if (request.method().equals("HEAD")) {
                heads.getOrDefault(request.target(), status(405)).write(request, out);
            } else {
                requests.add(request);
                next(request.target()).write(request, out);
            }
            out.flush();
        } catch (IOException | InterruptedException e) {
            // The client went away.
        }
    }

    private Reply next(String target) {
        var left = replies.get(target);
        if (left == null) {
            return status(404);
        }
        synchronized (left) {
            return left.size() > 1 ? left.pop() : left.peek();
        }
    }

    private static Request read(Socket connection) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(
                                connection.getInputStream(), StandardCharsets.US_ASCII));
        var first = in.readLine();
        if (first == null) {
            throw new EOFException("the client asked for nothing");
        }
        var start = first.split(" ", 3);
        var headers = new TreeMap<String, String>();
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Request(start[0], start[1], headers);
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (var connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A good server: ranges, entity tags, true lengths.
    public static Reply file(byte[] bytes, String etag) {
        return file(bytes, etag, bytes.length);
    }

    /// The same, but the connection breaks after so many bytes of the body.
    public static Reply file(byte[] bytes, String etag, int breaksAfter) {
        return (request, out) -> {
            head(out, request, bytes, etag);
            int from = start(request, bytes, etag);
            out.write(bytes, from, Math.min(breaksAfter, bytes.length - from));
        };
    }

    /// The same, but nothing comes any more after so many bytes of the body.
    public static Reply stalling(byte[] bytes, String etag, int after) {
        return (request, out) -> {
            file(bytes, etag, after).write(request, out);
            out.flush();
            Thread.sleep(20_000);
        };
    }

    /// Always the whole file, whatever range was asked for.
    public static Reply whole(byte[] bytes) {
        return raw(200, "Content-Length: " + bytes.length, bytes);
    }

    public static Reply status(int status, String... headers) {
        return raw(status, String.join("\r\n", headers), new byte[0]);
    }

    /// A head with the headers as they are, and a body.
    public static Reply raw(int status, String headers, byte[] body) {
        return (request, out) -> {
            write(out, "HTTP/1.1 " + status + " X\r\nConnection: close\r\n");
            write(out, headers + (headers.isEmpty() ? "" : "\r\n") + "\r\n");
            out.write(body);
        };
    }

    private static int start(Request request, byte[] bytes, String etag) {
        var condition = request.header("if-range");
        boolean same = condition.isEmpty() || condition.equals(etag);
        return same && request.from() < bytes.length ? request.from() : 0;
    }

    private static void head(OutputStream out, Request request, byte[] bytes, String etag)
            throws IOException {
        int from = start(request, bytes, etag);
        write(out, "HTTP/1.1 " + (from > 0 ? "206" : "200") + " X\r\nConnection: close\r\n");
        write(out, "Content-Length: " + (bytes.length - from) + "\r\n");
        if (from > 0) {
            var range = from + "-" + (bytes.length - 1) + "/" + bytes.length;
            write(out, "Content-Range: bytes " + range + "\r\n");
        }
        if (!etag.isEmpty()) {
            write(out, "ETag: " + etag + "\r\n");
        }
        write(out, "\r\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
