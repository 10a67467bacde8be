package solewatch.local.season;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;
import solewatch.local.RunningStack;
import solewatch.local.access.TokenClaims;
import solewatch.local.stack.LocalMail;

/** The coaches: what they subscribed to, and what reached them. */
final class Coaches {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final List<Coach> ALL = List.of(
            new Coach("kim", Cast.TEAM, Coach.Via.EMAIL, "NORMAL", false, 4, 1, "by email"),
            new Coach("lee", Cast.TEAM, Coach.Via.WEB_PUSH, "NORMAL", false, 4, 1, "by web push"),
            new Coach("max", Cast.TEAM, Coach.Via.WEBHOOK, "NORMAL", false, 4, 1, "by webhook"),
            new Coach("noa", Cast.TEAM, Coach.Via.EMAIL, "NORMAL", true, 1, 0, "by email, quiet hours now"),
            new Coach("pat", Cast.TEAM, Coach.Via.EMAIL, "HIGH", false, 1, 0, "by email, the urgent only"),
            new Coach("ola", Cast.OTHER_TEAM, Coach.Via.EMAIL, "DIGEST", false, 0, 0, "coaches the other team"));

    private final Posting posting;
    private final RunningStack stack;
    private final DemoPushService push;
    private final DemoWebhookReceiver webhook;

    Coaches(Posting posting, RunningStack stack, DemoPushService push, DemoWebhookReceiver webhook) {
        this.posting = posting;
        this.stack = stack;
        this.push = push;
        this.webhook = webhook;
    }

    void subscribe() {
        for (Coach coach : ALL) {
            ObjectNode form = Posting.JSON.createObjectNode();
            form.put("team", coach.team())
                    .put("minimumUrgency", coach.minimum())
                    .put("zone", ZONE.getId());
            if (coach.quietNow()) {
                LocalTime now = LocalTime.now(ZONE).withSecond(0).withNano(0);
                form.putObject("quietHours")
                        .put("start", now.minusHours(1).toString())
                        .put("end", now.plusHours(3).toString());
            }
            form.putArray("channels").add(channel(coach));
            posting.sendJson(
                    "subscription",
                    "PUT",
                    stack.notifyUrl().resolve("/subscriptions/" + coach.subscription()),
                    token(coach),
                    form);
        }
    }

    private ObjectNode channel(Coach coach) {
        ObjectNode channel = Posting.JSON.createObjectNode();
        return switch (coach.via()) {
            case EMAIL -> channel.put("type", "email").put("address", coach.mailbox());
            case WEB_PUSH ->
                channel.put("type", "webpush")
                        .put("endpoint", push.endpoint())
                        .put("p256dh", push.publicKey())
                        .put("auth", push.authSecret());
            case WEBHOOK ->
                channel.put("type", "webhook").put("url", webhook.url()).put("secret", webhook.secret());
        };
    }

    boolean everyoneWasTold() {
        return ALL.stream().allMatch(coach -> sent(coach, "ALERT") >= coach.told());
    }

    boolean everyoneWasCorrected() {
        return ALL.stream().allMatch(coach -> sent(coach, "CORRECTION") >= coach.corrected());
    }

    /** Whether each coach has exactly what was due: as many messages as deliveries, none more. */
    boolean nobodyWasToldTwice() {
        return ALL.stream()
                .allMatch(coach -> sent(coach, "ALERT") == coach.told()
                        && sent(coach, "CORRECTION") == coach.corrected()
                        && arrived(coach).size() == coach.told() + coach.corrected());
    }

    private long sent(Coach coach, String kind) {
        return deliveries(coach).stream()
                .filter(delivery -> delivery.path("kind").asText().equals(kind)
                        && delivery.path("state").asText().equals("SENT"))
                .count();
    }

    private List<JsonNode> deliveries(Coach coach) {
        JsonNode all = posting.get(stack.notifyUrl().resolve("/deliveries"), token(coach))
                .body();
        return StreamSupport.stream(all.spliterator(), false).toList();
    }

    /** What reached anybody, in the order of coaches. */
    List<Account.Arrival> arrivals() {
        return ALL.stream().flatMap(coach -> arrived(coach).stream()).toList();
    }

    private List<Account.Arrival> arrived(Coach coach) {
        return switch (coach.via()) {
            case EMAIL -> mails(coach);
            case WEB_PUSH ->
                push.received().stream()
                        .map(body -> new Account.Arrival("web push", coach.name() + "'s browser", body, ""))
                        .toList();
            case WEBHOOK ->
                webhook.received().stream()
                        .map(body -> new Account.Arrival("webhook", coach.name() + "'s tool", body, ""))
                        .toList();
        };
    }

    private List<Account.Arrival> mails(Coach coach) {
        List<Account.Arrival> arrivals = new ArrayList<>();
        try {
            for (LocalMail.Arrived mail : stack.mail().arrived()) {
                if (mail.recipient().equals(coach.mailbox())) {
                    arrivals.add(new Account.Arrival(
                            "email",
                            coach.mailbox(),
                            mail.message().getSubject(),
                            MailText.firstLines(mail.message())));
                }
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail that arrived cannot be read", e);
        }
        return arrivals;
    }

    /** Who was told of each finding, who was not, and why: as each runner may see it. */
    List<Account.Told> decisions(Map<String, Readback.Named> findings) {
        List<Account.Told> told = new ArrayList<>();
        findings.forEach((id, finding) -> {
            String token = stack.tokens().token(TokenClaims.runner(new RunnerId(finding.runner())));
            JsonNode all = posting.get(stack.notifyUrl().resolve("/findings/" + id + "/decisions"), token)
                    .body();
            for (JsonNode one : all) {
                JsonNode decision = one.path("decision");
                told.add(new Account.Told(
                        finding.name(),
                        decision.path("event").asText(),
                        decision.path("reader").asText(),
                        decision.path("verdict").asText(),
                        decision.path("reason").asText() + ": "
                                + one.path("sentence").asText()));
            }
        });
        return told;
    }

    private String token(Coach coach) {
        return stack.tokens().token(TokenClaims.coach("coach-" + coach.name(), new TeamId(coach.team())));
    }
}
