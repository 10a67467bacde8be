package solewatch.notify;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import jakarta.mail.internet.MimeMessage;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import solewatch.events.EventCodec;
import solewatch.events.Finding;
import solewatch.events.Finding.Urgency;
import solewatch.events.FindingRaised;
import solewatch.events.FindingRetracted;
import solewatch.events.RunnerId;
import solewatch.events.Topics;

/** The whole service on a real broker, database and mail server: what a coach gets, and what nobody else gets. */
@QuarkusTest
@QuarkusTestResource(NotifyStack.class)
class CoachHearsOfItIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final EventCodec codec = new EventCodec();
    private final RunnerId runner = new RunnerId("r-" + UUID.randomUUID());
    private final String coach = "coach-" + UUID.randomUUID();
    private final UUID subscription = UUID.randomUUID();
    private GreenMail mail;

    @BeforeEach
    void aMailServer() {
        mail = new GreenMail(new ServerSetup(port(), "127.0.0.1", "smtp"));
        mail.start();
    }

    @AfterEach
    void noMailServer() {
        mail.stop();
    }

    @Test
    void aFindingBecomesOneMailWithTheHeadersOfAList() throws Exception {
        subscribed();

        publish(raised(1));

        MimeMessage message = mails(1).getFirst();
        UUID finding = raised(1).finding().id().value();
        assertThat(message.getSubject()).isEqualTo("New alert for one of your runners");
        assertThat(message.getHeader("Message-ID", null)).matches("<d-[0-9a-f-]{36}@solewatch\\.local>");
        assertThat(message.getHeader("References", null)).isEqualTo("<ep-" + finding + "@solewatch.local>");
        assertThat(message.getHeader("In-Reply-To", null)).isEqualTo("<ep-" + finding + "@solewatch.local>");
        assertThat(message.getHeader("List-Id", null)).isEqualTo("Runner alerts <alerts.solewatch.local>");
        assertThat(message.getHeader("List-Unsubscribe", null))
                .matches("<http://127\\.0\\.0\\.1:8083/unsubscribe/\\S+>");
        assertThat(message.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(message.getHeader("X-Auto-Response-Suppress", null)).isEqualTo("OOF, AutoReply");
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(message.getAllRecipients()).hasSize(1);

        asCoach().get("/inbox").then().statusCode(200).body("finding", hasItem(finding.toString()));
        asCoach()
                .get("/findings/" + finding + "/decisions")
                .then()
                .statusCode(200)
                .body("[0].decision.reason", equalTo("NEW"));
        asCoach().get("/deliveries").then().statusCode(200).body("[0].state", equalTo("SENT"));
    }

    @Test
    void aRetractionIsCorrectedOnce() throws Exception {
        subscribed();
        publish(raised(1));
        mails(1);

        publish(retracted(2));
        publish(retracted(2));

        assertThat(mails(2).get(1).getSubject()).startsWith("Correction:");
        await().during(Duration.ofSeconds(3)).atMost(SOON).until(() -> mail.getReceivedMessages().length == 2);
    }

    @Test
    void oneClickStopsTheAddressAndALookAtTheLinkDoesNot() throws Exception {
        subscribed();
        publish(raised(1));
        String link = unsubscribePath(mails(1).getFirst());

        for (int i = 0; i < 10; i++) {
            given().get(link).then().statusCode(200).body(containsString("<form method=\"post\">"));
            given().head(link).then().statusCode(200);
        }
        asCoach().get("/subscriptions").then().body("[0].channels[0].disabledReason", equalTo(null));
        given().contentType(ContentType.URLENC).body("x=1").post(link).then().statusCode(400);
        given().contentType(ContentType.URLENC)
                .body("List-Unsubscribe=One-Click")
                .post(link + "x")
                .then()
                .statusCode(404);

        given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .body("List-Unsubscribe=One-Click")
                .post(link)
                .then()
                .statusCode(200);
        asCoach().get("/subscriptions").then().body("[0].channels[0].disabledReason", equalTo("UNSUBSCRIBED"));
        subscribe(asCoach(), subscription);
        given().redirects()
                .follow(false)
                .multiPart("List-Unsubscribe", "One-Click")
                .post(link)
                .then()
                .statusCode(200);
        asCoach().get("/subscriptions").then().body("[0].channels[0].disabledReason", equalTo("UNSUBSCRIBED"));
    }

    @Test
    void aMailTheRelayTurnsAwayIsTriedAgainOrGivenUpAsItSays() {
        mail.stop();
        subscribed();
        SMTPServer scripted = scripted();
        scripted.start();
        try {
            asCoach().post("/subscriptions/" + subscription + "/test").then().statusCode(202);
            await().atMost(SOON)
                    .untilAsserted(() -> asCoach()
                            .get("/deliveries")
                            .then()
                            .body("[0].state", equalTo("FAILED"))
                            .body("[0].reason", equalTo("SMTP_550_5.1.1")));
            asCoach().get("/subscriptions").then().body("[0].channels[0].disabledReason", equalTo("SMTP_550_5.1.1"));
        } finally {
            scripted.stop();
        }
        mail.start();
    }

    @Test
    void whileTheRelayIsAwayAMailWaitsWithoutDoubt() {
        mail.stop();
        subscribed();

        publish(raised(1));

        await().atMost(SOON)
                .untilAsserted(() -> asCoach()
                        .get("/deliveries")
                        .then()
                        .body("[0].state", equalTo("DUE"))
                        .body("[0].reason", anyOf(equalTo("RELAY_AWAY"), equalTo("CONNECT_FAILED"))));
        mail.start();
    }

    @Test
    void everyDoorIsClosedToWhoMayNotPass() {
        subscribed();
        String mine = "/subscriptions/" + subscription;
        for (String path : List.of("/subscriptions", "/inbox", "/deliveries", "/ops/dead-letters", "/webpush/key")) {
            given().get(path).then().statusCode(401);
            as("sync-1", "sync", Map.of("team", "harriers")).get(path).then().statusCode(403);
        }
        asCoach().get("/ops/dead-letters").then().statusCode(403);
        as("op", "ops", Map.of()).get("/ops/dead-letters").then().statusCode(200);
        as("op", "ops", Map.of()).get("/inbox").then().statusCode(403);
        asCoach().get("/webpush/key").then().statusCode(200).body("publicKey", notNullValue());

        RequestSpecification stranger = as("stranger", "coach", Map.of("team", "others"));
        stranger.get("/subscriptions").then().body("", hasSize(0));
        as("stranger", "coach", Map.of("team", "others")).delete(mine).then().statusCode(404);
        as("stranger", "coach", Map.of("team", "others"))
                .post(mine + "/test")
                .then()
                .statusCode(404);
        subscribing(
                        as("stranger", "coach", Map.of("team", "others")),
                        UUID.randomUUID(),
                        Map.of("runner", runner.value()))
                .then()
                .statusCode(404);
        subscribing(as("stranger", "coach", Map.of("team", "others")), UUID.randomUUID(), Map.of("team", "harriers"))
                .then()
                .statusCode(404);
        subscribing(as("stranger", "coach", Map.of("team", "others")), subscription, Map.of("team", "others"))
                .then()
                .statusCode(404);
        subscribing(
                        as("ann", "runner", Map.of("runner", runner.value())),
                        UUID.randomUUID(),
                        Map.of("runner", "someone-else"))
                .then()
                .statusCode(404);
        as("nobody", "coach", Map.of()).get("/inbox").then().statusCode(403);
    }

    @Test
    void whatIsWrongWithASubscriptionIsNamedFieldByField() {
        subscribing(
                        asCoach(),
                        UUID.randomUUID(),
                        Map.of(
                                "team", "harriers",
                                "zone", "Mars/Olympus",
                                "minimumUrgency", "LOUD",
                                "quietHours", Map.of("start", "22:00", "end", "22:00"),
                                "channels",
                                        List.of(
                                                Map.of("type", "email", "address", "a@b.example\r\nBcc: x@y.example"),
                                                Map.of(
                                                        "type",
                                                        "webhook",
                                                        "url",
                                                        "http://127.0.0.1/x",
                                                        "secret",
                                                        "whsec_AAAA"),
                                                Map.of("type", "pigeon"))))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/zone",
                                "/minimumUrgency",
                                "/quietHours/end",
                                "/channels/0/address",
                                "/channels/1/url",
                                "/channels/2/type")));
    }

    @Test
    void secretsAreNeverReturned() {
        publishRunner();
        String secret = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
        subscribing(
                        asCoach(),
                        subscription,
                        Map.of(
                                "team",
                                "harriers",
                                "channels",
                                List.of(
                                        Map.of("type", "email", "address", "caro@example.org"),
                                        Map.of(
                                                "type",
                                                "webhook",
                                                "url",
                                                "https://club.example/hook?key=abc",
                                                "secret",
                                                secret))))
                .then()
                .statusCode(200)
                .body(not(containsString("caro@")))
                .body(not(containsString("whsec_")))
                .body(not(containsString("key=abc")));
        subscribing(
                        asCoach(),
                        subscription,
                        Map.of(
                                "team",
                                "harriers",
                                "channels",
                                List.of(Map.of("type", "webhook", "url", "https://club.example/hook?key=abc"))))
                .then()
                .statusCode(200);
    }

    private static SMTPServer scripted() {
        return SMTPServer.port(port())
                .messageHandlerFactory(context -> new org.subethamail.smtp.MessageHandler() {
                    @Override
                    public void from(String from) {}

                    @Override
                    public void recipient(String recipient) throws RejectException {
                        throw new RejectException(550, "5.1.1 no such mailbox");
                    }

                    @Override
                    public String data(java.io.InputStream data) {
                        return null;
                    }

                    @Override
                    public void done() {}
                })
                .build();
    }

    private void subscribed() {
        publishRunner();
        subscribe(asCoach(), subscription);
    }

    private void subscribe(RequestSpecification who, UUID id) {
        await().atMost(SOON)
                .untilAsserted(() -> subscribing(
                                asCoach(),
                                id,
                                Map.of(
                                        "runner", runner.value(),
                                        "channels", List.of(Map.of("type", "email", "address", "caro@example.org"))))
                        .then()
                        .statusCode(200));
    }

    private static io.restassured.response.Response subscribing(
            RequestSpecification who, UUID id, Map<String, Object> body) {
        return who.contentType(ContentType.JSON).body(body).put("/subscriptions/" + id);
    }

    private RequestSpecification asCoach() {
        return as(coach, "coach", Map.of("team", "harriers"));
    }

    private static RequestSpecification as(String subject, String role, Map<String, String> claims) {
        var token = Jwt.issuer("https://solewatch.local")
                .audience("solewatch")
                .subject(subject)
                .groups(Set.of(role));
        claims.forEach(token::claim);
        return given().auth().oauth2(token.sign(privateKey()));
    }

    private static PrivateKey privateKey() {
        try {
            byte[] der =
                    Base64.getDecoder().decode(ConfigProvider.getConfig().getValue("test.private-key", String.class));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
    }

    private List<MimeMessage> mails(int count) {
        await().atMost(SOON).until(() -> mail.getReceivedMessages().length >= count);
        return Arrays.asList(mail.getReceivedMessages());
    }

    private static String unsubscribePath(MimeMessage message) throws Exception {
        String link = message.getHeader("List-Unsubscribe", null);
        return link.substring(link.indexOf("/unsubscribe/"), link.length() - 1);
    }

    private FindingRaised raised(int version) {
        return new FindingRaised(finding(version), true);
    }

    private FindingRetracted retracted(int version) {
        return new FindingRetracted(finding(version), "A report was withdrawn.");
    }

    private Finding finding(int version) {
        return Given.finding(runner, version, Urgency.NORMAL);
    }

    private void publishRunner() {
        send(Topics.RUNNER_EVENTS, codec.encode(Given.runner(runner, Given.TEAM, 1), "/test", Instant.now()));
    }

    private void publish(solewatch.events.FindingEvent event) {
        send(Topics.FINDINGS, codec.encode(event, "/test", Instant.now()));
    }

    private static void send(String topic, EventCodec.Encoded encoded) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(topic, encoded.key().getBytes(), encoded.value());
            encoded.headers().forEach((name, value) -> record.headers().add(name, value.getBytes()));
            producer.send(record).get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
