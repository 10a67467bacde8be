package solewatch.notify.channel;

import java.time.Instant;
import java.util.UUID;

/**
 * What one person is told, as it was rendered at the first attempt.
 *
 * @param delivery the ledger's id: the same over all attempts, so a receiver can recognise a duplicate
 * @param thread what belongs together for the reader: the finding
 * @param urgent whether it should arrive at once
 * @param expiresAt when it is of no more use
 * @param subject one line without health detail, for a lock screen or an inbox
 * @param text the whole message as plain text
 * @param html the same as HTML
 * @param payload small JSON for a webhook or a push: ids and state, no names, no places on the foot
 * @param unsubscribeUrl for the one-click header of an email
 */
public record Message(
        UUID delivery,
        UUID thread,
        boolean urgent,
        Instant expiresAt,
        String subject,
        String text,
        String html,
        String payload,
        String unsubscribeUrl) {}
