package solewatch.notify.delivery;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import solewatch.notify.channel.Address;
import solewatch.notify.channel.Channel;
import solewatch.notify.channel.Message;
import solewatch.notify.channel.Outcome;

/**
 * All the ways out, each for its kind of address.
 *
 * @param longest after how long a channel that does not answer is taken for in doubt
 */
public record Channels(
        Channel<Address.Email> email,
        Channel<Address.WebPush> webPush,
        Channel<Address.Webhook> webhook,
        Duration longest) {

    /** Sends, and always comes back with an outcome: a channel that fails unforeseen leaves us in doubt. */
    Uni<Outcome> send(Address address, Message message) {
        return Uni.createFrom()
                .deferred(() -> switch (address) {
                    case Address.Email mailbox -> email.send(mailbox, message);
                    case Address.WebPush browser -> webPush.send(browser, message);
                    case Address.Webhook tool -> webhook.send(tool, message);
                })
                .ifNoItem()
                .after(longest)
                .fail()
                .onFailure(TimeoutException.class)
                .recoverWithItem(() -> new Outcome.InDoubt("NO_ANSWER"))
                .onFailure()
                .recoverWithItem(failure -> new Outcome.InDoubt("CHANNEL_FAILED"));
    }
}
