package solewatch.notify.channel;

import io.smallrye.mutiny.Uni;

/** One way to reach a person. Sends once, never retries; a failure is an {@link Outcome}, not an exception. */
public interface Channel<A extends Address> {

    /** Sends this message to this address, and says what became of it. */
    Uni<Outcome> send(A address, Message message);
}
