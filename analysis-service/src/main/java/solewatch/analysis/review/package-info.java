/** Time passes: asks through the front door for another look at runners whose local day has changed. */
@NullMarked
package solewatch.analysis.review;

import org.jspecify.annotations.NullMarked;
