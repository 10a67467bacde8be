package solewatch.analysis.query;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.policy.Ruleset;
import solewatch.analysis.problem.Refused;
import solewatch.events.ConsentChanged.Scope;

/** One runner: the runner's own data, or a team's coach within the runner's consent. */
@Path("/runners/{runner}")
@Produces("application/json")
@RolesAllowed({"runner", "coach"})
@Tag(name = "Runners", description = "What is known of one runner, within the runner's consent")
public class RunnerResource {
    private static final int LONGEST_DAYS = 400;
    private static final int USUAL_DAYS = 28;

    /** Episodes, or that they are not shared. */
    record Episodes(List<EpisodeView> episodes, List<Scope> withheld) {}

    /** Findings, or that they are not shared. */
    record Findings(List<FindingView> findings, List<Scope> withheld) {}

    /** Load, or that it is not shared. */
    record Load(@Nullable LoadView load, List<Scope> withheld) {}

    private final Answers answers;
    private final Reading reading;
    private final Ruleset ruleset;

    @Inject
    RunnerResource(Answers answers, Reading reading, Ruleset ruleset) {
        this.answers = answers;
        this.reading = reading;
        this.ruleset = ruleset;
    }

    @GET
    @Operation(summary = "The runner today: load and open episodes")
    public Uni<RestResponse<RunnerView>> summary(@PathParam("runner") String runner, @Context Request request) {
        return answers.tagged(
                runner, request, found -> reading.see(found).map(seen -> RunnerView.summary(seen, ruleset.policy())));
    }

    @GET
    @Path("/assessment")
    @Operation(summary = "All that follows from the runner's facts: load, every episode")
    public Uni<RestResponse<RunnerView>> assessment(@PathParam("runner") String runner, @Context Request request) {
        return answers.tagged(
                runner, request, found -> reading.see(found).map(seen -> RunnerView.full(seen, ruleset.policy())));
    }

    @GET
    @Path("/load")
    @Operation(summary = "Load per local day", description = "At most 400 days; without dates the last 28.")
    public Uni<RestResponse<Load>> load(
            @PathParam("runner") String runner,
            @QueryParam("from") @Schema(example = "2026-10-01") @Nullable String from,
            @QueryParam("to") @Schema(example = "2026-10-31") @Nullable String to,
            @Context Request request) {
        return answers.tagged(runner, request, found -> {
            LocalDate last = day("to", to, found.today());
            LocalDate first = day("from", from, last.minusDays(USUAL_DAYS - 1));
            if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= LONGEST_DAYS) {
                throw Refused.badParameter("from", "from must not be after to, nor 400 days or more before it");
            }
            List<Scope> withheld = found.sight().withheld();
            return found.sight().load()
                    ? answers.computed(
                            found,
                            Answers.Reach.LOOK_BACK,
                            told -> new Load(LoadView.of(told, ruleset, first, last), withheld))
                    : Uni.createFrom().item(new Load(null, withheld));
        });
    }

    @GET
    @Path("/episodes")
    @Operation(summary = "Every episode, with the rules that moved it")
    public Uni<RestResponse<Episodes>> episodes(@PathParam("runner") String runner, @Context Request request) {
        return answers.tagged(
                runner,
                request,
                found -> reading.see(found)
                        .map(seen -> new Episodes(
                                seen.sight().state()
                                        ? EpisodeView.all(seen.assessment(), seen.sight(), ruleset.numbness())
                                        : List.of(),
                                seen.sight().withheld())));
    }

    @GET
    @Path("/findings")
    @Operation(summary = "What was announced, as last announced, retracted findings included")
    public Uni<RestResponse<Findings>> findings(@PathParam("runner") String runner, @Context Request request) {
        return answers.tagged(
                runner,
                request,
                found -> reading.announced(found)
                        .map(announced -> new Findings(
                                found.sight().state()
                                        ? announced.stream()
                                                .map(one -> FindingView.of(one, found.sight()))
                                                .toList()
                                        : List.of(),
                                found.sight().withheld())));
    }

    private static LocalDate day(String name, @Nullable String text, LocalDate otherwise) {
        try {
            return text == null ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.badParameter(name, "a day is written like 2026-11-23");
        }
    }
}
