package solewatch.analysis.finding;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.finding.AnnouncedFinding.Status;
import solewatch.events.EpisodeState;
import solewatch.events.Finding;
import solewatch.events.FindingChanged;
import solewatch.events.FindingClosed;
import solewatch.events.FindingEvent;
import solewatch.events.FindingRaised;
import solewatch.events.FindingRetracted;
import solewatch.events.RedFlag.Tier;

/**
 * What has to be said, given what was said before and what the facts bear now. An announced finding belongs to the
 * conclusion of the same place and state, and of a warning sign as grave, whose episode it overlaps in time; so a late
 * fact that moves an episode's start says nothing twice.
 */
public final class FindingChanges {

    /** A state that took effect longer ago than this is history when it is first seen, not news. */
    public static final int NEWS_DAYS = 7;

    /**
     * What began longer ago may have lost facts to the end of the look-back (400 days), and is neither changed nor taken
     * back. E4 looks 28 days further back than the episode; a relapse hangs on the episode before.
     */
    private static final int HORIZON_DAYS = 370;

    private static final int HORIZON_DAYS_OF_RELAPSES = 300;

    private static final String RETRACTION =
            "Runs or reports were added, edited or withdrawn, and the facts no longer bear this.";

    private static final Comparator<AnnouncedFinding> CARRIER_FIRST = Comparator.comparing(AnnouncedFinding::status)
            .thenComparing(announced -> announced.finding().episodeStart())
            .thenComparing(announced -> announced.finding().id().value());

    private final List<AnnouncedFinding> announced;
    private final Assessment now;
    private final LocalDate today;
    private final LocalDate newsFrom;
    private final Set<Finding.Id> carried = new HashSet<>();
    private final List<FindingEvent> events = new ArrayList<>();

    private FindingChanges(List<AnnouncedFinding> announced, Assessment now, LocalDate today, int newsDays) {
        this.announced = announced.stream().sorted(CARRIER_FIRST).toList();
        this.now = now;
        this.today = today;
        this.newsFrom = today.minusDays(newsDays);
    }

    /** The events to publish, in order: corrections first; none when nothing differs. */
    public static List<FindingEvent> between(
            List<AnnouncedFinding> announced, Assessment now, LocalDate today, int newsDays) {
        return new FindingChanges(announced, now, today, newsDays).events();
    }

    private List<FindingEvent> events() {
        for (Conclusion conclusion : now.conclusions()) {
            AnnouncedFinding carrier = carrier(conclusion);
            if (carrier == null) {
                raise(conclusion, newId(conclusion), 1);
            } else {
                carried.add(carrier.finding().id());
                carryOn(carrier, conclusion);
            }
        }
        List<FindingEvent> corrections = new ArrayList<>();
        for (AnnouncedFinding left : announced) {
            if (!carried.contains(left.finding().id()) && left.status() != Status.RETRACTED && !history(left)) {
                corrections.addAll(leftOver(left));
            }
        }
        corrections.addAll(events);
        return List.copyOf(corrections);
    }

    private @Nullable AnnouncedFinding carrier(Conclusion conclusion) {
        for (AnnouncedFinding candidate : announced) {
            if (sameKind(candidate, conclusion)
                    && overlaps(candidate, conclusion)
                    && !carried.contains(candidate.finding().id())) {
                return candidate;
            }
        }
        return null;
    }

    private void carryOn(AnnouncedFinding carrier, Conclusion conclusion) {
        Finding before = carrier.finding();
        int next = before.version() + 1;
        switch (carrier.status()) {
            case RETRACTED -> raise(conclusion, before.id(), next);
            case OPEN, CLOSED -> {
                boolean isOpen = carrier.status() == Status.OPEN;
                if (!conclusion.open()) {
                    if (isOpen || carrier.endedIn() != conclusion.endedIn()) {
                        close(conclusion, before.id(), next);
                    }
                } else if (isOwed(carrier, conclusion)) {
                    raise(conclusion, before.id(), next);
                } else if (!isOpen || conclusion.differsFrom(before) && !history(carrier)) {
                    events.add(new FindingChanged(conclusion.finding(before.id(), next, now)));
                }
            }
        }
    }

    /**
     * Whether what is on now is news that could not be told: it was raised as none, because a state that has been taken
     * back since had replaced it or because it took effect earlier then, or the runner was in no team yet.
     */
    private boolean isOwed(AnnouncedFinding carrier, Conclusion conclusion) {
        boolean nobodyToTell = carrier.finding().team() == null && now.team() != null;
        return (carrier.silent() || nobodyToTell) && !conclusion.saidOn().isBefore(newsFrom);
    }

