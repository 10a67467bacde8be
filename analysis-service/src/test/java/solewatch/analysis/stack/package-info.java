/** What the integration tests stand on: the real broker and database, a settable clock, tokens. */
package solewatch.analysis.stack;
