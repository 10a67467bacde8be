/** Kafka out: findings from the outbox, and requests to look at a runner again. */
@NullMarked
package solewatch.analysis.publish;

import org.jspecify.annotations.NullMarked;
