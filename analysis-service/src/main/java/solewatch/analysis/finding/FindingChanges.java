package solewatch.analysis.finding;

import java.time.LocalDate;
import java.util.List;
import solewatch.events.FindingEvent;

/** What has to be said, given what was said before and what the facts bear now. */
public final class FindingChanges {

    /** A state that took effect longer ago than this is history when it is first seen, not news. */
    public static final int NEWS_DAYS = 7;

    private FindingChanges() {}

    /** The events to publish, in order; none when nothing differs. */
    public static List<FindingEvent> between(
            List<AnnouncedFinding> announced, Assessment now, LocalDate today, int newsDays) {
        throw new UnsupportedOperationException("not yet");
    }
}
