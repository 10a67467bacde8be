package solewatch.analysis.share;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.problem.Refused;

/** What a report can be had as. */
enum Format {
    JSON("application/json"),
    HTML("text/html;charset=utf-8"),
    PDF("application/pdf"),
    FHIR("application/fhir+json");

    private final MediaType type;

    Format(String type) {
        this.type = MediaType.valueOf(type);
    }

    MediaType type() {
        return type;
    }

    /** By the parameter {@code format} where there is one, otherwise by what the caller accepts; the first by default. */
    static Format wanted(@Nullable String parameter, Request request, List<Format> offered) {
        if (parameter != null) {
            return named(parameter, offered);
        }
        Variant chosen = request.selectVariant(
                offered.stream().map(format -> new Variant(format.type, (Locale) null, null)).toList());
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        return Stream.of(values())
                .filter(format -> format.type.isCompatible(chosen.getMediaType()))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }

    private static Format named(String name, List<Format> offered) {
        return offered.stream()
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Refused.badParameter(
                        "format",
                        "format is one of "
                                + String.join(
                                        ", ",
                                        offered.stream()
                                                .map(format -> format.name().toLowerCase(Locale.ROOT))
                                                .toList())));
    }
}
