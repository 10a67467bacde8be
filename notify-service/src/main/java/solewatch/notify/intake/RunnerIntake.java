package solewatch.notify.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import solewatch.events.ConsentChanged;
import solewatch.events.EventCodec;
import solewatch.events.EventDecodingException;
import solewatch.events.FactKind;
import solewatch.events.FactWithdrawn;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerErased;
import solewatch.events.RunnerEvent;
import solewatch.notify.store.DecisionStore;
import solewatch.notify.store.RunnerFact;
import solewatch.notify.store.RunnerStore;

/** Who the runners are and what they share: everything else on their topic is for others, and is not even decoded. */
@ApplicationScoped
public class RunnerIntake {

    private static final Set<Class<? extends RunnerEvent>> OURS =
            Set.of(RunnerChanged.class, ConsentChanged.class, FactWithdrawn.class, RunnerErased.class);
    private static final Set<FactKind> KINDS = Set.of(FactKind.RUNNER, FactKind.CONSENT);

    private final EventCodec codec = new EventCodec();
    private final Conveyor conveyor;
    private final RunnerStore runners;

    RunnerIntake(Conveyor conveyor, RunnerStore runners) {
        this.conveyor = conveyor;
        this.runners = runners;
    }

    @Incoming("runner-events")
    Uni<Void> take(ConsumerRecords<byte[], byte[]> records) {
        List<Arrival> ours =
                Arrival.of(records).stream().filter(RunnerIntake::isForUs).toList();
        return conveyor.carry(ours, this::keep);
    }

    /** A record without a type could be anything, so somebody has to look at it. */
    private static boolean isForUs(Arrival arrival) {
        return arrival.type() == null || OURS.contains(EventCodec.runnerTypes().get(arrival.type()));
    }

    private Uni<Void> keep(SqlConnection tx, List<Arrival> arrivals) {
        List<RunnerFact> facts = new ArrayList<>();
        List<RunnerErased> erased = new ArrayList<>();
        Uni<Void> setAside = Uni.createFrom().voidItem();
        for (Arrival arrival : arrivals) {
            try {
                RunnerEvent event = codec.decodeRunnerEvent(arrival.type(), arrival.value());
                if (event instanceof RunnerErased erasure) {
                    erased.add(erasure);
                } else {
                    fact(event).ifPresent(facts::add);
                }
            } catch (EventDecodingException e) {
                setAside = setAside.chain(
                        () -> conveyor.setAside(tx, arrival, e.reason().name()));
            }
        }
        return setAside.chain(() -> runners.keep(tx, facts))
                .chain(() -> runners.erase(tx, erased))
                .chain(() -> facts.isEmpty() ? Uni.createFrom().voidItem() : DecisionStore.wake(tx));
    }

    private Optional<RunnerFact> fact(RunnerEvent event) {
        String digest = EventCodec.digestOf(codec.valueOf(event));
        return switch (event) {
            case RunnerChanged changed -> Optional.of(RunnerFact.of(changed, digest));
            case ConsentChanged changed -> Optional.of(RunnerFact.of(changed, digest));
            case FactWithdrawn withdrawn
            when KINDS.contains(withdrawn.withdrawn()) -> Optional.of(RunnerFact.of(withdrawn, digest));
            default -> Optional.empty();
        };
    }
}
