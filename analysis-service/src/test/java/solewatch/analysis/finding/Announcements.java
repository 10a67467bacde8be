package solewatch.analysis.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import solewatch.analysis.ARunner;
import solewatch.events.EpisodeState;
import solewatch.events.Finding;
import solewatch.events.FindingChanged;
import solewatch.events.FindingClosed;
import solewatch.events.FindingEvent;
import solewatch.events.FindingRaised;
import solewatch.events.FindingRetracted;

/** Remembers what was announced from look to look, as the store does. */
@NullUnmarked
final class Announcements {

    private final Map<Finding.Id, AnnouncedFinding> latest = new LinkedHashMap<>();

    /** Looks at a runner on a day, and remembers what is said. */
    List<FindingEvent> look(ARunner runner, int day) {
        return look(runner.assessedOn(day), day);
    }

    /** Remembers what is said of an assessment. */
    List<FindingEvent> look(Assessment now, int day) {
        List<FindingEvent> events =
                FindingChanges.between(List.copyOf(latest.values()), now, ARunner.day(day), FindingChanges.NEWS_DAYS);
        events.forEach(
                event -> latest.compute(event.finding().id(), (id, said) -> AnnouncedFinding.after(said, event)));
        return events;
    }

    List<AnnouncedFinding> all() {
        return List.copyOf(latest.values());
    }

    List<String> said(List<FindingEvent> events) {
        return events.stream().map(Announcements::said).toList();
    }

    static FindingEvent of(List<FindingEvent> events, EpisodeState state) {
        return events.stream()
                .filter(event -> event.finding().state() == state)
                .findFirst()
                .orElseThrow();
    }

    private static String said(FindingEvent event) {
        String what = event.finding().state() + " v" + event.finding().version();
        return switch (event) {
            case FindingRaised raised -> "raised " + what + (raised.news() ? " news" : " old");
            case FindingChanged changed -> "changed " + what;
            case FindingClosed closed -> "closed " + what + " in " + closed.endedIn();
            case FindingRetracted retracted -> "retracted " + what;
        };
    }
}
