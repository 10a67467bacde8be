/**
 * The shape of what is posted: a parsed JSON value in, a record of {@code solewatch.events} out, or every reason why not,
 * each with a JSON pointer. Pure: no framework, no JSON library, no clock.
 */
@NullMarked
package solewatch.ingest.body;

import org.jspecify.annotations.NullMarked;
