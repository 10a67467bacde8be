package solewatch.notify.channel;

import java.time.Instant;
import java.util.UUID;

/** Messages for tests of channels. */
public final class Messages {

    public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private Messages() {}

    public static Message urgent() {
        return with(true, "{\"finding\":\"8d3c6a1e-52f4-4c0b-9d6e-3b1f0c9a7e55\",\"state\":\"PERSISTENT\"}");
    }

    public static Message calm() {
        return with(false, "{\"finding\":\"8d3c6a1e-52f4-4c0b-9d6e-3b1f0c9a7e55\",\"state\":\"EASING\"}");
    }

    public static Message carrying(String payload) {
        return with(true, payload);
    }

    private static Message with(boolean urgent, String payload) {
        return new Message(
                UUID.fromString("019aaf00-7c11-7000-8000-000000000001"),
                UUID.fromString("8d3c6a1e-52f4-4c0b-9d6e-3b1f0c9a7e55"),
                urgent,
                NOW.plusSeconds(3_600),
                "New alert for one of your runners",
                "Numbness in the left forefoot on 4 of the last 6 runs of Anna.",
                "<p>Numbness in the left forefoot on 4 of the last 6 runs of Anna.</p>",
                payload,
                "https://solewatch.example/unsubscribe/token-of-the-coach");
    }
}
