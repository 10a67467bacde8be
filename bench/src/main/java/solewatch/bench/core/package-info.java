/** The pure core under JMH: time and bytes allocated per assessment. */
@NullMarked
package solewatch.bench.core;

import org.jspecify.annotations.NullMarked;
