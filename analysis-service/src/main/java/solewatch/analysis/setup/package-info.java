/** What an operator can set, what is measured, and the few values everything else is given: the clock, the codec. */
@NullMarked
package solewatch.analysis.setup;

import org.jspecify.annotations.NullMarked;
