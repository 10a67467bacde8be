/** What coaches read of a whole team: who needs attention first, as far as each runner lets them see. */
@NullMarked
package solewatch.analysis.roster;

import org.jspecify.annotations.NullMarked;
