package solewatch.ingest.http;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import solewatch.ingest.IngestConfig;
import solewatch.ingest.IngestMetrics;
import solewatch.ingest.publish.Messages;
import solewatch.ingest.publish.Outcome;
import solewatch.ingest.publish.Publisher;
import solewatch.ingest.submission.Submission;

/** Has admitted events kept, and answers 202 only when they are. */
@Singleton
final class Keeping {

    private final Publisher publisher;
    private final Messages messages;
    private final Answers answers;
    private final IngestMetrics metrics;
    private final Duration redFlagPatience;

    Keeping(Publisher publisher, Messages messages, Answers answers, IngestMetrics metrics, IngestConfig config) {
        this.publisher = publisher;
        this.messages = messages;
        this.answers = answers;
        this.metrics = metrics;
        this.redFlagPatience = config.publish().redFlagAnswerWithin();
    }

    /** One event. With a warning sign the runner is not left waiting for Kafka: the words go out with a 503. */
    Uni<Response> keep(Submission.Admitted admitted) {
        Messages.Message message = messages.of(admitted.event());
        Uni<Outcome> sent = publisher.send(message.message());
        if (admitted.tier() != null) {
            sent = sent.ifNoItem().after(redFlagPatience).recoverWithItem(new Outcome.NotKept());
        }
        return sent.map(outcome -> answer(admitted, message.eventId(), outcome instanceof Outcome.Kept));
    }

    /** One event and the record that goes with it: 202 when both are kept; the record's offset is told when it is. */
    Uni<Response> keepWith(
            Submission.Admitted admitted, ProducerRecord<byte[], byte[]> companion, LongConsumer companionKeptAt) {
        Messages.Message message = messages.of(admitted.event());
        return publisher.sendAll(List.of(message.message(), companion)).map(outcomes -> {
            if (outcomes.get(1) instanceof Outcome.Kept kept) {
                companionKeptAt.accept(kept.offset());
            }
            return answer(
                    admitted,
                    message.eventId(),
                    outcomes.stream().allMatch(outcome -> outcome instanceof Outcome.Kept));
        });
    }

    private Response answer(Submission.Admitted admitted, String eventId, boolean isKept) {
        if (!isKept) {
            return answers.problem(answers.notKept(admitted.tier()));
        }
        metrics.kept(admitted.event().getClass(), 1);
        return answers.accepted(Accepted.of(admitted.event(), eventId, Answers.words(admitted.tier())));
    }

    /** Many events, each with its own outcome, in their order. */
    Uni<List<Kept>> keepAll(List<Submission.Admitted> admitted) {
        List<Messages.Message> made =
                admitted.stream().map(one -> messages.of(one.event())).toList();
        return publisher
                .sendAll(made.stream().map(Messages.Message::message).toList())
                .map(outcomes -> {
                    List<Kept> kept = new ArrayList<>(outcomes.size());
                    for (int i = 0; i < outcomes.size(); i++) {
                        boolean isKept = outcomes.get(i) instanceof Outcome.Kept;
                        if (isKept) {
                            metrics.kept(admitted.get(i).event().getClass(), 1);
                        }
                        kept.add(new Kept(admitted.get(i), made.get(i).eventId(), isKept));
                    }
                    return kept;
                });
    }

    /** One event of many: whether it is kept. */
    record Kept(Submission.Admitted admitted, String eventId, boolean isKept) {

        Accepted accepted() {
            return Accepted.of(admitted.event(), eventId, Answers.words(admitted.tier()));
        }
    }
}
