package solewatch.notify.channel.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;

/** The body Standard Webhooks asks for: {@code type}, {@code timestamp} and {@code data}. */
final class WebhookBody {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "solewatch.notice";

    private WebhookBody() {}

    /** The payload as it is where it has that shape already, else put into it. */
    static String of(String payload, Instant now) throws JsonProcessingException {
        JsonNode node = JSON.readTree(payload);
        if (node.path("type").isTextual() && node.path("timestamp").isTextual() && node.has("data")) {
            return payload;
        }
        return JSON.writeValueAsString(JSON.createObjectNode()
                .put("type", TYPE)
                .put("timestamp", now.toString())
                .set("data", node));
    }
}
