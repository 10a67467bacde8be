package solewatch.analysis.sheet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import solewatch.analysis.report.ClinicianReport;

/**
 * Prints the page as a tagged PDF. Its font comes with PDFBox and covers Latin, Greek, Cyrillic and Hebrew; a letter it
 * lacks is printed as a number sign. Takes processor time: not for an event loop.
 */
@Singleton
public class Paper {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String FAMILY = "Liberation Sans";
    private static final int NORMAL_WEIGHT = 400;

    static {
        // The renderer logs what it cannot draw: letters of names and notes.
        XRLog.setLoggingEnabled(false);
    }

    private final Sheet sheet;
    private final byte[] font;

    Paper(Sheet sheet) {
        this.sheet = sheet;
        try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT)) {
            this.font = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The report as a PDF. */
    public byte[] pdf(ClinicianReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> new ByteArrayInputStream(font), FAMILY, NORMAL_WEIGHT, FontStyle.NORMAL, true);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withProducer("Solewatch");
        builder.withHtmlContent(sheet.html(report), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
