/** Thresholds as people write them: a few that differ from the shipped ones, as JSON, checked before anything uses them. */
@NullMarked
package solewatch.analysis.policy;

import org.jspecify.annotations.NullMarked;
