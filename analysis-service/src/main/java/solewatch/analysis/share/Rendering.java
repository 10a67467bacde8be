package solewatch.analysis.share;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import solewatch.analysis.fhir.FhirDocument;
import solewatch.analysis.problem.Refused;
import solewatch.analysis.report.ClinicianReport;
import solewatch.analysis.sheet.Paper;
import solewatch.analysis.sheet.Sheet;

/** Puts a report into a format, with the headers that go with it. Takes processor time: not for an event loop. */
@Singleton
class Rendering {
    private static final String NAME = "foot-symptoms";

    /** How many PDFs are made at once: a long one takes seconds, and megabytes while it is made. */
    private static final int PRINTERS = 4;

    private final Sheet sheet;
    private final Paper paper;
    private final ObjectMapper json;
    private final Clock clock;
    private final Semaphore printers;

    @Inject
    Rendering(Sheet sheet, Paper paper, ObjectMapper json, Clock clock) {
        this(sheet, paper, json, clock, PRINTERS);
    }

    Rendering(Sheet sheet, Paper paper, ObjectMapper json, Clock clock, int printers) {
        this.sheet = sheet;
        this.paper = paper;
        this.json = json;
        this.clock = clock;
        this.printers = new Semaphore(printers);
    }

    /** For a reader who came with a token and a name. */
    Response.ResponseBuilder of(ClinicianReport report, Format format) {
        return written(report, format, false);
    }

    /** For a reader who has nothing but a link. */
    Response.ResponseBuilder shared(ClinicianReport report, Format format) {
        return written(report, format, true);
    }

    private Response.ResponseBuilder written(ClinicianReport report, Format format, boolean shared) {
        Response.ResponseBuilder answer = Response.ok()
                .type(format.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("X-Content-Type-Options", "nosniff");
        return switch (format) {
            case JSON -> answer.entity(bytes(report));
            case HTML ->
                answer.header("Content-Security-Policy", sheet.contentSecurityPolicy())
                        .entity((shared ? sheet.sharedHtml(report) : sheet.html(report))
                                .getBytes(StandardCharsets.UTF_8));
            case PDF ->
                answer.header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + NAME + ".pdf\"")
                        .entity(printed(report));
            case FHIR ->
                answer.header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + NAME + ".fhir.json\"")
                        .entity(bytes(FhirDocument.of(report, clock.instant())));
        };
    }

    private byte[] printed(ClinicianReport report) {
        if (!printers.tryAcquire()) {
            throw Refused.busy();
        }
        try {
            return paper.pdf(report);
        } finally {
            printers.release();
        }
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that cannot be written is a programming error", e);
        }
    }
}
