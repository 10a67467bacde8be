package solewatch.notify.routing;

import java.util.UUID;

/** That a person was, or is about to be, told of a finding by one channel, and has not been corrected since. */
public record Told(String reader, UUID subscription, Subscription.Route route, Standing standing) {

    /** How far it got. */
    public enum Standing {
        /** Written down, nothing sent. */
        WAITING,
        /** A worker has it in hand. */
        IN_FLIGHT,
        /** Sent, or possibly sent. */
        DELIVERED
    }
}
