/**
 * What arrives over HTTP becomes checked events on Kafka, in this order: {@code http} or {@code file}, then {@code body}
 * (shape) and {@code submission} (rules), then {@code publish}. {@code runnerteams} knows who may post for whom. There is
 * no database: what was answered with 202 is in Kafka.
 */
@NullMarked
package solewatch.ingest;

import org.jspecify.annotations.NullMarked;
