package solewatch.notify.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of one attempt. Reasons are codes for the ledger and the meters, never text from the other side. */
public sealed interface Outcome {

    /** A short code, such as {@code SMTP_250}, {@code HTTP_410} or {@code CONNECT_FAILED}. */
    String reason();

    /** The other side has taken it. */
    record Delivered(String reason) implements Outcome {}

    /** Not taken, and worth another try, not before then where the other side said so. */
    record TryLater(String reason, @Nullable Instant notBefore) implements Outcome {}

    /** The other side will never take it at this address: the address is to be disabled. */
    record AddressGone(String reason) implements Outcome {}

    /** Refused for something that is ours: configuration, credentials, size. The address is not to blame. */
    record Refused(String reason) implements Outcome {}

    /** It may have been taken: the connection ended after the message was sent and before the answer. */
    record InDoubt(String reason) implements Outcome {}
}
