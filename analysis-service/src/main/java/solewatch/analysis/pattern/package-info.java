/** How symptoms set in, and whether they come with exertion and go after it. Never names what it may be. Pure. */
@NullMarked
package solewatch.analysis.pattern;

import org.jspecify.annotations.NullMarked;
