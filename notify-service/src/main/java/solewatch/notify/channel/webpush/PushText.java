package solewatch.notify.channel.webpush;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import solewatch.notify.channel.Message;

/**
 * What a page's service worker is handed: the lock-screen line, the tag by which a browser replaces an earlier copy, and
 * the message's payload.
 */
final class PushText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PushText() {}

    /** The payload is left out where it would not fit: the line alone still brings the coach to the page. */
    static byte[] of(Message message) throws JsonProcessingException {
        ObjectNode text = JSON.createObjectNode()
                .put("title", message.subject())
                .put("tag", message.thread().toString())
                .put("delivery", message.delivery().toString())
                .put("urgent", message.urgent());
        text.set("data", JSON.readTree(message.payload()));
        byte[] whole = JSON.writeValueAsBytes(text);
        if (whole.length <= Aes128GcmEncryptor.LONGEST_PLAINTEXT) {
            return whole;
        }
        text.remove("data");
        return JSON.writeValueAsBytes(text);
    }
}
