package solewatch.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every address against every caller. */
@QuarkusTest
@QuarkusTestResource(IngestStack.class)
class AccessIT {

    /** One address, and which roles it is for. */
    private record Address(
            String method, String path, @Nullable String body, boolean sync, boolean runner, boolean ops) {}

    private static final List<Address> ADDRESSES = List.of(
            fact("POST", "/runners/ada/runs", Examples.RUN),
            fact("POST", "/runners/ada/symptoms", Examples.SYMPTOM),
            fact("POST", "/runners/ada/check-ins", Examples.CHECK_IN),
            fact("POST", "/runners/ada/clinician-assessments", Examples.CLINICIAN),
            fact("POST", "/runners/ada/return-sessions", Examples.RETURN_SESSION),
            fact("POST", "/runners/ada/experiments", Examples.EXPERIMENT),
            fact("PUT", "/runners/ada", Examples.PROFILE),
            fact("PUT", "/runners/ada/shoes/s1", Examples.SHOE),
            fact("DELETE", "/runners/ada/runs/garmin/9?revision=1", null),
            fact("DELETE", "/runners/ada/symptoms/app/9?revision=1", null),
            fact("DELETE", "/runners/ada/check-ins/app/9?revision=1", null),
            fact("DELETE", "/runners/ada/shoes/app/9?revision=1", null),
            fact("DELETE", "/runners/ada/return-sessions/app/9?revision=1", null),
            fact("DELETE", "/runners/ada/experiments/app/9?revision=1", null),
            new Address("PUT", "/runners/ada/consent", Examples.CONSENT, false, true, false),
            new Address("POST", "/runners/erased/erasure", "", false, false, true));

    @BeforeEach
    void ready() {
        Calls.awaitReady();
    }

    static Stream<Arguments> matrix() {
        return ADDRESSES.stream()
                .flatMap(address -> expected(address).entrySet().stream()
                        .map(caller -> Arguments.of(
                                address.method + ' ' + address.path, caller.getKey(), caller.getValue(), address)));
    }

    @ParameterizedTest(name = "{0} by {1} is {2}")
    @MethodSource("matrix")
    void each_caller_gets_past_each_door_or_not(String name, String caller, int status, Address address) {
        RequestSpecification request = RestAssured.given().urlEncodingEnabled(false);
        String token = token(caller);
        if (!token.isEmpty()) {
            request.auth().oauth2(token);
        }
        if (address.body != null) {
            request.contentType("application/json").body(address.body);
        }

        Response response = request.request(address.method, address.path);

        assertThat(response.statusCode()).isEqualTo(status);
        if (status >= 400) {
            assertThat(response.contentType()).startsWith("application/problem+json");
            assertThat(response.<String>path("title")).isNotEmpty();
        }
        if (status == 401) {
            assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void a_batch_and_a_file_need_a_sync_or_a_runner() {
        for (String path : List.of("/batch", "/runners/ada/activities")) {
            String type = path.equals("/batch") ? "application/json" : "application/octet-stream";
            assertThat(RestAssured.given()
                            .contentType(type)
                            .body("[]".getBytes(StandardCharsets.UTF_8))
                            .post(path)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(Calls.as(token("coach"))
                            .contentType(type)
                            .body("[]".getBytes(StandardCharsets.UTF_8))
                            .post(path)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(Calls.as(token("ops"))
                            .contentType(type)
                            .body("[]".getBytes(StandardCharsets.UTF_8))
                            .post(path)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(Calls.as(token("sync of another team"))
                        .contentType("application/octet-stream")
                        .body("x".getBytes(StandardCharsets.UTF_8))
                        .post("/runners/ada/activities")
                        .statusCode())
                .isEqualTo(404);
    }

    private static Map<String, Integer> expected(Address address) {
        Map<String, Integer> expected = new LinkedHashMap<>();
        expected.put("nobody", 401);
        expected.put("a stranger's key", 401);
        expected.put("an expired token", 401);
        expected.put("another audience", 401);
        expected.put("coach", 403);
        expected.put("ops", address.ops ? 202 : 403);
        expected.put("sync of another team", address.sync ? 404 : 403);
        expected.put("another runner", address.runner ? 404 : 403);
        expected.put("the runner", address.runner ? 202 : 403);
        expected.put("sync of the team", address.sync ? 202 : 403);
        return expected;
    }

    private static String token(String caller) {
        return switch (caller) {
            case "nobody" -> "";
            case "a stranger's key" -> Tokens.runner(Tokens.RUNNER) + "x";
            case "an expired token" -> Tokens.expired();
            case "another audience" -> Tokens.forAnotherAudience();
            case "coach" -> Tokens.coach(Tokens.TEAM);
            case "ops" -> Tokens.ops();
            case "sync of another team" -> Tokens.sync(Tokens.OTHER_TEAM);
            case "sync of the team" -> Tokens.sync(Tokens.TEAM);
            case "another runner" -> Tokens.runner(Tokens.OTHER_TEAMS_RUNNER);
            case "the runner" -> Tokens.runner(Tokens.RUNNER);
            default -> throw new IllegalArgumentException(caller);
        };
    }

    private static Address fact(String method, String path, @Nullable String body) {
        return new Address(method, path, body, true, true, false);
    }
}
