package solewatch.notify.channel.outbound;

/** The policy's verdict on a URL as it is written; where its name leads to is judged when it is used. */
public sealed interface Admission {

    /** The URL may be tried. */
    record Admitted(Target target) implements Admission {}

    /** The URL is not used. */
    record Denied(Denial reason) implements Admission {}
}
