package solewatch.analysis.plan;

import java.math.BigDecimal;
import solewatch.events.EpisodeState;

/** Pieces of the texts of plans. */
final class Words {

    private Words() {}

    /** To the metre, without needless digits. */
    static String kilometres(long metres) {
        BigDecimal kilometres = BigDecimal.valueOf(metres, 3).stripTrailingZeros();
        return kilometres.toPlainString() + " km";
    }

    static String minutes(int minutes) {
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    static String sessions(int sessions) {
        return sessions == 1 ? "1 session" : sessions + " sessions";
    }

    /** Said before anything else where an episode has escalated. */
    static String professionalFirst(EpisodeState state) {
        return state == EpisodeState.ESCALATED ? "Please let a professional look first. " : "";
    }
}
