package solewatch.analysis.intake;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.finding.AnnouncedFinding;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.finding.FindingChanges;
import solewatch.analysis.finding.Policy;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.analysis.numbness.Episode;
import solewatch.analysis.numbness.EpisodeHistory;
import solewatch.analysis.store.Canonical;
import solewatch.analysis.store.Card;
import solewatch.analysis.store.FactRows;
import solewatch.analysis.store.RunnerRows.Assessed;
import solewatch.analysis.store.RunnerRows.Who;
import solewatch.events.ConsentChanged;
import solewatch.events.Finding;
import solewatch.events.FindingEvent;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerId;
import solewatch.events.ZonedMoment;
import solewatch.events.ZonedMoment.ZoneBasis;

/** From a runner's facts to what is written: the assessment, the roster line, and what must be said. Reads no clock. */
@Singleton
public class Assessor {

    /** How many days before today facts are looked at. */
    public static final int LOOK_BACK_DAYS = 400;

    /** At least as long as any two places are apart: what happened before cannot be ahead of home any more. */
    private static final Duration ZONES_APART = Duration.ofDays(2);

    /** What follows for one runner. */
    record Outcome(Assessed row, List<FindingEvent> events, List<AnnouncedFinding> announced) {}

    private final Policy policy;
    private final Canonical canonical;
    private final String version;

    Assessor(
            Policy policy,
            Canonical canonical,
            @ConfigProperty(name = "quarkus.application.version") String programVersion) {
        this.policy = policy;
        this.canonical = canonical;
        this.version = policy.rulesetVersion() + "+" + programVersion;
    }

    /** The assessment of these facts on the runner's local day that is now. */
    public Assessment assess(RunnerId runner, Collection<StoredFact> facts, Instant now) {
        return assess(runner, facts, todayOf(runner, facts, now));
    }

    /** The assessment of these facts on this day. */
    public Assessment assess(RunnerId runner, Collection<StoredFact> facts, LocalDate today) {
        return Assessment.of(RunnerHistory.of(runner, lookBack(facts, today)), policy, today);
    }

    /**
     * The runner's local day: at home, or where the runner was lately if it is later there. What has happened is never
     * of a day to come; otherwise a report from east of home, or of a runner whose home nobody said, would wait for hours.
     */
    public LocalDate todayOf(RunnerId runner, Collection<StoredFact> facts, Instant now) {
        List<StoredFact> profile = new ArrayList<>(1);
        Instant lately = now.minus(ZONES_APART);
        LocalDate elsewhere = LocalDate.MIN;
        for (StoredFact fact : facts) {
            ZonedMoment moment = FactRows.momentOf(fact.body());
            if (moment == null) {
                if (fact.body() instanceof RunnerChanged) {
                    profile.add(fact);
                }
            } else if (moment.zoneBasis() != ZoneBasis.ASSUMED_UTC
                    && moment.at().isAfter(lately)
                    && !moment.at().isAfter(now)) {
                elsewhere = later(elsewhere, moment.day());
            }
        }
        return later(LocalDate.ofInstant(now, RunnerHistory.of(runner, profile).zone()), elsewhere);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return b.isAfter(a) ? b : a;
    }

    /** Which thresholds are in force, and which release's formulas: of another one an assessment is out of date. */
    public String policyVersion() {
        return version;
    }

    Outcome outcome(RunnerId runner, Collection<StoredFact> facts, List<AnnouncedFinding> announced, Instant now) {
        LocalDate today = todayOf(runner, facts, now);
        RunnerHistory history = RunnerHistory.of(runner, lookBack(facts, today));
        Assessment assessment = Assessment.of(history, policy, today);
        List<FindingEvent> events = FindingChanges.between(announced, assessment, today, FindingChanges.NEWS_DAYS);
        return new Outcome(row(history, assessment, facts), events, after(announced, events));
    }

    private Assessed row(RunnerHistory history, Assessment assessment, Collection<StoredFact> facts) {
        LocalDate today = assessment.asOf();
        RunnerChanged profile = history.profile();
        ConsentChanged consent = history.consent();
        ZoneId zone = history.zone();
        List<Episode> open = open(assessment);
        Optional<Attention> most = Attention.most(open);
        LocalDate last = lastFact(facts);
        return new Assessed(
                history.runner(),
                new Who(
                        profile == null ? null : profile.team(),
                        profile == null ? null : profile.name(),
                        zone.getId(),
                        consent == null ? null : consent.scopes()),
                most.map(Attention::state).orElse(null),
                most.map(Attention::urgency).orElse(null),
                canonical.write(card(history, assessment, open, most)),
                last,
                today,
                version,
                canonical.write(assessment),
                last == null || last.isBefore(today.minusDays(LOOK_BACK_DAYS))
                        ? null
                        : today.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static Card card(
            RunnerHistory history, Assessment assessment, List<Episode> open, Optional<Attention> most) {
        Optional<Episode> worst = most.map(Attention::episode);
        return new Card(
                worst.map(Episode::state).orElse(null),
                worst.map(Episode::start).orElse(null),
                most.map(Attention::stateSince).orElse(null),
                most.map(Attention::warning).orElse(null),
                open.size(),
                open.stream().anyMatch(Episode::untested),
                assessment.load().sum7Metres(),
                history.runs().isEmpty()
                        ? null
                        : LocalDate.ofEpochDay(
                                history.runs().get(history.runs().size() - 1).epochDay()));
    }

    private static List<AnnouncedFinding> after(List<AnnouncedFinding> announced, List<FindingEvent> events) {
        Map<Finding.Id, AnnouncedFinding> all = new LinkedHashMap<>();
        announced.forEach(said -> all.put(said.finding().id(), said));
        events.forEach(event -> all.compute(event.finding().id(), (id, said) -> AnnouncedFinding.after(said, event)));
        return new ArrayList<>(all.values());
    }

    private static List<StoredFact> lookBack(Collection<StoredFact> facts, LocalDate today) {
        LocalDate from = today.minusDays(LOOK_BACK_DAYS);
        // A local day costs much more to find than a moment to compare, and there are hundreds.
        Instant surely = from.atStartOfDay(ZoneOffset.UTC).toInstant().plus(ZONES_APART);
        List<StoredFact> kept = new ArrayList<>(facts.size());
        for (StoredFact fact : facts) {
            ZonedMoment moment = FactRows.momentOf(fact.body());
            if (moment == null || moment.at().isAfter(surely) || !moment.day().isBefore(from)) {
                kept.add(fact);
            }
        }
        return kept;
    }

    private static @Nullable LocalDate lastFact(Collection<StoredFact> facts) {
        Instant last = Instant.MIN;
        LocalDate day = null;
        for (StoredFact fact : facts) {
            ZonedMoment moment = FactRows.momentOf(fact.body());
            if (moment != null && (day == null || moment.at().isAfter(last.minus(ZONES_APART)))) {
                last = moment.at().isAfter(last) ? moment.at() : last;
                day = day == null ? moment.day() : later(day, moment.day());
            }
        }
        return day;
    }

    private static List<Episode> open(Assessment assessment) {
        return assessment.episodes().stream()
                .map(EpisodeHistory::latest)
                .filter(Episode::open)
                .toList();
    }
}
