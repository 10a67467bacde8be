package solewatch.notify.channel.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.notify.channel.Messages.NOW;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
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

/** Against a push service that verifies the sender and decrypts the message. */
class WebPushChannelTest extends ChannelContract {

    private static final VapidKeys KEYS = VapidKeys.fresh(new SecureRandom());

    private final Outbounds outbounds = new Outbounds();
    private final FakePushService service = FakePushService.start(0, InstantSource.fixed(NOW));
    private final FakePushService.Subscription subscription = service.register();
    private final WebPushChannel channel = channel(List.of("127.0.0.1:" + service.port()));

    @AfterEach
    void close() {
        service.close();
        outbounds.close();
    }

    @Override
    protected Outcome send() {
        return send(Messages.urgent());
    }

    @Override
    protected void theOtherSideTakesIt() {}

    @Override
    protected void theOtherSideRefusesIt() {
        service.answerNext(403, Map.of());
    }

    @Override
    protected void theOtherSideAsksForPatience() {
        service.answerNext(429, Map.of("Retry-After", "30"));
    }

    @Override
    protected void theOtherSideReadsItAndNeverAnswers() {
        service.neverAnswerNext();
    }

    @Override
    protected void theOtherSideIsAway() {
        service.close();
    }

    @Override
    protected List<String> secrets() {
        return List.of(
                "/push/", subscription.p256dh(), subscription.auth(), "words of the push service", "forefoot", "Anna");
    }

    @Test
    void theBrowserReadsWhatItIsToShowAndNothingAboutHealth() throws Exception {
        send(Messages.urgent());

        assertThat(service.received()).hasSize(1);
        JsonNode shown =
                new ObjectMapper().readTree(service.received().getFirst().text());
        assertThat(shown.get("title").asText()).isEqualTo("New alert for one of your runners");
        assertThat(shown.get("tag").asText())
                .isEqualTo(Messages.urgent().thread().toString());
        assertThat(shown.at("/data/state").asText()).isEqualTo("PERSISTENT");
        assertThat(service.received().getFirst().text()).doesNotContain("forefoot", "Anna");
    }

    @Test
    void anUrgentMessageSaysSoAndLivesAsLongAsItIsOfUse() {
        send(Messages.urgent());

        FakePushService.Received received = service.received().getFirst();
        assertThat(received.header("TTL")).isEqualTo("3600");
        assertThat(received.header("Urgency")).isEqualTo("high");
        assertThat(received.header("Content-Type")).isEqualTo("application/octet-stream");
    }

    @Test
    void aCalmMessageIsOfNormalUrgency() {
        send(Messages.calm());

        assertThat(service.received().getFirst().header("Urgency")).isEqualTo("normal");
    }

    @Test
    void aRepetitionCarriesTheSameTopicSoThatItReplacesTheFirst() {
        send(Messages.urgent());
        send(Messages.urgent());

        assertThat(service.received())
                .extracting(r -> r.header("Topic"))
                .hasSize(2)
                .containsOnly(WebPushChannel.topic(Messages.urgent().thread()));
        assertThat(service.received().getFirst().header("Topic")).hasSize(32);
    }

    @Test
    void theServiceLearnsWhoSendsAndForHowLongThatHolds() {
        send(Messages.urgent());

        VapidCheck.Claims claims = service.received().getFirst().claims();
        assertThat(claims.audience()).isEqualTo(service.origin());
        assertThat(claims.end()).isEqualTo(NOW.plus(Duration.ofHours(12)));
        assertThat(claims.subject()).isEqualTo("mailto:ops@solewatch.example");
        assertThat(claims.key()).isEqualTo(KEYS.publicKey());
    }

