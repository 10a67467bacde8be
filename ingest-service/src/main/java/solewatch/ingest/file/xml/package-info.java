/**
 * Readers for GPX and TCX by StAX: no document type, no external entity, bounded depth; lenient where real exports are
 * broken (blanks before the declaration, prefixes never bound, an end that never came). Pure.
 */
@NullMarked
package solewatch.ingest.file.xml;

import org.jspecify.annotations.NullMarked;
