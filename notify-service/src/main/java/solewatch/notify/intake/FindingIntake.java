package solewatch.notify.intake;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import solewatch.events.EventCodec;
import solewatch.events.EventDecodingException;
import solewatch.events.FindingEvent;
import solewatch.notify.NotifyConfig;
import solewatch.notify.NotifyMetrics;
import solewatch.notify.routing.Decision;
import solewatch.notify.routing.Question.Lifetimes;
import solewatch.notify.routing.Routing;
import solewatch.notify.store.DecisionStore;
import solewatch.notify.store.FindingStore;
import solewatch.notify.store.FindingStore.Taken;

/** Findings in: each is noted, decided on for everybody concerned, and owed to those who are to be told. Nothing is sent here. */
@ApplicationScoped
public class FindingIntake {

    private final EventCodec codec = new EventCodec();
    private final Conveyor conveyor;
    private final FindingStore findings;
    private final DecisionStore decisions;
    private final NotifyMetrics metrics;
    private final Lifetimes lifetimes;
    private final InstantSource clock;

    FindingIntake(
            Conveyor conveyor,
            FindingStore findings,
            DecisionStore decisions,
            NotifyMetrics metrics,
            NotifyConfig config,
            InstantSource clock) {
        this.conveyor = conveyor;
        this.findings = findings;
        this.decisions = decisions;
        this.metrics = metrics;
        this.lifetimes = new Lifetimes(
                config.lifetime().alert(),
                config.lifetime().correction(),
                config.lifetime().digest(),
                config.lifetime().digestMargin());
        this.clock = clock;
    }

    @Incoming("findings")
    Uni<Void> take(ConsumerRecords<byte[], byte[]> records) {
        return conveyor.carry(Arrival.of(records), this::keep);
    }

    /** One after the other: what is decided on an event depends on those before it. */
    private Uni<Void> keep(SqlConnection tx, List<Arrival> arrivals) {
        return Multi.createFrom()
                .iterable(arrivals)
                .onItem()
                .transformToUniAndConcatenate(arrival -> keep(tx, arrival).replaceWith(true))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> keep(SqlConnection tx, Arrival arrival) {
        String type = String.valueOf(arrival.type());
        FindingEvent event;
        try {
            event = codec.decodeFindingEvent(arrival.type(), arrival.value());
        } catch (EventDecodingException e) {
            return conveyor.setAside(tx, arrival, e.reason().name());
        }
        return findings.take(tx, event, type)
                .chain(taken -> taken.isEmpty() ? Uni.createFrom().voidItem() : decide(tx, taken.get()));
    }

    private Uni<Void> decide(SqlConnection tx, Taken taken) {
        Instant now = clock.instant();
        return findings.question(tx, taken, now, lifetimes).chain(question -> {
            List<Decision> decided = Routing.of(question);
            return decisions
                    .write(tx, taken, decided, now)
                    .invoke(() -> decided.forEach(decision -> metrics.decided(
                            decision.verdict().name(), decision.reason().name())));
        });
    }
}
