package solewatch.local.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import solewatch.local.season.Posting;

/**
 * A coach who wants to be told.
 *
 * @param minimum the least urgency they want
 */
record Subscriber(String name, String team, Via via, String minimum) {

    /** How they are reached. */
    enum Via {
        EMAIL,
        WEB_PUSH,
        WEBHOOK
    }

    String token(JourneyStack journey) {
        return journey.coach(name, team);
    }

    UUID subscription() {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    Posting.Answer subscribe(JourneyStack journey, Posting posting) {
        ObjectNode form = Posting.JSON.createObjectNode();
        form.put("team", team).put("minimumUrgency", minimum).put("zone", "Europe/Berlin");
        form.putArray("channels").add(channel(journey));
        return posting.sendJson(
                "subscription", "PUT", journey.notifier("/subscriptions/" + subscription()), token(journey), form);
    }

    private ObjectNode channel(JourneyStack journey) {
        ObjectNode channel = Posting.JSON.createObjectNode();
        Planted planted = journey.planted();
        return switch (via) {
            case EMAIL -> channel.put("type", "email").put("address", planted.plant(name + "@mailbox.example"));
            case WEB_PUSH ->
                channel.put("type", "webpush")
                        .put("endpoint", planted.plant(journey.push().endpoint() + "-of-" + name))
                        .put("p256dh", planted.plant(journey.push().publicKey()))
                        .put("auth", planted.plant(journey.push().authSecret()));
            case WEBHOOK ->
                channel.put("type", "webhook")
                        .put("url", planted.plant(journey.clubTool().url("tool-of-" + name)))
                        .put("secret", planted.plant(ClubTool.secret(name)));
        };
    }
}
