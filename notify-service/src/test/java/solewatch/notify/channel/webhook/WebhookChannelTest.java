package solewatch.notify.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static solewatch.notify.channel.Messages.NOW;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import solewatch.notify.channel.Address;
import solewatch.notify.channel.ChannelContract;
import solewatch.notify.channel.Message;
import solewatch.notify.channel.Messages;
import solewatch.notify.channel.Outcome;
import solewatch.notify.channel.outbound.Outbounds;

/** Against a club's tool, whose checks are those of the Standard Webhooks library. */
class WebhookChannelTest extends ChannelContract {

    private static final String SECRET = WebhookSecrets.fresh(new SecureRandom());
    private static final String NEXT_SECRET = WebhookSecrets.fresh(new SecureRandom());

    private final Outbounds outbounds = new Outbounds();
    private final FakeClubTool tool = new FakeClubTool();
    private final WebhookChannel channel = channel(InstantSource.fixed(NOW), List.of("127.0.0.1:" + tool.port()));

    @AfterEach
    void close() {
        tool.close();
        outbounds.close();
    }

    @Override
    protected Outcome send() {
        return send(channel, SECRET, Messages.urgent());
    }

    @Override
    protected void theOtherSideTakesIt() {}

    @Override
    protected void theOtherSideRefusesIt() {
        tool.answerNext(400, Map.of());
    }

    @Override
    protected void theOtherSideAsksForPatience() {
        tool.answerNext(429, Map.of("Retry-After", "30"));
    }

    @Override
    protected void theOtherSideReadsItAndNeverAnswers() {
        tool.neverAnswerNext();
    }

    @Override
    protected void theOtherSideIsAway() {
        tool.close();
    }

    @Override
    protected List<String> secrets() {
        return List.of(SECRET, "known-to-few", "words of the club's tool", "forefoot", "Anna");
    }

    @Test
    void theClubsLibraryAcceptsTheSignature() {
        // The library compares with the real time of day.
        send(channel(InstantSource.system(), List.of("127.0.0.1:" + tool.port())), SECRET, Messages.urgent());

        assertThatCode(() -> verify(SECRET)).doesNotThrowAnyException();
    }

    @Test
    void whileTheSecretIsChangedBothTheOldAndTheNewOneAccept() {
        send(
                channel(InstantSource.system(), List.of("127.0.0.1:" + tool.port())),
                NEXT_SECRET + " " + SECRET,
                Messages.urgent());

        assertThatCode(() -> verify(SECRET)).doesNotThrowAnyException();
        assertThatCode(() -> verify(NEXT_SECRET)).doesNotThrowAnyException();
        assertThat(tool.requests().getFirst().header("webhook-signature")).matches("v1,\\S+ v1,\\S+");
    }

