package solewatch.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import solewatch.events.RunRecorded;

@QuarkusTest
@QuarkusTestResource(IngestStack.class)
class UploadIT {

    @BeforeEach
    void ready() {
        Calls.awaitReady();
    }

    @Test
    void a_file_becomes_a_run_and_the_same_file_again_is_the_same_run() {
        String first = upload("upload-1", "?shoeId=pegasus-1", gpx("2026-11-20T06:00:00Z"))
                .statusCode(202)
                .body("accepted", hasSize(1), "refused", hasSize(0))
                .body("accepted[0].source", is("file"), "accepted[0].start", is("2026-11-20T06:00:00Z"))
                .extract()
                .path("accepted[0].eventId");
        String second = upload("upload-1", "?shoeId=pegasus-1", gpx("2026-11-20T06:00:00Z"))
                .extract()
                .path("accepted[0].eventId");

        assertThat(second).isEqualTo(first);
        RunRecorded run = (RunRecorded) Topic.decodedEventsOf("upload-1").getFirst();
        assertThat(run.conditions())
                .isNotNull()
                .extracting(RunRecorded.Conditions::shoeId)
                .isEqualTo("pegasus-1");
    }

    @Test
    void several_activities_under_one_given_id_are_told_apart_and_the_unreadable_is_named() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a.gpx", gpx("2026-11-20T06:00:00Z"));
        entries.put("b.gpx", gpx("2026-11-21T06:00:00Z"));
        entries.put("c.txt", "shopping list".getBytes(StandardCharsets.UTF_8));

        upload("upload-2", "?source=export&sourceId=x&revision=2", zip(entries))
                .statusCode(202)
                .body("accepted.sourceId", is(java.util.List.of("x", "x-2")))
                .body("refused[0].entry", is("c.txt"), "refused[0].code", is("UNKNOWN_FORMAT"));

        assertThat(Topic.eventsOf("upload-2")).hasSize(2);
    }

    @Test
    void what_cannot_be_read_is_a_problem_with_the_reason() {
        upload("upload-3", "?filename=list.txt", "shopping list".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", is("NOTHING_READABLE"))
                .body("errors[0].pointer", is("/list.txt"), "errors[0].code", is("UNKNOWN_FORMAT"));

        assertThat(Topic.eventsOf("upload-3")).isEmpty();
    }

    @Test
    void a_file_from_the_future_is_refused_by_the_same_rules_as_a_posted_run() {
        upload("upload-4", "", gpx(Instant.now().plusSeconds(3 * 86_400).toString()))
                .statusCode(422)
                .body("errors[0].code", is("IN_THE_FUTURE"));
    }

    @Test
    void an_unknown_query_parameter_is_refused_and_too_many_bytes_are_too() throws Exception {
        upload("upload-5", "?color=red", gpx("2026-11-20T06:00:00Z"))
                .statusCode(400)
                .body("errors[0].pointer", is("/color"), "errors[0].code", is("UNKNOWN_FIELD"));
        upload("upload-5", "?revision=new", gpx("2026-11-20T06:00:00Z"))
                .statusCode(400)
                .body("errors[0].pointer", is("/revision"));
        HttpResponse<String> tooMany = sendBytes((32 << 20) + 1);
        assertThat(tooMany.statusCode()).isEqualTo(413);
        assertThat(tooMany.body()).contains("BODY_TOO_LARGE");
    }

    /** By the JDK's client: the other one prints every byte it sends. */
    private static HttpResponse<String> sendBytes(int count) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + RestAssured.port + "/runners/upload-5/activities");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + Tokens.runner("upload-5"))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[count]))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static ValidatableResponse upload(String runner, String query, byte[] file) {
        return Calls.as(Tokens.runner(runner))
                .contentType("application/octet-stream")
                .body(file)
                .post("/runners/" + runner + "/activities" + query)
                .then();
    }

    private static byte[] gpx(String start) {
        Instant at = Instant.parse(start);
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            points.append("<trkpt lat=\"%s\" lon=\"8.55\"><time>%s</time></trkpt>"
                    .formatted(47.37 + i * 0.0003, at.plusSeconds(i * 10L)));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">
                <trk><type>running</type><trkseg>%s</trkseg></trk></gpx>""".formatted(points).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
