package solewatch.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import solewatch.events.ConsentChanged;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.EpisodeKey;
import solewatch.events.EpisodeState;
import solewatch.events.FactId;
import solewatch.events.FactKind;
import solewatch.events.Finding;
import solewatch.events.Finding.Audience;
import solewatch.events.Finding.Urgency;
import solewatch.events.FindingClosed;
import solewatch.events.FindingRaised;
import solewatch.events.FindingRetracted;
import solewatch.events.Provenance;
import solewatch.events.RedFlag;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerId;
import solewatch.events.Side;
import solewatch.events.SymptomReported;
import solewatch.events.TeamId;
import solewatch.events.ZoneGroup;
import solewatch.notify.routing.ChannelKind;
import solewatch.notify.routing.Question.Lifetimes;
import solewatch.notify.routing.QuietHours;
import solewatch.notify.routing.Subscription;
import solewatch.notify.routing.Subscription.Role;
import solewatch.notify.routing.Subscription.Route;

/** Findings, runners and subscriptions for tests. */
public final class Given {

    public static final TeamId TEAM = new TeamId("harriers");
    public static final RunnerId ANN = new RunnerId("ann");
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    public static final Lifetimes LIFETIMES =
            new Lifetimes(Duration.ofDays(3), Duration.ofDays(14), Duration.ofHours(20), Duration.ofSeconds(60));

    private Given() {}

    public static Finding finding(RunnerId runner, int version, Urgency urgency) {
        return finding(
                UUID.nameUUIDFromBytes(runner.value().getBytes()),
                runner,
                version,
                urgency,
                Set.of(Audience.COACH, Audience.RUNNER));
    }

    public static Finding finding(UUID id, RunnerId runner, int version, Urgency urgency, Set<Audience> audience) {
        return finding(id, runner, version, urgency, audience, null);
    }

    public static Finding finding(
            UUID id, RunnerId runner, int version, Urgency urgency, Set<Audience> audience, RedFlag flag) {
        return new Finding(
                new Finding.Id(id),
                version,
                runner,
                TEAM,
                new EpisodeKey(Side.LEFT, ZoneGroup.FOREFOOT),
                LocalDate.parse("2026-11-02"),
                EpisodeState.PERSISTENT,
                "P2",
                urgency,
                audience,
                LocalDate.parse("2026-11-19"),
                true,
                true,
                1,
                flag,
                "Symptoms persist: 5 days of the last 14.",
                "Numbness in the left forefoot on 5 days of the last 14, strongest 6 of 10.",
                List.of(new Finding.Evidence(
                        FactId.of(runner, FactKind.SYMPTOM, "runner-app", "s1"),
                        FactKind.SYMPTOM,
                        LocalDate.parse("2026-11-19"),
                        6,
                        10_000,
                        4_000,
                        SymptomReported.Context.DURING_RUN,
                        Set.of(RedFlag.FOOT_DROP))),
                List.of(new Finding.Measure("symptomaticDaysIn14", 5, 4.0, "days")),
                "With 3 symptomatic days in the forefoot it would not hold.",
                List.of("2 runs without an answer"),
                "2026.1");
    }

    public static FindingRaised raised(int version) {
        return new FindingRaised(finding(ANN, version, Urgency.NORMAL), true);
    }

    public static FindingRetracted retracted(int version) {
        return new FindingRetracted(finding(ANN, version, Urgency.NORMAL), "A report was withdrawn.");
    }

    public static FindingClosed closed(int version) {
        return new FindingClosed(
                finding(ANN, version, Urgency.NORMAL), EpisodeState.RESOLVED, LocalDate.parse("2026-11-20"));
    }

    public static RunnerChanged runner(RunnerId runner, TeamId team, long revision) {
        return new RunnerChanged(
                runner,
                new Provenance("profile", "profile", revision),
                "Ann Example",
                team,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static ConsentChanged consent(RunnerId runner, long revision, Scope... scopes) {
        return new ConsentChanged(runner, new Provenance("runner", "consent", revision), Set.of(scopes));
    }

    public static Subscription coach(String name) {
        return subscription(name, null, null, Urgency.NORMAL, null);
    }

    public static Subscription subscription(
            String reader, RunnerId runner, QuietHours quiet, Urgency minimum, Instant mutedUntil) {
        UUID id = UUID.nameUUIDFromBytes((reader + runner).getBytes());
        return new Subscription(
                id,
                reader,
                Role.COACH,
                TEAM,
                runner,
                minimum,
                quiet,
                true,
                mutedUntil,
                LocalTime.of(7, 0),
                ZoneId.of("Europe/Berlin"),
                List.of(new Route(UUID.nameUUIDFromBytes(reader.getBytes()), ChannelKind.EMAIL, "smtp", true)));
    }

    public static Subscription self(RunnerId runner) {
        return new Subscription(
                UUID.nameUUIDFromBytes(("self" + runner).getBytes()),
                "self-" + runner,
                Role.RUNNER,
                null,
                runner,
                Urgency.NORMAL,
                null,
                true,
                null,
                LocalTime.of(7, 0),
                ZoneId.of("Europe/Berlin"),
                List.of(new Route(
                        UUID.nameUUIDFromBytes(("self" + runner).getBytes()), ChannelKind.EMAIL, "smtp", true)));
    }
}
