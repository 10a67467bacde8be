/**
 * Kafka out: a record is either kept by all in-sync replicas, or the caller is told that it may not be. Nothing here
 * blocks: when the buffer is full or the broker is away, the answer is at once or within the delivery timeout.
 */
@NullMarked
package solewatch.ingest.publish;

import org.jspecify.annotations.NullMarked;
