package solewatch.analysis.review;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import solewatch.analysis.publish.RunnerTopic;
import solewatch.analysis.setup.AnalysisConfig;
import solewatch.analysis.setup.AnalysisMetrics;
import solewatch.analysis.setup.Beat;
import solewatch.analysis.store.RunnerRows;
import solewatch.events.ReviewDue;
import solewatch.events.RunnerId;

/**
 * Publishes {@link ReviewDue} for every runner with facts in the look-back whose local day has changed since the last
 * assessment. Several instances share the work; a review that gets lost is asked for again.
 */
@Singleton
public class DailyReview {
    private static final int SENT_AT_ONCE = 256;

    private final Pool pool;
    private final RunnerRows runners;
    private final RunnerTopic topic;
    private final AnalysisMetrics metrics;
    private final AnalysisConfig.Review config;
    private final Clock clock;

    DailyReview(
            Pool pool,
            RunnerRows runners,
            RunnerTopic topic,
            AnalysisMetrics metrics,
            AnalysisConfig config,
            Clock clock) {
        this.pool = pool;
        this.runners = runners;
        this.topic = topic;
        this.metrics = metrics;
        this.config = config.analysis().review();
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, Beat beat) {
        beat.every(config.every(), "the daily review", () -> publishDue().replaceWithVoid());
    }

    /** Asks for all that are due, and says how many. */
    public Uni<Integer> publishDue() {
        Instant now = clock.instant();
        return runners.claimReviews(pool, now, now.plus(config.again()), config.batch())
                .chain(due -> publish(due, now))
                .chain(count -> count < config.batch()
                        ? Uni.createFrom().item(count)
                        : publishDue().map(more -> more + count));
    }

    private Uni<Integer> publish(Map<RunnerId, ZoneId> due, Instant now) {
        return Multi.createFrom()
                .iterable(due.entrySet())
                .onItem()
                .transformToUni(
                        entry -> topic.send(new ReviewDue(entry.getKey(), LocalDate.ofInstant(now, entry.getValue()))))
                .merge(SENT_AT_ONCE)
                .onItem()
                .ignoreAsUni()
                .invoke(() -> metrics.reviews(due.size()))
                .onFailure()
                .call(failure -> runners.returnReviews(pool, due.keySet(), now))
                .replaceWith(due.size());
    }
}
