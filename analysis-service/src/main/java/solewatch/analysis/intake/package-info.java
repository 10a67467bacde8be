/**
 * Kafka in. One batch, one transaction: decode, keep the winning facts, assess each touched runner once, write, commit,
 * acknowledge. A record that cannot be taken in is set aside; a database that is away makes the batch wait.
 */
@NullMarked
package solewatch.analysis.intake;

import org.jspecify.annotations.NullMarked;
