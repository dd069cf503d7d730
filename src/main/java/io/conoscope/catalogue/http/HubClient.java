package io.conoscope.catalogue.http;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Version;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// Asks for files over HTTP/1.1, through the proxy that the JVM is told to use.
public final class HubClient implements AutoCloseable {

    private static final long POLL_MILLIS = 50;

    private final HttpClient client;
    private final FetchSettings settings;
    private final CancellationToken token;

    public HubClient(FetchSettings settings, CancellationToken token) {
        this.settings = settings;
        this.token = token;
        var builder =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(settings.connect());
        var proxies = ProxySelector.getDefault();
        this.client = (proxies == null ? builder : builder.proxy(proxies)).build();
    }

    /// Asks for a file from a byte on.
    ///
    /// @param from      the first byte wanted
    /// @param validator of the part that is there, or null
    /// @throws IOException if the network fails, which is worth another try
    /// @throws ConoscopeException `fetch.redirect.*`
    public HttpAnswer get(URI address, long from, @Nullable String validator)
            throws IOException, ConoscopeException {
        return follow(address, at -> get(request(at), from, validator));
    }

    /// What the server says that a file's length is; null if it does not say.
    ///
    /// @throws IOException if the network fails
    public @Nullable Long length(URI address) throws IOException {
        try (var answer = follow(address, at -> request(at).HEAD().build())) {
            return answer.total();
        } catch (ConoscopeException e) {
            // The download itself will say what is wrong.
            return null;
        }
    }

    private HttpAnswer follow(URI address, Function<URI, HttpRequest> asking)
            throws IOException, ConoscopeException {
        var at = address;
        for (int hop = 0; hop <= Redirects.MOST; hop++) {
            var answer = send(asking.apply(at), at);
            if (!Redirects.isRedirect(answer.status())) {
                return answer;
            }
            answer.close();
            at = Redirects.next(at, answer.headers().firstValue("location").orElse(""));
        }
        throw new ConoscopeException("fetch.redirect.many", null, address, Redirects.MOST, at);
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .header("User-Agent", "conoscope/" + Version.current())
                .header("Accept-Encoding", "identity");
    }

    private static HttpRequest get(
            HttpRequest.Builder request, long from, @Nullable String validator) {
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
            if (validator != null) {
                request.header("If-Range", validator);
            }
        }
        return request.GET().build();
    }

    private HttpAnswer send(HttpRequest request, URI address) throws IOException {
        var response = await(client.sendAsync(request, HttpResponse.BodyHandlers.ofPublisher()));
        var body = new BodyStream(token, settings.stall());
        response.body().subscribe(body);
        return new HttpAnswer(address, response.statusCode(), response.headers(), body);
    }

    private HttpResponse<Flow.Publisher<List<ByteBuffer>>> await(
            CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> coming)
            throws IOException {
        long began = System.nanoTime();
        Duration patience = settings.connect().plus(settings.stall());
        boolean arrived = false;
        try {
            while (true) {
                token.throwIfCancelled();
                try {
                    var response = coming.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                    arrived = true;
                    return response;
                } catch (TimeoutException e) {
                    if (System.nanoTime() - began > patience.toNanos()) {
                        throw new StalledException(patience);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } finally {
            if (!arrived) {
                coming.cancel(true);
            }
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
