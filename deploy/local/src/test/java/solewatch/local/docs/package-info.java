/** The pages under docs/ that are written from the sources, and the tests that they are current. */
@NullMarked
package solewatch.local.docs;

import org.jspecify.annotations.NullMarked;
