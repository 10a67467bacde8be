/** The runner's shoes and insoles: how far they went, when that is worth a word, and how the feet felt in them. Pure. */
@NullMarked
package solewatch.analysis.shoe;

import org.jspecify.annotations.NullMarked;
