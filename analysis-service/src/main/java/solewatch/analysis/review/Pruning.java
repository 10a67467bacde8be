package solewatch.analysis.review;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.intake.Assessor;
import solewatch.analysis.setup.AnalysisConfig;
import solewatch.analysis.setup.AnalysisMetrics;
import solewatch.analysis.setup.Beat;
import solewatch.analysis.store.OldRows;

/**
 * Removes what is older than the operator keeps it, once a day, in small batches. What comes again after it was removed is
 * read by no answer, and goes with the next day's pass. Several instances may do it at once.
 */
@Singleton
public class Pruning {
    private static final int LEAST_FACT_DAYS = Assessor.LOOK_BACK_DAYS + 1;
    private static final int LEAST_ERASED_DAYS = 30;
    private static final int LEAST_DEAD_LETTER_DAYS = 1;

    /** At most so many batches of each at one beat, so that a first pass over years leaves the database room. */
    private static final int ROUNDS = 25;

    /** Days differ by where somebody lives; an answer may still read what is a day too old here. */
    private static final int ZONES_APART_DAYS = 2;

    private final Pool pool;
    private final OldRows old;
    private final AnalysisMetrics metrics;
    private final AnalysisConfig.Retention config;
    private final Clock clock;
    private final AtomicReference<@Nullable LocalDate> doneOn = new AtomicReference<>();

    Pruning(Pool pool, OldRows old, AnalysisMetrics metrics, AnalysisConfig config, Clock clock) {
        this.pool = pool;
        this.old = old;
        this.metrics = metrics;
        this.config = config.analysis().retention();
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, Beat beat, AnalysisConfig all) {
        atLeast("facts", config.facts(), LEAST_FACT_DAYS);
        atLeast("dead-letters", config.deadLetters(), LEAST_DEAD_LETTER_DAYS);
        atLeast("erased-runners", config.erasedRunners(), LEAST_ERASED_DAYS);
        beat.every(all.analysis().review().every(), "pruning", this::pruneOnceADay);
    }

    /** A period that is never shorter than so many days, whichever days it spans; otherwise the service does not start. */
    static void atLeast(String key, Optional<Period> kept, int days) {
        kept.ifPresent(period -> {
            long months = period.toTotalMonths();
            long shortest = months / 12 * 365 + months % 12 * 28 + period.getDays();
            if (shortest < days) {
                throw new IllegalArgumentException("solewatch.analysis.retention." + key + " must be at least P" + days
                        + "D, and is " + period);
            }
        });
    }

    private Uni<Void> pruneOnceADay() {
        LocalDate today = LocalDate.now(clock);
        if (today.equals(doneOn.get())) {
            return Uni.createFrom().voidItem();
        }
        return prune().invoke(all -> doneOn.set(all ? today : null)).replaceWithVoid();
    }

    /** Removes what is too old now; says whether that was all. */
    public Uni<Boolean> prune() {
        Instant now = clock.instant();
        int most = config.batch();
        return rounds("facts", config.facts(), kept -> old.facts(pool, before(now, kept).minusDays(ZONES_APART_DAYS), most))
                .chain(facts -> rounds(
                                "dead-letters",
                                config.deadLetters(),
                                kept -> old.deadLetters(pool, startOf(before(now, kept)), most))
                        .map(letters -> facts && letters))
                .chain(before -> rounds(
                                "erased-runners",
                                config.erasedRunners(),
                                kept -> old.erasedRunners(pool, startOf(before(now, kept)), most))
                        .map(runners -> before && runners));
    }

    private Uni<Boolean> rounds(String what, Optional<Period> kept, Removal removal) {
        return kept.map(period -> round(what, () -> removal.of(period), ROUNDS))
                .orElseGet(() -> Uni.createFrom().item(true));
    }

    private Uni<Boolean> round(String what, Supplier<Uni<Integer>> removal, int left) {
        return removal.get().chain(count -> {
            metrics.removed(what, count);
            if (count < config.batch()) {
                return Uni.createFrom().item(true);
            }
            return left > 1 ? round(what, removal, left - 1) : Uni.createFrom().item(false);
        });
    }

    private static LocalDate before(Instant now, Period kept) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minus(kept);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Removes a batch of what is older than this. */
    private interface Removal {
        Uni<Integer> of(Period kept);
    }
}
