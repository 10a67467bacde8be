/** How much was run: per run, per day, over weeks. Context for a symptom, never a reason to tell a coach by itself. Pure. */
@NullMarked
package solewatch.analysis.load;

import org.jspecify.annotations.NullMarked;
