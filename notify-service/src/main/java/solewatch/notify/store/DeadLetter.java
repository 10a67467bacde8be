package solewatch.notify.store;

import org.jspecify.annotations.Nullable;

/** A record that could not be understood, with its bytes and the reason. */
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        byte @Nullable [] key,
        @Nullable String type,
        byte @Nullable [] value,
        String reason) {}
