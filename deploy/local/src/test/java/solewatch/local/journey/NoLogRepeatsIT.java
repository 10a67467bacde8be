package solewatch.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** No service's log repeats what people said, who they are or how they are reached, also where something goes wrong. */
@ExtendWith(JourneyStack.Shared.class)
class NoLogRepeatsIT {

    private static final String JSON = "application/json";

    private final JourneyStack journey;
    private final Addresses addresses;
    private final Planted planted;

    NoLogRepeatsIT(JourneyStack journey) {
        this.journey = journey;
        this.addresses = new Addresses(journey);
        this.planted = journey.planted();
    }

    @Test
    void aLogThatRepeatsATokenIsFound(@TempDir Path folder) throws IOException {
        String token = journey.runner("logged-nobody");
        Files.writeString(folder.resolve("ingest.log"), "INFO a request with Bearer " + token + " came\n");

        assertThat(planted.leakedIn(folder)).singleElement().asString().startsWith("ingest.log repeats");
        assertThat(planted.leaked()).isEmpty();
    }

    @Test
    void whatIsTakenWhatIsRefusedAndWhatCannotBeSentIsInNoLog() throws Exception {
        ToldOf runner = new ToldOf(journey, "logged-lia", "logged-team");

        assertThat(symptom(runner, "\"note\":\"" + marker("taken") + "\"").statusCode())
                .isEqualTo(202);
        refused(runner);
        assertThat(upload(runner).statusCode()).isEqualTo(422);
        acknowledged(runner);
        aWebhookFails(runner);
        unsubscribed(runner);

        assertThat(planted.leaked()).isEmpty();
    }

    private String marker(String what) {
        return planted.plant("marked-" + what + "-" + UUID.randomUUID());
    }

    private HttpResponse<String> symptom(ToldOf runner, String more) {
        return post(
                runner,
                "/symptoms",
                "{\"source\":\"app\",\"sourceId\":\"noted\",\"at\":\"2026-11-20T08:00:00+01:00\","
                        + "\"context\":\"WALK\",\"severity\":0," + more + "}");
    }

    private void refused(ToldOf runner) {
        assertThat(List.of(
                        symptom(runner, "\"note\":\"" + marker("long").repeat(100) + "\""),
                        symptom(runner, "\"qualities\":[\"" + marker("value") + "\"]"),
                        symptom(runner, "\"" + marker("field") + "\":1"),
                        symptom(runner, "\"note\":\"" + marker("broken")),
                        post(runner, "/runs", marker("no-json")),
                        put(runner.self(), journey.ingest("/runners/" + runner.runner()), "\"zone\":\"%s\"", "zone"),
                        put(runner.coachToken(), subscription(runner), "\"digestAt\":\"%s\"", "hour"),
                        put(runner.coachToken(), subscription(runner), "\"unheard\":\"%s\"", "unheard"),
                        put(
                                runner.coachToken(),
                                subscription(runner),
                                "\"team\":\"logged-team\",\"channels\":[{\"type\":\"email\",\"address\":\"%s\"}]",
                                "mailbox"),
                        put(
                                runner.coachToken(),
                                subscription(runner),
                                "\"team\":\"logged-team\",\"channels\":[{\"type\":\"webpush\",\"endpoint\":\"http://%s/\"}]",
                                "endpoint")))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(400));
        assertThat(addresses
                        .send(
                                journey.ingest("/batch"),
                                "POST",
                                "application/x-ndjson",
                                "{\"type\":\"symptom\",\"note\":\"" + marker("line") + "\n{}\n",
                                runner.self())
                        .statusCode())
                .isEqualTo(207);
    }

    private HttpResponse<String> put(String token, URI uri, String field, String what) {
        return addresses.send(uri, "PUT", JSON, "{" + field.formatted(marker(what)) + "}", token);
    }

    private URI subscription(ToldOf runner) {
        return journey.notifier("/subscriptions/" + runner.coach().subscription());
    }

    private HttpResponse<String> post(ToldOf runner, String path, String body) {
        return addresses.send(journey.ingest("/runners/" + runner.runner() + path), "POST", JSON, body, runner.self());
    }

    private HttpResponse<String> upload(ToldOf runner) {
        URI uri = journey.ingest("/runners/" + runner.runner() + "/activities?filename=" + marker("file"));
        String gpx = "<?xml version=\"1.0\"?><gpx><trk><name>" + marker("track") + "</name><trkseg><trkpt lat=\"x\"/>";
        return addresses.send(uri, "POST", "application/gpx+xml", gpx, runner.self());
    }

    private void acknowledged(ToldOf runner) {
        String note = "{\"note\":\"" + marker("acknowledged") + "\"}";
        URI uri = journey.notifier("/inbox/" + runner.finding() + "/acknowledge");
        assertThat(addresses.send(uri, "POST", JSON, note, runner.coachToken()).statusCode())
                .isEqualTo(204);
    }

    private void aWebhookFails(ToldOf runner) {
        String coach = journey.coach("logged-second", runner.team());
        String url = planted.plant(journey.clubTool().brokenUrl(marker("webhook")));
        String secret = planted.plant(ClubTool.secret("logged"));
        String id = UUID.nameUUIDFromBytes(new byte[] {7}).toString();
        assertThat(addresses
                        .send(
                                journey.notifier("/subscriptions/" + id),
                                "PUT",
                                JSON,
                                "{\"team\":\"" + runner.team() + "\",\"channels\":[{\"type\":\"webhook\",\"url\":\""
                                        + url + "\",\"secret\":\"" + secret + "\"}]}",
                                coach)
                        .statusCode())
                .isEqualTo(200);
        assertThat(addresses
                        .send(journey.notifier("/subscriptions/" + id + "/test"), "POST", null, "", coach)
                        .statusCode())
                .isEqualTo(202);
        Ledger ledger = new Ledger(journey);
        await("the failure")
                .atMost(ToldOf.PATIENCE)
                .until(() -> ledger.of("logged-second").stream()
                        .anyMatch(owed -> owed.state().equals("FAILED")));
    }

    /** The link is the authority: who reads it in a log could use it. */
    private void unsubscribed(ToldOf runner) throws MessagingException {
        String link = journey.stack().mail().arrived().stream()
                .filter(mail -> mail.recipient().startsWith(runner.coach().name()))
                .findFirst()
                .orElseThrow()
                .message()
                .getHeader("List-Unsubscribe")[0]
                .replaceAll("[<>\\s]", "");
        planted.plant(link.substring(link.lastIndexOf('/') + 1));
        assertThat(addresses.get(URI.create(link), null).statusCode()).isEqualTo(200);
        assertThat(addresses
                        .send(
                                URI.create(link),
                                "POST",
                                "application/x-www-form-urlencoded",
                                "List-Unsubscribe=One-Click",
                                null)
                        .statusCode())
                .isEqualTo(200);
    }
}
