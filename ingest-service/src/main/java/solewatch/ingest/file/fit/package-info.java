/**
 * A reader for FIT, a format by Garmin, written from its public description: the messages and fields a run needs, the
 * rest skipped by length. The official library's licence does not allow shipping it. Pure.
 */
@NullMarked
package solewatch.ingest.file.fit;

import org.jspecify.annotations.NullMarked;
