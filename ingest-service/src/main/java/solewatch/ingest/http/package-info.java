/** HTTP in: who calls, what was sent, and the answer; every "no" is an RFC 9457 problem made in one place. */
@NullMarked
package solewatch.ingest.http;

import org.jspecify.annotations.NullMarked;
