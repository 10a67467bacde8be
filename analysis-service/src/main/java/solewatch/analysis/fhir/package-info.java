/**
 * The clinician report as a FHIR R4 document: plain values that any JSON writer can write. A code is used only where its
 * meaning is certain; otherwise the words stand alone. Nothing is a Condition and nothing is a ClinicalImpression, because
 * nobody here judged. Pure.
 */
@NullMarked
package solewatch.analysis.fhir;

import org.jspecify.annotations.NullMarked;
