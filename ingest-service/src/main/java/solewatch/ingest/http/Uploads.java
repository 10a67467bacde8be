package solewatch.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunRecorded;
import solewatch.events.RunnerId;
import solewatch.ingest.IngestConfig;
import solewatch.ingest.body.Upload;
import solewatch.ingest.file.ActivityFiles;
import solewatch.ingest.file.FileContents;
import solewatch.ingest.file.ReadLimits;
import solewatch.ingest.file.Unreadable;
import solewatch.ingest.submission.Submission;
import solewatch.ingest.submission.Submissions;

/** The way of an uploaded file: read within limits, each activity judged like a posted run, and kept. */
@Singleton
final class Uploads {

    private final Keeping keeping;
    private final Answers answers;
    private final Clock clock;
    private final ReadLimits limits;
    private final Semaphore readers;

    Uploads(Keeping keeping, Answers answers, Clock clock, IngestConfig config) {
        this.keeping = keeping;
        this.answers = answers;
        this.clock = clock;
        ReadLimits shipped = ReadLimits.SHIPPED;
        this.limits = new ReadLimits(
                (int) config.limits().upload().asLongValue(),
                shipped.expandedBytes(),
                shipped.expansionRatio(),
                shipped.entries(),
                shipped.records(),
                shipped.depth());
        this.readers = new Semaphore(config.limits().parallelUploads());
    }

    /** What became of an upload. */
    record Result(List<Run> accepted, List<Refused> refused) {}

    /** One activity that is kept. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Run(
            UUID id,
            String eventId,
            String source,
            String sourceId,
            Instant start,
            RunRecorded.Sport sport,
            @Nullable Integer distanceMetres,
            @Nullable Integer timerSeconds,
            Set<RunRecorded.Flag> flags) {

        static Run of(RunRecorded run, String eventId) {
            return new Run(
                    run.factId().value(),
                    eventId,
                    run.provenance().source(),
                    run.provenance().sourceId(),
                    run.start().at(),
                    run.sport(),
                    run.distanceMetres(),
                    run.timerSeconds(),
                    run.flags());
        }
    }

    /** One file of the upload, or one activity in it, that is not taken. */
    record Refused(String entry, String code, String detail) {

        Problem.Fault fault() {
            return new Problem.Fault(entry.isEmpty() ? "" : '/' + entry, code, detail);
        }
    }

    /** Reads on the calling thread, which must be a worker's. */
    Uni<Response> take(RunnerId runner, Upload upload, byte[] body) {
        if (body.length > limits.bytes()) {
            return FrontDoor.answer(answers.problem(Problem.Code.BODY_TOO_LARGE));
        }
        if (!readers.tryAcquire()) {
            return FrontDoor.answer(answers.problem(Problem.Code.BUSY));
        }
        FileContents contents;
        try {
            contents = ActivityFiles.read(body, limits);
        } finally {
            readers.release();
        }
        List<Refused> refused = new ArrayList<>();
        for (Unreadable unreadable : contents.unreadable()) {
            refused.add(new Refused(
                    nameOf(unreadable.entry(), upload), unreadable.reason().name(), unreadable.detail()));
        }
        List<Submission.Admitted> admitted = judge(runner, upload, contents, refused);
        return admitted.isEmpty()
                ? FrontDoor.answer(answers.problem(nothingReadable(refused)))
                : keeping.keepAll(admitted).map(fates -> answer(fates, refused));
    }

    private List<Submission.Admitted> judge(
            RunnerId runner, Upload upload, FileContents contents, List<Refused> refused) {
        List<Submission.Admitted> admitted = new ArrayList<>();
        Instant now = clock.instant();
        for (int i = 0; i < contents.activities().size(); i++) {
            switch (Submissions.uploaded(runner, upload, contents.activities().get(i), i, now)) {
                case Submission.Admitted one -> admitted.add(one);
                case Submission.Refused no ->
                    no.refusals()
                            .forEach(refusal -> refused.add(new Refused(
                                    nameOf("", upload),
                                    refusal.code().name(),
                                    refusal.pointer() + ' ' + refusal.detail())));
            }
        }
        return admitted;
    }

    private Response answer(List<Keeping.Kept> fates, List<Refused> refused) {
        List<Run> accepted = new ArrayList<>();
        for (Keeping.Kept fate : fates) {
            if (!fate.isKept()) {
                // The whole file is to be sent again: what is kept of it already will only be the same once more.
                return answers.problem(Problem.Code.NOT_KEPT);
            }
            if (fate.admitted().event() instanceof RunRecorded run) {
                accepted.add(Run.of(run, fate.eventId()));
            }
        }
        refused.forEach(
                no -> answers.count(Problem.of(Problem.Code.NOTHING_READABLE).with(List.of(no.fault()))));
        return answers.accepted(new Result(accepted, refused));
    }

    private static Problem nothingReadable(List<Refused> refused) {
        return Problem.of(Problem.Code.NOTHING_READABLE)
                .with(refused.stream().map(Refused::fault).toList());
    }

    private static String nameOf(String entry, Upload upload) {
        return entry.isEmpty() && upload.filename() != null ? upload.filename() : entry;
    }
}
