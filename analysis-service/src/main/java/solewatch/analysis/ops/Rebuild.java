package solewatch.analysis.ops;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.cache.HistoryCache;
import solewatch.analysis.cache.Known;
import solewatch.analysis.intake.Assessor;
import solewatch.analysis.intake.Reassessment;
import solewatch.analysis.publish.OutboxRelay;
import solewatch.analysis.store.Canonical;
import solewatch.analysis.store.Histories;
import solewatch.analysis.store.RunnerRows;
import solewatch.analysis.store.RunnerRows.Locked;
import solewatch.analysis.store.RunnerRows.Stored;
import solewatch.events.RunnerId;

/**
 * Makes a runner's assessment anew from the stored facts, past every memory, as of the day of the stored one, and compares
 * the bytes. They are equal unless this program or its thresholds changed; then the new one is written, as of today.
 */
@Singleton
class Rebuild {
    private static final int READ_BACK_DAYS = Assessor.LOOK_BACK_DAYS + 3;

    /**
     * What comparing came to.
     *
     * @param failure why it could not be made; null when it was
     */
    record Verdict(
            RunnerId runner, boolean changed, @Nullable String failure) {}

    /**
     * What comparing many came to.
     *
     * @param failed whose stored rows do not read
     * @param next where to go on; null at the end
     */
    record Pass(
            int compared,
            List<RunnerId> changed,
            List<RunnerId> failed,
            @Nullable String next) {}

    private final Pool pool;
    private final Rebuilt rebuilt;
    private final RunnerRows runners;
    private final OutboxRelay relay;
    private final Clock clock;

    Rebuild(Pool pool, Rebuilt rebuilt, RunnerRows runners, OutboxRelay relay, Clock clock) {
        this.pool = pool;
        this.rebuilt = rebuilt;
        this.runners = runners;
        this.relay = relay;
        this.clock = clock;
    }

    /** One runner; null when there is none. */
    Uni<@Nullable Verdict> one(RunnerId runner) {
        // Never makes a row: a runner erased meanwhile would be let in again by it.
        return pool.withTransaction(sql -> runners.lockKnown(sql, List.of(runner))
                        .chain(locked -> rebuilt.compare(sql, locked.get(runner), clock.instant())))
                .invoke(relay::ring);
    }

    /** Up to so many runners after this id. */
    Uni<Pass> many(String after, int limit) {
        return runners.page(pool, after, limit)
                .chain(page -> Multi.createFrom()
                        .iterable(page)
                        .onItem()
                        .transformToUniAndConcatenate(this::one)
                        .collect()
                        .asList()
                        .map(verdicts -> pass(page, verdicts, limit)));
    }

    private static Pass pass(List<RunnerId> page, List<Verdict> verdicts, int limit) {
        List<RunnerId> changed = new ArrayList<>();
        verdicts.stream().filter(Verdict::changed).map(Verdict::runner).forEach(changed::add);
        List<RunnerId> failed = new ArrayList<>();
        verdicts.stream()
                .filter(one -> one.failure() != null)
                .map(Verdict::runner)
                .forEach(failed::add);
        return new Pass(
                verdicts.size(),
                changed,
                failed,
                page.size() < limit ? null : page.get(page.size() - 1).value());
    }

    /** Compares and writes within one transaction. */
    @Singleton
    static class Rebuilt {
        private final Histories histories;
        private final RunnerRows runners;
        private final Assessor assessor;
        private final Canonical canonical;
        private final Reassessment reassessment;
        private final HistoryCache cache;

        Rebuilt(
                Histories histories,
                RunnerRows runners,
                Assessor assessor,
                Canonical canonical,
                Reassessment reassessment,
                HistoryCache cache) {
            this.histories = histories;
            this.runners = runners;
            this.assessor = assessor;
            this.canonical = canonical;
            this.reassessment = reassessment;
            this.cache = cache;
        }

        Uni<Verdict> compare(SqlConnection sql, @Nullable Locked locked, Instant now) {
            if (locked == null) {
                return Uni.createFrom().nullItem();
            }
            RunnerId runner = locked.runner();
            cache.forget(List.of(runner));
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            LocalDate then = locked.assessedOn() == null ? today : locked.assessedOn();
            LocalDate from = (then.isBefore(today) ? then : today).minusDays(READ_BACK_DAYS);
            return histories.read(sql, List.of(locked), from).chain(found -> {
                Known known = found.known().get(runner);
                if (known == null) {
                    return reassessment
                            .noteFailures(sql, found.illegible())
                            .replaceWith(
                                    new Verdict(runner, false, found.illegible().get(runner)));
                }
                return runners.find(sql, runner)
                        .chain(row -> same(row, known)
                                ? Uni.createFrom().item(new Verdict(runner, false, null))
                                : reassessment
                                        .write(sql, Map.of(runner, known).entrySet(), now)
                                        .replaceWith(new Verdict(runner, true, null)));
            });
        }

        private boolean same(@Nullable Stored row, Known known) {
            if (row == null || row.assessment() == null || row.assessedOn() == null || row.failure() != null) {
                return false;
            }
            byte[] anew =
                    canonical.write(assessor.assess(row.runner(), known.facts().all(), row.assessedOn()));
            return Arrays.equals(anew, row.assessment());
        }
    }
}
