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
 */
public record AnnouncedFinding(
        Finding finding,
        Status status,
        @Nullable EpisodeState endedIn,
        @Nullable LocalDate endedOn) {

    /** Where a finding stands. */
    public enum Status {
        OPEN,
        CLOSED,
        RETRACTED
    }

    /** What is announced once this event is out. */
    public static AnnouncedFinding after(FindingEvent event) {
        return switch (event) {
            case FindingRaised raised -> new AnnouncedFinding(raised.finding(), Status.OPEN, null, null);
            case FindingChanged changed -> new AnnouncedFinding(changed.finding(), Status.OPEN, null, null);
            case FindingClosed closed ->
                new AnnouncedFinding(closed.finding(), Status.CLOSED, closed.endedIn(), closed.endedOn());
            case FindingRetracted retracted -> new AnnouncedFinding(retracted.finding(), Status.RETRACTED, null, null);
        };
    }
}
