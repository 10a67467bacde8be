/**
 * Who gets the clinician report: the runner, a coach the runner allowed it, and whoever holds a link the runner made. A
 * link's token is told once and kept nowhere; every making, opening and revoking of a link is noted for the runner.
 */
@NullMarked
package solewatch.analysis.share;

import org.jspecify.annotations.NullMarked;
