/**
 * What could come next, as an offer to the runner: how far the next run may go, how to come back step by step, whether
 * running less shows something. Computed from facts when somebody asks; it starts nothing and tells nobody. Pure.
 */
@NullMarked
package solewatch.analysis.plan;

import org.jspecify.annotations.NullMarked;
