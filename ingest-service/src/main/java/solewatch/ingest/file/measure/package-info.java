/** What can be computed from the records of an activity: distance along the way, pace, grade, heart rate. Pure. */
@NullMarked
package solewatch.ingest.file.measure;

import org.jspecify.annotations.NullMarked;