    /** A state that a higher one of the same look has replaced is not news of its own. */
    private void raise(Conclusion conclusion, Finding.Id id, int version) {
        boolean replaced =
                conclusion.endedIn() == EpisodeState.PERSISTENT || conclusion.endedIn() == EpisodeState.ESCALATED;
        boolean news = !replaced && !conclusion.saidOn().isBefore(newsFrom);
        events.add(new FindingRaised(conclusion.finding(id, version, now), news));
        if (!conclusion.open()) {
            close(conclusion, id, version + 1);
        }
    }

    private void close(Conclusion conclusion, Finding.Id id, int version) {
        EpisodeState endedIn = conclusion.endedIn();
        LocalDate endedOn = conclusion.endedOn();
        if (endedIn != null && endedOn != null) {
            events.add(new FindingClosed(conclusion.finding(id, version, now), endedIn, endedOn));
        }
    }

    /** What no conclusion carries: replaced by another finding of the same state, or no longer borne by the facts. */
    private List<FindingEvent> leftOver(AnnouncedFinding left) {
        Finding finding = next(left.finding());
        for (Conclusion conclusion : now.conclusions()) {
            boolean replaces = conclusion.key().equals(finding.key())
                    && conclusion.state() == finding.state()
                    && overlaps(left, conclusion)
                    && (sameKind(left, conclusion) || atLeastAsGrave(conclusion.tier(), tier(left)));
            if (replaces) {
                return left.status() == Status.OPEN
                        ? List.of(new FindingClosed(finding, conclusion.state(), conclusion.effectiveOn()))
                        : List.of();
            }
        }
        return List.of(new FindingRetracted(finding, RETRACTION));
    }

    /** Who was told of a graver sign than there is must hear that it was taken back. */
    private static boolean atLeastAsGrave(@Nullable Tier now, @Nullable Tier told) {
        return now != null && (told == null || now.compareTo(told) <= 0);
    }

    private boolean history(AnnouncedFinding old) {
        int horizon = old.finding().relapses() > 0 ? HORIZON_DAYS_OF_RELAPSES : HORIZON_DAYS;
        return old.finding().episodeStart().isBefore(today.minusDays(horizon));
    }

    private static boolean sameKind(AnnouncedFinding announced, Conclusion conclusion) {
        Finding finding = announced.finding();
        return finding.key().equals(conclusion.key())
                && finding.state() == conclusion.state()
                && tier(announced) == conclusion.tier();
    }

    private static @Nullable Tier tier(AnnouncedFinding announced) {
        return Conclusion.tier(
                announced.finding().rule(), announced.finding().redFlag());
    }

    private boolean overlaps(AnnouncedFinding announced, Conclusion conclusion) {
        return !announced.finding().episodeStart().isAfter(conclusion.episodeLastDay())
                && !lastDay(announced).isBefore(conclusion.episodeStart());
    }

    private LocalDate lastDay(AnnouncedFinding announced) {
        LocalDate endedOn = announced.endedOn();
        return switch (announced.status()) {
            case OPEN -> today;
            case CLOSED -> endedOn == null ? announced.finding().effectiveOn() : endedOn;
            case RETRACTED -> announced.finding().effectiveOn();
        };
    }

    /** From runner, place, state, how grave a sign, and start; told apart from an older finding whose episode has moved since. */
    private Finding.Id newId(Conclusion conclusion) {
        for (int attempt = 1; ; attempt++) {
            String name = String.join(
                    "\n",
                    now.runner().value(),
                    String.valueOf(conclusion.key().side()),
                    String.valueOf(conclusion.key().zone()),
                    conclusion.state().name(),
                    conclusion.warning() ? String.valueOf(conclusion.tier()) : "pattern",
                    conclusion.episodeStart().toString(),
                    Integer.toString(attempt));
            Finding.Id id = new Finding.Id(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
            if (announced.stream().noneMatch(known -> known.finding().id().equals(id))) {
                return id;
            }
        }
    }

    private static Finding next(Finding last) {
        return new Finding(
                last.id(),
                last.version() + 1,
                last.runner(),
                last.team(),
                last.key(),
                last.episodeStart(),
                last.state(),
                last.rule(),
                last.urgency(),
                last.audience(),
                last.effectiveOn(),
                last.bilateral(),
                last.untested(),
                last.relapses(),
                last.redFlag(),
                last.summary(),
                last.detail(),
                last.facts(),
                last.measures(),
                last.counterfactual(),
                last.unknown(),
                last.rulesetVersion());
    }
}
