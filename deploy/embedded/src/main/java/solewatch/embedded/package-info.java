/**
 * A real Kafka broker and a real PostgreSQL in this process' care, on loopback only: the ground under every integration test
 * and under the one-machine stack. Both keep their data in a folder of the caller's and survive a kill -9.
 */
@NullMarked
package solewatch.embedded;

import org.jspecify.annotations.NullMarked;
