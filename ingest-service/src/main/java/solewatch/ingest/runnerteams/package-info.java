/**
 * Which team each runner is in, read from a compacted topic to its end before the service is ready and followed from then
 * on; and who may post for whom.
 */
@NullMarked
package solewatch.ingest.runnerteams;

import org.jspecify.annotations.NullMarked;
