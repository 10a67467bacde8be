package solewatch.embedded;

import org.jspecify.annotations.Nullable;

/** Why a part of the stack could not start: the message is one sentence for the person at the machine. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailure(String sentence) {
        super(sentence);
    }

    public StartFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
