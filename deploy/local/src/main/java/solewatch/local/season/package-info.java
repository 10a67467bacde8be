/**
 * The demo season: ten weeks of invented runners, played through the public HTTP API only, and a readable account of what
 * became of it.
 */
@NullMarked
package solewatch.local.season;

import org.jspecify.annotations.NullMarked;
