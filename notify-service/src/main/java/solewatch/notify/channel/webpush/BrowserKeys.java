package solewatch.notify.channel.webpush;

import java.security.interfaces.ECPublicKey;
import java.util.Base64;

/** The keys of one browser's subscription, checked. Never shown. */
public final class BrowserKeys {

    private static final int AUTH_BYTES = 16;

    private final byte[] point;
    private final ECPublicKey publicKey;
    private final byte[] auth;

    private BrowserKeys(byte[] point, byte[] auth) {
        if (auth.length != AUTH_BYTES) {
            throw new IllegalArgumentException("The authentication secret is not 16 bytes");
        }
        this.point = point;
        this.publicKey = P256.decode(point);
        this.auth = auth;
    }

    /**
     * The keys as {@code PushSubscription.getKey} gives them, base64url.
     *
     * @throws IllegalArgumentException when no browser can have made them
     */
    public static BrowserKeys of(String p256dh, String auth) {
        return new BrowserKeys(
                Base64.getUrlDecoder().decode(p256dh), Base64.getUrlDecoder().decode(auth));
    }

    byte[] point() {
        return point;
    }

    ECPublicKey publicKey() {
        return publicKey;
    }

    byte[] auth() {
        return auth;
    }
}
