package solewatch.bench.analysis;

/** What can be raced: it takes a topic in, as a consumer group of its own, from nothing. */
interface Contender {

    /** What tables call it. */
    String name();

    /** Starts on this content with nothing known, and returns when the process is started. */
    Lap start(Content content, String group);

    /** One start of a contender. */
    interface Lap extends AutoCloseable {
        /** The process that takes the events in. */
        Child child();

        /** Fails unless everything of the content is where it belongs. */
        void check();

        @Override
        void close();
    }
}
