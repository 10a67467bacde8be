package solewatch.ingest.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;

/** How the tests call the service. */
final class Calls {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Calls() {}

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).urlEncodingEnabled(false);
    }

    static RequestSpecification json(String token, String body) {
        return as(token).contentType("application/json").body(body);
    }

    static void awaitReady() {
        await().atMost(PATIENCE).until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    static String run(String sourceId) {
        return """
                {"source": "garmin", "sourceId": "%s", "start": "2026-11-20T07:00:00+01:00", "timerSeconds": 1800,
                 "distanceMetres": 5000}""".formatted(sourceId);
    }

    static String symptom(String sourceId, String redFlags) {
        return """
                {"source": "runner-app", "sourceId": "%s", "at": "2026-11-20T08:00:00+01:00", "context": "AFTER_RUN",
                 "severity": 0, "redFlags": [%s]}""".formatted(sourceId, redFlags);
    }
}
