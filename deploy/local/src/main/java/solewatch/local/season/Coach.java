package solewatch.local.season;

import java.util.UUID;

/**
 * An invented coach and how they want to be told.
 *
 * @param what what the demo is meant to show of this coach
 * @param minimum the least urgency they want
 * @param quietNow whether the demo falls into their quiet hours
 * @param told how many alerts must reach them before the demo goes on
 * @param corrected how many corrections must reach them
 */
record Coach(
        String name, String team, Via via, String minimum, boolean quietNow, int told, int corrected, String what) {

    /** How they are reached. */
    enum Via {
        EMAIL,
        WEB_PUSH,
        WEBHOOK
    }

    String mailbox() {
        return name + "@club.example";
    }

    /** The subscription's id, chosen by the client, so that a resend is the same subscription. */
    UUID subscription() {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
