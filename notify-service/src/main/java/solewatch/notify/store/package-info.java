/** PostgreSQL: subscriptions, findings, decisions, the ledger. Plain SQL on the reactive pool. */
@NullMarked
package solewatch.notify.store;

import org.jspecify.annotations.NullMarked;
