package solewatch.notify.channel;

/** Where one channel reaches one person. Addresses are secrets: {@link #toString()} never shows them. */
public sealed interface Address {

    /** A mailbox. */
    record Email(String mailbox) implements Address {
        @Override
        public String toString() {
            return "Email[...]";
        }
    }

    /**
     * A browser's push subscription (RFC 8030, RFC 8291).
     *
     * @param p256dh the browser's public key, base64url without padding, 65 bytes uncompressed
     * @param auth its authentication secret, base64url without padding, 16 bytes
     */
    record WebPush(String endpoint, String p256dh, String auth) implements Address {
        @Override
        public String toString() {
            return "WebPush[...]";
        }
    }

    /**
     * A club's own tool (Standard Webhooks).
     *
     * @param secret {@code whsec_} and base64 of 24 to 64 bytes
     */
    record Webhook(String url, String secret) implements Address {
        @Override
        public String toString() {
            return "Webhook[...]";
        }
    }
}
