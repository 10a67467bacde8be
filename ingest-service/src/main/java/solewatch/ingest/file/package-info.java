/**
 * Activity files: bytes in, recorded activities out. What a file is, its content tells and never its name. The packages
 * below read one format each or compute from its records; here the rules are applied that are the same for all. Pure.
 */
@NullMarked
package solewatch.ingest.file;

import org.jspecify.annotations.NullMarked;
