package solewatch.analysis.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds to the description of every address what is the same for all: how it is refused, with an example of each kind, and
 * the example of its answer from {@code openapi-examples.json}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class Described implements OASFilter {
    private static final String EXAMPLES = "/openapi-examples.json";
    private static final String RESPONSES = "#/components/responses/";
    /** What the framework says of a refusal when nobody else does. */
    private static final Set<String> BY_ITSELF = Set.of("Not Authorized", "Not Allowed", "Bad Request");

    private static final JsonMapper JSON = new JsonMapper();

    /** A way to be refused. */
    private enum Kind {
        UNCHANGED("304", "Nothing changed since the answer with this ETag"),
        BAD_PARAMETER("400", "A parameter or the body does not read"),
        UNAUTHORIZED("401", "No token, or one that is not valid here"),
        FORBIDDEN("403", "The token's roles do not allow this"),
        NOT_FOUND("404", "There is none, or it is not yours to know of"),
        CONFLICT("409", "Not possible as things stand; the problem's code says why"),
        UNPROCESSABLE("422", "Parts of the body make no sense; each is named by its pointer"),
        BUSY("503", "Not now: too much at once, or something it needs is away. See Retry-After");

        private final String status;
        private final String meaning;

        Kind(String status, String meaning) {
            this.status = status;
            this.meaning = meaning;
        }
    }

    private final JsonNode examples = read();

    @Override
    public void filterOpenAPI(OpenAPI description) {
        if (description.getPaths() == null || description.getPaths().getPathItems() == null) {
            return;
        }
        Components components =
                description.getComponents() == null ? OASFactory.createComponents() : description.getComponents();
        for (Kind kind : Kind.values()) {
            components.addResponse(kind.name(), response(kind));
        }
        description.setComponents(components);
        description
                .getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> describe(method + " " + path, method, operation)));
    }

    private void describe(String address, PathItem.HttpMethod method, Operation operation) {
        APIResponses responses =
                operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        for (Kind kind : kinds(address, method, operation)) {
            APIResponse said = responses.getAPIResponse(kind.status);
            if (said == null || BY_ITSELF.contains(said.getDescription())) {
                responses.addAPIResponse(
                        kind.status, OASFactory.createAPIResponse().ref(RESPONSES + kind.name()));
            } else if (said.getContent() == null) {
                said.setContent(response(kind).getContent());
            }
        }
        APIResponse answer = responses.getAPIResponse("200");
        JsonNode example = examples.get(address);
        MediaType json = answer == null || answer.getContent() == null
                ? null
                : answer.getContent().getMediaType("application/json");
        if (json != null && example != null) {
            json.addExample("usual", OASFactory.createExample().value(plain(example)));
        }
        operation.setResponses(responses);
    }

    private static List<Kind> kinds(String address, PathItem.HttpMethod method, Operation operation) {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.BUSY));
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            kinds.addAll(List.of(Kind.UNAUTHORIZED, Kind.FORBIDDEN));
        }
        boolean ofPeople = address.contains(" /runners/") || address.contains(" /teams/");
        if (ofPeople && method == PathItem.HttpMethod.GET) {
            kinds.add(Kind.UNCHANGED);
        }
        if (address.contains("{")) {
            kinds.add(Kind.NOT_FOUND);
        }
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        if (operation.getRequestBody() != null
                || parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY)) {
            kinds.add(Kind.BAD_PARAMETER);
        }
        if (address.endsWith("/what-if")) {
            kinds.add(Kind.UNPROCESSABLE);
        }
        if (address.endsWith("/replay")
                || address.equals("POST /ops/runners/{runner}/rebuild")
                || address.equals("POST /runners/{runner}/report-links")
                || address.startsWith("POST /ops/what-if")) {
            kinds.add(Kind.CONFLICT);
        }
        return kinds;
    }

    private APIResponse response(Kind kind) {
        APIResponse response = OASFactory.createAPIResponse().description(kind.meaning);
        if (kind == Kind.UNCHANGED) {
            return response;
        }
        JsonNode problem = Objects.requireNonNull(examples.get(kind.name()), kind.name());
        Content content = OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .addExample(
                                        "problem", OASFactory.createExample().value(plain(problem))));
        return response.content(content);
    }

    private static Object plain(JsonNode example) {
        return JSON.convertValue(example, Object.class);
    }

    private static JsonNode read() {
        try (InputStream in = Objects.requireNonNull(Described.class.getResourceAsStream(EXAMPLES))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
