/** Kafka in: one batch, one transaction, rows only. Nothing here talks to anybody but the database. */
@NullMarked
package solewatch.notify.intake;

import org.jspecify.annotations.NullMarked;