    @Test
    void aBrowserThatWentAwayIsGone() {
        service.forget(subscription);

        assertThat(send()).isEqualTo(new Outcome.AddressGone("HTTP_410"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202})
    void theseStatusesMeanDelivered(int status) {
        service.answerNext(status, Map.of());

        assertThat(send()).isEqualTo(new Outcome.Delivered("HTTP_" + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void theseStatusesMeanTheAddressIsGone(int status) {
        service.answerNext(status, Map.of());

        assertThat(send()).isEqualTo(new Outcome.AddressGone("HTTP_" + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 401, 403, 413})
    void theseStatusesAreOursToMend(int status) {
        service.answerNext(status, Map.of("Location", service.origin() + "/push/elsewhere"));

        assertThat(send()).isEqualTo(new Outcome.Refused("HTTP_" + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void theseStatusesAskForPatience(int status) {
        service.answerNext(status, Map.of("Retry-After", "120"));

        assertThat(send()).isEqualTo(new Outcome.TryLater("HTTP_" + status, NOW.plusSeconds(120)));
    }

    @Test
    void patienceMayBeAskedForByDate() {
        service.answerNext(503, Map.of("Retry-After", "Mon, 23 Nov 2026 10:05:00 GMT"));

        assertThat(send()).isEqualTo(new Outcome.TryLater("HTTP_503", NOW.plusSeconds(300)));
    }

    @Test
    void aConnectionCutAfterTheMessageLeavesADoubt() {
        service.cutOffNext();

        assertThat(send()).isEqualTo(new Outcome.InDoubt("CUT_OFF"));
    }

    @Test
    void aPayloadTooLongForAPushIsLeftOutAndTheLineStillArrives() {
        Outcome outcome = send(Messages.carrying("{\"filler\":\"" + "x".repeat(4_000) + "\"}"));

        assertThat(outcome).isEqualTo(new Outcome.Delivered("HTTP_201"));
        assertThat(service.received().getFirst().text())
                .contains("New alert for one of your runners")
                .doesNotContain("filler");
    }

    @Test
    void keysNoBrowserCanHaveMadeAreGoneWithoutARequest() {
        String offTheCurve = "BA" + "A".repeat(85);

        Outcome outcome = channel.send(
                        new Address.WebPush(subscription.endpoint(), offTheCurve, subscription.auth()),
                        Messages.urgent())
                .await()
                .atMost(Duration.ofSeconds(5));

        assertThat(outcome).isEqualTo(new Outcome.AddressGone("KEYS_INVALID"));
        assertThat(service.received()).isEmpty();
    }

    @Test
    void aServiceNobodyNamedIsRefusedWithoutARequest() {
        Outcome outcome = send(channel(List.of()), Messages.urgent());

        assertThat(outcome).isEqualTo(new Outcome.Refused("NOT_HTTPS"));
        assertThat(service.received()).isEmpty();
    }

    @Test
    void aBlockOfAddressesNamesEveryServiceInIt() {
        assertThat(send(channel(List.of("127.0.0.0/8")), Messages.urgent()))
                .isEqualTo(new Outcome.Delivered("HTTP_201"));
    }

    @Test
    void whereEncryptionIsOverloadedTheMessageIsTriedLater() {
        WebPushSettings settings =
                new WebPushSettings("mailto:ops@solewatch.example", List.of("127.0.0.1:" + service.port()));
        Executor full = task -> {
            throw new RejectedExecutionException();
        };
        WebPushChannel overloaded =
                new WebPushChannel(settings, KEYS, outbounds.http(settings.policy()), full, InstantSource.fixed(NOW));

        assertThat(send(overloaded, Messages.urgent())).isEqualTo(new Outcome.TryLater("OVERLOADED", null));
        assertThat(service.received()).isEmpty();
    }

    private Outcome send(Message message) {
        return send(channel, message);
    }

    private Outcome send(WebPushChannel through, Message message) {
        Address.WebPush address =
                new Address.WebPush(subscription.endpoint(), subscription.p256dh(), subscription.auth());
        return through.send(address, message).await().atMost(Duration.ofSeconds(10));
    }

    private WebPushChannel channel(List<String> extraHosts) {
        WebPushSettings settings = new WebPushSettings("mailto:ops@solewatch.example", extraHosts);
        return new WebPushChannel(
                settings, KEYS, outbounds.http(settings.policy()), outbounds.threads(), InstantSource.fixed(NOW));
    }
}
