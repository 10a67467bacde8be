package solewatch.analysis.problem;

import java.util.List;
import java.util.Locale;

/**
 * Why a request was not answered (RFC 9457).
 *
 * @param type a name for this kind of problem
 * @param code the same, for programs
 * @param errors which parts of the request, if any can be named
 */
public record Problem(String type, String title, int status, String detail, String code, List<Flaw> errors) {

    /** One part of the request. */
    public record Flaw(String pointer, String code, String detail) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(int status, String code, String title, String detail, List<Flaw> errors) {
        return new Problem(
                "urn:solewatch:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'),
                title,
                status,
                detail,
                code,
                errors);
    }
}
