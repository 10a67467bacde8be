/**
 * What a clinician may want to know of one runner's feet, on one page: every symptomatic day, the warning signs asked for
 * and denied, and what was run. Content only, nothing of how it looks. Pure.
 */
@NullMarked
package solewatch.analysis.report;

import org.jspecify.annotations.NullMarked;
