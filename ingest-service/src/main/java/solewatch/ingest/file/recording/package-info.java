/**
 * What a reader hands over: one recording as the file has it, in our units, before any rule has been applied. Pure.
 */
@NullMarked
package solewatch.ingest.file.recording;

import org.jspecify.annotations.NullMarked;
