/**
 * The one-machine stack: the three services as processes on a real Kafka and a real PostgreSQL, and what the script
 * {@code solewatch} asks for.
 */
@NullMarked
package solewatch.local;

import org.jspecify.annotations.NullMarked;
