/**
 * The clinician report on paper: one page of HTML that is complete in itself, and the same page as a PDF. What it says is
 * decided in {@link solewatch.analysis.report}; here is only how it looks.
 */
@NullMarked
package solewatch.analysis.sheet;

import org.jspecify.annotations.NullMarked;
