/** The episodes of foot numbness and their states (docs/science.md), recomputed from facts. Pure: no clock, no framework. */
@NullMarked
package solewatch.analysis.numbness;

import org.jspecify.annotations.NullMarked;
