/**
 * What follows from one runner's facts and is computed when somebody asks: nothing here is stored. Each address names what
 * the runner must have allowed, how far back it looks and a pure computation; the rest is one path.
 */
@NullMarked
package solewatch.analysis.insight;

import org.jspecify.annotations.NullMarked;
