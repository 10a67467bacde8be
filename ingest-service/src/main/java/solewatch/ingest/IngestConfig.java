package solewatch.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Everything an operator can set about ingest. The broker's address and its security are {@code kafka.*}. */
@ConfigMapping(prefix = "solewatch.ingest")
public interface IngestConfig {

    /** Writing to Kafka. */
    Publish publish();

    /** What is too much. */
    Limits limits();

    /** The directory of runners and teams. */
    Teams teams();

    /** Writing to Kafka. */
    interface Publish {

        /** How long a write may take until it is answered with 503. */
        @WithDefault("10s")
        Duration deliveryTimeout();

        /** How long one request to the broker may take. */
        @WithDefault("4s")
        Duration requestTimeout();

        /** How long a record waits for others to share its request. */
        @WithDefault("1ms")
        Duration linger();

        /** The most bytes of records that share a request to one partition. */
        @WithDefault("128K")
        MemorySize batch();

        /** The most bytes that wait for Kafka; beyond it is 503. */
        @WithDefault("64M")
        MemorySize buffer();

        /** How long a report with a warning sign waits for Kafka before it is answered with the safety text and 503. */
        @WithDefault("2s")
        Duration redFlagAnswerWithin();

        /** When a client may try again, as told in {@code Retry-After}. */
        @WithDefault("5s")
        Duration retryAfter();
    }

    /** What is too much. */
    interface Limits {

        /** One JSON body. */
        @WithDefault("256K")
        MemorySize body();

        /** One batch. */
        @WithDefault("16M")
        MemorySize batch();

        /** The items of one batch. */
        @WithDefault("5000")
        int batchItems();

        /** One uploaded file, as sent. */
        @WithDefault("32M")
        MemorySize upload();

        /** Files that are read at the same time; one more is answered with 503. */
        @WithDefault("4")
        int parallelUploads();
    }

    /** The directory of runners and teams. */
    interface Teams {

        /** How often the broker is asked whether it is there. */
        @WithDefault("2s")
        Duration checkEvery();

        /** After how long without an answer from the broker the service is not ready. */
        @WithDefault("10s")
        Duration notReadyAfter();
    }
}
