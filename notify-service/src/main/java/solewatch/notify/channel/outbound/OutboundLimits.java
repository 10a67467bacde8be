package solewatch.notify.channel.outbound;

import java.time.Duration;

/**
 * How long and how much one destination may keep us busy.
 *
 * @param lookup for finding a name's addresses
 * @param connect for a connection to one address, waiting for a free one included
 * @param answer from the request until the answer's head
 * @param connectionsPerHost open at once to one host, so that a slow one holds up nobody else
 * @param waitingPerHost requests that may wait for one of these
 */
public record OutboundLimits(
        Duration lookup, Duration connect, Duration answer, int connectionsPerHost, int waitingPerHost) {

    /** Fifteen seconds for an answer is the lower end of what Standard Webhooks asks for. */
    public static final OutboundLimits STANDARD =
            new OutboundLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(15), 4, 64);
}
