package solewatch.notify.channel.email;

import io.smallrye.mutiny.TimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import solewatch.notify.channel.Outcome;

/** What an SMTP reply or a broken connection says about one mail (RFC 5321 section 4.2, RFC 3463). Pure. */
final class SmtpVerdict {

    /** Enhanced codes that speak of the mailbox, not of us. */
    private static final Set<String> NO_SUCH_MAILBOX = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");

    /** Without an enhanced code, these two speak of the mailbox. */
    private static final Set<Integer> MAILBOX_REPLIES = Set.of(550, 553);

    private static final Pattern ENHANCED = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");

    private SmtpVerdict() {}

    /**
     * The relay answered, and did not take it.
     *
     * @param reply the reply's text; nothing of it but an enhanced status code is kept
     * @param atRecipient whether it was the recipient's address that was refused, not the sender's or the content
     */
    static Outcome refused(int code, String reply, boolean atRecipient) {
        Matcher matcher = ENHANCED.matcher(reply);
        String enhanced = matcher.find() ? matcher.group() : "";
        String reason = enhanced.isEmpty() ? "SMTP_" + code : "SMTP_" + code + "_" + enhanced;
        if (code >= 400 && code < 500) {
            return new Outcome.TryLater(reason, null);
        }
        boolean mailbox = enhanced.isEmpty() ? MAILBOX_REPLIES.contains(code) : NO_SUCH_MAILBOX.contains(enhanced);
        return atRecipient && mailbox ? new Outcome.AddressGone(reason) : new Outcome.Refused(reason);
    }

    /** There was no answer. Only what surely failed before the mail went over is tried again without doubt. */
    static Outcome broken(Throwable failure) {
        return switch (failure) {
            case UnknownHostException unknown -> new Outcome.TryLater("HOST_UNKNOWN", null);
            case ConnectException refused -> new Outcome.TryLater("CONNECT_FAILED", null);
            case SSLException tls -> new Outcome.TryLater("TLS_FAILED", null);
            case TimeoutException late -> new Outcome.InDoubt("SMTP_TIMEOUT");
            default -> new Outcome.InDoubt("SMTP_CONNECTION_LOST");
        };
    }
}
