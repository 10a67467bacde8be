/** One change at a time: runs as usual and runs with the change, by turns, and what is seen together with it. Pure. */
@NullMarked
package solewatch.analysis.experiment;

import org.jspecify.annotations.NullMarked;
