package solewatch.analysis.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.store.DeadLetters.DeadLetter;
import solewatch.analysis.store.FactRows;
import solewatch.events.EventCodec;
import solewatch.events.EventDecodingException;
import solewatch.events.Fact;
import solewatch.events.RunnerEvent;

/** A record of the topic: an event, or something to set aside. */
sealed interface Decoded {

    /** A record that is an event. */
    record Event(Arrival arrival, RunnerEvent event) implements Decoded {

        /** The bytes it was read from: what is stored, and what the digest is of. */
        byte[] value() {
            return Objects.requireNonNull(arrival.value());
        }
    }

    /** A record that is none, with the reason. */
    record Poison(DeadLetter letter) implements Decoded {}

    /** Reasons beyond those of {@link EventDecodingException.Reason}. */
    enum Reason {
        /** The record's key is not its runner: another partition's owner may be writing the same runner. */
        KEY_IS_NOT_THE_RUNNER,
        /** The local day is before 1970 or after 9999. */
        DAY_OUT_OF_RANGE,
        /** It decodes, and cannot be stored. */
        NOT_STORABLE
    }

    /** Reads a record. Total. */
    static Decoded of(Arrival arrival, EventCodec codec) {
        try {
            RunnerEvent event = codec.decodeRunnerEvent(arrival.type(), arrival.value());
            byte[] key = event.runner().value().getBytes(StandardCharsets.UTF_8);
            if (!Arrays.equals(key, arrival.key())) {
                return poison(arrival, Reason.KEY_IS_NOT_THE_RUNNER.name(), "the record's key is not its runner");
            }
            if (event instanceof Fact fact && !plausible(FactRows.dayOf(fact))) {
                return poison(arrival, Reason.DAY_OUT_OF_RANGE.name(), "the local day is before 1970 or after 9999");
            }
            return new Event(arrival, event);
        } catch (EventDecodingException e) {
            return poison(arrival, e.reason().name(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return poison(
                    arrival,
                    EventDecodingException.Reason.MALFORMED.name(),
                    e.getClass().getSimpleName());
        }
    }

    /** An event that decoded and that the store refuses. */
    static Poison refused(Arrival arrival, Throwable failure) {
        return poison(arrival, Reason.NOT_STORABLE.name(), failure.getClass().getSimpleName());
    }

    private static Poison poison(Arrival arrival, String reason, String detail) {
        return new Poison(new DeadLetter(arrival.envelope(), reason, detail));
    }

    private static boolean plausible(@Nullable LocalDate day) {
        return day == null || (day.getYear() >= 1970 && day.getYear() <= 9999);
    }
}
