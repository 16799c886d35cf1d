package dev.userpools.aws.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Amazon SNS and AWS STS as far as sending text messages goes. It takes what is signed with keys it knows, for its one
 * region, and otherwise does as it is told.
 */
public final class SnsStandIn implements AutoCloseable {

    /** The one region it is in. */
    public static final String REGION = "eu-central-1";

    /** A user it knows. */
    public static final AwsKeys USER = AwsKeys.of("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

    /** Who acts in a role. */
    public static final AwsKeys ROLE = new AwsKeys("ASIAIOSFODNN7ROLE", "RoleSecret/K7MDENG", Optional.of("Token+/=="));

    private static final Map<String, AwsKeys> KNOWN = Map.of(USER.accessKeyId(), USER, ROLE.accessKeyId(), ROLE);

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Publication> publications = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> roles = new CopyOnWriteArrayList<>();
    private final AtomicInteger hanging = new AtomicInteger();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean hangs;
    private volatile Function<Publication, AwsAnswer> answer = publication -> AwsAnswer.published();

    private SnsStandIn(HttpServer http) {
        this.http = http;
    }

    /** Starts one that takes messages, on any free port of the loopback interface. */
    public static SnsStandIn start() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            SnsStandIn standIn = new SnsStandIn(http);
            http.setExecutor(standIn.threads);
            http.createContext("/", standIn::serve);
            http.start();
            return standIn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public String url() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    /** Answers with an error from now on, whose text repeats the number and the message as Amazon's may. */
    public void answer(int status, String code) {
        answer = publication -> AwsAnswer.error(status, code, publication.phoneNumber() + " " + publication.message());
    }

    /** Answers from now on as a proxy on the way does. */
    public void answerAsAProxy(int status) {
        answer = publication -> AwsAnswer.page(status);
    }

    /** Gives no answer from now on. */
    public void hang() {
        hangs = true;
    }

    /** Waits until a request is there that gets no answer. */
    public void awaitHanging() throws InterruptedException {
        if (!reached.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("No request came");
        }
    }

    /** How many requests have not been answered. */
    public int hanging() {
        return hanging.get();
    }

    /** The messages that came in requests with a right signature, whatever was answered. */
    public List<Publication> publications() {
        return List.copyOf(publications);
    }

    /** The forms of the requests for a role, with a right signature. */
    public List<Map<String, String>> roleRequests() {
        return List.copyOf(roles);
    }

    private void serve(HttpExchange exchange) throws IOException {
        AwsRequest request = AwsRequest.of(exchange);
        if (hangs) {
            awaitTheEnd();
        }
        AwsAnswer given = answerTo(request);
        byte[] body = given.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        exchange.sendResponseHeaders(given.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private AwsAnswer answerTo(AwsRequest request) {
        Optional<SignatureV4> signature = SignatureV4.of(request);
        if (signature.isEmpty()) {
            return AwsAnswer.error(403, "MissingAuthenticationToken", "Not signed");
        }
        return refusal(signature.get(), request).orElseGet(() -> accepted(request));
    }

    private static Optional<AwsAnswer> refusal(SignatureV4 signature, AwsRequest request) {
        AwsKeys keys = KNOWN.get(signature.accessKeyId());
        if (keys == null
                || !request.header("x-amz-security-token")
                        .equals(keys.sessionToken().orElse(""))) {
            return Optional.of(AwsAnswer.error(403, "InvalidClientTokenId", "Unknown keys"));
        }
        String service = request.form().getOrDefault("Action", "").equals("AssumeRole") ? "sts" : "sns";
        boolean complete = signature.signedHeaders().containsAll(List.of("host", "x-amz-date"))
                && (keys.sessionToken().isEmpty() || signature.signedHeaders().contains("x-amz-security-token"))
                && signature.region().equals(REGION)
                && signature.service().equals(service);
        return complete && signature.isBy(keys.secretAccessKey(), request)
                ? Optional.empty()
                : Optional.of(AwsAnswer.error(403, "SignatureDoesNotMatch", "Wrong signature"));
    }

    private AwsAnswer accepted(AwsRequest request) {
        Map<String, String> form = request.form();
        switch (form.getOrDefault("Action", "")) {
            case "Publish" -> {
                Publication publication = Publication.of(form);
                publications.add(publication);
                return answer.apply(publication);
            }
            case "AssumeRole" -> {
                roles.add(form);
                return AwsAnswer.assumed(form.get("RoleArn"), ROLE);
            }
            default -> {
                return AwsAnswer.error(400, "InvalidAction", "Unknown action");
            }
        }
    }

    private void awaitTheEnd() {
        hanging.incrementAndGet();
        reached.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            hanging.decrementAndGet();
        }
    }

    @Override
    public void close() {
        http.stop(0);
        end.countDown();
        threads.shutdown();
    }
}
