/** What the weekly check-in says: the OSTRC-H2 score, sleep, sitting, drinking, and how far routines were kept. Pure. */
@NullMarked
package solewatch.analysis.checkin;

import org.jspecify.annotations.NullMarked;
