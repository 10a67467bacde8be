/**
 * The histories of the runners seen last, packed: what a runner's next fact is assessed with, without a look into the
 * database. {@link solewatch.analysis.cache.PackedFacts} is pure; {@link solewatch.analysis.cache.HistoryCache} keeps it.
 */
@NullMarked
package solewatch.analysis.cache;

import org.jspecify.annotations.NullMarked;
