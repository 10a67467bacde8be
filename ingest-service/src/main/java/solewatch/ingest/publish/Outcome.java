package solewatch.ingest.publish;

/** What became of a record that was handed to Kafka. */
public sealed interface Outcome {

    /** All in-sync replicas have it. */
    record Kept(long offset) implements Outcome {}

    /** The broker did not say so in time; it may have it or not, and sending the same again does no harm. */
    record NotKept() implements Outcome {}
}
