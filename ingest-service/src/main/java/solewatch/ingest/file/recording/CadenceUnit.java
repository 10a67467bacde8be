package solewatch.ingest.file.recording;

/** What a cadence counts. */
public enum CadenceUnit {
    /** One foot: half the steps (FIT, TCX). */
    STRIDES,
    /** Not said: writers of GPX differ. */
    UNKNOWN
}
