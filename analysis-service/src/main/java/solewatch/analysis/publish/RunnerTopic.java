package solewatch.analysis.publish;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import solewatch.events.EventCodec;
import solewatch.events.ReviewDue;

/** The front door: the topic this service itself reads. */
@Singleton
public class RunnerTopic {
    private final MutinyEmitter<byte[]> emitter;
    private final EventCodec codec;
    private final Clock clock;

    RunnerTopic(
            @Channel("reviews") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter,
            EventCodec codec,
            Clock clock) {
        this.emitter = emitter;
        this.codec = codec;
        this.clock = clock;
    }

    /** Ends when all in-sync replicas have it. */
    public Uni<Void> send(ReviewDue due) {
        EventCodec.Encoded encoded = codec.encode(due, "/solewatch/analysis", clock.instant());
        return emitter.sendMessage(Records.of(encoded.key(), encoded.headers(), encoded.value()));
    }
}
