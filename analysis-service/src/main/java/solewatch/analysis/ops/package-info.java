/** For operators: dead letters by metadata, replay, rebuild, review now, health. Never the content. */
@NullMarked
package solewatch.analysis.ops;

import org.jspecify.annotations.NullMarked;
