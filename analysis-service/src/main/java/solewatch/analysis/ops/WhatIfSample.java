package solewatch.analysis.ops;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.finding.Policy;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.analysis.intake.Assessor;
import solewatch.analysis.policy.OtherPolicy;
import solewatch.analysis.problem.Refused;
import solewatch.analysis.setup.AnalysisConfig;
import solewatch.analysis.setup.Room;
import solewatch.analysis.store.FactRows;
import solewatch.analysis.store.RosterRows;
import solewatch.analysis.store.RosterRows.Picked;
import solewatch.analysis.whatif.Tally;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;

/**
 * Runs other thresholds over a sample of runners and counts what both flag. Nothing is stored or told, and an answer holds
 * numbers alone; of fewer runners than hide each other there is no answer. One at a time.
 */
@Singleton
class WhatIfSample {
    /** Fewer would let a number be one runner's. */
    private static final int FEWEST = 10;

    private static final int AT_ONCE = 20;
    private static final Logger LOG = Logger.getLogger(WhatIfSample.class);

    /**
     * What is asked.
     *
     * @param team null: of all teams
     */
    record Question(Policy other, @Nullable TeamId team, int limit, int weeks) {}

    /**
     * What other thresholds would have meant.
     *
     * @param rulesetVersion the one in force
     * @param runners how many were looked at
     * @param notAssessed of those, how many could not be assessed
     * @param weeks oldest first
     */
    record Counts(String rulesetVersion, int runners, int notAssessed, List<Tally.Week> weeks, Tally.Week total) {}

    private final Pool pool;
    private final RosterRows roster;
    private final FactRows facts;
    private final OtherPolicy policies;
    private final AnalysisConfig config;
    private final Clock clock;
    private final Room room = new Room(1);

    WhatIfSample(
            Pool pool, RosterRows roster, FactRows facts, OtherPolicy policies, AnalysisConfig config, Clock clock) {
        this.pool = pool;
        this.roster = roster;
        this.facts = facts;
        this.policies = policies;
        this.config = config;
        this.clock = clock;
    }

    Uni<Counts> count(Question question) {
        return room.within(() -> roster.sample(pool, question.team(), config.defaultConsent(), question.limit())
                .chain(picked -> count(question, picked)));
    }

    private Uni<Counts> count(Question question, List<Picked> picked) {
        if (picked.size() < FEWEST) {
            throw Refused.conflict("TOO_FEW_RUNNERS", "Of fewer than " + FEWEST + " runners nothing is counted.");
        }
        Pass pass = new Pass(policies.standing(), question, LocalDate.now(clock));
        return Multi.createFrom()
                .iterable(picked)
                .group()
                .intoLists()
                .of(AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(some -> facts.standing(
                                pool,
                                some.stream().map(Picked::runner).toList(),
                                pass.today.minusDays(Assessor.LOOK_BACK_DAYS))
                        .invoke(standing -> pass.count(some, standing)))
                .onItem()
                .ignoreAsUni()
                .map(done -> new Counts(
                        policies.standing().rulesetVersion(),
                        picked.size(),
                        pass.failures,
                        pass.tally.weeks(),
                        pass.tally.total()));
    }

    /** One after the other, whichever thread it is. */
    private static final class Pass {
        private final Policy standing;
        private final Policy other;
        private final LocalDate today;
        private final Tally tally;
        private int failures;

        Pass(Policy standing, Question question, LocalDate today) {
            this.standing = standing;
            this.other = question.other();
            this.today = today;
            this.tally = new Tally(today, question.weeks());
        }

        void count(Collection<Picked> some, Map<RunnerId, List<StoredFact>> facts) {
            for (Picked picked : some) {
                try {
                    RunnerHistory history = RunnerHistory.of(
                            picked.runner(), facts.getOrDefault(picked.runner(), List.of()));
                    tally.add(
                            Assessment.of(history, standing, today),
                            Assessment.of(history, other, today),
                            picked.coachMayKnow());
                } catch (RuntimeException e) {
                    LOG.errorf(e, "runner %s could not be assessed for a what-if", picked.runner());
                    failures++;
                }
            }
        }
    }
}
