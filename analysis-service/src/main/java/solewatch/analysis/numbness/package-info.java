/** The episodes of foot numbness and their states (domain.md 3.6), recomputed from facts. Pure: no clock, no framework. */
@NullMarked
package solewatch.analysis.numbness;

import org.jspecify.annotations.NullMarked;
