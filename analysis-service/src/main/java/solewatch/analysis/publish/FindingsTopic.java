package solewatch.analysis.publish;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import solewatch.analysis.store.OutboxRows.Waiting;

/** The topic coaches' notifications are made from. */
@Singleton
class FindingsTopic {
    private final MutinyEmitter<byte[]> emitter;

    FindingsTopic(
            @Channel("findings") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    /** Ends when all in-sync replicas have it. */
    Uni<Void> send(Waiting message) {
        return emitter.sendMessage(
                Records.of(message.key(), Objects.requireNonNull(message.headers()), message.value()));
    }
}
