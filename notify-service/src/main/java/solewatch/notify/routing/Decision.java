package solewatch.notify.routing;

import java.util.List;
import java.util.UUID;

/** What was decided about one finding event for one reader: one for everybody considered, the "no" included. */
public record Decision(
        String reader,
        Subscription.Role role,
        UUID subscription,
        Verdict verdict,
        Reason reason,
        List<Notice> notices) {

    public Decision {
        notices = List.copyOf(notices);
    }

    /** What is done. */
    public enum Verdict {
        TELL_NOW,
        TELL_LATER,
        DIGEST,
        CORRECT,
        WITHHOLD
    }

    /** Why; the sentence is for the reader. */
    public enum Reason {
        NEW("It is new, and within what you asked for."),
        QUIET_HOURS("It is new; it waits for the end of your quiet hours."),
        FOR_DIGEST("It is not pressing; it comes with your daily digest."),
        ENDED("You were told when it began; that it is over comes with your daily digest."),
        TAKEN_BACK("You were told, and what it rested on was changed or withdrawn."),
        NOT_NEWS("It lies too far back, or is a change of numbers only: it is recorded, and nobody is told."),
        NOT_FOR_COACHES("It is for the runner alone."),
        NOT_FOR_RUNNER("It is for coaches."),
        OTHER_TEAM("The runner is not in your team."),
        NO_CONSENT("The runner does not share this."),
        ALREADY_TOLD("You were told of it already."),
        BELOW_THRESHOLD("It is less urgent than the least you asked for."),
        MUTED("You muted this subscription."),
        NO_CHANNEL("No address of this subscription can be used."),
        NEVER_TOLD("You were not told of it, so there is nothing to add."),
        REPLACED("A more pressing finding takes its place."),
        STOPPED_IN_TIME("It ended or was taken back before the message was sent.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** The reason in words. */
        public String sentence() {
            return sentence;
        }
    }
}
