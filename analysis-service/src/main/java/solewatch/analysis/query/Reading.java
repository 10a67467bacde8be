package solewatch.analysis.query;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.finding.AnnouncedFinding;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.analysis.intake.Assessor;
import solewatch.analysis.problem.Refused;
import solewatch.analysis.query.Answers.Reach;
import solewatch.analysis.query.Sight.Caller;
import solewatch.analysis.setup.AnalysisConfig;
import solewatch.analysis.store.Canonical;
import solewatch.analysis.store.FactRows;
import solewatch.analysis.store.FactRows.Newest;
import solewatch.analysis.store.FindingRows;
import solewatch.analysis.store.RunnerRows;
import solewatch.analysis.store.RunnerRows.Stored;
import solewatch.analysis.store.RunnerRows.Who;
import solewatch.events.EventCodec;
import solewatch.events.RunnerId;

/** Reads one runner for one caller, or refuses as if there were none. */
@Singleton
public class Reading {

    /** A runner as the caller may see it, today. */
    public record Seen(Who who, Sight sight, Assessment assessment) {}

    /** A runner the caller may know of; the tag changes with everything the answer is made of. */
    public record Found(Stored row, Sight sight, LocalDate today, EntityTag tag) {
        /** Who. */
        public RunnerId runner() {
            return row.runner();
        }
    }

    /**
     * What is known of a runner, read for one answer.
     *
     * @param history as far back as was asked for
     * @param lookBack as far back as the rules look, which assessments are made of
     * @param since when not everything is counted: from which day on; otherwise null
     */
    public record Told(
            Found found,
            RunnerHistory history,
            RunnerHistory lookBack,
            @Nullable LocalDate since) {
        /** What the caller may see. */
        public Sight sight() {
            return found.sight();
        }

        /** The runner's local day. */
        public LocalDate today() {
            return found.today();
        }
    }

    private final Pool pool;
    private final RunnerRows runners;
    private final FactRows facts;
    private final FindingRows findings;
    private final Assessor assessor;
    private final Recall recall;

    Reading(Pool pool, RunnerRows runners, FactRows facts, FindingRows findings, Assessor assessor, Recall recall) {
        this.pool = pool;
        this.runners = runners;
        this.facts = facts;
        this.findings = findings;
        this.assessor = assessor;
        this.recall = recall;
    }

    Uni<Found> find(Caller caller, String id) {
        if (!RunnerId.isValid(id)) {
            return Uni.createFrom().failure(Refused.notFound());
        }
        return runners.find(pool, new RunnerId(id)).map(row -> recall.found(caller, row));
    }

    /** The stored assessment when it is today's, otherwise one made for this answer alone. */
    Uni<Seen> see(Found found) {
        Stored row = found.row();
        Optional<Assessment> stored = recall.current(found);
        if (stored.isPresent()) {
            return Uni.createFrom().item(new Seen(row.who(), found.sight(), stored.get()));
        }
        LocalDate from = found.today().minusDays(Assessor.LOOK_BACK_DAYS + 1);
        return facts.standing(pool, List.of(row.runner()), from)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(standing ->
                        assessor.assess(row.runner(), standing.getOrDefault(row.runner(), List.of()), found.today()))
                .map(assessment -> new Seen(row.who(), found.sight(), assessment));
    }

    /** The runner's facts, decoded off the event loop. */
    Uni<Told> tell(Found found, Reach reach) {
        LocalDate oldest = recall.oldest(found, reach);
        return facts.newest(pool, found.runner(), oldest == null ? LocalDate.EPOCH : oldest, recall.mostFacts())
                .map(newest -> told(found, reach, newest, oldest));
    }

    private static Told told(Found found, Reach reach, Newest newest, @Nullable LocalDate oldest) {
        RunnerHistory history = RunnerHistory.of(found.runner(), newest.facts());
        if (reach == Reach.LOOK_BACK) {
            return new Told(found, history, history, newest.from());
        }
        LocalDate from = found.today().minusDays(Assessor.LOOK_BACK_DAYS);
        List<StoredFact> recent = newest.facts().stream()
                .filter(fact -> {
                    LocalDate day = FactRows.dayOf(fact.body());
                    return day == null || !day.isBefore(from);
                })
                .toList();
        return new Told(
                found,
                history,
                RunnerHistory.of(found.runner(), recent),
                newest.from() == null ? oldest : newest.from());
    }

    Uni<List<AnnouncedFinding>> announced(Found found) {
        RunnerId runner = found.row().runner();
        return findings.of(pool, List.of(runner)).map(all -> all.getOrDefault(runner, List.of()));
    }

    /** What a stored row comes to for a caller. */
    @Singleton
    static class Recall {
        private final Canonical canonical;
        private final Assessor assessor;
        private final AnalysisConfig config;
        private final Clock clock;

        Recall(Canonical canonical, Assessor assessor, AnalysisConfig config, Clock clock) {
            this.canonical = canonical;
            this.assessor = assessor;
            this.config = config;
            this.clock = clock;
        }

        Found found(Caller caller, @Nullable Stored row) {
            if (row == null) {
                throw Refused.notFound();
            }
            Who who = row.who();
            Sight sight = Sight.of(caller, row.runner(), who.team(), who.consent(), config.defaultConsent())
                    .orElseThrow(Refused::notFound);
            ZoneId zone = who.zone() == null ? ZoneOffset.UTC : ZoneId.of(who.zone());
            LocalDate today = today(row.assessedOn(), LocalDate.ofInstant(clock.instant(), zone));
            return new Found(row, sight, today, tag(row, sight, today, assessor.policyVersion()));
        }

        /** What is older than facts are kept is not read, whether it was removed already, not yet, or came again. */
        @Nullable
        LocalDate oldest(Found found, Reach reach) {
            return reach == Reach.LOOK_BACK
                    ? found.today().minusDays(Assessor.LOOK_BACK_DAYS)
                    : config.analysis()
                            .retention()
                            .facts()
                            .map(found.today()::minus)
                            .orElse(null);
        }

        int mostFacts() {
            return config.analysis().query().mostFacts();
        }

        /** The assessment may be of a later day than it is at home: the runner may be east of it. */
        private static LocalDate today(@Nullable LocalDate assessedOn, LocalDate atHome) {
            return assessedOn != null && assessedOn.isAfter(atHome) ? assessedOn : atHome;
        }

        Optional<Assessment> current(Found found) {
            Stored row = found.row();
            byte[] bytes = row.assessment();
            boolean stands = found.today().equals(row.assessedOn())
                    && Objects.equals(row.policyVersion(), assessor.policyVersion());
            return stands && bytes != null ? canonical.read(bytes, Assessment.class) : Optional.empty();
        }

        /** Another release may answer otherwise although nothing was written: its version is part of it. */
        static EntityTag tag(Stored row, Sight sight, LocalDate today, String policyVersion) {
            String made = row.runner() + " " + row.version() + " " + today + " " + policyVersion + " " + sight;
            return new EntityTag(
                    EventCodec.digestOf(made.getBytes(StandardCharsets.UTF_8)).substring(0, 24));
        }
    }
}
