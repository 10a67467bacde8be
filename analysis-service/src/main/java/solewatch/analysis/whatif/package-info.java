/** What other thresholds would have said of the same facts: two assessments side by side, of one runner or of many. Pure. */
@NullMarked
package solewatch.analysis.whatif;

import org.jspecify.annotations.NullMarked;
