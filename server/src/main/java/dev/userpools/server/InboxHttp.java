package dev.userpools.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The inbox's HTTP server: which answer belongs to which path. */
final class InboxHttp implements AutoCloseable {

    private static final int MAXIMUM_BODY = 64 * 1024;
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads;
    private final List<Route> routes;

    private InboxHttp(HttpServer server, ExecutorService threads, InboxApi api, InboxPage page, SampleForm samples) {
        this.server = server;
        this.threads = threads;
        routes = List.of(
                route("GET", "/", (request, match) -> page.page(request)),
                route("GET", "/message/([^/]+)\\.html", (request, match) -> page.mail(match.group(1))),
                route("GET", "/api/v1/messages", (request, match) -> api.mails()),
                route("DELETE", "/api/v1/messages", (request, match) -> api.delete(request.body())),
                route("GET", "/api/v1/message/([^/]+)", (request, match) -> api.mail(match.group(1))),
                route("GET", "/api/v1/sms", (request, match) -> api.texts()),
                route("POST", "/samples", (request, match) -> samples.submit(request.body())),
                route("POST", "/sms", (request, match) -> api.takeText(request.body())));
    }

    static InboxHttp start(String host, int port, InboxApi api, InboxPage page, SampleForm samples) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS, InboxHttp::daemon);
            InboxHttp http = new InboxHttp(server, threads, api, page, samples);
            server.setExecutor(threads);
            server.createContext("/", http::handle);
            server.start();
            return http;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port + " of " + host, e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MAXIMUM_BODY + 1);
            Response response = body.length > MAXIMUM_BODY
                    ? InboxApi.error(413, "The body is longer than " + MAXIMUM_BODY + " bytes")
                    : answer(new Request(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-None-Match")),
                            new String(body, StandardCharsets.UTF_8)));
            response.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
            boolean bare = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(response.status(), bare ? -1 : bytes.length);
            if (!bare) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private Response answer(Request request) {
        List<Route> here =
                routes.stream().filter(route -> route.leadsTo(request.path())).toList();
        if (here.isEmpty()) {
            return InboxApi.error(404, "Nothing is at " + request.path());
        }
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        return here.stream()
                .filter(route -> route.method().equals(method))
                .findFirst()
                .map(route -> route.answer(request))
                .orElseGet(() -> InboxApi.error(405, request.method() + " is not for " + request.path())
                        .with("Allow", here.stream().map(Route::method).collect(Collectors.joining(", "))));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "inbox-http");
        thread.setDaemon(true);
        return thread;
    }

    private static Route route(String method, String path, BiFunction<Request, MatchResult, Response> action) {
        return new Route(method, Pattern.compile(path), action);
    }

    private record Route(String method, Pattern path, BiFunction<Request, MatchResult, Response> action) {

        boolean leadsTo(String path) {
            return path().matcher(path).matches();
        }

        Response answer(Request request) {
            Matcher matcher = path.matcher(request.path());
            if (!matcher.matches()) {
                throw new IllegalStateException("Not at " + request.path());
            }
            return action.apply(request, matcher);
        }
    }
}
