package solewatch.analysis.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import solewatch.events.EpisodeState;
import solewatch.events.Finding;
import solewatch.events.FindingChanged;
import solewatch.events.FindingClosed;
import solewatch.events.FindingEvent;
import solewatch.events.FindingRaised;
import solewatch.events.FindingRetracted;

/**
 * What was last said about one finding: the newest event with its id, as a row to keep.
 *
 * @param endedIn set exactly when it is closed
 * @param silent nobody was told: it was raised as no news
 */
public record AnnouncedFinding(
        Finding finding,
        Status status,
        @Nullable EpisodeState endedIn,
        @Nullable LocalDate endedOn,
        boolean silent) {

    /** Where a finding stands. */
    public enum Status {
        OPEN,
        CLOSED,
        RETRACTED
    }

    /**
     * What is announced once this event is out.
     *
     * @param before what was announced of the same finding; null when nothing was
     */
    public static AnnouncedFinding after(@Nullable AnnouncedFinding before, FindingEvent event) {
        boolean still = before != null && before.silent();
        return switch (event) {
            case FindingRaised raised ->
                new AnnouncedFinding(raised.finding(), Status.OPEN, null, null, !raised.news());
            case FindingChanged changed -> new AnnouncedFinding(changed.finding(), Status.OPEN, null, null, still);
            case FindingClosed closed ->
                new AnnouncedFinding(closed.finding(), Status.CLOSED, closed.endedIn(), closed.endedOn(), still);
            case FindingRetracted retracted ->
                new AnnouncedFinding(retracted.finding(), Status.RETRACTED, null, null, still);
        };
    }
}
