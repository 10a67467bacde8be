/**
 * The graded return to running (SR-45): sessions, what was answered of them, warning signs and clinicians' notes folded into
 * where the runner is and what the next session may be. Offered, never started here. Pure.
 */
@NullMarked
package solewatch.analysis.returning;

import org.jspecify.annotations.NullMarked;
