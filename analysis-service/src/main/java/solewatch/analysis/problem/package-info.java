/** Errors over HTTP, as RFC 9457 problems. */
@NullMarked
package solewatch.analysis.problem;

import org.jspecify.annotations.NullMarked;
