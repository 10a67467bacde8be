/**
 * What symptoms are seen together with: comparisons of a runner's own answered runs, honest about few runs and many
 * comparisons. Never says why. Pure.
 */
@NullMarked
package solewatch.analysis.association;

import org.jspecify.annotations.NullMarked;
