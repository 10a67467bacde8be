package solewatch.local.journey;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import solewatch.local.season.DemoPushService;
import solewatch.local.season.Posting;
import solewatch.local.stack.LocalMail;

/** What notify wrote down of each message it owed, and every copy of it that came out at the other end. */
final class Ledger {

    /**
     * A message one coach was owed by one channel.
     *
     * @param doubts how often it may have been taken without notify knowing
     */
    record Owed(
            UUID id,
            String reader,
            UUID finding,
            String runner,
            String via,
            String kind,
            String state,
            int attempts,
            int doubts) {

        /** Nothing more will be done about it by itself. */
        boolean isSent() {
            return state.equals("SENT");
        }
    }

    private final JourneyStack journey;

    Ledger(JourneyStack journey) {
        this.journey = journey;
    }

    /** Everything owed to this reader, oldest first. */
    List<Owed> of(String reader) {
        return journey.rows()
                .notifier(
                        """
                        select id, reader, finding, runner, via, kind, state, attempts, doubts from delivery
                        where reader = ? order by seq
                        """,
                        row -> new Owed(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, UUID.class),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getInt(8),
                                row.getInt(9)),
                        reader);
    }

    /** How many copies of this message reached somebody, whichever way. */
    long copies(UUID delivery) {
        return arrived().filter(delivery::equals).count();
    }

    /** Which message each arrival was, by what its receiver tells copies by: Message-ID, delivery, webhook-id. */
    Stream<UUID> arrived() {
        return Stream.of(
                        journey.stack().mail().arrived().stream().map(Ledger::ofMail),
                        journey.push().received().stream().map(Ledger::ofPush),
                        journey.clubTool().received().stream().map(UUID::fromString))
                .flatMap(all -> all);
    }

    private static UUID ofMail(LocalMail.Arrived mail) {
        try {
            String id = mail.message().getMessageID();
            return UUID.fromString(id.substring("<d-".length(), id.indexOf('@')));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** See {@link DemoPushService#received}: what a browser's service worker is handed. */
    private static UUID ofPush(String text) {
        try {
            return UUID.fromString(Posting.JSON.readTree(text).path("delivery").asText());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
