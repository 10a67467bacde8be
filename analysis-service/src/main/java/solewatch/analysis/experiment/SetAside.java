package solewatch.analysis.experiment;

import java.time.LocalDate;
import java.util.List;
import solewatch.events.ExperimentPlanned.Factor;
import solewatch.events.FactId;

/**
 * An answered run that counts for no block.
 *
 * @param others which other factors were not as in the runs before; empty unless confounded
 */
public record SetAside(FactId run, LocalDate day, Reason reason, List<Factor> others) {

    public SetAside {
        others = List.copyOf(others);
    }

    /** Why it does not count. The first that holds. */
    public enum Reason {
        /** The factor was not noted. */
        NOT_NOTED,
        /** Neither as usual nor with the change. */
        OTHER_LEVEL,
        /** Another tracked factor was changed as well. */
        CONFOUNDED,
        /** The other of both was due. */
        OUT_OF_TURN
    }
}
