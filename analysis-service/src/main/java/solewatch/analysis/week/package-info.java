/** The days of running one after the other: how hard each was, hard days in a row, days without rest. Pure. */
@NullMarked
package solewatch.analysis.week;

import org.jspecify.annotations.NullMarked;
