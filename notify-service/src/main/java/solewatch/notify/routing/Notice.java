package solewatch.notify.routing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Tell this, by this route.
 *
 * @param digestOn the local day whose digest takes it; for a digest only
 */
public record Notice(
        Kind kind,
        Subscription.Route route,
        Instant notBefore,
        Instant expiresAt,
        @Nullable LocalDate digestOn) {

    /** What sort of message. */
    public enum Kind {
        ALERT,
        CORRECTION,
        DIGEST,
        TEST
    }
}
