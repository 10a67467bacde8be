/** Two shares held against each other, honest about few runs: counts, differences, intervals, verdicts. Pure. */
@NullMarked
package solewatch.analysis.contrast;

import org.jspecify.annotations.NullMarked;
