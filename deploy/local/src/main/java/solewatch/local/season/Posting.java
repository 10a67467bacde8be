package solewatch.local.season;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The public HTTP API as a wearable sync, a runner's phone or a coach's browser uses it; keeps a tally of what was said. */
public final class Posting {

    /** What a service answered. */
    public record Answer(int status, JsonNode body) {

        public boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    /** Something that was refused, and why. */
    public record Refusal(String what, int status, String code, String detail) {}

    /** How long a post is tried again while a service is away. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, Integer> accepted = new TreeMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<String> safetyTexts = new ArrayList<>();

    /** Sends a write, and counts what became of it under this name. */
    public Answer send(String what, String method, URI uri, String token, @Nullable String type, byte[] body) {
        Answer answer = exchange(method, uri, token, type, body);
        JsonNode safety = answer.body().path("safety");
        if (safety.hasNonNull("text")) {
            safetyTexts.add(
                    safety.path("tier").asText() + ": " + safety.path("text").asText());
        }
        if (answer.isSuccess()) {
            accepted.merge(what, 1, Integer::sum);
        } else {
            noteRefusal(what, answer);
        }
        return answer;
    }

    public Answer sendJson(String what, String method, URI uri, String token, ObjectNode body) {
        try {
            return send(what, method, uri, token, "application/json", JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new IllegalStateException("JSON built here can be written", e);
        }
    }

    /** Reads; counts nothing. */
    public Answer get(URI uri, String token) {
        return exchange("GET", uri, token, null, new byte[0]);
    }

    /** Bytes that need no token, in this format; empty when the answer is no. */
    byte[] fetch(URI uri, String accept) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .header("Accept", accept)
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return response.statusCode() == 200 ? response.body() : new byte[0];
        } catch (IOException e) {
            throw new IllegalStateException("GET " + uri.getHost() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    Map<String, Integer> accepted() {
        return accepted;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** The safety texts that answers carried. */
    List<String> safetyTexts() {
        return safetyTexts;
    }

    private void noteRefusal(String what, Answer answer) {
        JsonNode body = answer.body();
        JsonNode first = body.path("refused").path(0);
        JsonNode reason = first.isMissingNode() ? body : first;
        JsonNode error = body.path("errors").path(0);
        String code = error.path("code").asText(reason.path("code").asText("?"));
        String detail = error.path("detail").asText(reason.path("detail").asText(""));
        String pointer = error.path("pointer").asText("");
        if (detail.isBlank()) {
            detail = body.path("title").asText("");
        }
        refusals.add(new Refusal(what, answer.status(), code, (pointer + " " + detail).strip()));
    }

    private Answer exchange(String method, URI uri, String token, @Nullable String type, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return answered(request.build());
    }

    /** Sends until there is an answer other than "not now": every write here is idempotent, as a real sync's are. */
    private Answer answered(HttpRequest request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (response.statusCode() != 503 || System.nanoTime() > end) {
                    return new Answer(response.statusCode(), parse(response.body()));
                }
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(
                            request.method() + " " + request.uri().getPath() + ": " + e, e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            Waiting.pause();
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            JsonNode tree = JSON.readTree(body);
            return tree == null ? JSON.createObjectNode() : tree;
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }
}
