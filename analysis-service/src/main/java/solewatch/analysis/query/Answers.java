package solewatch.analysis.query;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Request;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import solewatch.analysis.query.Reading.Found;
import solewatch.analysis.query.Reading.Told;
import solewatch.analysis.setup.Room;

/** Answers about one runner: to those who may know of the runner, and not again while nothing changed. */
@Singleton
public class Answers {

    /** How far back an answer looks. */
    public enum Reach {
        /** As far as the rules do: 400 days. */
        LOOK_BACK,
        /** As far as facts are kept. */
        ALL
    }

    private final Reading reading;
    private final Callers callers;
    private final Room room;

    Answers(Reading reading, Callers callers, Room room) {
        this.reading = reading;
        this.callers = callers;
        this.room = room;
    }

    /** An answer with an ETag, or that there is no other. */
    public <T> Uni<RestResponse<T>> tagged(String runner, Request request, Function<Found, Uni<T>> view) {
        return found(runner).chain(found -> {
            if (request.evaluatePreconditions(found.tag()) != null) {
                return Uni.createFrom()
                        .item(ResponseBuilder.<T>notModified().tag(found.tag()).build());
            }
            return view.apply(found)
                    .map(content -> ResponseBuilder.ok(content)
                            .tag(found.tag())
                            .cacheControl(CacheControl.valueOf("private, no-cache"))
                            .build());
        });
    }

    /** The runner, as the caller may know of it. */
    public Uni<Found> found(String runner) {
        return reading.find(callers.current(), runner);
    }

    /** Computes from the runner's facts, off the event loop, if there is room for it now. */
    public <T> Uni<T> computed(Found found, Reach reach, Function<Told, T> computation) {
        return room.within(() -> reading.tell(found, reach).map(computation));
    }
}
