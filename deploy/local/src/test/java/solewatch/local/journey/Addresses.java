package solewatch.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import solewatch.local.season.Posting;

/** Everything the three services can be asked, as they themselves say, and who may ask it, as it was decided. */
final class Addresses {

    /** Whom the services know. */
    static final Set<String> ROLES = Set.of("sync", "runner", "coach", "ops");

    private static final String WHO_MAY = """
            ingest PUT /runners/{runner} sync runner
            ingest PUT /runners/{runner}/consent runner
            ingest PUT /runners/{runner}/shoes/{shoe} sync runner
            ingest POST /runners/{runner}/runs sync runner
            ingest POST /runners/{runner}/symptoms sync runner
            ingest POST /runners/{runner}/check-ins sync runner
            ingest POST /runners/{runner}/clinician-assessments sync runner
            ingest POST /runners/{runner}/return-sessions sync runner
            ingest POST /runners/{runner}/experiments sync runner
            ingest POST /runners/{runner}/activities sync runner
            ingest POST /runners/{runner}/erasure ops
            ingest DELETE /runners/{runner}/runs/{source}/{sourceId} sync runner
            ingest DELETE /runners/{runner}/symptoms/{source}/{sourceId} sync runner
            ingest DELETE /runners/{runner}/check-ins/{source}/{sourceId} sync runner
            ingest DELETE /runners/{runner}/return-sessions/{source}/{sourceId} sync runner
            ingest DELETE /runners/{runner}/experiments/{source}/{sourceId} sync runner
            ingest DELETE /runners/{runner}/shoes/{source}/{sourceId} sync runner
            ingest POST /batch sync runner
            analysis GET /teams/{team}/runners coach
            analysis GET /runners/{runner} runner coach
            analysis GET /runners/{runner}/assessment runner coach
            analysis GET /runners/{runner}/load runner coach
            analysis GET /runners/{runner}/episodes runner coach
            analysis GET /runners/{runner}/findings runner coach
            analysis GET /runners/{runner}/associations runner coach
            analysis GET /runners/{runner}/experiments runner coach
            analysis GET /runners/{runner}/shoes runner coach
            analysis GET /runners/{runner}/notes runner coach
            analysis GET /runners/{runner}/check-ins runner coach
            analysis GET /runners/{runner}/plan runner coach
            analysis POST /runners/{runner}/what-if runner coach
            analysis GET /runners/{runner}/report runner coach
            analysis GET /runners/{runner}/report-links runner
            analysis POST /runners/{runner}/report-links runner
            analysis DELETE /runners/{runner}/report-links/{link} runner
            analysis GET /runners/{runner}/report-links/{link}/audit runner
            analysis GET /shared-reports/{token} anyone
            analysis GET /ops/dead-letters ops
            analysis POST /ops/dead-letters/{id}/replay ops
            analysis POST /ops/runners/{runner}/rebuild ops
            analysis POST /ops/rebuild ops
            analysis POST /ops/review ops
            analysis POST /ops/what-if ops
            notify GET /subscriptions runner coach
            notify PUT /subscriptions/{id} runner coach
            notify DELETE /subscriptions/{id} runner coach
            notify POST /subscriptions/{id}/test runner coach
            notify GET /inbox runner coach
            notify POST /inbox/{finding}/acknowledge runner coach
            notify GET /findings/{finding}/decisions runner coach
            notify GET /deliveries runner coach
            notify GET /webpush/key runner coach
            notify GET /ops/dead-letters ops
            notify GET /unsubscribe/{token} anyone
            notify POST /unsubscribe/{token} anyone
            """;

    /**
     * One thing a service can be asked.
     *
     * @param type the content type of its body, or null without one
     */
    record Address(
            String service,
            String method,
            String path,
            @Nullable String type) {

        /** As the table above has it. */
        String line() {
            return service + " " + method + " " + path;
        }

        Set<String> whoMay() {
            return whoMayByLine().get(line());
        }

        boolean isOpen() {
            return whoMay().contains("anyone");
        }
    }

    private final JourneyStack journey;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Addresses(JourneyStack journey) {
        this.journey = journey;
    }

    static Map<String, Set<String>> whoMayByLine() {
        Map<String, Set<String>> all = new TreeMap<>();
        WHO_MAY.lines().forEach(line -> {
            String[] words = line.split(" ");
            all.put(
                    words[0] + " " + words[1] + " " + words[2],
                    Set.copyOf(List.of(words).subList(3, words.length)));
        });
        return all;
    }

    /** Read from each service's own description. */
    List<Address> all() {
        List<Address> all = new ArrayList<>();
        for (String service : List.of("ingest", "analysis", "notify")) {
            JsonNode paths =
                    json(url(service).resolve("/q/openapi?format=json")).path("paths");
            paths.fields()
                    .forEachRemaining(path -> path.getValue().fields().forEachRemaining(one -> {
                        String method = one.getKey().toUpperCase(Locale.ROOT);
                        if (Set.of("GET", "POST", "PUT", "DELETE", "PATCH").contains(method)) {
                            all.add(new Address(service, method, path.getKey(), type(one.getValue())));
                        }
                    }));
        }
        return all;
    }

    private static @Nullable String type(JsonNode operation) {
        var types = operation.path("requestBody").path("content").fieldNames();
        return types.hasNext() ? types.next() : null;
    }

    /** Asks it, with these values for the names in the path; an empty JSON object is the body where one is due. */
    HttpResponse<String> ask(Address address, Map<String, String> values, @Nullable String token) {
        String path = address.path();
        for (Map.Entry<String, String> value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        if (path.contains("{")) {
            throw new IllegalArgumentException("no value for a name in " + path);
        }
        return send(url(address.service()).resolve(path), address.method(), address.type(), "{}", token);
    }

    HttpResponse<String> get(URI uri, @Nullable String token) {
        return send(uri, "GET", null, "", token);
    }

    HttpResponse<String> send(URI uri, String method, @Nullable String type, String body, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        type == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode json(URI uri) {
        try {
            return Posting.JSON.readTree(get(uri, null).body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    URI url(String service) {
        return switch (service) {
            case "ingest" -> journey.stack().ingestUrl();
            case "analysis" -> journey.stack().analysisUrl();
            case "notify" -> journey.stack().notifyUrl();
            default -> throw new IllegalArgumentException(service);
        };
    }
}
