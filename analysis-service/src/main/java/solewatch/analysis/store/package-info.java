/**
 * PostgreSQL, in plain SQL over the reactive client. Every write of a batch is one statement over arrays, whatever the
 * number of runners. The only package that knows tables; the caller holds the transaction.
 */
@NullMarked
package solewatch.analysis.store;

import org.jspecify.annotations.NullMarked;
