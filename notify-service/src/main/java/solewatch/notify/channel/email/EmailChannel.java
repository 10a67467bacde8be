package solewatch.notify.channel.email;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import solewatch.notify.channel.Address;
import solewatch.notify.channel.Channel;
import solewatch.notify.channel.Message;
import solewatch.notify.channel.Outcome;

/** Tells a person by email (RFC 5322, RFC 8058, RFC 3834): one recipient per message. */
public final class EmailChannel implements Channel<Address.Email> {

    private final ReactiveMailer mailer;
    private final Relay relay;
    private final EmailSettings settings;

    /** @param relay asked before a mail is handed over, so that a relay that is away is no doubt */
    public EmailChannel(ReactiveMailer mailer, Relay relay, EmailSettings settings) {
        this.mailer = mailer;
        this.relay = relay;
        this.settings = settings;
    }

    @Override
    public Uni<Outcome> send(Address.Email address, Message message) {
        return relay.isThere()
                .chain(there -> there
                        ? hand(address, message)
                        : Uni.createFrom().item(new Outcome.TryLater("RELAY_AWAY", null)));
    }

    private Uni<Outcome> hand(Address.Email address, Message message) {
        return mailer.send(mail(address, message))
                .ifNoItem()
                .after(settings.timeout())
                .fail()
                .<Outcome>replaceWith(new Outcome.Delivered("SMTP_250"))
                .onFailure()
                .recoverWithItem(failure -> {
                    relay.doubt();
                    return outcome(failure);
                });
    }

    private Mail mail(Address.Email address, Message message) {
        String domain = settings.domain();
        String thread = "<ep-" + message.thread() + "@" + domain + ">";
        return Mail.withText(address.mailbox(), message.subject(), message.text())
                .setHtml(message.html())
                .addHeader("Message-ID", "<d-" + message.delivery() + "@" + domain + ">")
                .addHeader("References", thread)
                .addHeader("In-Reply-To", thread)
                .addHeader("List-Id", "Runner alerts <alerts." + domain + ">")
                .addHeader("List-Unsubscribe", "<" + message.unsubscribeUrl() + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
    }

    private static Outcome outcome(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException reply) {
                return SmtpVerdict.refused(
                        reply.getReplyCode(), String.valueOf(reply.getReplyMessage()), atRecipient(reply));
            }
        }
        return SmtpVerdict.broken(failure);
    }

    /** The client's own words, before the reply's: the only place where it says which command was refused. */
    private static boolean atRecipient(SMTPException reply) {
        return String.valueOf(reply.getMessage()).startsWith("recipient address not accepted");
    }
}