    @Test
    void anotherSecretDoesNotAccept() {
        send(channel(InstantSource.system(), List.of("127.0.0.1:" + tool.port())), SECRET, Messages.urgent());

        assertThatThrownBy(() -> verify(NEXT_SECRET)).isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void anOldRecordingDoesNotAccept() {
        Instant longAgo = Instant.now().minus(Duration.ofMinutes(10));
        send(channel(InstantSource.fixed(longAgo), List.of("127.0.0.1:" + tool.port())), SECRET, Messages.urgent());

        assertThatThrownBy(() -> verify(SECRET)).isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void aRepetitionCarriesTheSameIdAndTheTimeOfItsOwnAttempt() {
        send(channel, SECRET, Messages.urgent());
        send(
                channel(InstantSource.fixed(NOW.plusSeconds(300)), List.of("127.0.0.1:" + tool.port())),
                SECRET,
                Messages.urgent());

        assertThat(tool.requests())
                .extracting(r -> r.header("webhook-id"))
                .hasSize(2)
                .containsOnly(Messages.urgent().delivery().toString());
        assertThat(tool.requests())
                .extracting(r -> r.header("webhook-timestamp"))
                .containsExactly(
                        Long.toString(NOW.getEpochSecond()),
                        Long.toString(NOW.plusSeconds(300).getEpochSecond()));
    }

    @Test
    void theBodyHasATypeATimeAndTheData() throws Exception {
        send();

        FakeClubTool.Request request = tool.requests().getFirst();
        JsonNode body = new ObjectMapper().readTree(request.body());
        assertThat(body.get("type").asText()).isEqualTo("solewatch.notice");
        assertThat(body.get("timestamp").asText()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(body.at("/data/state").asText()).isEqualTo("PERSISTENT");
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
        assertThat(request.path()).isEqualTo("/hooks/path-known-to-few?key=query-known-to-few");
    }

    @Test
    void aBodyThatHasThatShapeAlreadyGoesOutAsItIs() {
        String payload = "{\"type\":\"finding.raised\",\"timestamp\":\"2026-11-23T09:00:00Z\",\"data\":{\"id\":1}}";

        send(channel, SECRET, Messages.carrying(payload));

        assertThat(tool.requests().getFirst().body()).isEqualTo(payload);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void every2xxMeansDelivered(int status) {
        tool.answerNext(status, Map.of());

        assertThat(send()).isEqualTo(new Outcome.Delivered("HTTP_" + status));
    }

    @Test
    void aToolThatSaysGoneIsLeftAlone() {
        tool.answerNext(410, Map.of());

        assertThat(send()).isEqualTo(new Outcome.AddressGone("HTTP_410"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 304, 307, 308, 400, 401, 403, 404, 413, 422})
    void redirectsAndRefusalsAreNotDelivered(int status) {
        tool.answerNext(status, Map.of("Location", "http://127.0.0.1:" + tool.port() + "/elsewhere"));

        assertThat(send()).isEqualTo(new Outcome.Refused("HTTP_" + status));
        assertThat(tool.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504, 599})
    void aBusyToolSaysWhenToComeBack(int status) {
        tool.answerNext(status, Map.of("Retry-After", "7200"));

        assertThat(send()).isEqualTo(new Outcome.TryLater("HTTP_" + status, NOW.plus(Duration.ofHours(1))));
    }

    @Test
    void aSecretThatIsNoneIsRefusedWithoutARequest() {
        assertThat(send(channel, "hush", Messages.urgent())).isEqualTo(new Outcome.Refused("SECRET_INVALID"));
        assertThat(tool.requests()).isEmpty();
    }

    @Test
    void aPayloadThatIsNoJsonIsRefusedWithoutARequest() {
        assertThat(send(channel, SECRET, Messages.carrying("{"))).isEqualTo(new Outcome.Refused("PAYLOAD_NOT_JSON"));
        assertThat(tool.requests()).isEmpty();
    }

    @Test
    void aPrivateTargetNobodyAllowedIsRefusedWithoutARequest() {
        Outcome outcome = send(channel(InstantSource.fixed(NOW), List.of()), SECRET, Messages.urgent());

        assertThat(outcome).isEqualTo(new Outcome.Refused("NOT_HTTPS"));
        assertThat(tool.requests()).isEmpty();
    }

    private void verify(String secret) throws Exception {
        FakeClubTool.Request request = tool.requests().getFirst();
        new Webhook(secret)
                .verify(
                        request.body(),
                        Map.of(
                                "webhook-id", List.of(request.header("webhook-id")),
                                "webhook-timestamp", List.of(request.header("webhook-timestamp")),
                                "webhook-signature", List.of(request.header("webhook-signature"))));
    }

    private Outcome send(WebhookChannel through, String secret, Message message) {
        return through.send(new Address.Webhook(tool.url(), secret), message)
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private WebhookChannel channel(InstantSource clock, List<String> allowed) {
        WebhookSettings settings = new WebhookSettings(Set.of(443), allowed);
        return new WebhookChannel(outbounds.http(settings.policy()), clock);
    }
}
