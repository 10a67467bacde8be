package solewatch.notify.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import solewatch.notify.channel.Address;
import solewatch.notify.routing.ChannelKind;
import solewatch.notify.secret.Vault;

/** Addresses as the database sees them: sealed, with a mark to know them by and a form that may be shown. */
@ApplicationScoped
public class AddressBook {

    /** All mail leaves by one relay, so that is what must not be overwhelmed. */
    private static final String MAIL_RELAY = "smtp";

    private static final String BETWEEN = "\n";

    /**
     * A sealed address.
     *
     * @param mark the same for the same address
     * @param shown what its owner sees: enough to know it, too little to use it
     */
    record Sealed(ChannelKind kind, byte[] address, String mark, String shown, String destination) {}

    private final Vault vault;

    AddressBook(Vault vault) {
        this.vault = vault;
    }

    Sealed seal(Address address) {
        return switch (address) {
            case Address.Email email ->
                new Sealed(
                        ChannelKind.EMAIL,
                        vault.seal(email.mailbox()),
                        vault.mark("email" + BETWEEN + email.mailbox()),
                        shownMailbox(email.mailbox()),
                        MAIL_RELAY);
            case Address.WebPush push ->
                new Sealed(
                        ChannelKind.WEB_PUSH,
                        vault.seal(String.join(BETWEEN, push.endpoint(), push.p256dh(), push.auth())),
                        vault.mark("push" + BETWEEN + push.endpoint()),
                        host(push.endpoint()),
                        host(push.endpoint()));
            case Address.Webhook hook ->
                new Sealed(
                        ChannelKind.WEBHOOK,
                        vault.seal(String.join(BETWEEN, hook.url(), hook.secret())),
                        vault.mark("webhook" + BETWEEN + hook.url()),
                        host(hook.url()),
                        host(hook.url()));
        };
    }

    /** Nothing when it was sealed with another key, or is damaged: that is this address' trouble, and no other's. */
    Optional<Address> open(ChannelKind kind, byte[] sealed) {
        String[] parts;
        try {
            parts = vault.open(sealed).split(BETWEEN, -1);
        } catch (IllegalStateException unreadable) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind) {
                    case EMAIL -> new Address.Email(parts[0]);
                    case WEB_PUSH -> new Address.WebPush(parts[0], parts[1], parts[2]);
                    case WEBHOOK -> new Address.Webhook(parts[0], parts[1]);
                });
    }

    /** The link that stops this address, signed so that nobody can stop another's. */
    public String unsubscribeToken(UUID channel) {
        return vault.sign(channel.toString());
    }

    private static String shownMailbox(String mailbox) {
        int at = mailbox.lastIndexOf('@');
        return mailbox.charAt(0) + "***" + (at < 0 ? "" : mailbox.substring(at));
    }

    private static String host(String url) {
        String authority = URI.create(url).getAuthority();
        return authority == null ? "unknown" : authority;
    }
}
