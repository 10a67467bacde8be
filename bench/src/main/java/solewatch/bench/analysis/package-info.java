/**
 * Kafka to committed PostgreSQL, side by side with Kafka Streams that keeps 28 daily sums per runner: same broker, same
 * topic, same machine, in turns.
 */
@NullMarked
package solewatch.bench.analysis;

import org.jspecify.annotations.NullMarked;
