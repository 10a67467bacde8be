/**
 * What runners and coaches read. Who may see what is decided in one place ({@link solewatch.analysis.query.Sight}); reading
 * changes nothing, and an assessment of an earlier day is made anew for the answer.
 */
@NullMarked
package solewatch.analysis.query;

import org.jspecify.annotations.NullMarked;
